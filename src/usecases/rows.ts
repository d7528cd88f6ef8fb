import { failure, success, type Outcome } from "../model/problem.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import { collect } from "../workbook/collect.ts";
import type { TableContents } from "../workbook/contents.ts";
import { uniqueKeys } from "../workbook/read-table.ts";
import { isBlankRow, type AnswerTable } from "../workbook/tables.ts";
import { columnTexts, readTexts } from "../workbook/texts.ts";
import { toText } from "../workbook/values.ts";

/** The rows of a table of answers as they stand, to write one of them. */
export interface StandingRows {
  /** The id of every row as the reader gives it: rows without one get the next free one; blank rows have none. */
  readonly keys: readonly (string | null)[];
  /** Where a new row goes, counting from 0: the first blank one, or below the last. */
  readonly free: number;
  /** The id that a new row gets. */
  readonly nextKey: string;
}

/** Looks at a table as it was found; a problem when a column of ours is gone. */
export function standingRows<Row extends object>(table: AnswerTable<Row>, found: TableContents): Outcome<StandingRows> {
  const placed = collect(table.columns.map(({ heading }) => columnOf(table.name, heading, found)));
  if (!placed.ok) return placed;
  const filled = found.rows.map((cells) => !isBlankRow(placed.value.map((index) => cells[index] ?? null)));
  const keys = keysOf(found, filled, table.keyPrefix ?? "");
  const blank = filled.indexOf(false);
  const all = uniqueKeys([...keys.filter((key) => key !== null), ""], table.keyPrefix ?? "");
  return success({ keys, free: blank < 0 ? filled.length : blank, nextKey: all.at(-1) ?? "" });
}

function columnOf(table: string, heading: string, { columns }: TableContents): Outcome<number> {
  const index = columns.indexOf(heading);
  const where = `tabel ${table}`;
  return index < 0 ? failure({ code: "kolom-ontbreekt", where, ...readTexts.missingColumn(heading) }) : success(index);
}

function keysOf(
  { columns, rows }: TableContents,
  filled: readonly boolean[],
  prefix: string,
): readonly (string | null)[] {
  const column = columns.indexOf(columnTexts.key);
  const written = rows.filter((_, index) => filled[index]).map((cells) => toText(cells[column] ?? null));
  const keys = [...uniqueKeys(written, prefix)];
  return filled.map((isFilled) => (isFilled ? (keys.shift() ?? null) : null));
}

/** A row as the cells of its table. */
export function cellsOf<Row extends object>(table: AnswerTable<Row>, row: Row): ReadonlyMap<string, CellValue> {
  return new Map(table.columns.map(({ heading, toCell }) => [heading, toCell(row)]));
}
