import { isScore, isYear, type IsoDate, type MaybeScore } from "../model/evaluation/evaluation.ts";
import { failure, success, type Outcome, type Problem } from "../model/problem.ts";
import type { Cell, CellValue } from "./blueprint.ts";
import { fromSerial } from "./dates.ts";
import { readTexts } from "./texts.ts";

/** Whether a cell holds nothing. A text of blanks is something: somebody typed it. */
export function isBlank(value: CellValue): boolean {
  return value === null || value === "";
}

/** Whether something stands in a cell; a formula does, also when it shows nothing. */
export const holdsSomething = (cell: Cell | null | undefined): cell is Cell =>
  cell != null && (cell.formula !== undefined || !isBlank(cell.value));

/** What stands in a cell meant for text, as text. */
export function toText(value: CellValue): string {
  if (typeof value === "boolean") return value ? "WAAR" : "ONWAAR";
  return value === null ? "" : String(value);
}

/** A text as a cell value: an empty text is an empty cell. */
export function fromText(text: string): CellValue {
  return text === "" ? null : text;
}

const shown = (value: CellValue): string => {
  const text = toText(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

function problem(code: keyof typeof readTexts.wrong, where: string, value: CellValue): Problem {
  const { what, remedy } = readTexts.wrong[code];
  return { code, where, what: what(shown(value)), remedy };
}

/** Reads a cell meant for a score. Empty is "nog niet gewaardeerd". */
export function toScore(value: CellValue, where: string): Outcome<MaybeScore> {
  if (isBlank(value)) return success(null);
  return isScore(value) ? success(value) : failure(problem("geen-score", where, value));
}

/** Reads a cell meant for a year within `yearLimits`. */
export function toYear(value: CellValue, where: string): Outcome<number | null> {
  if (isBlank(value)) return success(null);
  return isYear(value) ? success(value) : failure(problem("geen-jaar", where, value));
}

/** Reads a cell meant for a date: a serial number. */
export function toDate(value: CellValue, where: string): Outcome<IsoDate | null> {
  if (isBlank(value)) return success(null);
  const date = typeof value === "number" ? fromSerial(value) : null;
  return date === null ? failure(problem("geen-datum", where, value)) : success(date);
}

/** Reads a cell meant for one of a list of labels; the label's key, in whatever case it was typed. */
export function toChoice<Key extends string>(
  labels: ReadonlyMap<Key, string>,
  value: CellValue,
  where: string,
): Outcome<Key | null> {
  if (isBlank(value)) return success(null);
  const wanted = toText(value).trim().toLowerCase();
  const found = [...labels].find(([, label]) => label.toLowerCase() === wanted);
  return found === undefined ? failure(problem("onbekende-keuze", where, value)) : success(found[0]);
}
