import { contains, lastColumn, overlaps, type Area } from "./area.ts";
import { cellKey, isBlank, keyColumn, keyRow } from "./cells.ts";
import { settleHeadings } from "./headings.ts";
import { ensureAllowed } from "./protection.ts";
import { ensureArgument, refuse } from "./refusal.ts";
import { shiftedFormula } from "./relative.ts";
import { copyLook, ensurePivotsWhole, followCells, movedKeys } from "./rows.ts";
import { mapRule } from "./sheets.ts";
import type { SheetRecord, Workbook } from "./workbook.ts";

/** Where a column goes; null when it is deleted. */
type MoveColumn = (column: number) => number | null;

/**
 * Inserts empty columns before a column, counting from 1. Everything to the right moves on and everything that points there
 * follows. The new columns look like the one on their left; inside a table they get headings. Refuses a protected sheet and
 * pushing something off the sheet.
 */
export function insertColumns(workbook: Workbook, sheet: SheetRecord, column: number, count = 1): void {
  ensureAllowed(sheet, "allowInsertColumns");
  ensureColumns(column, count);
  ensurePivotsWhole(sheet, (area) => column <= area.left || column > area.right);
  const lost = [...sheet.cells].some(([key, cell]) => keyColumn(key) > lastColumn - count && !isBlank(cell));
  if (lost) refuse("NonBlankCellOffSheet", "This would push cells that hold something off the sheet.");
  const move = (each: number): number => (each >= column ? each + count : each);
  moveEverything(workbook, sheet, move, (area) => inserted(area, column, count));
  copyLooks(sheet, column, count);
  settleHeadings(sheet, { top: 1, bottom: Number.MAX_SAFE_INTEGER, left: column, right: column + count - 1 });
}

/**
 * Deletes columns, counting from 1. Everything to the right moves back; what pointed only at those columns points nowhere,
 * and a table of which all columns go, goes. Refuses a protected sheet.
 */
export function deleteColumns(workbook: Workbook, sheet: SheetRecord, column: number, count = 1): void {
  ensureAllowed(sheet, "allowDeleteColumns");
  ensureColumns(column, count);
  const gone: Area = { top: 1, bottom: Number.MAX_SAFE_INTEGER, left: column, right: column + count - 1 };
  ensurePivotsWhole(sheet, (area) => contains(gone, area) || !overlaps(gone, area));
  const move = (each: number): number | null => {
    if (each < column) return each;
    return each < column + count ? null : each - count;
  };
  moveEverything(workbook, sheet, move, (area) => deleted(area, column, count));
}

function ensureColumns(column: number, count: number): void {
  const whole = Number.isInteger(column) && Number.isInteger(count);
  ensureArgument(whole && column >= 1 && count >= 1 && column + count - 1 <= lastColumn, "There are no such columns.");
}

const isFullWidth = ({ left, right }: Area): boolean => left === 1 && right === lastColumn;

function inserted(area: Area, column: number, count: number): Area | null {
  if (isFullWidth(area)) return area;
  const left = area.left >= column ? area.left + count : area.left;
  const right = area.right >= column ? area.right + count : area.right;
  return left > lastColumn ? null : { ...area, left, right: Math.min(right, lastColumn) };
}

function deleted(area: Area, column: number, count: number): Area | null {
  if (isFullWidth(area)) return area;
  const end = column + count - 1;
  if (area.left >= column && area.right <= end) return null;
  const left = area.left < column ? area.left : Math.max(column, area.left - count);
  const right = area.right < column ? area.right : Math.max(column - 1, area.right - count);
  return { ...area, left, right };
}

function moveEverything(
  workbook: Workbook,
  sheet: SheetRecord,
  move: MoveColumn,
  moveArea: (area: Area) => Area | null,
): void {
  const all = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of all) {
    const column = move(keyColumn(key));
    if (column !== null && column <= lastColumn) sheet.cells.set(cellKey(keyRow(key), column), cell);
  }
  sheet.columnWidths = movedKeys(sheet.columnWidths, move);
  rebaseRules(sheet, move);
  followCells(workbook, sheet, moveArea);
}

/** The formulas of a rule are relative to its first cell; when that goes, they have to be to the first one that stays. */
function rebaseRules(sheet: SheetRecord, move: MoveColumn): void {
  const rebased = (formula: string, { left, right }: Area): string => {
    let lost = 0;
    while (left + lost < right && move(left + lost) === null) lost += 1;
    return lost === 0 ? formula : shiftedFormula(formula, { down: 0, right: lost });
  };
  for (const format of sheet.conditionalFormats) format.formula = rebased(format.formula, format.area);
  for (const validation of sheet.validations) {
    validation.rule = mapRule(validation.rule, (formula) => rebased(formula, validation.area));
  }
}

function copyLooks(sheet: SheetRecord, column: number, count: number): void {
  for (const [key, cell] of [...sheet.cells]) {
    if (keyColumn(key) !== column - 1) continue;
    for (let index = 0; index < count; index += 1) copyLook(sheet, cell, keyRow(key), column + index, 1);
  }
}
