import type { CellValue } from "../../../src/workbook/blueprint.ts";
import { overlaps, type Area } from "./area.ts";
import { cellAt, cellKey, cellsIn, keyColumn, keyRow } from "./cells.ts";
import { ensureNoPivot } from "./pivots.ts";
import { ensureAllowed, ensureUnlocked } from "./protection.ts";
import { ensureArgument, refuse } from "./refusal.ts";
import { shiftedFormula } from "./relative.ts";
import { shownValue } from "./texts.ts";
import type { CellRecord, SheetRecord, Workbook } from "./workbook.ts";

/**
 * Sorts the rows of a block by one of its columns, as a user does with "Sorteren": numbers before texts, empty ones last.
 * Cells go with their looks, formulas read as if they were copied; names, rules and merges stay where they are. Rows that are
 * alike keep their order. Refuses a protected sheet, merged cells and a part of a table or PivotTable.
 */
export function sortRows(
  workbook: Workbook,
  sheet: SheetRecord,
  area: Area,
  column: number,
  isDescending: boolean,
): void {
  ensureArgument(column >= area.left && column <= area.right, "The block has no such column.");
  ensureAllowed(sheet, "allowSort");
  ensureUnlocked(workbook, sheet, area);
  ensureNoPivot(sheet, area);
  if (sheet.merges.some((merge) => overlaps(merge, area))) refuse("MergedRangeConflict", "The cells are merged.");
  if (sheet.tables.some((table) => overlaps(table.area, area) && !isBody(table.area, area))) {
    refuse("InvalidOperation", "A table is sorted as a whole.");
  }
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
  const value = (row: number): CellValue => shownValue(cellAt(sheet, row, column));
  const ordered = rows.toSorted((a, b) => order(value(a), value(b), isDescending));
  rearrange(sheet, area, new Map(ordered.map((row, index) => [row, area.top + index])));
}

const isBody = (table: Area, area: Area): boolean =>
  area.top === table.top + 1 && area.bottom === table.bottom && area.left === table.left && area.right === table.right;

function order(a: CellValue, b: CellValue, isDescending: boolean): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  const ascending = typeof a === typeof b ? compare(a, b) : rank(a) - rank(b);
  return isDescending ? -ascending : ascending;
}

const rank = (value: CellValue): number => ["number", "string", "boolean"].indexOf(typeof value);

function compare(a: CellValue, b: CellValue): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "nl");
}

function rearrange(sheet: SheetRecord, area: Area, places: ReadonlyMap<number, number>): void {
  const moving = cellsIn(sheet, area);
  for (const [key] of moving) sheet.cells.delete(key);
  for (const [key, cell] of moving) {
    const row = places.get(keyRow(key)) ?? keyRow(key);
    sheet.cells.set(cellKey(row, keyColumn(key)), moved(cell, row - keyRow(key)));
  }
}

function moved(cell: CellRecord, down: number): CellRecord {
  if (cell.formula === null || down === 0) return cell;
  return { ...cell, formula: shiftedFormula(cell.formula, { down, right: 0 }) };
}
