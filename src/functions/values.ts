import { isBlankText } from "../model/blank.ts";
import { isScore, type MaybeScore } from "../model/evaluation/evaluation.ts";
import { dayLimits, type Day } from "../model/smart.ts";
import { cellError } from "./host.ts";
import { errorTexts as texts } from "./texts.ts";

/** Whether a cell holds nothing, as `cell=""` asks it. Excel hands over an empty cell as an empty text or as null. */
export function isBlank(value: unknown): boolean {
  return value === "" || value === null || value === undefined;
}

/** A cell meant for a score: the score, `null` for "nog niet gewaardeerd", or the error to show instead. */
export function toScore(value: unknown): MaybeScore | Error {
  if (isScore(value)) return value;
  return isBlank(value) ? null : noScore(value);
}

/** Whether an answer is an error, ours or Excel's. */
export function isError(value: unknown): value is Error {
  return typeof value === "object" && value !== null;
}

/** The error of a cell that is no score: `#VALUE!` for the wrong kind, `#N/A` for a number without a level. */
function noScore(value: unknown): Error {
  if (typeof value === "number") return cellError("#N/A", numberFault(value));
  if (typeof value === "string") return cellError("#VALUE!", textFault(value));
  if (typeof value === "boolean") return cellError("#VALUE!", texts.truth(value));
  return value instanceof Error ? value : cellError("#VALUE!", texts.error);
}

function numberFault(value: number): string {
  if (Math.abs(value) >= dayLimits.first) return texts.date;
  return Number.isInteger(value) ? texts.outside(shown(value)) : texts.decimal(shown(value));
}

const shown = (value: number): string => String(value).replace(".", texts.decimalSign);

function textFault(value: string): string {
  const short = value.length > 40 ? `${value.slice(0, 40).replace(/[\uD800-\uDBFF]$/, "")}…` : value;
  return /^\s*\d+([.,]\d+)?\s*$/.test(short) ? texts.numberAsText(short.trim()) : texts.text(short);
}

/** Whether a cell meant for text says something. A number or a truth value is text as well: somebody typed it. */
export function hasText(value: unknown): boolean {
  return typeof value === "string" ? !isBlankText(value) : !isBlank(value);
}

/** A cell meant for a date. */
export function toDay(value: unknown): Day {
  if (isBlank(value)) return null;
  return typeof value === "number" && value >= dayLimits.first && value <= dayLimits.last ? value : "no-day";
}
