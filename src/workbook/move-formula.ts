import { columnLetters, columnNumber, gridLimits } from "./grid.ts";

/** One coordinate of a reference; a fixed one (`$`) stays where it is. */
interface Coordinate {
  readonly at: number;
  readonly fixed: boolean;
}

/** A corner of a reference: of `A1` both coordinates, of `A:A` and `1:1` one of them. */
interface Corner {
  readonly column: Coordinate | null;
  readonly row: Coordinate | null;
}

/** A formula in pieces: text as it stands, and the corners of its references. */
type Piece = string | Corner;

const brackets = String.raw`\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]`;

/**
 * What has a meaning of its own in a formula. In this order: a text, a quoted sheet, a table with its columns, brackets alone (another workbook), whole columns,
 * whole rows, a word (a reference, function, name or sheet), a number.
 */
export const formulaWord = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*'!?`,
    String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*${brackets}`,
    brackets,
    String.raw`\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(!])`,
    String.raw`\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])`,
    String.raw`[$\p{L}_\\][\p{L}\p{N}_.\\?$]*[(!]?`,
    String.raw`\d[\p{L}\p{N}_.]*`,
  ].join("|"),
  "gu",
);

const cornerPattern = /^(?:(\$?)([A-Z]{1,3}))?(?:(\$?)(\d{1,7}))?$/;

function maybeCorner(text: string): Corner | null {
  const match = cornerPattern.exec(text);
  if (match === null) return null;
  const [, columnMark, letters, rowMark, digits] = match;
  const column = letters === undefined ? null : { at: columnNumber(letters), fixed: columnMark === "$" };
  const row = digits === undefined ? null : { at: Number(digits), fixed: rowMark === "$" };
  return { column, row };
}

/** The corners of `A1`, `$A:B` or `1:3`; null for any other word. A name is never taken for a reference. */
function corners(word: string): readonly Piece[] | null {
  if (/^["'[]/.test(word)) return null;
  const [first = "", second] = word.split(":");
  const from = maybeCorner(first);
  if (from === null) return null;
  if (second !== undefined) {
    const to = maybeCorner(second);
    return to === null ? null : [from, ":", to];
  }
  return from.column === null || from.row === null ? null : [from];
}

function pieces(formula: string): readonly Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of formula.matchAll(formulaWord)) {
    const reference = corners(match[0]);
    if (reference === null) continue;
    found.push(formula.slice(end, match.index), ...reference);
    end = match.index + match[0].length;
  }
  return [...found, formula.slice(end)];
}

function moved(coordinate: Coordinate | null, by: number, last: number): number | null {
  if (coordinate === null) return null;
  const at = coordinate.fixed ? coordinate.at : coordinate.at + by;
  return at >= 1 && at <= last ? at : Number.NaN;
}

function cornerText(corner: Corner, rows: number, columns: number): string {
  const column = moved(corner.column, columns, gridLimits.columns);
  const row = moved(corner.row, rows, gridLimits.rows);
  if (Number.isNaN(column) || Number.isNaN(row)) return "#REF!";
  const mark = (coordinate: Coordinate | null): string => (coordinate?.fixed ? "$" : "");
  const letters = column === null ? "" : mark(corner.column) + columnLetters(column);
  return `${letters}${row === null ? "" : `${mark(corner.row)}${row}`}`;
}

/** A formula that is asked for again and again, seen from other cells. */
export type Movable = (rows: number, columns: number) => string;

/** Takes a formula apart once, to give it as another cell would say it, so many rows down and columns to the right. */
export function movable(formula: string): Movable {
  const parts = pieces(formula);
  return (rows, columns) =>
    parts.map((part) => (typeof part === "string" ? part : cornerText(part, rows, columns))).join("");
}
