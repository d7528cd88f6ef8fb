import type { MaybeScore, Score } from "../model/evaluation/evaluation.ts";
import { spreadAnswer, spreadOf } from "../model/spread.ts";
import { cellError } from "./host.ts";
import { asRows, type Given } from "./ranges.ts";
import { errorTexts as texts } from "./texts.ts";
import { isError, toScore } from "./values.ts";

/** Which cells of the range count. */
type Counts = (row: number, column: number) => boolean;

/**
 * What is said of the scores in a range, of those alone that belong to a profile when that is given. Empty cells are
 * "nog niet gewaardeerd" and do not count.
 * @throws the error of the first cell that counts and is no score, with its place.
 */
export function spreadIn(given: Given, labels: unknown, wanted: unknown): string {
  const rows = asRows(given);
  return spreadAnswer(spreadOf(scoresIn(rows, countsOf(rows, labels, wanted))));
}

function countsOf(rows: Given, labels: unknown, wanted: unknown): Counts {
  if (!Array.isArray(labels)) return () => true; // left out: null, or the runtime's own last argument
  const marks = asRows(labels);
  if (!isSameSize(rows, marks)) throw cellError("#VALUE!", texts.sizes);
  const label = plain(asRows(wanted)[0]?.[0]);
  return (row, column) => plain(marks[row]?.[column]) === label;
}

const isSameSize = (one: Given, other: Given): boolean =>
  one.length === other.length && one.every((row, index) => row.length === other[index]?.length);

/** A label as COUNTIFS compares it: capitals do not count. */
const plain = (value: unknown): string => (typeof value === "string" ? value.toLowerCase() : "");

function scoresIn(rows: Given, counts: Counts): readonly Score[] {
  const scores: Score[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    for (let column = 0; column < cells.length; column += 1) {
      const score = counts(row, column) ? scoreAt(cells[column], row, column) : null;
      if (score !== null) scores.push(score);
    }
  }
  return scores;
}

function scoreAt(value: unknown, row: number, column: number): MaybeScore {
  const score = toScore(value);
  if (isError(score)) throw isError(value) ? score : placed(score, row, column);
  return score;
}

/** The same error, saying where in the range it is. */
function placed(error: Error, row: number, column: number): Error {
  const code = (error as Error & { readonly code?: unknown }).code === "#N/A" ? "#N/A" : "#VALUE!";
  return cellError(code, texts.inRange(row + 1, column + 1, error.message));
}
