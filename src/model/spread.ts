import { answerTexts } from "./answer-texts.ts";
import type { ProfileId } from "./bijlage-d/profiles.ts";
import type { Evaluation, Score } from "./evaluation/evaluation.ts";

/** How far assessors are apart on one profile. Never an average: the two ends are what there is to talk about. */
export interface Spread {
  /** How many gave a score; at least 1. */
  readonly count: number;
  readonly lowest: Score;
  readonly highest: Score;
}

/** From this many levels apart on, the difference asks for a word. */
export const talkFrom = 2;

/** A spread in the making: takes scores one by one and keeps none of them, however many there are. */
export class GrowingSpread {
  private count = 0;
  private lowest: Score = 5;
  private highest: Score = 1;

  add(score: Score): void {
    this.count += 1;
    if (score < this.lowest) this.lowest = score;
    if (score > this.highest) this.highest = score;
  }

  /** The spread of what was added; `null` when that is nothing. */
  result(): Spread | null {
    const { count, lowest, highest } = this;
    return count === 0 ? null : { count, lowest, highest };
  }
}

/** The spread of some scores; `null` when there are none. */
export function spreadOf(scores: readonly Score[]): Spread | null {
  const spread = new GrowingSpread();
  for (const score of scores) spread.add(score);
  return spread.result();
}

/** Whether a spread is a reason to talk. */
export function asksTalk(spread: Spread): boolean {
  return spread.highest - spread.lowest >= talkFrom;
}

/** What is said of a spread, or of there being none. */
export function spreadAnswer(spread: Spread | null): string {
  const { none, one, from, to, talk, end } = answerTexts.spread;
  if (spread === null) return none;
  if (spread.count === 1) return one + String(spread.lowest);
  return `${from}${spread.lowest}${to}${spread.highest}${asksTalk(spread) ? talk : end}`;
}

/** The scores that the assessors gave a profile, in the order of their rows. */
export function assessorScores(evaluation: Evaluation, profile: ProfileId): readonly Score[] {
  return evaluation.assessments
    .filter((assessment) => assessment.profile === profile)
    .flatMap(({ score }) => (score === null ? [] : [score]));
}
