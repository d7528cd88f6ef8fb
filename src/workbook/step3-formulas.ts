import { quoted } from "./formulas.ts";
import { names, tableNames } from "./names.ts";
import { saidTexts } from "./plan-texts.ts";
import { columnTexts as heads } from "./texts.ts";

const column = (heading: string): string => `${tableNames.results}[${heading}]`;

/** The ambition that stands last with a profile in the self-evaluation before this one; an empty text without one. */
export function lastAmbition(title: string): string {
  const years = column(heads.year);
  const conditions = [
    `(${column(heads.organisation)}=${names.organisation})`,
    `(${column(heads.origin)}=${quoted(saidTexts.selfEvaluation)})`,
    `(${years}=${names.previousYear})`,
    `(${column(heads.profile)}=${quoted(title)})`,
  ];
  const position = `SUMPRODUCT(MAX(${conditions.join("*")}*(ROW(${years})-MIN(ROW(${years}))+1)))`;
  return `IFERROR(IF(${position}=0,"",INDEX(${column(heads.ambition)},${position})&""),"")`;
}
