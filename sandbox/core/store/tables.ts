import { overlaps, rowCount, type Area } from "./area.ts";
import { cellsIn, isBlank, openCell } from "./cells.ts";
import { ensureName, ensureNameIsFree } from "./names.ts";
import { ensureOpen } from "./protection.ts";
import { ensureArgument, refuse } from "./refusal.ts";
import { columnTexts, cellText } from "./texts.ts";
import { nextId, type SheetRecord, type TableRecord, type Workbook } from "./workbook.ts";

/**
 * Makes a table of a block with a header row. Refuses overlap with another table, a merge or a pivot, empty or double
 * headers (Excel itself would rename them, which no one wants to find out later), and a protected sheet.
 */
export function addTable(workbook: Workbook, sheet: SheetRecord, area: Area, hasHeaders: boolean): TableRecord {
  ensureOpen(sheet);
  ensureFree(sheet, area);
  ensureArgument(hasHeaders, "The sandbox makes tables of blocks that have their headers.");
  ensureArgument(rowCount(area) > 1, "A table has a header row and at least one row below it.");
  ensureHeaders(sheet, area);
  headersAsText(sheet, area);
  const table: TableRecord = {
    id: nextId(workbook),
    name: freeName(workbook),
    area,
    style: "TableStyleMedium2",
    filter: true,
    banded: true,
    bandedColumns: false,
  };
  sheet.tables.push(table);
  return table;
}

function ensureFree(sheet: SheetRecord, area: Area, self?: TableRecord): void {
  if (sheet.tables.some((table) => table !== self && overlaps(table.area, area))) {
    refuse("InvalidOperation", "A table can't overlap another table.");
  }
  if (sheet.merges.some((each) => overlaps(each, area))) {
    refuse("MergedRangeConflict", "A table can't have merged cells.");
  }
  const filled = sheet.pivots.flatMap(({ at, places }) => [at, places?.table ?? at, places?.filters ?? at]);
  if (filled.some((each) => overlaps(each, area))) {
    refuse("InvalidOperation", "A table can't overlap a PivotTable.");
  }
}

/** Refuses headers that are empty or double, whatever the case. */
function ensureHeaders(sheet: SheetRecord, area: Area): void {
  const headers = columnTexts(sheet, area).map((header) => header.toLowerCase());
  ensureArgument(!headers.includes(""), "A header of the table is empty.");
  ensureArgument(new Set(headers).size === headers.length, "Two headers of the table are the same.");
}

function headersAsText(sheet: SheetRecord, area: Area): void {
  for (let column = area.left; column <= area.right; column += 1) {
    const cell = openCell(sheet, area.top, column);
    if (typeof cell.value === "string") continue;
    cell.value = cellText(sheet, area.top, column);
    cell.formula = null;
  }
}

function freeName(workbook: Workbook): string {
  const taken = new Set(workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase())));
  let number = 1;
  while (taken.has(`table${number}`)) number += 1;
  return `Table${number}`;
}

/** Renames a table; its formulas are not followed. Refuses a bad name and one that a name or table has. */
export function renameTable(workbook: Workbook, table: TableRecord, name: string): void {
  ensureName(name);
  if (name.toLowerCase() !== table.name.toLowerCase()) ensureNameIsFree(workbook, name);
  table.name = name;
}

/** The table of that name or id, with its sheet. */
export function maybeTable(workbook: Workbook, key: string): { sheet: SheetRecord; table: TableRecord } | null {
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((each) => each.id === key || each.name.toLowerCase() === key.toLowerCase());
    if (table !== undefined) return { sheet, table };
  }
  return null;
}

/** Whether a cell is in the header row of a table. */
export function isHeaderOfTable(sheet: SheetRecord, row: number, column: number): boolean {
  return sheet.tables.some(({ area }) => area.top === row && area.left <= column && area.right >= column);
}

/** Refuses emptying a table's header, in whose place Excel itself would put a name that no one wants to find out later. */
export function ensureHeadersStay(sheet: SheetRecord, area: Area): void {
  if (sheet.tables.some((table) => overlaps({ ...table.area, bottom: table.area.top }, area))) {
    refuse("InvalidOperation", "The header of a table cannot be empty.");
  }
}

/**
 * Gives a table another block, with the same header row. Refuses a protected sheet, a block without rows, overlap with
 * another table, a merge or a PivotTable, and empty or double headers.
 */
export function resizeTable(sheet: SheetRecord, table: TableRecord, area: Area): void {
  ensureOpen(sheet);
  ensureArgument(
    area.top === table.area.top && area.bottom > area.top,
    "A table keeps its header row and one row more.",
  );
  ensureFree(sheet, area, table);
  ensureHeaders(sheet, area);
  table.area = area;
}

/**
 * Lets a table take in the row just below it when something was written there, as Excel does; not on a protected
 * sheet, and only for a block of one row within the table's columns.
 */
export function growTable(sheet: SheetRecord, written: Area): void {
  if (sheet.protection !== null || rowCount(written) !== 1) return;
  const table = sheet.tables.find(({ area }) => area.bottom + 1 === written.top && fits(area, written));
  if (table === undefined || !cellsIn(sheet, written).some(([, cell]) => !isBlank(cell))) return;
  const grown = { ...table.area, bottom: table.area.bottom + 1 };
  if (sheet.tables.some((each) => each !== table && overlaps(each.area, grown))) return;
  if (sheet.merges.some((each) => overlaps(each, grown))) return;
  table.area = grown;
}

function fits(table: Area, written: Area): boolean {
  return table.left <= written.left && table.right >= written.right;
}

/** Deletes a table's cells' frame: the cells stay, the table goes. */
export function convertToRange(sheet: SheetRecord, table: TableRecord): void {
  sheet.tables = sheet.tables.filter((each) => each !== table);
}
