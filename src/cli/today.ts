import { dayOf, isIsoDate } from "../model/evaluation/dates.ts";
import type { IsoDate } from "../model/evaluation/evaluation.ts";
import { failure, sentence, success, type Outcome } from "../model/problem.ts";
import type { Keeper } from "../usecases/backup.ts";
import { problem } from "./problems.ts";
import { texts } from "./texts.ts";

/** The clock for backups in a file, and what there is to say of those that could not be kept. */
export function clock(): { readonly keeper: Keeper; readonly told: readonly string[] } {
  const told: string[] = [];
  return { keeper: { now: () => new Date(), tell: (problem) => void told.push(sentence(problem)) }, told };
}

/** The day that was given with `--datum`, or today. */
export function givenDay(given: string | undefined): Outcome<IsoDate> {
  if (given === undefined) return success(dayOf(new Date()));
  const day = given.trim();
  return isIsoDate(day) ? success(day) : failure(problem("geen-datum", "--datum", texts.noDay(given)));
}
