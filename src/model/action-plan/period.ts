import type { IsoDate } from "../evaluation/evaluation.ts";

/** The period of a plan: from the year of the evaluation to two years later. */
export interface PlanPeriod {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** How many years a plan looks ahead (Bijlage D: "de komende twee jaar"). */
export const yearsAhead = 2;

/** The last year that a date in the workbook can be in. */
const lastOfAll = 2100;

/** The period that belongs to a year; `null` without one. */
export function planPeriod(year: number | null): PlanPeriod | null {
  if (year === null) return null;
  const lastYear = Math.min(lastOfAll, year + yearsAhead);
  return { firstYear: year, lastYear, start: `${year}-01-01`, end: `${lastYear}-12-31` };
}
