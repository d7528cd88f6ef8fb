import { answerTexts } from "./answer-texts.ts";
import type { MaybeScore, Score } from "./evaluation/evaluation.ts";

/** What became of a profile since the last time. */
export interface Development {
  readonly before: Score;
  readonly now: Score;
  readonly direction: "up" | "down" | "same";
}

/** From the last score to this one; `null` when one of them is "nog niet gewaardeerd". */
export function developmentOf(before: MaybeScore, now: MaybeScore): Development | null {
  if (before === null || now === null) return null;
  return { before, now, direction: directionOf(before, now) };
}

function directionOf(before: Score, now: Score): Development["direction"] {
  if (before === now) return "same";
  return now > before ? "up" : "down";
}

/** What is said of a development, or of there being nothing to compare. */
export function developmentAnswer(development: Development | null): string {
  const { up, down, to, same, none } = answerTexts.development;
  if (development === null) return none;
  const { before, now, direction } = development;
  return direction === "same" ? same + String(now) : `${direction === "up" ? up : down}${before}${to}${now}`;
}
