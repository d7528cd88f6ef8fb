import {
  cellArea,
  contains,
  intersection,
  isCell,
  isFullHeight,
  lastColumn,
  lastRow,
  letters,
  maybeArea,
  overlaps,
  rowCount,
  sameArea,
  type Area,
} from "./area.ts";
import { cellKey, isBlank, keyColumn, keyRow, openCell } from "./cells.ts";
import { mapReferences } from "./formula.ts";
import { ensureAllowed } from "./protection.ts";
import { ensureArgument, refuse } from "./refusal.ts";
import { shiftedFormula } from "./relative.ts";
import { mapFormulas, mapRule } from "./sheets.ts";
import type { CellRecord, NamedItem, SheetRecord, Workbook } from "./workbook.ts";

/** Where a row goes; null when it is deleted. */
type MoveRow = (row: number) => number | null;
/** Where a block goes; null when all of it is deleted. */
export type MoveArea = (area: Area) => Area | null;

/**
 * Inserts empty rows before a row, counting from 1. Everything below moves down and everything that points there
 * follows. The new rows look like the row above. Refuses a protected sheet and pushing something off the sheet.
 */
export function insertRows(workbook: Workbook, sheet: SheetRecord, row: number, count = 1): void {
  ensureAllowed(sheet, "allowInsertRows");
  ensureRows(row, count);
  const lost = [...sheet.cells].some(([key, cell]) => keyRow(key) > lastRow - count && !isBlank(cell));
  ensurePivotsWhole(sheet, (area) => row <= area.top || row > area.bottom);
  if (lost) refuse("NonBlankCellOffSheet", "This would push cells that hold something off the sheet.");
  moveEverything(
    workbook,
    sheet,
    (each) => (each >= row ? each + count : each),
    (area) => inserted(area, row, count),
  );
  const { rows } = sheet.frozen;
  if (row <= rows) sheet.frozen = { ...sheet.frozen, rows: rows + count };
  copyLooks(sheet, row, count);
}

/**
 * Deletes rows, counting from 1. Everything below moves up; what pointed only at those rows points nowhere. Refuses a
 * protected sheet, and taking a table's header or its last row while the rest stays.
 */
export function deleteRows(workbook: Workbook, sheet: SheetRecord, row: number, count = 1): void {
  ensureAllowed(sheet, "allowDeleteRows");
  ensureRows(row, count);
  const gone: Area = { top: row, bottom: row + count - 1, left: 1, right: lastColumn };
  for (const { area } of sheet.tables) ensureTableSurvives(area, gone);
  ensurePivotsWhole(sheet, (area) => contains(gone, area) || !overlaps(gone, area));
  moveEverything(
    workbook,
    sheet,
    (each) => deletedRow(each, row, count),
    (area) => deleted(area, row, count),
  );
  const { rows } = sheet.frozen;
  const thawed = Math.max(0, Math.min(rows, row + count - 1) - row + 1);
  sheet.frozen = { ...sheet.frozen, rows: rows - thawed };
}

function ensureRows(row: number, count: number): void {
  const whole = Number.isInteger(row) && Number.isInteger(count);
  ensureArgument(whole && row >= 1 && count >= 1 && row + count - 1 <= lastRow, "There are no such rows.");
}

/** Refuses what would change a part of a PivotTable. */
export function ensurePivotsWhole(sheet: SheetRecord, isWhole: (area: Area) => boolean): void {
  if (!sheet.pivots.every((pivot) => pivotBlocks(pivot).every(isWhole))) {
    refuse("InvalidOperation", "This would change a part of a PivotTable.");
  }
}

/** The table with its filters is one block. */
const pivotBlocks = ({ places }: SheetRecord["pivots"][number]): readonly Area[] =>
  places === null ? [] : [{ ...places.table, top: places.filters?.top ?? places.table.top }];

function ensureTableSurvives(table: Area, gone: Area): void {
  const cut = intersection(table, gone);
  if (cut === null || rowCount(cut) === rowCount(table)) return;
  if (cut.top === table.top || rowCount(cut) === rowCount(table) - 1) {
    refuse("InsertDeleteConflict", "A table keeps its header and at least one row.");
  }
}

function inserted(area: Area, row: number, count: number): Area | null {
  if (isFullHeight(area)) return area;
  const top = area.top >= row ? area.top + count : area.top;
  const bottom = area.bottom >= row ? area.bottom + count : area.bottom;
  return top > lastRow ? null : { ...area, top, bottom: Math.min(bottom, lastRow) };
}

function deleted(area: Area, row: number, count: number): Area | null {
  if (isFullHeight(area)) return area;
  const end = row + count - 1;
  if (area.top >= row && area.bottom <= end) return null;
  const top = area.top < row ? area.top : Math.max(row, area.top - count);
  const bottom = area.bottom < row ? area.bottom : Math.max(row - 1, area.bottom - count);
  return { ...area, top, bottom };
}

function deletedRow(each: number, row: number, count: number): number | null {
  if (each < row) return each;
  return each < row + count ? null : each - count;
}

function moveEverything(workbook: Workbook, sheet: SheetRecord, moveRow: MoveRow, moveArea: MoveArea): void {
  moveCells(sheet, moveRow);
  sheet.rowHeights = movedKeys(sheet.rowHeights, moveRow);
  rebaseRules(sheet, moveRow);
  followCells(workbook, sheet, moveArea);
}

/**
 * Lets everything that points at cells follow them: rules, links, objects, names, tracked blocks and formulas. Rules
 * may go where `moveRules` says.
 */
export function followCells(workbook: Workbook, sheet: SheetRecord, moveArea: MoveArea, moveRules = moveArea): void {
  sheet.validations = moved(sheet.validations, moveRules);
  sheet.conditionalFormats = moved(sheet.conditionalFormats, moveRules);
  moveBlocks(sheet, moveArea);
  for (const names of [workbook.names, ...workbook.sheets.map((each) => each.names)]) {
    for (const item of names) moveName(item, sheet, moveArea);
  }
  for (const anchor of workbook.anchors) {
    if (anchor.sheet === sheet && anchor.area !== null) anchor.area = moveArea(anchor.area);
  }
  mapFormulas(workbook, (formula, home) => movedFormula(formula, home, sheet, moveArea));
}

function moveCells(sheet: SheetRecord, moveRow: MoveRow): void {
  const all = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of all) {
    const row = moveRow(keyRow(key));
    if (row !== null && row <= lastRow) sheet.cells.set(cellKey(row, keyColumn(key)), cell);
  }
}

/** Heights or widths that follow their rows or columns. */
export function movedKeys(heights: ReadonlyMap<number, number>, moveRow: MoveRow): Map<number, number> {
  const moved = new Map<number, number>();
  for (const [row, height] of heights) {
    const to = moveRow(row);
    if (to !== null && to <= lastRow) moved.set(to, height);
  }
  return moved;
}

/** The formulas of a rule are relative to its first cell; when that goes, they have to be to the first one that stays. */
function rebaseRules(sheet: SheetRecord, moveRow: MoveRow): void {
  for (const format of sheet.conditionalFormats) {
    format.formula = rebased(format.formula, lostRows(format.area, moveRow));
  }
  for (const validation of sheet.validations) {
    const lost = lostRows(validation.area, moveRow);
    validation.rule = mapRule(validation.rule, (formula) => rebased(formula, lost));
  }
}

const rebased = (formula: string, down: number): string =>
  down === 0 ? formula : shiftedFormula(formula, { down, right: 0 });

/** How many of a block's first rows go. */
function lostRows({ top, bottom }: Area, moveRow: MoveRow): number {
  let lost = 0;
  while (top + lost < bottom && moveRow(top + lost) === null) lost += 1;
  return lost;
}

function moveBlocks(sheet: SheetRecord, move: MoveArea): void {
  sheet.merges = sheet.merges.flatMap((area) => move(area) ?? []).filter((area) => !isCell(area));
  sheet.tables = moved(sheet.tables, move);
  sheet.hyperlinks = moved(sheet.hyperlinks, move);
  sheet.notes = moved(sheet.notes, move);
  for (const chart of sheet.charts) moveChart(chart, move);
  movePivots(sheet, move);
  movePage(sheet, move);
}

/** A PivotTable whose rows all go, goes with them. */
function movePivots(sheet: SheetRecord, move: MoveArea): void {
  sheet.pivots = sheet.pivots.filter(({ at }) => move(at) !== null);
  for (const pivot of sheet.pivots) {
    pivot.at = move(pivot.at) ?? pivot.at;
    const { places } = pivot;
    if (places === null) continue;
    const { table, body, filters } = places;
    pivot.places = {
      table: move(table) ?? table,
      body: body === null ? null : move(body),
      filters: filters === null ? null : move(filters),
    };
  }
}

function moved<T extends { area: Area }>(items: readonly T[], move: MoveArea): T[] {
  return items.filter((item) => {
    const area = move(item.area);
    if (area !== null) item.area = area;
    return area !== null;
  });
}

function moveChart(chart: SheetRecord["charts"][number], move: MoveArea): void {
  chart.source = move(chart.source) ?? chart.source;
  const { from, to } = chart;
  const frame = move({ top: from.top, left: from.left, bottom: to.bottom, right: to.right });
  if (frame === null) return;
  chart.from = cellArea(frame.top, frame.left);
  chart.to = cellArea(frame.bottom, frame.right);
}

function movePage(sheet: SheetRecord, move: MoveArea): void {
  const { page } = sheet;
  if (page.printArea !== null) page.printArea = move(page.printArea);
  if (page.titleRows !== null) {
    const area = move({ ...page.titleRows, left: 1, right: lastColumn });
    page.titleRows = area === null ? null : { top: area.top, bottom: area.bottom };
  }
}

function moveName(item: NamedItem, sheet: SheetRecord, move: MoveArea): void {
  if (item.target.kind !== "range" || item.target.sheet !== sheet.id) return;
  const area = move(item.target.area);
  item.target = area === null ? { kind: "broken" } : { ...item.target, area };
}

function movedFormula(formula: string, home: SheetRecord | null, sheet: SheetRecord, move: MoveArea): string {
  return mapReferences(formula, (cells, mentioned) => {
    const about = mentioned === null ? home === sheet : mentioned.toLowerCase() === sheet.name.toLowerCase();
    return { cells: about ? movedReference(cells, move) : cells, sheet: mentioned };
  });
}

function movedReference(cells: string, move: MoveArea): string {
  const area = maybeArea(cells);
  if (area === null) return cells;
  const next = move(area);
  if (next === null) return "#REF!";
  return sameArea(next, area) ? cells : withPlace(cells, next);
}

/** Puts other rows and columns in a reference; its dollar signs stay. */
export function withPlace(cells: string, { top, left, bottom, right }: Area): string {
  const [first = "", last] = cells.split(":");
  const start = corner(first, top, left);
  return last === undefined ? start : `${start}:${corner(last, bottom, right)}`;
}

const corner = (cell: string, row: number, column: number): string =>
  cell.replace(/[A-Z]+/i, letters(column)).replace(/\d+$/, String(row));

/**
 * New rows look like the row above them and are as high, as Excel makes them; the first row of a table's body takes after
 * the body, not after the header.
 */
function copyLooks(sheet: SheetRecord, row: number, count: number): void {
  const header = sheet.tables.filter(({ area }) => area.top === row - 1);
  const below = (column: number): boolean =>
    header.some(({ area }) => area.left <= column && area.right >= column && area.bottom >= row + count);
  copyHeight(sheet, header.length > 0 ? row + count : row - 1, row, count);
  for (const [key, cell] of [...sheet.cells]) {
    const column = keyColumn(key);
    if (keyRow(key) === (below(column) ? row + count : row - 1)) copyLook(sheet, cell, row, column, count);
  }
}

function copyHeight(sheet: SheetRecord, source: number, row: number, count: number): void {
  const height = sheet.rowHeights.get(source);
  if (height === undefined) return;
  for (let index = 0; index < count; index += 1) sheet.rowHeights.set(row + index, height);
}

/** Makes cells of a column look like another cell. */
export function copyLook(
  sheet: SheetRecord,
  { style, own }: CellRecord,
  row: number,
  column: number,
  count: number,
): void {
  if (style === "Normal" && Object.keys(own).length === 0) return;
  for (let index = 0; index < count; index += 1) {
    Object.assign(openCell(sheet, row + index, column), { style, own });
  }
}
