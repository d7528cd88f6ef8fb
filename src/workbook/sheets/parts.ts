import { yearLimits, type Evaluation } from "../../model/evaluation/evaluation.ts";
import type { Page, PageText, Protection, Validation } from "../blueprint.ts";
import type { SheetDraft } from "../draft.ts";
import { areaAddress, cellAddress } from "../grid.ts";
import { names } from "../names.ts";
import { commonTexts, scoreTexts, validationTexts } from "../sheet-texts.ts";

/** The margin column A of every sheet, in points. */
export const marginWidth = 14;

/** Column numbers by letter, for sheets that are drawn by hand. */
export const col = { A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8, I: 9 } as const;

/** What every protected sheet allows: people may make rows higher and columns wider. */
export const openFormatting: Protection = { formatCells: false, formatColumns: true, formatRows: true };

/** The page of a sheet: organisation and year on top, page numbers below. */
export function page(
  evaluation: Evaluation,
  sheetTitle: string,
  orientation: Page["orientation"],
  titleRows = 0,
): Page {
  const header: PageText = {
    left: literal(evaluation.organisation),
    center: "",
    right: pageYear(evaluation),
  };
  const footer: PageText = { left: literal(sheetTitle), center: "", right: commonTexts.page };
  return { orientation, titleRows, printColumns: 0, pagesHigh: 0, header, footer };
}

/** What the right of every page's header says. */
export const pageYear = ({ year }: Pick<Evaluation, "year">): string => (year === null ? "" : String(year));

/** A text as it must stand in a page header: ampersands doubled, one line, well under Excel's 255 for all parts. */
function literal(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const short = line.length > 80 ? `${line.slice(0, 79).replace(/[\uD800-\uDBFF]$/, "")}…` : line;
  return short.replaceAll("&", "&&");
}

/** The rows of the band and of the way back below it; they stay in view. The band is repeated on every page. */
export const bandRows = { printed: 2, frozen: 3 } as const;

/** The band on top of a sheet: its title and what it is for, over columns A to `last`, and the way back below it. */
export function banner(draft: SheetDraft, title: string, subtitle: string, last: number, back = true): void {
  draft.put(1, col.A, null, "VTH titel").put(1, col.B, title, "VTH titel").fill(1, col.A, last, "VTH titel");
  draft.put(2, col.B, subtitle, "VTH ondertitel").fill(2, col.A, last, "VTH ondertitel");
  if (back) {
    draft.link(3, col.B, commonTexts.backToStart, names.sheet("start"), commonTexts.backTip);
  }
  draft
    .atLeast(1, 38)
    .atLeast(2, 24)
    .atLeast(3, 22)
    .freeze(back ? bandRows.frozen : bandRows.printed);
}

/** A heading with a line below it, over the sheet's width. */
export function heading(draft: SheetDraft, row: number, text: string, last: number): void {
  draft.put(row, col.B, text, "VTH kop").fill(row, col.B, last, "VTH kop").atLeast(row, 30);
}

/** A row of column heads. */
export function heads(draft: SheetDraft, row: number, left: number, texts: readonly string[]): void {
  texts.forEach((text, index) => draft.put(row, left + index, text, "VTH kolomkop"));
  draft.atLeast(row, 24);
}

/** A question of the method with the place for its answer, which may stretch over more columns. */
export function question(
  draft: SheetDraft,
  row: number,
  text: string,
  input: string,
  options: { readonly height: number; readonly across?: number },
): void {
  draft.put(row, col.B, text, "VTH vraag");
  if (options.across !== undefined) draft.across(row, col.C, options.across, null, "VTH invoer");
  draft.input(row, col.C, input, "VTH invoer").atLeast(row, options.height);
}

/** Refuses everything but a whole number from 1 to 5, with the scale in the prompt. */
export function scoreValidation(range: string): Validation {
  return {
    range,
    rule: { kind: "whole", min: 1, max: 5 },
    prompt: { title: scoreTexts.promptTitle, text: scoreTexts.prompt },
    error: { title: scoreTexts.errorTitle, text: scoreTexts.error, style: "stop" },
  };
}

/** Refuses everything but a year. */
export function yearValidation(range: string): Validation {
  const { first, last } = yearLimits;
  return {
    range,
    rule: { kind: "whole", min: first, max: last },
    prompt: null,
    error: { title: validationTexts.yearTitle, text: validationTexts.year(first, last), style: "stop" },
  };
}

/** Offers the list behind a defined name. */
export function listValidation(range: string, list: string): Validation {
  return {
    range,
    rule: { kind: "list", source: `=${list}` },
    prompt: null,
    error: { title: validationTexts.choiceTitle, text: validationTexts.choice, style: "stop" },
  };
}

/** Refuses what is no date from 2000 to 2100. */
export function dateValidation(range: string): Validation {
  return {
    range,
    rule: { kind: "date", min: 36_526, max: 73_415 },
    prompt: null,
    error: { title: validationTexts.dateTitle, text: validationTexts.date, style: "stop" },
  };
}

/**
 * The condition that a cell holds something that is no score: what a paste can bring past the validation. A conditional
 * format takes no list like `{1,2,3}`.
 */
export function isNoScore(row: number, column: number): string {
  const cell = `$${cellAddress(row, column)}`;
  const isScore = `AND(ISNUMBER(${cell}),${cell}>=1,${cell}<=5,${cell}=INT(${cell}))`;
  return `IF(ISERROR(${cell}),TRUE,AND(${cell}<>"",NOT(IFERROR(${isScore},FALSE))))`;
}

/** An address of a column block. */
export function block(top: number, column: number, bottom: number): string {
  return areaAddress({ top, left: column, bottom, right: column });
}
