import type { Evaluation, Result } from "../evaluation/evaluation.ts";
import { comparable, evaluationMark } from "../sharing/identity.ts";
import { nameKey } from "./lineage.ts";
import { historyTexts as texts } from "./texts.ts";

/**
 * Whether a result is what an organisation said of itself. Capitals, blanks and control characters aside, as a formula can
 * ask the same: `TRIM(CLEAN(SUBSTITUTE(x,<no-break space>," ")))="zelfevaluatie"`.
 */
export function isOwn({ source }: Pick<Result, "source">): boolean {
  const printed = Array.from(source, (one) => (one === noBreakSpace ? " " : one)).filter((one) => one >= " ");
  return nameKey(printed.join("")) === texts.selfEvaluation;
}

const noBreakSpace = "\u00a0";

/** What the organisation said of itself in this year, in whatever evaluation. */
export function ownResults(history: readonly Result[], organisation: string, year: number): readonly Result[] {
  const name = comparable(organisation);
  return history.filter((one) => isOwn(one) && one.year === year && comparable(one.organisation) === name);
}

/**
 * By what an evaluation is known in the results: what it was recorded under; else under what its organisation and year
 * stand there already, when that is one thing; else a mark of the two. The same evaluation always gets the same one.
 */
export function evaluationIdOf({ evaluationId, history, organisation }: Evaluation, year: number): string {
  if (evaluationId !== "") return evaluationId;
  const known = new Set(ownResults(history, organisation, year).map((one) => one.evaluationId));
  const [only] = known;
  return known.size === 1 && only !== undefined && only !== "" ? only : evaluationMark(organisation, year);
}
