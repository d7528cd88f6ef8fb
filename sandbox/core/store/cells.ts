import { cellCount, contains, overlaps, type Area } from "./area.ts";
import { normalFormat, type Format } from "./format.ts";
import { refuse } from "./refusal.ts";
import type { CellRecord, SheetRecord, Workbook } from "./workbook.ts";

const columnsPerRow = 32_768;

/** The place of a cell as a number; smaller numbers come first, row by row. */
export function cellKey(row: number, column: number): number {
  return row * columnsPerRow + column;
}

export function keyRow(key: number): number {
  return Math.floor(key / columnsPerRow);
}

export function keyColumn(key: number): number {
  return key % columnsPerRow;
}

/** A cell that holds nothing and looks like `Normal`. */
export function emptyCell(): CellRecord {
  return { value: null, formula: null, calculated: null, quotePrefix: false, style: "Normal", own: {}, entries: 0 };
}

export function cellAt(sheet: SheetRecord, row: number, column: number): CellRecord | undefined {
  return sheet.cells.get(cellKey(row, column));
}

/** The cell to change; made when it was not there. */
export function openCell(sheet: SheetRecord, row: number, column: number): CellRecord {
  const key = cellKey(row, column);
  const present = sheet.cells.get(key);
  if (present !== undefined) return present;
  const made = emptyCell();
  sheet.cells.set(key, made);
  return made;
}

export function isBlank(cell: CellRecord): boolean {
  return cell.value === null && cell.formula === null;
}

/** Whether a cell holds nothing, looks like nothing, and can be forgotten. */
export function isNothing(cell: CellRecord): boolean {
  return isBlank(cell) && cell.style === "Normal" && Object.keys(cell.own).length === 0;
}

/** The places and cells inside a block that hold or look like something, row by row. */
export function cellsIn(sheet: SheetRecord, area: Area): readonly (readonly [number, CellRecord])[] {
  const found =
    cellCount(area) < sheet.cells.size ? probe(sheet, area) : [...sheet.cells].filter(([key]) => isIn(area, key));
  return found.sort(([a], [b]) => a - b);
}

function probe(sheet: SheetRecord, area: Area): [number, CellRecord][] {
  const found: [number, CellRecord][] = [];
  eachPlace(area, (row, column) => {
    const cell = cellAt(sheet, row, column);
    if (cell !== undefined) found.push([cellKey(row, column), cell]);
  });
  return found;
}

function isIn(area: Area, key: number): boolean {
  const row = keyRow(key);
  const column = keyColumn(key);
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Calls `visit` for each place of a block, row by row. */
export function eachPlace(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) visit(row, column);
  }
}

/** More cells than this at once (whole columns, a whole sheet) the sandbox does not write or read one by one. */
const mostCells = 2_000_000;

/** Refuses a block that is too large to handle cell by cell. Excel itself has ways that the sandbox has not. */
export function ensureManageable(area: Area): void {
  if (cellCount(area) > mostCells) {
    refuse("NotImplemented", "The sandbox does not handle so many cells at once; name a smaller range.");
  }
}

/** How a cell looks: its style, and what was formatted on top. */
export function formatOf(workbook: Workbook, cell: CellRecord | undefined): Format {
  if (cell === undefined) return workbook.styles.get("normal")?.format ?? normalFormat;
  const style = workbook.styles.get(cell.style.toLowerCase())?.format ?? normalFormat;
  return Object.keys(cell.own).length === 0 ? style : { ...style, ...cell.own };
}

/** The merge that a cell is covered by: inside it, and not its first cell. */
export function coveringMerge(sheet: SheetRecord, row: number, column: number): Area | undefined {
  const merge = mergeAt(sheet, row, column);
  return merge !== undefined && (merge.top !== row || merge.left !== column) ? merge : undefined;
}

/** The merge that a cell is part of. */
export function mergeAt(sheet: SheetRecord, row: number, column: number): Area | undefined {
  return sheet.merges.find((merge) => contains(merge, { top: row, left: column, bottom: row, right: column }));
}

/** Joins a block into one cell: the first value and its note stay, the others go. */
export function merge(sheet: SheetRecord, area: Area): void {
  if (cellCount(area) === 1) return;
  if (sheet.merges.some((each) => overlaps(each, area))) {
    refuse("MergedRangeConflict", "The range overlaps cells that are merged already.");
  }
  if (sheet.tables.some((table) => overlaps(table.area, area))) {
    refuse("InvalidOperation", "Cells of a table cannot be merged.");
  }
  sheet.merges.push(area);
  const isFirst = ({ top, left }: Area): boolean => top === area.top && left === area.left;
  sheet.notes = sheet.notes.filter((note) => !contains(area, note.area) || isFirst(note.area));
  for (const [key, cell] of cellsIn(sheet, area)) {
    if (keyRow(key) !== area.top || keyColumn(key) !== area.left) blank(cell);
  }
}

/** Empties a cell; its looks stay. */
export function blank(cell: CellRecord): void {
  cell.value = null;
  cell.formula = null;
  cell.calculated = null;
  cell.quotePrefix = false;
  cell.entries += 1;
}

/** Splits every merge that the block touches. */
export function unmerge(sheet: SheetRecord, area: Area): void {
  sheet.merges = sheet.merges.filter((each) => !overlaps(each, area));
}

/** The smallest block that holds every cell with something in it (or, unless `valuesOnly`, on it); null for none. */
export function usedArea(sheet: SheetRecord, valuesOnly: boolean, within?: Area): Area | null {
  let used: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const [key, cell] of sheet.cells) {
    const counts = valuesOnly ? !isBlank(cell) : !isNothing(cell);
    if (!counts || (within !== undefined && !isIn(within, key))) continue;
    const row = keyRow(key);
    const column = keyColumn(key);
    used ??= { top: row, left: column, bottom: row, right: column };
    used.top = Math.min(used.top, row);
    used.left = Math.min(used.left, column);
    used.bottom = Math.max(used.bottom, row);
    used.right = Math.max(used.right, column);
  }
  return used;
}
