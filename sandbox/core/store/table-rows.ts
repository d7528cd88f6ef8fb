import { isFullHeight, lastRow, overlaps, rowCount, type Area } from "./area.ts";
import { blank, cellAt, cellKey, cellsIn, isBlank, keyColumn, keyRow, openCell } from "./cells.ts";
import { ensureOpen } from "./protection.ts";
import { ensureArgument, refuse } from "./refusal.ts";
import { shiftedFormula } from "./relative.ts";
import { copyLook, followCells, type MoveArea } from "./rows.ts";
import type { SheetRecord, TableRecord, Workbook } from "./workbook.ts";

/**
 * Makes room for rows at the end of a table (or, with an index from 0, in its body): cells below it move down, and what
 * points at them follows, where it is no wider than the table. The new rows look like their neighbour, its calculated
 * columns are filled in, and rules and references over a whole column grow along. Returns the new rows. Refuses when
 * another table, a merge or something on the last row stands in the way.
 */
export function insertTableRows(
  workbook: Workbook,
  sheet: SheetRecord,
  table: TableRecord,
  index: number | null,
  count: number,
): Area {
  ensureOpen(sheet);
  const { area } = table;
  ensureArgument(index === null || (index >= 0 && index < rowCount(area)), "The table has no such row.");
  const fresh = freshRows(area, index, count);
  ensureRoom(sheet, table, count);
  const calculated = calculatedColumns(sheet, area);
  moveDown(sheet, { ...fresh, bottom: lastRow }, count);
  followCells(workbook, sheet, following(area, fresh, false), following(area, fresh, true));
  table.area = { ...area, bottom: area.bottom + count };
  dress(sheet, table.area, fresh, calculated);
  return fresh;
}

function freshRows(area: Area, index: number | null, count: number): Area {
  const top = index === null ? area.bottom + 1 : area.top + 1 + index;
  return { ...area, top, bottom: top + count - 1 };
}

function ensureRoom(sheet: SheetRecord, table: TableRecord, count: number): void {
  const below = { ...table.area, top: table.area.bottom + 1, bottom: lastRow };
  const inTheWay = sheet.tables.some((each) => each !== table && overlaps(each.area, below));
  if (inTheWay || sheet.merges.some((each) => overlaps(each, below))) {
    refuse("InsertDeleteConflict", "This would move cells of another table or merged cells.");
  }
  const lost = { ...below, top: lastRow - count + 1 };
  if (table.area.bottom + count > lastRow || cellsIn(sheet, lost).some(([, cell]) => !isBlank(cell))) {
    refuse("NonBlankCellOffSheet", "This would push cells that hold something off the sheet.");
  }
}

function moveDown(sheet: SheetRecord, area: Area, count: number): void {
  const moving = cellsIn(sheet, area);
  for (const [key] of moving) sheet.cells.delete(key);
  for (const [key, cell] of moving) {
    if (keyRow(key) + count <= lastRow) sheet.cells.set(cellKey(keyRow(key) + count, keyColumn(key)), cell);
  }
}

/**
 * Where a block goes. One over all rows of the table grows along when rows come at its end; a single cell does so only
 * where it is the place of a rule, as a reference to it means that cell.
 */
function following(table: Area, fresh: Area, single: boolean): MoveArea {
  const count = rowCount(fresh);
  const atEnd = fresh.top === table.bottom + 1;
  const isColumn = ({ top, bottom }: Area): boolean =>
    atEnd && bottom === table.bottom && top >= table.top && top <= table.top + 1 && (single || top < bottom);
  return (area) => {
    if (area.left < table.left || area.right > table.right || isFullHeight(area)) return area;
    const grows = area.bottom >= fresh.top || isColumn(area);
    const top = area.top >= fresh.top ? area.top + count : area.top;
    return top > lastRow ? null : { ...area, top, bottom: Math.min(lastRow, area.bottom + (grows ? count : 0)) };
  };
}

/** The columns in which each row of the table has the same formula, as seen from there. */
function calculatedColumns(sheet: SheetRecord, area: Area): readonly number[] {
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
  return columns.filter((column) => {
    const first = cellAt(sheet, area.top + 1, column)?.formula ?? null;
    return first !== null && bodyRows(area).every((row, down) => isSame(sheet, row, column, first, down));
  });
}

const bodyRows = (area: Area): readonly number[] =>
  Array.from({ length: rowCount(area) - 1 }, (_, index) => area.top + 1 + index);

const isSame = (sheet: SheetRecord, row: number, column: number, formula: string, down: number): boolean =>
  cellAt(sheet, row, column)?.formula === shiftedFormula(formula, { down, right: 0 });

/** Gives new rows the looks and the calculated formulas of the row above, or below where that is the header. */
function dress(sheet: SheetRecord, table: Area, fresh: Area, calculated: readonly number[]): void {
  const model = fresh.top - 1 > table.top ? fresh.top - 1 : fresh.bottom + 1;
  for (const [key, cell] of cellsIn(sheet, { ...table, top: model, bottom: model })) {
    copyLook(sheet, cell, fresh.top, keyColumn(key), rowCount(fresh));
  }
  for (const column of calculated) fillIn(sheet, fresh, column, model);
}

function fillIn(sheet: SheetRecord, fresh: Area, column: number, model: number): void {
  const formula = cellAt(sheet, model, column)?.formula;
  if (formula == null) return;
  for (let row = fresh.top; row <= fresh.bottom; row += 1) {
    const cell = openCell(sheet, row, column);
    blank(cell);
    cell.formula = shiftedFormula(formula, { down: row - model, right: 0 });
  }
}
