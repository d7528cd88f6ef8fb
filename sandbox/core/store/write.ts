import type { CellValue } from "../../../src/workbook/blueprint.ts";
import { columnCount, rowCount, type Area } from "./area.ts";
import {
  blank,
  cellAt,
  cellKey,
  cellsIn,
  coveringMerge,
  eachPlace,
  ensureManageable,
  formatOf,
  isNothing,
  openCell,
} from "./cells.ts";
import { ensureFormula } from "./formula.ts";
import { locales, parseEntry, type Entry, type Locale } from "./input.ts";
import { removeNotes } from "./notes.ts";
import { ensureNoPivot } from "./pivots.ts";
import { ensureFormattable, ensureUnlocked } from "./protection.ts";
import { ensureArgument, refuse } from "./refusal.ts";
import { ensureHeadersStay, growTable, isHeaderOfTable } from "./tables.ts";
import type { CellRecord, SheetRecord, Workbook } from "./workbook.ts";

/** What Office.js writes in one cell; `null` leaves the cell as it is. */
type Written = CellValue;

/**
 * Writes values or formulas in a block, as `range.values` and `range.formulas` do: a grid of the block's own shape, or
 * one value for all cells. Texts are read as if entered in English. Refuses another shape, locked cells, formulas that
 * Excel refuses, and texts that are too long; then nothing is written.
 */
export function writeCells(workbook: Workbook, sheet: SheetRecord, area: Area, input: unknown): void {
  ensureManageable(area);
  const grid = gridOf(area, input);
  ensureUnlocked(workbook, sheet, area);
  ensureNoPivot(sheet, area);
  const entries: Placed[] = [];
  eachPlace(area, (row, column) => {
    const written = grid(row - area.top, column - area.left);
    if (written !== null) entries.push([row, column, entryOf(workbook, sheet, row, column, written)]);
  });
  putAll(workbook, sheet, entries);
  growTable(sheet, area);
}

/** An entry with its row and column. */
type Placed = readonly [row: number, column: number, entry: Entry];

/** Puts entries in their cells; nothing is written when one of them cannot be a table's header. */
function putAll(workbook: Workbook, sheet: SheetRecord, entries: readonly Placed[]): void {
  for (const [row, column, entry] of entries) ensureHeader(sheet, row, column, entry);
  for (const [row, column, entry] of entries) put(workbook, sheet, row, column, entry);
}

type Grid = (row: number, column: number) => Written;

function gridOf(area: Area, input: unknown): Grid {
  if (!Array.isArray(input)) {
    const value = scalar(input);
    return () => value;
  }
  const shape = input.length === rowCount(area) && input.every((row) => isRow(row, columnCount(area)));
  ensureArgument(shape, "The number of rows or columns in the input array doesn't match the dimensions of the range.");
  const grid = (input as unknown[][]).map((row) => row.map(scalar));
  return (row, column) => grid[row]?.[column] ?? null;
}

function isRow(row: unknown, length: number): boolean {
  return Array.isArray(row) && row.length === length;
}

function scalar(value: unknown): Written {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  return refuse("InvalidArgument", "A cell takes a text, a finite number or a boolean.");
}

function entryOf(workbook: Workbook, sheet: SheetRecord, row: number, column: number, written: Written): Entry {
  const entry = read(workbook, sheet, row, column, written, locales.en);
  if (entry.formula !== null) ensureFormula(workbook, entry.formula);
  return entry;
}

function read(
  workbook: Workbook,
  sheet: SheetRecord,
  row: number,
  column: number,
  written: Written,
  locale: Locale,
): Entry {
  if (typeof written !== "string") return { value: written, formula: null, quotePrefix: false, numberFormat: null };
  const format = formatOf(workbook, cellAt(sheet, row, column)).numberFormat;
  return parseEntry(written, format, locale, workbook.currentYear);
}

/**
 * Puts an entry in a cell. A covered cell of a merge stays empty, and a table's header stays text. A `General` cell
 * takes the number format that came with a date or percentage.
 */
export function put(workbook: Workbook, sheet: SheetRecord, row: number, column: number, entry: Entry): void {
  if (coveringMerge(sheet, row, column) !== undefined) return;
  ensureHeader(sheet, row, column, entry);
  const header = isHeaderOfTable(sheet, row, column);
  if (isEmptyEntry(entry) && cellAt(sheet, row, column) === undefined) return;
  const cell = openCell(sheet, row, column);
  blank(cell);
  Object.assign(cell, { value: header ? String(entry.value) : entry.value, formula: entry.formula });
  cell.quotePrefix = entry.quotePrefix;
  takeNumberFormat(workbook, cell, entry.numberFormat);
  if (isNothing(cell)) sheet.cells.delete(cellKey(row, column));
}

function isEmptyEntry(entry: Entry): boolean {
  return entry.value === null && entry.formula === null;
}

/** Refuses what a table's header cannot be; a covered cell of a merge is none, as nothing comes there. */
function ensureHeader(sheet: SheetRecord, row: number, column: number, entry: Entry): void {
  if (!isHeaderOfTable(sheet, row, column)) return;
  if (entry.formula !== null) refuse("InvalidOperation", "The header of a table cannot be a formula.");
  if (entry.value === null || entry.value === "") refuse("InvalidOperation", "The header of a table cannot be empty.");
}

function takeNumberFormat(workbook: Workbook, cell: CellRecord, numberFormat: string | null): void {
  if (numberFormat === null || formatOf(workbook, cell).numberFormat !== "General") return;
  cell.own = { ...cell.own, numberFormat };
}

/** Reads what a user typed, in the user's own language; formulas in English, as the sandbox has no other. */
export function readTyped(
  workbook: Workbook,
  sheet: SheetRecord,
  row: number,
  column: number,
  text: string,
  language: "en" | "nl",
): Entry {
  const entry = read(workbook, sheet, row, column, text, locales[language]);
  if (entry.formula !== null) ensureFormula(workbook, entry.formula);
  return entry;
}

/**
 * Writes texts from a cell on, row by row, as a user types them in his own language. Refuses what Excel refuses to take
 * as a formula or a header; then nothing is written.
 */
export function writeTyped(
  workbook: Workbook,
  sheet: SheetRecord,
  first: Pick<Area, "top" | "left">,
  rows: readonly (readonly string[])[],
  language: "en" | "nl",
): void {
  const entries = rows.flatMap((row, down) =>
    row.map((text, across): Placed => {
      const [top, left] = [first.top + down, first.left + across];
      return [top, left, readTyped(workbook, sheet, top, left, text, language)];
    }),
  );
  putAll(workbook, sheet, entries);
}

/**
 * Empties cells (`Contents`), their looks (`Formats`) or both with their notes (`All`), as `range.clear` does. Refuses
 * locked cells, and emptying a table's header.
 */
export function clear(workbook: Workbook, sheet: SheetRecord, area: Area, what: string): void {
  if (!["All", "Contents", "Formats"].includes(what)) refuse("InvalidArgument", `Cannot clear "${what}".`);
  ensureUnlocked(workbook, sheet, area);
  if (what === "Formats") ensureFormattable(sheet);
  else ensureHeadersStay(sheet, area);
  ensureNoPivot(sheet, area);
  if (what === "All" && sheet.protection === null) removeNotes(sheet, area);
  for (const [key, cell] of cellsIn(sheet, area)) {
    if (what !== "Formats") blank(cell);
    if (what !== "Contents") Object.assign(cell, { style: "Normal", own: {} });
    if (isNothing(cell)) sheet.cells.delete(key);
  }
}
