import type { CellValue } from "../../../src/workbook/blueprint.ts";
import type { Area } from "./area.ts";
import { cellAt } from "./cells.ts";
import type { CellRecord, SheetRecord } from "./workbook.ts";

/** What a cell's `values` answers: its value, or what its formula is known to give; an empty text for nothing. */
export function shownValue(cell: CellRecord | undefined): string | number | boolean {
  return (cell?.formula == null ? cell?.value : cell.calculated) ?? "";
}

/** A value as plain text. */
export function valueText(value: CellValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : String(value);
}

/** What a cell shows, without its number format: formats are not worked out here. */
export function cellText(sheet: SheetRecord, row: number, column: number): string {
  return valueText(shownValue(cellAt(sheet, row, column)));
}

/** The header texts of a table's block. */
export function columnTexts(sheet: SheetRecord, area: Area): readonly string[] {
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => cellText(sheet, area.top, area.left + index));
}
