import { dayOf, isIsoDate } from "../model/evaluation/dates.ts";
import type { IsoDate } from "../model/evaluation/evaluation.ts";
import { failure, success, type Outcome } from "../model/problem.ts";
import { problem } from "./problems.ts";
import { texts } from "./texts.ts";

/** The day that was given with `--datum`, or today. */
export function givenDay(given: string | undefined): Outcome<IsoDate> {
  if (given === undefined) return success(dayOf(new Date()));
  const day = given.trim();
  return isIsoDate(day) ? success(day) : failure(problem("geen-datum", "--datum", texts.noDay(given)));
}
