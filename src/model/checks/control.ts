import { answerTexts } from "../answer-texts.ts";
import { maybeLevel } from "../bijlage-d/scale.ts";
import type { MaybeScore } from "../evaluation/evaluation.ts";

/** The question beside a score and its justification. Never "done": even a complete answer is asked something. */
export function controlAnswer(score: MaybeScore | "no-score", hasReason: boolean): string {
  const { empty, onlyReason, invalid, noReason, complete } = answerTexts.control;
  if (score === "no-score") return invalid;
  if (score === null) return hasReason ? onlyReason : empty;
  return hasReason ? complete : noReason;
}

/** The label of a score's level. */
export function levelAnswer(score: MaybeScore): string {
  return maybeLevel(score)?.label ?? answerTexts.notScored;
}

/** The official definition of a score's level. */
export function definitionAnswer(score: MaybeScore): string {
  return maybeLevel(score)?.definition ?? answerTexts.notScored;
}
