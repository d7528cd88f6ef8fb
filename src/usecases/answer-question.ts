import { isBlankText } from "../model/blank.ts";
import type { Finding } from "../model/checks/finding.ts";
import type { Answered } from "../model/evaluation/evaluation.ts";
import { failure, success, type Outcome } from "../model/problem.ts";
import type { TableContents } from "../workbook/contents.ts";
import { answerTable as table } from "../workbook/tables.ts";
import { columnTexts } from "../workbook/texts.ts";
import { toText } from "../workbook/values.ts";
import { checkTexts as texts } from "./check-texts.ts";
import type { RowChange, TableWriter } from "./ports.ts";
import { cellsOf, standingRows } from "./rows.ts";
import { textProblem } from "./write-answers.ts";

/** What of a question its answer is kept with. */
export type Asked = Pick<Finding, "question" | "key">;

/**
 * Writes what was said about a question ("besproken, want …") in the workbook: over the answer that it had, else as a row
 * of its own. From then on the question is quiet, until what it is about changes.
 * @throws ProblemError from the writer, also when the workbook is older than this table (`tabel-ontbreekt`).
 */
export async function answerQuestion(asked: Asked, answer: string, tables: TableWriter): Promise<Outcome<null>> {
  if (isBlankText(answer)) return failure({ code: "antwoord-leeg", where: columnTexts.answer, ...texts.noAnswer });
  const problem = textProblem(answer, columnTexts.answer);
  if (problem !== null) return failure(problem);
  return tables.change(table.name, (found) => rowFor(asked, answer, found));
}

/**
 * Takes back what was said about a question: its row in the workbook becomes a blank one, and the question is asked again,
 * unless another answer to it stands there as well.
 * @returns a problem when somebody else changed the row meanwhile.
 * @throws ProblemError from the writer.
 */
export function withdrawAnswer(
  { id, key, answer }: Pick<Answered, "id" | "key" | "answer">,
  tables: TableWriter,
): Promise<Outcome<null>> {
  return tables.change(table.name, (found) => {
    const standing = standingRows(table, found);
    if (!standing.ok) return standing;
    const row = standing.value.keys.indexOf(id);
    const at = (heading: string): string => toText(found.rows[row]?.[found.columns.indexOf(heading)] ?? null);
    if (row < 0 || at(columnTexts.findingKey) !== key || at(columnTexts.answer) !== answer) {
      return failure({ code: "rij-ontbreekt", where: "", ...texts.answerGone });
    }
    return success({ row, cells: new Map(table.columns.map(({ heading }) => [heading, null])) });
  });
}

/** The row becomes the last one with this key, as the last answer is the one that counts. */
function rowFor({ question, key }: Asked, answer: string, found: TableContents): Outcome<RowChange> {
  const standing = standingRows(table, found);
  if (!standing.ok) return standing;
  const { keys, free, nextKey } = standing.value;
  const column = found.columns.indexOf(columnTexts.findingKey);
  const before = found.rows.findLastIndex((cells) => toText(cells[column] ?? null) === key);
  const id = keys[before] ?? nextKey;
  return success({ row: before < 0 ? free : before, cells: cellsOf(table, { id, question, answer, key }) });
}
