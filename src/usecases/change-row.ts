import { failure, success, type Outcome, type Problem } from "../model/problem.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import { cellOfText } from "../workbook/cell-text.ts";
import { collect } from "../workbook/collect.ts";
import type { TableContents } from "../workbook/contents.ts";
import { isBlankRow, type AnswerTable } from "../workbook/tables.ts";
import { columnTexts } from "../workbook/texts.ts";
import { toText } from "../workbook/values.ts";
import { answerTexts as texts } from "./answer-texts.ts";
import type { RowChange, TableWriter } from "./ports.ts";
import { standingRows } from "./rows.ts";
import { textProblem } from "./write-answers.ts";

/** A row as somebody saw it: its cells by heading. */
export type SeenRow = ReadonlyMap<string, CellValue>;

/** What somebody typed for cells of a row, by heading; see `workbook/cell-text.ts`. */
export type RowEdits = ReadonlyMap<string, string>;

/** A row that was written: its key, and where and what. */
export interface WrittenRow extends RowChange {
  readonly key: string;
}

/**
 * Writes what was typed over the row that was seen, all of it or nothing; other cells of the row stay as they are. The row
 * is found by its key. One without a key, or with the key of another, is known by all that stands in it, and gets its key;
 * of rows that are alike it is the one that was seen `at`. A row in which nothing stands becomes the first blank one.
 * @returns the row as it was written; a problem when it is gone, or when something does not belong in its column.
 * @throws ProblemError from the writer.
 */
export async function changeRow<Row extends object>(
  table: AnswerTable<Row>,
  seen: SeenRow,
  edits: RowEdits,
  tables: TableWriter,
  at = -1,
): Promise<Outcome<WrittenRow>> {
  const typed = typedCells(table, edits);
  if (!typed.ok) return typed;
  let written: WrittenRow = { key: "", row: -1, cells: typed.value };
  const outcome = await tables.change(table.name, (found) => {
    const located = locate(table, { seen, at }, found);
    if (!located.ok) return located;
    const change = withKey(located.value, found, typed.value);
    written = { ...change, key: located.value.key };
    return success(change);
  });
  return outcome.ok ? success(written) : outcome;
}

/** Whether nothing of ours stands in a row. */
export function isNewRow<Row extends object>(table: AnswerTable<Row>, seen: SeenRow): boolean {
  return isBlankRow(headingsOf(table).map((heading) => seen.get(heading) ?? null));
}

const headingsOf = <Row extends object>({ columns }: AnswerTable<Row>): readonly string[] =>
  columns.filter(({ property }) => property !== null).map(({ heading }) => heading);

function typedCells<Row extends object>(table: AnswerTable<Row>, edits: RowEdits): Outcome<RowChange["cells"]> {
  const cells = collect([...edits].map(([heading, text]) => typedCell(table, heading, text)));
  return cells.ok ? success(new Map(cells.value)) : cells;
}

function typedCell<Row extends object>(
  { name, columns }: AnswerTable<Row>,
  heading: string,
  text: string,
): Outcome<readonly [string, CellValue]> {
  const column = columns.find((one) => one.heading === heading);
  if (column === undefined) throw new RangeError(`the table ${name} has no column ${heading}`);
  const problem = textProblem(text, heading);
  if (problem !== null) return failure(problem);
  const cell = cellOfText(column, text);
  return cell.ok ? success([heading, cell.value]) : cell;
}

/** A row of a table as it stands: where, and the key that the reader gives it. */
interface Located {
  readonly row: number;
  readonly key: string;
}

/** A row as it was seen, and where; -1 when that is not known. */
interface Sight {
  readonly seen: SeenRow;
  readonly at: number;
}

function locate<Row extends object>(table: AnswerTable<Row>, sight: Sight, found: TableContents): Outcome<Located> {
  const standing = standingRows(table, found);
  if (!standing.ok) return standing;
  const { keys, free, nextKey } = standing.value;
  if (isNewRow(table, sight.seen)) return success({ row: free, key: nextKey });
  const row = rowLike(table, sight, found);
  const key = keys[row] ?? null;
  return key === null ? failure(gone) : success({ row, key });
}

const gone: Problem = { code: "rij-ontbreekt", where: "", ...texts.rowGone };

/** Where the row that was seen is now; -1 when it is nowhere. */
function rowLike<Row extends object>(
  table: AnswerTable<Row>,
  { seen, at: place }: Sight,
  { columns, rows }: TableContents,
): number {
  const at = (cells: readonly CellValue[], heading: string): CellValue => cells[columns.indexOf(heading)] ?? null;
  const wanted = toText(seen.get(columnTexts.key) ?? null);
  const hasKey = (cells: readonly CellValue[]): boolean => toText(at(cells, columnTexts.key)) === wanted;
  if (wanted !== "" && rows.filter(hasKey).length === 1) return rows.findIndex(hasKey);
  const headings = headingsOf(table);
  const isLike = (cells: readonly CellValue[]): boolean =>
    headings.every((heading) => at(cells, heading) === (seen.get(heading) ?? null));
  return isLike(rows[place] ?? []) ? place : rows.findIndex(isLike);
}

/** The key is written where the row has none of its own yet. */
function withKey({ row, key }: Located, { columns, rows }: TableContents, cells: RowChange["cells"]): RowChange {
  const now = toText(rows[row]?.[columns.indexOf(columnTexts.key)] ?? null);
  return { row, cells: now === key ? cells : new Map([...cells, [columnTexts.key, key]]) };
}
