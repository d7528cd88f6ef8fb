import type { CellValue } from "../../../src/workbook/blueprint.ts";
import { ensureArgument } from "./refusal.ts";
import { parseDate, parseTime } from "./dates.ts";

/** The longest text that a cell holds. */
export const longestText = 32_767;

/** How entered text is read: `en` is what Office.js writes, `nl` what a Dutch user types. */
export interface Locale {
  readonly decimal: string;
  readonly group: string;
  readonly dayFirst: boolean;
  readonly booleans: Readonly<Record<string, boolean>>;
  readonly months: readonly string[];
}

export const locales: Readonly<Record<"en" | "nl", Locale>> = {
  en: {
    decimal: ".",
    group: ",",
    dayFirst: false,
    booleans: { TRUE: true, FALSE: false },
    months: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
  },
  nl: {
    decimal: ",",
    group: ".",
    dayFirst: true,
    booleans: { WAAR: true, ONWAAR: false, TRUE: true, FALSE: false },
    months: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
  },
};

/** What becomes of entered text. `numberFormat` is what a `General` cell gets with it. */
export interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly quotePrefix: boolean;
  readonly numberFormat: string | null;
}

const plain = (value: CellValue, numberFormat: string | null = null): Entry => ({
  value,
  formula: null,
  quotePrefix: false,
  numberFormat,
});

/**
 * Reads text as Excel does when it is entered in a cell with that number format. A text over 32,767 characters is
 * refused. A date without a year falls in `year`.
 */
export function parseEntry(text: string, numberFormat: string, locale: Locale, year: number): Entry {
  ensureArgument(text.length <= longestText + 1, `A cell holds at most ${longestText} characters.`);
  if (text.startsWith("'")) return { ...plain(text.slice(1)), quotePrefix: true };
  ensureArgument(text.length <= longestText, `A cell holds at most ${longestText} characters.`);
  if (text === "") return plain(null);
  if (numberFormat === "@") return plain(text);
  if (isFormula(text)) return { ...plain(null), formula: formulaText(text) };
  return constant(text, locale, year) ?? plain(text);
}

function constant(text: string, locale: Locale, year: number): Entry | null {
  const trimmed = text.trim();
  const truth = locale.booleans[trimmed.toUpperCase()];
  if (truth !== undefined && Object.hasOwn(locale.booleans, trimmed.toUpperCase())) return plain(truth);
  if (errors.test(trimmed)) return { ...plain(null), formula: `=${trimmed.toUpperCase()}` };
  return number(trimmed, locale) ?? date(trimmed, locale, year);
}

const errors = /^#(?:REF!|N\/A|NAME\?|DIV\/0!|NULL!|NUM!|VALUE!)$/i;

/** `=…`, and as in Lotus `+…`, `-…` and `@…` where no number follows. */
function isFormula(text: string): boolean {
  if (text.startsWith("=")) return text.length > 1;
  return /^(?:[+-]\s*[\p{L}_(+-]|@\s*[\p{L}_])/u.test(text) || /^[+-]\s*\d[\d.]*\s*[-+*/^&]/u.test(text);
}

function formulaText(text: string): string {
  if (text.startsWith("=")) return text;
  return text.startsWith("@") ? `=${text.slice(1)}` : `=${text}`;
}

/** Numbers in all the forms that Excel takes for one: signs, groups, percentages, currency, brackets, exponents. */
function number(text: string, locale: Locale): Entry | null {
  const bracketed = /^\((.*)\)$/u.exec(text);
  const bare = bracketed?.[1] ?? text;
  const match = numberShape(locale).exec(bare);
  if (match === null) return fraction(text);
  const { sign = "", currency = "", whole = "", rest = "", exponent = "", percent = "" } = match.groups ?? {};
  if ((whole === "" && rest.length < 2) || (bracketed !== null && sign !== "")) return null;
  const digits = `${whole.replaceAll(locale.group, "") || "0"}${rest.replace(locale.decimal, ".")}${exponent}`;
  const size = Number(digits) / (percent === "" ? 1 : 100);
  const value = sign === "-" || bracketed !== null ? -size : size;
  return Number.isFinite(value) ? plain(value, formatOf({ currency, whole, rest, exponent, percent }, locale)) : null;
}

function numberShape(locale: Locale): RegExp {
  const group = locale.group === "." ? "\\." : locale.group;
  const decimal = locale.decimal === "." ? "\\." : locale.decimal;
  const whole = `\\d{1,3}(?:${group}\\d{3})+|\\d*`;
  const source = `^(?<sign>[+-]?)\\s*(?<currency>[$€]?)\\s*(?<whole>${whole})(?<rest>(?:${decimal}\\d*)?)(?<exponent>(?:[eE][+-]?\\d+)?)\\s*(?<percent>%?)$`;
  return new RegExp(source, "u");
}

type NumberParts = Readonly<Record<"currency" | "whole" | "rest" | "exponent" | "percent", string>>;

function formatOf(parts: NumberParts, locale: Locale): string | null {
  const decimals = parts.rest.length > 1 ? ".00" : "";
  if (parts.percent !== "") return `0${decimals}%`;
  if (parts.exponent !== "") return "0.00E+00";
  if (parts.currency !== "") return `${parts.currency}#,##0${decimals}`;
  return parts.whole.includes(locale.group) ? `#,##0${decimals}` : null;
}

function fraction(text: string): Entry | null {
  const match = /^(-?)(\d+) (\d{1,3})\/(\d{1,3})$/u.exec(text);
  if (match === null || Number(match[4]) === 0) return null;
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return plain(match[1] === "-" ? -size : size, "# ?/?");
}

function date(text: string, locale: Locale, year: number): Entry | null {
  const time = parseTime(text);
  if (time !== null) return plain(time, "h:mm");
  const [, day = text, clock = ""] = /^(\S.*?\d)\s+(\d{1,2}:.*)$/u.exec(text) ?? [];
  const found = parseDate(day, locale, year);
  if (found === null) return null;
  if (clock === "") return plain(found.serial, found.numberFormat);
  const fractionOfDay = parseTime(clock);
  return fractionOfDay === null ? null : plain(found.serial + fractionOfDay, "m/d/yyyy h:mm");
}
