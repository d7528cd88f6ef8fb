import fc from "fast-check";
import { dates } from "../../../test/support/evaluations.ts";
import { dateLimits, dayOf, isIsoDate } from "./dates.ts";

test("[E1] every day within the limits is a date, the limits included", () => {
  fc.assert(fc.property(dates, (date) => expect(date === null || isIsoDate(date)).toBe(true)));
  expect(isIsoDate(dateLimits.first) && isIsoDate(dateLimits.last)).toBe(true);
});

test.each([
  "2026-02-30",
  "2027-02-29",
  "2026-13-01",
  "2026-00-10",
  "1900-12-31",
  "26-1-1",
  "2026-1-31",
  "",
  "+002026-01-31",
  46053,
  null,
])("[E2] %p is no date", (value) => expect(isIsoDate(value)).toBe(false));

test("[YP5] the day of a moment is that of its own clock, also just after and just before midnight", () => {
  expect(dayOf(new Date(2026, 10, 5, 0, 0, 1))).toBe("2026-11-05");
  expect(dayOf(new Date(2026, 11, 31, 23, 59, 59))).toBe("2026-12-31");
});
