import { isIsoDate } from "../model/evaluation/dates.ts";
import type { IsoDate } from "../model/evaluation/evaluation.ts";
import { failure, success, type Outcome } from "../model/problem.ts";
import { problem } from "./problems.ts";
import { texts } from "./texts.ts";

/** The day it is here, on the clock of this machine. */
function today(): IsoDate {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day that was given with `--datum`, or today. */
export function givenDay(given: string | undefined): Outcome<IsoDate> {
  if (given === undefined) return success(today());
  const day = given.trim();
  return isIsoDate(day) ? success(day) : failure(problem("geen-datum", "--datum", texts.noDay(given)));
}
