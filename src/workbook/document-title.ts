import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { commonTexts } from "./sheet-texts.ts";

type Titled = Pick<Evaluation, "organisation" | "year">;

/** What the file of an evaluation is called in its properties; at most 255 UTF-16 units, as Excel keeps no more. */
export function documentTitle({ organisation, year }: Titled): string {
  return property(commonTexts.documentTitle(organisation, year === null ? "" : String(year)));
}

/** The evaluation that a workbook was of, and the one that it is of from now on. */
export interface TitleChange {
  readonly from: Titled;
  readonly to: Titled;
}

/** What the title of a file becomes; one of the user's own stays as it is. */
export function changedTitle(title: string, { from, to }: TitleChange): string {
  return isOurs(title, from) ? documentTitle(to) : title;
}

/**
 * Whether we gave a title: it says no more than the organisation and a year. Either can be missing, as it was when the
 * workbook was made, and the year can be of an evaluation before.
 */
function isOurs(title: string, from: Titled): boolean {
  const [, year] = / (\d{4})$/.exec(title) ?? [];
  const years = [from.year, null, ...(year === undefined ? [] : [Number(year)])];
  return ["", from.organisation].some((organisation) =>
    years.some((one) => title === documentTitle({ organisation, year: one })),
  );
}

const longestProperty = 255;

/** A text that fits in a property; never cut through the middle of a character. */
function property(text: string): string {
  return text.slice(0, longestProperty).replace(/[\ud800-\udbff]$/, "");
}
