import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { commonTexts } from "./sheet-texts.ts";

/** What the file of an evaluation is called in its properties; at most 255 UTF-16 units, as Excel keeps no more. */
export function documentTitle({ organisation, year }: Pick<Evaluation, "organisation" | "year">): string {
  return property(commonTexts.documentTitle(organisation, year === null ? "" : String(year)));
}

/** Whether a title is one that we gave, whatever the organisation and the year: one of the user's own stays. */
export function isDocumentTitle(title: string): boolean {
  return title.startsWith(commonTexts.documentTitle("", ""));
}

const longestProperty = 255;

/** A text that fits in a property; never cut through the middle of a character. */
function property(text: string): string {
  return text.slice(0, longestProperty).replace(/[\ud800-\udbff]$/, "");
}
