import { isBlankText } from "../blank.ts";
import type { Evaluation, Result } from "../evaluation/evaluation.ts";
import type { Problem } from "../problem.ts";
import { recorded } from "./record.ts";
import { resultsOf, type Finding } from "./results.ts";

/** What an evaluation comes to that does not stand in its history. */
export interface Unrecorded {
  /** The results of an evaluation that was never recorded: without a day. Empty when nothing was said yet. */
  readonly rows: readonly Result[];
  /** How many rows say something else since it was recorded. */
  readonly since: number;
  /** Why it cannot be recorded, when something was said. */
  readonly problems: readonly Problem[];
}

/** Looks what recording an evaluation would add, for who does not record it. */
export function unrecorded(evaluation: Evaluation): Unrecorded {
  if (!isAnythingSaid(evaluation)) return { rows: [], since: 0, problems: [] };
  const done = recorded(evaluation, "2000-01-01");
  if (!done.ok) return { rows: [], since: 0, problems: done.problems };
  const { added, changed } = done.value;
  const { evaluationId } = done.value.evaluation;
  const isFirst = !evaluation.history.some((row) => row.evaluationId === evaluationId);
  const rows = isFirst ? added.map((row): Result => ({ ...row, recordedOn: null })) : [];
  return { rows, since: isFirst ? 0 : added.length + changed.length, problems: [] };
}

const isSaid = ({ score, justification, ambition }: Finding): boolean =>
  score !== null || !isBlankText(justification) || !isBlankText(ambition);

function isAnythingSaid(evaluation: Evaluation): boolean {
  const found = resultsOf(evaluation, { evaluationId: "", organisation: "", year: 2000 });
  return !found.ok || found.value.some(isSaid);
}
