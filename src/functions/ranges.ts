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

/**
 * Answers every cell of a range in its own place: one cell gives one answer, a range spills. An error of a single cell
 * is thrown, as that is how Excel shows it in every version; within a range it stands in its place.
 */
export function answerEach(given: Given, answer: CellAnswer): unknown[][] {
  const rows = asRows(given);
  const first = rows[0];
  if (rows.length === 1 && first?.length === 1) return [[orThrow(answer(first[0]))]];
  return rows.map((row) => row.map(answer));
}

function orThrow(answer: unknown): unknown {
  if (isError(answer)) throw answer;
  return answer;
}

/**
 * The same for several ranges side by side, as Excel's own functions do it: a single cell, row or column is repeated
 * along the others, and where a range is too short there is `#N/A`.
 */
export function answerTogether(given: readonly Given[], answer: CellsAnswer): unknown[][] {
  const single = singleCells(given);
  return single === null ? answerRanges(given.map(asRows), answer) : [[orThrow(answer(single))]];
}

/** The values when every argument is one cell, else `null`. Nearly every call is such a one, so it goes first. */
function singleCells(given: readonly Given[]): unknown[] | null {
  const values: unknown[] = [];
  for (const range of given) {
    const rows = asRows(range);
    const first = rows[0];
    if (rows.length !== 1 || first?.length !== 1) return null;
    values.push(first[0]);
  }
  return values;
}

function answerRanges(ranges: readonly Given[], answer: CellsAnswer): unknown[][] {
  const height = Math.max(...ranges.map((rows) => rows.length));
  const width = Math.max(...ranges.map((rows) => rows[0]?.length ?? 0));
  const columns = Array.from({ length: width }, (_, column) => column);
  return Array.from({ length: height }, (_, row) => columns.map((column) => answerAt(ranges, row, column, answer)));
}

function answerAt(ranges: readonly Given[], row: number, column: number, answer: CellsAnswer): unknown {
  const values: unknown[] = [];
  for (const rows of ranges) {
    const cells = rows.length === 1 ? rows[0] : rows[row];
    const index = cells?.length === 1 ? 0 : column;
    if (cells === undefined || index >= cells.length) return cellError("#N/A", texts.sizes);
    values.push(cells[index]);
  }
  return answer(values);
}

/** The rows of an argument; an argument that was left out, or a bare value, is one cell. */
export function asRows(given: unknown): Given {
  return Array.isArray(given) ? (given as Given) : [[given]];
}
