import { addressOf, lastColumn, lastRow, maybeArea } from "./area.ts";
import { sheetPrefix, splitReference, tokens } from "./tokens.ts";

/** How far a formula that was written for another cell has been moved; `home` is the sheet, when it left that as well. */
export interface Shift {
  readonly down: number;
  readonly right: number;
  readonly home?: string;
}

/** A formula as it reads in another cell: what has a dollar sign stays. Off the grid is `#REF!`. */
export function shiftedFormula(formula: string, shift: Shift): string {
  if (formula === "") return formula;
  const pieces = tokens(formula).map(({ kind, text }) => (kind === "reference" ? shiftedReference(text, shift) : text));
  return `=${pieces.join("")}`;
}

/** A reference moved along with its formula. */
export function shiftedReference(text: string, shift: Shift): string {
  const { sheet: named, cells } = splitReference(text);
  if (maybeArea(cells) === null) return text;
  const sheet = named ?? shift.home ?? null;
  const corners = cells.split(":").map((corner) => shiftedCorner(corner, shift));
  const prefix = sheet === null ? "" : sheetPrefix(sheet);
  return corners.includes(null) ? "#REF!" : `${prefix}${corners.join(":")}`;
}

/** `B4`, `$B4`, and of whole columns and rows `B` and `4`. */
function shiftedCorner(corner: string, { down, right }: Shift): string | null {
  const match = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(corner);
  if (match === null) return null;
  const [, first = "", letters = "", second = "", digits = ""] = match;
  const columnMark = letters === "" ? "" : first;
  const rowMark = letters === "" ? first : second;
  const column = letters === "" ? "" : movedColumn(letters, columnMark === "" ? right : 0);
  const row = digits === "" ? "" : movedRow(Number(digits), rowMark === "" ? down : 0);
  return column === null || row === null ? null : `${columnMark}${column}${rowMark}${row}`;
}

function movedColumn(letters: string, by: number): string | null {
  const area = maybeArea(`${letters}1`);
  if (area === null || area.left + by < 1 || area.left + by > lastColumn) return null;
  const left = area.left + by;
  return addressOf({ top: 1, bottom: 1, left, right: left }).replace(/\d+$/, "");
}

function movedRow(row: number, by: number): string | null {
  return row + by < 1 || row + by > lastRow ? null : String(row + by);
}
