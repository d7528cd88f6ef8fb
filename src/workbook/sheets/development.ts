import { answerTexts } from "../../model/answer-texts.ts";
import { profileIds, profiles, type ProfileId } from "../../model/bijlage-d/index.ts";
import { developmentAnswer, developmentOf } from "../../model/development.ts";
import { isScore, type Evaluation, type MaybeScore } from "../../model/evaluation/evaluation.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { developmentFormula, isScoreFormula, quoted } from "../formulas.ts";
import { cellAddress } from "../grid.ts";
import { names, tableNames } from "../names.ts";
import { developmentTexts as texts, sheetNames } from "../sheet-texts.ts";
import { tabColours } from "../styles.ts";
import { columnTexts } from "../texts.ts";
import { banner, col, heading, marginWidth, openFormatting, page } from "./parts.ts";

const last = col.F;
const headRow = 6;
const yearRow = 5;

/** What was and what is, per profile, by built-in formulas over the results and step 1, with a chart. */
export function developmentSheet(evaluation: Evaluation): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "ontwikkeling",
      name: sheetNames.ontwikkeling,
      tabColor: tabColours.years,
      columns: [marginWidth, 170, 120, 120, 190, 260],
      protection: openFormatting,
      page: page(evaluation, sheetNames.ontwikkeling, "landscape", 2),
    },
    evaluation,
  );
  banner(draft, sheetNames.ontwikkeling, texts.subtitle, last);
  heading(draft, 4, texts.matrix, last);
  drawHeads(draft, evaluation);
  profileIds.forEach((id, index) => drawProfile(draft, headRow + 1 + index, id, evaluation));
  drawChart(draft, headRow + profileIds.length);
  return draft.finish();
}

const column = (heading: string): string => `${tableNames.results}[${heading}]`;
const ours = `(${column(columnTexts.organisation)}=${names.organisation})*(${column(columnTexts.origin)}=${quoted(texts.selfEvaluation)})`;
const years = column(columnTexts.year);
const yearCell = `$${columnLetter(col.C)}$${yearRow}`;

function columnLetter(number: number): string {
  return cellAddress(1, number).replace(/\d+$/, "");
}

/** The last year before this one in which the organisation recorded a self-evaluation; 0 when there is none. */
const previousYearFormula = `=IFERROR(SUMPRODUCT(MAX(${ours}*ISNUMBER(${years})*(${years}<${names.year})*${years})),0)`;

/** That year by the same rule; the sheet's formula and this must agree, a spec holds that. */
export function previousYear({ history, organisation, year }: Evaluation): number {
  const earlier = selfResults(history, organisation).filter((result) => result.year < (year ?? 0));
  return Math.max(0, ...earlier.map((result) => result.year));
}

function selfResults(history: Evaluation["history"], organisation: string): Evaluation["history"] {
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  return history.filter((one) => same(one.source, texts.selfEvaluation) && same(one.organisation, organisation));
}

function drawHeads(draft: SheetDraft, evaluation: Evaluation): void {
  const before = previousYear(evaluation);
  draft
    .put(yearRow, col.B, texts.yearHint, "VTH hint")
    .formula(yearRow, col.C, previousYearFormula, before, "VTH jaartal")
    .name(names.previousYear, yearRow, col.C);
  draft.formula(yearRow, col.D, `=IF(${names.year}="","",${names.year})`, evaluation.year ?? "", "VTH jaartal");
  const { profile, change, ambition } = texts.columns;
  draft.put(headRow, col.B, profile, "VTH kolomkop").put(headRow, col.E, change, "VTH kolomkop");
  draft.put(headRow, col.F, ambition, "VTH kolomkop").atLeast(headRow, 24);
  const beforeHead = `=IF(${yearCell}=0,${quoted(texts.noBefore)},${quoted(texts.before)}&${yearCell})`;
  draft.formula(headRow, col.C, beforeHead, before === 0 ? texts.noBefore : texts.before + before, "VTH kolomkop");
  draft.formula(
    headRow,
    col.D,
    `=${quoted(texts.now)}&${names.year}`,
    `${texts.now}${evaluation.year ?? ""}`,
    "VTH kolomkop",
  );
}

function drawProfile(draft: SheetDraft, row: number, id: ProfileId, evaluation: Evaluation): void {
  const { score } = evaluation.profiles[id];
  const before = beforeNow(evaluation, id);
  const ambition = names.note(id, 8);
  draft.put(row, col.B, profiles[id].title, "VTH vraagkop");
  draft.formula(row, col.C, beforeFormula(row), before, "VTH berekend midden");
  draft.formula(row, col.D, nowFormula(id), score ?? answerTexts.notScored, "VTH berekend midden");
  const change = `=${developmentFormula(cellAddress(row, col.C), cellAddress(row, col.D))}`;
  draft.formula(row, col.E, change, changeNow(before, score), "VTH berekend");
  const words = evaluation.profiles[id].notes[7] ?? "";
  draft.formula(row, col.F, `=IF(${ambition}="","",${ambition})`, words, "VTH berekend").atLeast(row, 34);
}

function beforeFormula(row: number): string {
  const profile = `(${column(columnTexts.profile)}=$${cellAddress(row, col.B)})`;
  const rows = `${ours}*(${years}=${yearCell})*${profile}`;
  const scored = `SUMPRODUCT(${rows}*ISNUMBER(${column(columnTexts.score)}))`;
  const value = `SUMPRODUCT(${rows}*1,${column(columnTexts.score)})`;
  const none = `IF(${yearCell}=0,"",${quoted(answerTexts.notScored)})`;
  return `=IF(${scored}=0,${none},IF(${scored}=1,${value},${quoted(texts.double)}))`;
}

function beforeNow(evaluation: Evaluation, id: ProfileId): number | string {
  const year = previousYear(evaluation);
  const found = selfResults(evaluation.history, evaluation.organisation)
    .filter((result) => result.year === year && result.profile === id)
    .flatMap((result) => (result.score === null ? [] : [result.score]));
  if (found.length > 1) return texts.double;
  return found[0] ?? (year === 0 ? "" : answerTexts.notScored);
}

function nowFormula(id: ProfileId): string {
  const score = names.score(id);
  return `=IF(${isScoreFormula(score)},${score},${quoted(answerTexts.notScored)})`;
}

function changeNow(before: number | string, now: MaybeScore): string {
  return developmentAnswer(developmentOf(isScore(before) ? before : null, now));
}

function drawChart(draft: SheetDraft, lastRow: number): void {
  heading(draft, lastRow + 2, texts.chart, last);
  draft.chart({
    name: "Ontwikkeling per profiel",
    kind: "column",
    title: texts.chart,
    source: `${cellAddress(headRow, col.B)}:${cellAddress(lastRow, col.D)}`,
    seriesBy: "columns",
    from: cellAddress(lastRow + 3, col.B),
    to: cellAddress(lastRow + 20, col.F),
    altText: texts.chartAlt,
    axis: { min: 0, max: 5, step: 1 },
  });
}
