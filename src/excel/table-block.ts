import type { RowEntries } from "./bands.ts";
import type { Entry } from "./cells.ts";

/** What cells of a row become, by the column of the table counting from 0. */
export type PlacedEntries = ReadonlyMap<number, Entry>;

/** The columns that rows write in, from the first to the last. */
interface Span {
  readonly left: number;
  readonly right: number;
}

function spanOf(rows: readonly PlacedEntries[]): Span | null {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return columns.length === 0 ? null : { left: Math.min(...columns), right: Math.max(...columns) };
}

/** Rows as one block, and the column it begins in; `null` when nothing is written. What is not given is left as it is. */
export function blockOf(
  rows: readonly PlacedEntries[],
): { readonly left: number; readonly rows: readonly RowEntries[] } | null {
  const span = spanOf(rows);
  if (span === null) return null;
  const { left, right } = span;
  const width = right - left + 1;
  return {
    left,
    rows: rows.map((row) => Array.from({ length: width }, (_, offset) => row.get(left + offset) ?? null)),
  };
}

/**
 * Writes a block in the body of a table as one action, so that Excel does all of it or nothing: no row is ever half there.
 * Fresh proxies: rows may have moved since the table was read.
 */
export function writeBlock(table: Excel.Table, row: number, left: number, rows: readonly RowEntries[]): void {
  const width = rows[0]?.length ?? 0;
  const body = table.getDataBodyRange();
  const corner = body.getCell(row, left);
  const block = corner.getResizedRange(rows.length - 1, width - 1);
  for (const range of [body, corner, block]) range.untrack();
  block.formulas = rows.map((cells) => [...cells]);
}

/**
 * Writes cells of one row, as one action. Not so on a protected sheet where cells of the table are locked: Excel refuses a
 * block that a locked cell is in, also when that cell would stay as it is. Then cell by cell.
 */
export function writeRow(table: Excel.Table, row: number, cells: PlacedEntries, isGuarded: boolean): void {
  if (isGuarded) for (const [column, what] of cells) writeBlock(table, row, column, [[what]]);
  else {
    const block = blockOf([cells]);
    if (block !== null) writeBlock(table, row, block.left, block.rows);
  }
}
