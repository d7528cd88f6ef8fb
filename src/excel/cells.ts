import type { Cell, CellValue, Sheet } from "../workbook/blueprint.ts";
import { areaAddress, areaSize, cellAddress, type Area } from "../workbook/grid.ts";
import { holdsSomething } from "../workbook/values.ts";
import { bands } from "./bands.ts";
import type { Canvas } from "./canvas.ts";
import { boundingBox, rectangles } from "./rectangles.ts";

/** What Excel takes for one cell. */
export type Entry = string | number | boolean;

/**
 * A value as it has to be entered for Excel to keep it as it is. Every text gets a leading apostrophe, which Excel takes
 * off: which texts it would otherwise turn into a number, date, percentage, boolean, error or formula depends on the
 * language and settings of the computer, so no list of suspects is safe. Nothing at all clears the cell.
 */
export function entry(value: CellValue): Entry {
  if (value === null || value === "") return "";
  return typeof value === "string" ? `'${value}` : value;
}

/** Whether a formula mentions one of the tables, so that Excel refuses it until that table exists. */
export function mentions(tables: readonly string[]): (formula: string) => boolean {
  const lowered = tables.map((name) => name.toLowerCase());
  return (formula) => {
    const text = formula.toLowerCase();
    return text.includes("[") || lowered.some((name) => text.includes(name));
  };
}

type IsLate = (formula: string) => boolean;

const isLateCell =
  (isLate: IsLate) =>
  (cell: Cell): boolean =>
    cell.formula !== undefined && isLate(cell.formula);

function earlyEntry(cell: Cell | undefined, isLate: IsLate): Entry {
  if (cell === undefined || isLateCell(isLate)(cell)) return "";
  return cell.formula ?? entry(cell.value);
}

/** The entries of a block, row by row; places without a cell are empty. */
function block(area: Area, cells: ReadonlyMap<string, Cell>, entryOf: (cell: Cell | undefined) => Entry): Entry[][] {
  const { rows, columns } = areaSize(area);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => entryOf(cells.get(cellAddress(area.top + row, area.left + column)))),
  );
}

async function writeBlock(canvas: Canvas, sheet: string, area: Area, rows: readonly Entry[][]): Promise<void> {
  for (const band of bands(rows)) {
    const top = area.top + band.first;
    const part = { ...area, top, bottom: top + band.rows.length - 1 };
    await canvas.makeRoom(band.bytes);
    canvas.range(sheet, areaAddress(part)).formulas = band.rows;
  }
}

const byAddress = (cells: readonly Cell[]): ReadonlyMap<string, Cell> =>
  new Map(cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));

/** Writes what a sheet's cells hold as one block, all but the formulas that have to wait for a table. */
export async function writeCells(canvas: Canvas, sheet: Sheet, isLate: IsLate): Promise<void> {
  const filled = sheet.cells.filter(holdsSomething);
  const area = boundingBox(filled);
  if (area === null) return;
  const rows = block(area, byAddress(filled), (cell) => earlyEntry(cell, isLate));
  await writeBlock(canvas, sheet.name, area, rows);
}

/** Writes the formulas that had to wait, in as few blocks as they form. */
export async function writeLateFormulas(canvas: Canvas, sheet: Sheet, isLate: IsLate): Promise<void> {
  await writePlaces(canvas, { name: sheet.name, cells: sheet.cells.filter(isLateCell(isLate)) });
}

/** Writes what these cells hold, in as few blocks as they form; what stands around them stays. */
export async function writePlaces(canvas: Canvas, { name, cells }: Pick<Sheet, "name" | "cells">): Promise<void> {
  const placed = byAddress(cells);
  for (const area of rectangles(cells)) {
    const rows = block(area, placed, (cell) => cell?.formula ?? entry(cell?.value ?? null));
    await writeBlock(canvas, name, area, rows);
  }
}
