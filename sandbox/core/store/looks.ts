import { columnCount, rowCount, type Area } from "./area.ts";
import { cellAt, cellKey, cellsIn, eachPlace, ensureManageable, formatOf, isNothing, openCell } from "./cells.ts";
import { namedStyle, type Format, type Line, type NamedStyle, type Side } from "./format.ts";
import { ensureAllowed, ensureFormattable, ensureOpen } from "./protection.ts";
import { ensureArgument, refuse } from "./refusal.ts";
import { defaultSizes, type CellRecord, type SheetRecord, type Workbook } from "./workbook.ts";

/** A style's own name; refuses one that does not exist. */
export function styleNamed(workbook: Workbook, name: string): NamedStyle {
  return workbook.styles.get(name.toLowerCase()) ?? refuse("ItemNotFound", `There is no style "${name}".`);
}

/** Adds a style that begins as a copy of `Normal`. Refuses an empty, overlong or taken name. */
export function addStyle(workbook: Workbook, name: string): NamedStyle {
  ensureArgument(name !== "" && name.length <= 255, "A style's name has 1 to 255 characters.");
  if (workbook.styles.has(name.toLowerCase())) refuse("ItemAlreadyExists", `The style "${name}" exists already.`);
  const style = namedStyle(name, styleNamed(workbook, "Normal").format);
  workbook.styles.set(name.toLowerCase(), style);
  return style;
}

/** Gives cells a style; what was formatted on top goes. */
export function applyStyle(workbook: Workbook, sheet: SheetRecord, area: Area, name: string): void {
  ensureFormattable(sheet);
  ensureManageable(area);
  const style = styleNamed(workbook, name).name;
  changeCells(sheet, area, (cell) => {
    cell.style = style;
    cell.own = {};
  });
}

/**
 * Formats cells on top of their style. What the style says already is not repeated. Refuses a protected sheet; where it
 * allows formats, it still allows no one to open cells or show formulas (Excel's `AllowFormattingCells`).
 */
export function applyFormat(workbook: Workbook, sheet: SheetRecord, area: Area, patch: Partial<Format>): void {
  ensureFormattable(sheet);
  if (patch.locked !== undefined || patch.formulaHidden !== undefined) ensureOpen(sheet);
  ensureManageable(area);
  changeCells(sheet, area, (cell) => {
    cell.own = deviations(styleNamed(workbook, cell.style).format, { ...cell.own, ...patch });
  });
}

function deviations(style: Format, own: Partial<Format>): Partial<Format> {
  const kept = Object.entries(own).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(style[key as keyof Format]),
  );
  return Object.fromEntries(kept);
}

function changeCells(sheet: SheetRecord, area: Area, change: (cell: CellRecord) => void): void {
  eachPlace(area, (row, column) => {
    const cell = openCell(sheet, row, column);
    change(cell);
    if (isNothing(cell)) sheet.cells.delete(cellKey(row, column));
  });
}

/** What all cells of the blocks have in common for one part of their looks; null when they differ. */
export function commonFormat<K extends keyof Format>(
  workbook: Workbook,
  sheet: SheetRecord,
  areas: readonly Area[],
  key: K,
): Format[K] | null {
  const seen = new Map<string, Format[K]>();
  for (const area of areas) {
    const known = cellsIn(sheet, area);
    if (known.length < rowCount(area) * columnCount(area)) see(seen, formatOf(workbook, undefined)[key]);
    for (const [, cell] of known) see(seen, formatOf(workbook, cell)[key]);
  }
  const [only, ...others] = seen.values();
  return others.length > 0 || only === undefined ? null : only;
}

function see<T>(seen: Map<string, T>, value: T): void {
  seen.set(JSON.stringify(value), value);
}

/** Draws or takes away a line on one side of each block (`edge`), or between its cells (`inside`). */
export function applyLine(
  workbook: Workbook,
  sheet: SheetRecord,
  area: Area,
  index: string,
  change: (line: Line | null) => Line | null,
): void {
  for (const [part, side] of linePlaces(area, index)) {
    eachPlace(part, (row, column) => {
      const line = change(formatOf(workbook, cellAt(sheet, row, column))[side]);
      applyFormat(workbook, sheet, { top: row, bottom: row, left: column, right: column }, { [side]: line });
    });
  }
}

function linePlaces(area: Area, index: string): readonly (readonly [Area, Side])[] {
  const places: Readonly<Record<string, readonly (readonly [Area, Side])[]>> = {
    EdgeTop: [[{ ...area, bottom: area.top }, "top"]],
    EdgeBottom: [[{ ...area, top: area.bottom }, "bottom"]],
    EdgeLeft: [[{ ...area, right: area.left }, "left"]],
    EdgeRight: [[{ ...area, left: area.right }, "right"]],
    InsideHorizontal: [[{ ...area, top: area.top + 1 }, "top"]],
    InsideVertical: [[{ ...area, left: area.left + 1 }, "left"]],
  };
  return places[index] ?? refuse("InvalidArgument", `The sandbox has no border ${index}.`);
}

/** Sets the width of every column of a block, in points. */
export function setColumnWidth(sheet: SheetRecord, area: Area, width: number): void {
  ensureAllowed(sheet, "allowFormatColumns");
  ensureArgument(Number.isFinite(width) && width >= 0 && width <= 1342, `No column can be ${width} points wide.`);
  for (let column = area.left; column <= area.right; column += 1) sheet.columnWidths.set(column, width);
}

/** Sets the height of every row of a block, in points. */
export function setRowHeight(sheet: SheetRecord, area: Area, height: number): void {
  ensureAllowed(sheet, "allowFormatRows");
  ensureArgument(Number.isFinite(height) && height >= 0 && height <= 409.5, `No row can be ${height} points high.`);
  ensureManageable({ ...area, right: area.left });
  for (let row = area.top; row <= area.bottom; row += 1) sheet.rowHeights.set(row, height);
}

/** The width that all columns of the blocks have; null when they differ. */
export function columnWidth(sheet: SheetRecord, areas: readonly Area[]): number | null {
  const places = areas.flatMap((area) => range(area.left, area.right));
  return common(places.map((column) => sheet.columnWidths.get(column) ?? defaultSizes.columnWidth));
}

/** The height that all rows of the blocks have; null when they differ. Looks at no more than 10,000 rows of each. */
export function rowHeight(sheet: SheetRecord, areas: readonly Area[]): number | null {
  const places = areas.flatMap((area) => range(area.top, Math.min(area.bottom, area.top + 9_999)));
  return common(places.map((row) => sheet.rowHeights.get(row) ?? defaultSizes.rowHeight));
}

function common(values: readonly number[]): number | null {
  return new Set(values).size === 1 ? (values[0] ?? null) : null;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
