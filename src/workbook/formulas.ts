import { listNames, tableNames } from "./names.ts";

/** A text literal in a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Whether a cell or name holds a score. Works on text, decimals and errors too. */
export function isScoreFormula(ref: string): string {
  return `ISNUMBER(MATCH(${ref},{1,2,3,4,5},0))`;
}

/** The label of the level that belongs to a score. */
export function levelLabel(ref: string): string {
  return `INDEX(${listNames.scaleLabels},${ref})`;
}

/** A score with its level, or what to show when there is none. */
export function scoreWithLevel(ref: string, none: string, invalid: string): string {
  const scored = `${ref}&" · "&${levelLabel(ref)}`;
  return `IF(${ref}="",${quoted(none)},IF(${isScoreFormula(ref)},${scored},${quoted(invalid)}))`;
}

/** How many assessors gave a profile the score `score`, or any score. */
function assessorCount(profileTitle: string, score: number): string {
  const table = tableNames.assessments;
  return `COUNTIFS(${table}[Profiel],${quoted(profileTitle)},${table}[Score],${score})`;
}

/** How many assessors scored a profile. */
export function assessorsWithScore(profileTitle: string): string {
  return `(${[1, 2, 3, 4, 5].map((score) => assessorCount(profileTitle, score)).join("+")})`;
}

/** The lowest or highest score that assessors gave a profile; only where there is one. */
export function assessorBound(profileTitle: string, which: "lowest" | "highest"): string {
  const order = which === "lowest" ? [1, 2, 3, 4] : [5, 4, 3, 2];
  const last = which === "lowest" ? 5 : 1;
  return order.reduceRight(
    (rest, score) => `IF(${assessorCount(profileTitle, score)}>0,${score},${rest})`,
    String(last),
  );
}
