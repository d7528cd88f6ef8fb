import type { Locale } from "./input.ts";

/** A date as a serial number, and the number format that Excel gives a cell with it. */
export interface FoundDate {
  readonly serial: number;
  readonly numberFormat: string;
}

/** Reads a time as a part of a day: `9:30`, `9:30:15`, `9:30 PM`. */
export function parseTime(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M?)?$/iu.exec(text);
  if (match === null) return null;
  const [, hours = "", minutes = "", seconds = "0", half = ""] = match;
  const hour = half === "" ? Number(hours) : (Number(hours) % 12) + (half.toUpperCase().startsWith("P") ? 12 : 0);
  if (Number(minutes) > 59 || Number(seconds) > 59 || (half !== "" && Number(hours) > 12)) return null;
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

/** Reads a date as Excel does; `null` when the text is none. Without a year it falls in `year`. */
export function parseDate(text: string, locale: Locale, year: number): FoundDate | null {
  return yearFirst(text) ?? numeric(text, locale, year) ?? withMonthName(text, locale, year);
}

function yearFirst(text: string): FoundDate | null {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u.exec(text);
  return match === null ? null : dated(Number(match[1]), Number(match[3]), Number(match[4]), "m/d/yyyy");
}

function numeric(text: string, locale: Locale, year: number): FoundDate | null {
  const match = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/u.exec(text);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const [month, day] = locale.dayFirst ? [second, first] : [first, second];
  if (match[4] === undefined) return dated(year, month, day, "d-mmm");
  return dated(fullYear(match[4]), month, day, "m/d/yyyy");
}

function fullYear(text: string): number {
  if (text.length === 4) return Number(text);
  return Number(text) + (Number(text) < 30 ? 2000 : 1900);
}

function withMonthName(text: string, locale: Locale, year: number): FoundDate | null {
  const dayFirst = /^(\d{1,2})[- ]?([\p{L}]{3,9})\.?(?:[- ,]+(\d{4}|\d{2}))?$/u.exec(text);
  const monthFirst = /^([\p{L}]{3,9})\.?[- ](\d{1,2})(?:,? +(\d{4}))?$/u.exec(text);
  const monthYear = /^([\p{L}]{3,9})[- ](\d{4})$/u.exec(text);
  const [name = "", day = "1", years] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3]]
    : monthFirst
      ? [monthFirst[1], monthFirst[2], monthFirst[3]]
      : [monthYear?.[1], "1", monthYear?.[2]];
  const month = monthOf(name, locale);
  if (month === 0) return null;
  const format = years === undefined ? "d-mmm" : monthYear ? "mmm-yy" : "d-mmm-yy";
  return dated(years === undefined ? year : fullYear(years), month, Number(day), format);
}

function monthOf(name: string, locale: Locale): number {
  return locale.months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dated(year: number, month: number, day: number, numberFormat: string): FoundDate | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year;
  return real && year >= 1900 && year <= 9999 ? { serial: serialOf(time, year, month), numberFormat } : null;
}

/** Serial numbers count from 1900 and, as Lotus did, hold 29 February 1900 for a day. */
function serialOf(time: number, year: number, month: number): number {
  const days = Math.round(time / 86_400_000) + 25_569;
  return year === 1900 && month < 3 ? days - 1 : days;
}
