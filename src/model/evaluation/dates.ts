import type { IsoDate } from "./evaluation.ts";

/** The days an evaluation can hold: what Excel can keep as a serial number in the same way on every system. */
export const dateLimits = { first: "1901-01-01", last: "9999-12-31" } as const;

/** Whether a value is a day that exists, written `YYYY-MM-DD`, within {@link dateLimits}. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) return false;
  return value >= dateLimits.first && value <= dateLimits.last;
}

/** The day of a moment where its clock is: who works at half past eleven at night is not a day ahead. */
export function dayOf(moment: Date): IsoDate {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** A day as it is read in Dutch: `2026-09-01` as `1-9-2026`. */
export const readDay = (day: IsoDate): string => day.split("-").map(Number).reverse().join("-");
