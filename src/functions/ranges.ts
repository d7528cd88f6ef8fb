import { cellError } from "./host.ts";
import { errorTexts as texts } from "./texts.ts";
import { isError } from "./values.ts";

/**
 * What Excel hands over for a parameter: rows of values, of one cell as well. An argument that was left out is null; a
 * host may hand over a single value bare.
 */
export type Given = unknown[][];

/** The answer for one cell of one range. */
export type CellAnswer = (value: unknown) => unknown;

/** The answer for one cell of each of several ranges. */
export type CellsAnswer = (values: readonly unknown[]) => unknown;

/** The answer for one cell of each of two ranges. */
export type PairAnswer = (one: unknown, other: unknown) => unknown;

/**
 * Answers every cell of a range in its own place: one cell gives one answer, a range spills. An error of a single cell
 * is thrown, as that is how Excel shows it in every version; within a range it stands in its place.
 */
export function answerEach(given: Given, answer: CellAnswer): unknown[][] {
  const rows = asRows(given);
  if (isCell(rows)) return [[orThrow(answer(rows[0]?.[0]))]];
  return rows.map((row) => (row.length === 1 ? [answer(row[0])] : row.map((value) => answer(value))));
}

/** Whether a range is one cell. Nearly every call is such a one, so it has a way of its own. */
const isCell = (rows: Given): boolean => rows.length === 1 && rows[0]?.length === 1;

function orThrow(answer: unknown): unknown {
  if (isError(answer)) throw answer;
  return answer;
}

/**
 * The same for two ranges side by side, as Excel's own functions do it: a single cell, row or column is repeated along
 * the other, and where a range is too short there is `#N/A`.
 */
export function answerPair(one: Given, other: Given, answer: PairAnswer): unknown[][] {
  const first = asRows(one);
  const second = asRows(other);
  if (isCell(first) && isCell(second)) return [[orThrow(answer(first[0]?.[0], second[0]?.[0]))]];
  if (isSameSize(first, second)) return first.map((cells, row) => answerAlong(cells, second[row] ?? [], answer));
  return answerRanges([first, second], (values) => answer(values[0], values[1]));
}

/** The answers of two rows that are equally long. */
function answerAlong(one: readonly unknown[], other: readonly unknown[], answer: PairAnswer): unknown[] {
  if (one.length === 1) return [answer(one[0], other[0])]; // of a column, where most ranges are one
  return one.map((value, column) => answer(value, other[column]));
}

/** Whether two ranges have as many rows, and as many cells in each of them. */
export function isSameSize(one: Given, other: Given): boolean {
  return one.length === other.length && one.every((row, index) => row.length === other[index]?.length);
}

/** The same for any number of ranges side by side. */
export function answerTogether(given: readonly Given[], answer: CellsAnswer): unknown[][] {
  const single = singleCells(given);
  return single === null ? answerRanges(given.map(asRows), answer) : [[orThrow(answer(single))]];
}

/** The values when every argument is one cell, else `null`. */
function singleCells(given: readonly Given[]): unknown[] | null {
  const values = new Array<unknown>(given.length);
  for (let index = 0; index < given.length; index += 1) {
    const rows = asRows(given[index]);
    if (!isCell(rows)) return null;
    values[index] = rows[0]?.[0];
  }
  return values;
}

function answerRanges(ranges: readonly Given[], answer: CellsAnswer): unknown[][] {
  const height = Math.max(...ranges.map((rows) => rows.length));
  const width = Math.max(...ranges.map((rows) => rows[0]?.length ?? 0));
  const answers: unknown[][] = [];
  for (let row = 0; row < height; row += 1) answers.push(answerRow(rowsAt(ranges, row), width, answer));
  return answers;
}

/** The row of each range that answers together with the others; none where a range is too short. */
const rowsAt = (ranges: readonly Given[], row: number): readonly (unknown[] | undefined)[] =>
  ranges.map((rows) => (rows.length === 1 ? rows[0] : rows[row]));

function answerRow(rows: readonly (unknown[] | undefined)[], width: number, answer: CellsAnswer): unknown[] {
  const answers = new Array<unknown>(width);
  for (let column = 0; column < width; column += 1) answers[column] = answerAt(rows, column, answer);
  return answers;
}

function answerAt(rows: readonly (unknown[] | undefined)[], column: number, answer: CellsAnswer): unknown {
  const values = new Array<unknown>(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const cells = rows[index];
    const at = cells?.length === 1 ? 0 : column;
    if (cells === undefined || at >= cells.length) return cellError("#N/A", texts.sizes);
    values[index] = cells[at];
  }
  return answer(values);
}

/** The rows of an argument; an argument that was left out, or a bare value, is one cell. */
export function asRows(given: unknown): Given {
  return Array.isArray(given) ? (given as Given) : [[given]];
}
