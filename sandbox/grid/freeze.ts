import type { SheetRecord, Workbook } from "../core/store/workbook.ts";
import { headings, rowPixels, sum } from "./sizes.ts";

/**
 * How many rows stay in view on a screen of a height in pixels. Excel freezes what it is told, also where nothing is
 * left to scroll; here frozen rows that would take over half of the screen scroll along. The workbook keeps its freeze.
 */
export function frozenRows(sheet: SheetRecord, height: number): number {
  const { rows } = sheet.frozen;
  const room = height - headings.height;
  return frozenHeight(sheet, rows) > room / 2 ? 0 : rows;
}

/** The height of the first rows, in pixels. */
export function frozenHeight(sheet: SheetRecord, rows: number): number {
  return sum(1, rows, (row) => rowPixels(sheet, row));
}

/** The frozen rows of each sheet, by id. */
export function freezes(workbook: Workbook, height: number): ReadonlyMap<string, number> {
  return new Map(workbook.sheets.map((sheet) => [sheet.id, frozenRows(sheet, height)]));
}
