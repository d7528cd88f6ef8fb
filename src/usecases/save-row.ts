import { ProblemError, type Outcome } from "../model/problem.ts";
import type { AnswerTable } from "../workbook/tables.ts";
import { changeRow, isNewRow, type RowEdits, type SeenRow, type WrittenRow } from "./change-row.ts";
import { goToRow } from "./go-to-finding.ts";
import type { RowNavigator, TableWriter } from "./ports.ts";

/** What somebody typed in fields of a row. */
export interface RowWriting<Row extends object> {
  readonly table: AnswerTable<Row>;
  readonly seen: SeenRow;
  readonly edits: RowEdits;
  /** Where it was seen, counting from 0, when that is known. */
  readonly at?: number | undefined;
}

/**
 * Writes what was typed for a row, all of it or nothing, and goes to a row that is new, as it may have come elsewhere than
 * where the user is. The row stands then: that nobody can go there is no failure.
 * @throws ProblemError from the writer.
 */
export async function saveRow<Row extends object>(
  { table, seen, edits, at }: RowWriting<Row>,
  desk: TableWriter & RowNavigator,
): Promise<Outcome<WrittenRow>> {
  const outcome = await changeRow(table, seen, edits, desk, at);
  if (!outcome.ok) return outcome;
  const [heading] = edits.keys();
  if (heading === undefined || !isNewRow(table, seen)) return outcome;
  try {
    await goToRow(table, outcome.value.key, heading, desk);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
  return outcome;
}
