import { isScore } from "../model/evaluation/evaluation.ts";
import { GrowingSpread, spreadAnswer, type Spread } from "../model/spread.ts";
import { cellError } from "./host.ts";
import { asRows, isSameSize, type Given } from "./ranges.ts";
import { errorTexts as texts } from "./texts.ts";
import { isError, toScore } from "./values.ts";

/** Which cells of the range count; `null` for all of them. */
type Counts = ((row: number, column: number) => boolean) | null;

/**
 * What is said of the scores in a range, of those alone that belong to a profile when that is given. Empty cells are
 * "nog niet gewaardeerd" and do not count.
 * @throws the error of the first cell that counts and is no score, with its place.
 */
export function spreadIn(given: Given, labels: unknown, wanted: unknown): string {
  const rows = asRows(given);
  return spreadAnswer(spreadWithin(rows, countsOf(rows, labels, wanted)));
}

function countsOf(rows: Given, labels: unknown, wanted: unknown): Counts {
  if (!Array.isArray(labels)) return null; // left out: null, or the runtime's own last argument
  const marks = asRows(labels);
  if (!isSameSize(rows, marks)) throw cellError("#VALUE!", texts.sizes);
  const label = plain(asRows(wanted)[0]?.[0]);
  return (row, column) => plain(marks[row]?.[column]) === label;
}

/** A label as COUNTIFS compares it: capitals do not count. */
const plain = (value: unknown): string => (typeof value === "string" ? value.toLowerCase() : "");

function spreadWithin(rows: Given, counts: Counts): Spread | null {
  const spread = new GrowingSpread();
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows[row];
    if (cells === undefined) continue;
    for (let column = 0; column < cells.length; column += 1) {
      if (counts !== null && !counts(row, column)) continue;
      const value = cells[column];
      if (isScore(value)) spread.add(value);
      else ensureNotScored(value, row, column);
    }
  }
  return spread.result();
}

function ensureNotScored(value: unknown, row: number, column: number): void {
  const score = toScore(value);
  if (isError(score)) throw isError(value) ? score : placed(score, row, column);
}

/** The same error, saying where in the range it is. */
function placed(error: Error, row: number, column: number): Error {
  const code = (error as Error & { readonly code?: unknown }).code === "#N/A" ? "#N/A" : "#VALUE!";
  return cellError(code, texts.inRange(row + 1, column + 1, error.message));
}
