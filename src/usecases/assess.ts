import type { Assessment } from "../model/evaluation/evaluation.ts";
import { failure, success, type Outcome, type Problem } from "../model/problem.ts";
import type { TableContents } from "../workbook/contents.ts";
import { assessmentTable as table } from "../workbook/tables.ts";
import { columnTexts } from "../workbook/texts.ts";
import { answerTexts as texts } from "./answer-texts.ts";
import type { RowChange, TableWriter } from "./ports.ts";
import { cellsOf, standingRows } from "./rows.ts";
import { textProblem } from "./write-answers.ts";

/** An assessor's own view; without an id it is a new one. */
export type Assessing = Omit<Assessment, "id"> & { readonly id: string | null };

/**
 * Writes an assessor's view of a profile as a row of its own, or over the row with its id. Two assessors may have the same
 * function: only the id tells them apart.
 * @throws ProblemError from the writer.
 */
export async function assess(assessing: Assessing, tables: TableWriter): Promise<Outcome<null>> {
  const problems = problemsOf(assessing);
  const [first, ...rest] = problems;
  if (first !== undefined) return failure(first, ...rest);
  return tables.change(table.name, (found) => rowFor(assessing, found));
}

function problemsOf({ assessor, reason, score, profile }: Assessing): readonly Problem[] {
  const { where, what } = texts.assessor;
  const found: (Problem | null)[] = [
    assessor.trim() === "" ? { code: "beoordelaar-leeg", where, ...what.empty } : textProblem(assessor, where),
    profile === null ? { code: "profiel-leeg", where: "", ...what.noProfile } : null,
    score === null && reason.trim() === "" ? { code: "beoordeling-leeg", where: "", ...what.nothing } : null,
    textProblem(reason, columnTexts.reason),
  ];
  return found.filter((problem) => problem !== null);
}

/** Which row of the table it becomes, and what stands in it then. */
function rowFor(assessing: Assessing, found: TableContents): Outcome<RowChange> {
  const standing = standingRows(table, found);
  if (!standing.ok) return standing;
  const { keys, free, nextKey } = standing.value;
  const { id } = assessing;
  if (id === null) return success({ row: free, cells: cells({ ...assessing, id: nextKey }) });
  const row = keys.indexOf(id);
  return row < 0
    ? failure({ code: "rij-ontbreekt", where: "", ...texts.assessor.what.gone })
    : success({ row, cells: cells({ ...assessing, id }) });
}

const cells = (assessment: Assessment) => cellsOf(table, { ...assessment, assessor: assessment.assessor.trim() });
