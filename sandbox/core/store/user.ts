import { cellArea, offset, parseArea, type Area } from "./area.ts";
import { blank, cellAt, cellKey, coveringMerge, isNothing } from "./cells.ts";
import { settleHeadings } from "./headings.ts";
import { ensureNoPivot } from "./pivots.ts";
import { ensureUnlocked, isLockedFor } from "./protection.ts";
import { ensureArgument, refuse } from "./refusal.ts";
import { sheetNamed } from "./sheets.ts";
import { growTable } from "./tables.ts";
import { stops } from "./validations.ts";
import { put, readTyped, writeTyped } from "./write.ts";
import type { SheetRecord, Workbook } from "./workbook.ts";

/** What the user's computer is set to: `nl` reads `3,5` as a number and `31-12-2026` as a date. */
export type Language = "en" | "nl";

/**
 * Types in one cell and presses Enter. Refuses (`AccessDenied`) a locked cell of a protected sheet and
 * (`InvalidArgument`) what a stop validation does not allow; an empty text empties the cell.
 */
export function type(
  workbook: Workbook,
  sheetName: string,
  address: string,
  text: string,
  language: Language = "en",
): void {
  const sheet = sheetNamed(workbook, sheetName);
  const area = parseArea(address);
  const { top: row, left: column } = coveringMerge(sheet, area.top, area.left) ?? area;
  if (isLockedFor(workbook, sheet, row, column)) refuse("AccessDenied", "The cell is locked.");
  ensureNoPivot(sheet, cellArea(row, column));
  const entry = readTyped(workbook, sheet, row, column, text, language);
  const stopped = entry.formula === null && stops(workbook, sheet, row, column, entry.value);
  ensureArgument(!stopped, "The value doesn't match the data validation of the cell.");
  put(workbook, sheet, row, column, entry);
  settleHeadings(sheet, cellArea(row, column));
  growTable(sheet, { top: row, left: column, bottom: row, right: column });
}

/**
 * Pastes plain text from elsewhere, from that cell on. Validation does not stop it; protection does. What is refused
 * leaves everything as it was.
 */
export function paste(
  workbook: Workbook,
  sheetName: string,
  address: string,
  rows: readonly (readonly string[])[],
  language: Language = "en",
): void {
  const sheet = sheetNamed(workbook, sheetName);
  const target = pasteArea(parseArea(address), rows);
  ensureUnlocked(workbook, sheet, target);
  ensureNoPivot(sheet, target);
  writeTyped(workbook, sheet, target, rows, language);
  settleHeadings(sheet, target);
  growTable(sheet, target);
}

function pasteArea(start: Area, rows: readonly (readonly string[])[]): Area {
  const width = Math.max(0, ...rows.map((row) => row.length));
  ensureArgument(rows.length > 0 && width > 0, "There is nothing to paste.");
  const first = { ...start, bottom: start.top, right: start.left };
  const last = offset(first, rows.length - 1, width - 1);
  return { ...first, bottom: last.bottom, right: last.right };
}

/** Presses Delete on a block: contents go, looks stay. Refuses locked cells. */
export function erase(workbook: Workbook, sheetName: string, address: string): void {
  const sheet = sheetNamed(workbook, sheetName);
  const area = parseArea(address);
  ensureUnlocked(workbook, sheet, area);
  ensureNoPivot(sheet, area);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) eraseCell(sheet, row, column);
  }
  settleHeadings(sheet, area);
}

function eraseCell(sheet: SheetRecord, row: number, column: number): void {
  const cell = cellAt(sheet, row, column);
  if (cell === undefined) return;
  blank(cell);
  if (isNothing(cell)) sheet.cells.delete(cellKey(row, column));
}
