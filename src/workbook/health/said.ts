import { readDay } from "../../model/evaluation/dates.ts";
import { textLimit } from "../../model/evaluation/evaluation.ts";
import type { Blueprint, Cell, CellValue } from "../blueprint.ts";
import { fromSerial, readMoment } from "../dates.ts";
import { styles } from "../styles.ts";
import { toText } from "../values.ts";
import type { Book } from "./book.ts";
import { foundTexts as texts } from "./texts.ts";

/**
 * What stands in a cell as it is written down: what it shows, a day as it is read, and the formula when it has one. What it shows
 * goes before the formula where there is no room in a cell for both.
 */
export function saidIn(book: Book, { value, formula, style }: Cell): string {
  const shown = toText(isDate(book, style) ? asDay(value) : value);
  if (formula === undefined) return shown;
  const both = shown === "" ? texts.formula(formula) : texts.shownByFormula(shown, formula);
  return both.length > textLimit ? shown : both;
}

/** The formula in what was written down of a cell; `null` when there is none in it. */
export function formulaSaid(said: string): string | null {
  const [, alone, beside = null] = /^formule: (=.*)$| \(formule: (=.*)\)$/s.exec(said) ?? [];
  return alone ?? beside;
}

/** A day as it is read, with its time when it has one; anything else as it stands. */
export function asDay(value: CellValue): CellValue {
  if (typeof value !== "number") return value;
  const day = fromSerial(value);
  if (day === null) return value;
  return Number.isInteger(value) ? readDay(day) : (readMoment(value) ?? value);
}

const ours: Blueprint["styles"] = styles;
const notShown = /"[^"]*"|\[[^\]]*\]|[\\_*]./g;

/** Whether cells of a style show a number as a day: as was looked at, or by a style of ours where that was not. */
const isDate = ({ blueprint }: Book, style: string): boolean =>
  [blueprint.styles[style], ours[style]].some(
    (one) => one !== undefined && /[dy]/i.test(one.numberFormat.replaceAll(notShown, "")),
  );
