import { answerTexts } from "../../model/answer-texts.ts";
import { profileIds, profiles, type ProfileId } from "../../model/bijlage-d/index.ts";
import { developmentAnswer, developmentOf } from "../../model/development.ts";
import type { Evaluation, MaybeScore, Score } from "../../model/evaluation/evaluation.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { developmentFormula, isScoreFormula, quoted } from "../formulas.ts";
import { cellAddress, columnLetters } from "../grid.ts";
import { ownResultsNow, ownRows, resultColumn, yearBefore, yearBeforeFormula } from "../last-time.ts";
import { names } from "../names.ts";
import { shortFormula, shortNow } from "../said.ts";
import { developmentTexts as texts, sheetNames } from "../sheet-texts.ts";
import { tabColours } from "../styles.ts";
import { columnTexts } from "../texts.ts";
import { drawHelpers, helperScore } from "./development-helpers.ts";
import { banner, col, heading, marginWidth, openFormatting, page } from "./parts.ts";

const last = col.H;
const headRow = 6;
const yearRow = 5;
/** The years that are shown, the first on the left; the last column is the evaluation itself. */
const yearColumns = [col.C, col.D, col.E, col.F, col.G] as const;
/** One printed page holds the matrix and the charts: no chart is cut through. */
const chartRows = 10;
const chartsTop = headRow + profileIds.length + 2;
/** Beside what is read and printed. */
const helpersTop = 4;
const helpersLeft = last + 2;

/** What was and what is, per profile and year, by built-in formulas over the results and step 1, with charts. */
export function developmentSheet(evaluation: Evaluation): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "ontwikkeling",
      name: sheetNames.ontwikkeling,
      tabColor: tabColours.years,
      columns: [marginWidth, 160, 122, 122, 122, 122, 122, 300, marginWidth, 160, 80, 80, 80, 80, 80],
      protection: openFormatting,
      page: { ...page(evaluation, sheetNames.ontwikkeling, "landscape", 2), printColumns: last },
    },
    evaluation,
  );
  banner(draft, sheetNames.ontwikkeling, texts.subtitle, last);
  heading(draft, 4, texts.matrix, last);
  const years = shownYears(evaluation);
  drawHeads(draft, years);
  profileIds.forEach((id) => drawProfile(draft, id, evaluation, years));
  const blocks = drawHelpers(draft, evaluation, {
    top: helpersTop,
    left: helpersLeft,
    years: yearColumns.map((column) => ({ ref: yearCell(column), head: cellAddress(headRow, column) })),
    scores: (id) => yearColumns.map((_, index) => scoreAt(id, index, evaluation, years)),
    heads: yearColumns.map((_, index) => headNow(index, years[index] ?? 0)),
    yearsNow: years,
  });
  drawCharts(draft, blocks);
  return draft.finish();
}

const nowIndex = yearColumns.length - 1;
const yearCell = (column: number): string => `$${columnLetters(column)}$${yearRow}`;
const columnAt = (index: number): number => yearColumns[index] ?? col.G;

/** The years of the columns; 0 where there is none. */
function shownYears(evaluation: Evaluation): readonly number[] {
  const years = [evaluation.year ?? 0];
  while (years.length < yearColumns.length) years.unshift(yearBefore(evaluation, years[0] ?? 0));
  return years;
}

function drawHeads(draft: SheetDraft, years: readonly number[]): void {
  draft.put(yearRow, col.B, texts.yearHint, "VTH hint");
  draft.put(headRow, col.B, texts.columns.profile, "VTH kolomkop");
  draft.put(headRow, last, texts.columns.ambition, "VTH kolomkop").atLeast(headRow, 24);
  yearColumns.forEach((column, index) => {
    const year = years[index] ?? 0;
    const formula =
      index === nowIndex ? `=IF(${names.year}="",0,${names.year})` : yearBeforeFormula(yearCell(column + 1));
    draft.formula(yearRow, column, formula, year, "VTH jaartal");
    draft.formula(headRow, column, headFormula(index), headNow(index, year), "VTH kolomkop");
  });
  draft.name(names.previousYear, yearRow, columnAt(nowIndex - 1));
}

function headFormula(index: number): string {
  const year = yearCell(columnAt(index));
  if (index === nowIndex) return `=${quoted(texts.now)}&${names.year}`;
  const isLast = index === nowIndex - 1;
  return `=IF(${year}=0,${quoted(isLast ? texts.noBefore : "")},${quoted(isLast ? texts.before : "")}&${year})`;
}

function headNow(index: number, year: number): string {
  if (index === nowIndex) return `${texts.now}${year === 0 ? "" : year}`;
  const isLast = index === nowIndex - 1;
  if (year === 0) return isLast ? texts.noBefore : "";
  return `${isLast ? texts.before : ""}${year}`;
}

const rowOf = (id: ProfileId): number => headRow + 1 + profileIds.indexOf(id);

function drawProfile(draft: SheetDraft, id: ProfileId, evaluation: Evaluation, years: readonly number[]): void {
  const row = rowOf(id);
  draft.put(row, col.B, profiles[id].title, "VTH vraagkop").atLeast(row, 37);
  yearColumns.forEach((column, index) => {
    const { score } = scoreAt(id, index, evaluation, years);
    const before = index === 0 ? null : scoreAt(id, index - 1, evaluation, years).score;
    const now = cellNow(score, before, {
      year: years[index] ?? 0,
      isNow: index === nowIndex,
      isDouble: isDouble(id, index, evaluation, years),
    });
    draft.formula(row, column, cellFormula(id, index), now, "VTH berekend midden");
  });
  const ambition = names.note(id, 8);
  const words = evaluation.profiles[id].notes[7] ?? "";
  draft.formula(
    row,
    last,
    `=IF(${ambition}="","",${shortFormula(ambition, longestAmbition)})`,
    shortNow(words, longestAmbition),
    "VTH berekend",
  );
}

/** What fits in two lines; the whole text stands with the profile. */
const longestAmbition = 100;

const helperCell = (id: ProfileId, index: number): string =>
  cellAddress(helperScore(helpersTop, id), helpersLeft + 1 + index);

/** A score and, below it, what became of the one before: an arrow and words. */
function cellFormula(id: ProfileId, index: number): string {
  const score = helperCell(id, index);
  const before = index === 0 ? null : helperCell(id, index - 1);
  const moved =
    before === null ? '""' : `IF(${isScoreFormula(before)},CHAR(10)&${developmentFormula(before, score)},"")`;
  const none = quoted(answerTexts.notScored);
  const other = index === nowIndex ? none : `IF(${countFormula(id, index)}>1,${quoted(texts.double)},${none})`;
  const shown = `IF(${isScoreFormula(score)},${score}&${moved},${other})`;
  return index === nowIndex ? `=${shown}` : `=IF(${yearCell(columnAt(index))}=0,"",${shown})`;
}

interface CellNow {
  readonly year: number;
  readonly isNow: boolean;
  readonly isDouble: boolean;
}

function cellNow(score: MaybeScore, before: MaybeScore, { year, isNow, isDouble: isTwice }: CellNow): string {
  if (year === 0 && !isNow) return "";
  if (score === null) return isTwice ? texts.double : answerTexts.notScored;
  const moved = before === null ? "" : `\n${developmentAnswer(developmentOf(before, score))}`;
  return `${score}${moved}`;
}

const rowsFormula = (id: ProfileId, index: number): string =>
  `${ownRows}*(${resultColumn(columnTexts.year)}=${yearCell(columnAt(index))})*(${resultColumn(columnTexts.profile)}=${quoted(profiles[id].title)})`;

/** How many scores of the organisation's own there are for a profile in a year. */
const countFormula = (id: ProfileId, index: number): string =>
  `SUMPRODUCT(${rowsFormula(id, index)}*ISNUMBER(${resultColumn(columnTexts.score)}))`;

function scoresNow(id: ProfileId, evaluation: Evaluation, year: number): readonly Score[] {
  return ownResultsNow(evaluation)
    .filter((one) => one.year === year && one.profile === id)
    .flatMap(({ score }) => (score === null ? [] : [score]));
}

function isDouble(id: ProfileId, index: number, evaluation: Evaluation, years: readonly number[]): boolean {
  return index !== nowIndex && scoresNow(id, evaluation, years[index] ?? 0).length > 1;
}

/** The figure of a profile in a year as the charts take it: a score, or `#N/A` where there is not just one. */
function scoreAt(id: ProfileId, index: number, evaluation: Evaluation, years: readonly number[]) {
  if (index === nowIndex) {
    const ref = names.score(id);
    return { formula: `=IF(${isScoreFormula(ref)},${ref},NA())`, score: evaluation.profiles[id].score };
  }
  const found = scoresNow(id, evaluation, years[index] ?? 0);
  const value = `SUMPRODUCT(${rowsFormula(id, index)}*1,${resultColumn(columnTexts.score)})`;
  const score: MaybeScore = found.length === 1 ? (found[0] ?? null) : null;
  return { formula: `=IF(${countFormula(id, index)}=1,${value},NA())`, score };
}

interface Place {
  readonly left: number;
  readonly right: number;
  readonly row: number;
  readonly rows: number;
}

/** The places of the charts: the radar on the left, two rows high, and three beside each other in each of two rows. */
const places: readonly Place[] = [
  { left: col.B, right: col.C, row: 0, rows: 2 * chartRows + 1 },
  ...[0, chartRows + 1].flatMap((row) => [
    { left: col.D, right: col.E, row, rows: chartRows },
    { left: col.F, right: col.G, row, rows: chartRows },
    { left: col.H, right: col.H, row, rows: chartRows },
  ]),
];

function drawCharts(draft: SheetDraft, blocks: ReturnType<typeof drawHelpers>): void {
  heading(draft, chartsTop, texts.charts, last);
  const { name, title } = texts.radar;
  const axis = { min: 0, max: 5, step: 1 };
  const charts = [
    { name, kind: "radar", title, source: blocks.radar, seriesBy: "columns", altText: texts.radarAlt } as const,
    ...profileIds.map(
      (id) =>
        ({
          name: texts.line(profiles[id].title),
          kind: "line",
          title: profiles[id].title,
          source: blocks.line(id),
          seriesBy: "rows",
          altText: texts.lineAlt(profiles[id].title),
        }) as const,
    ),
  ];
  charts.forEach((chart, index) => {
    const place = places[index];
    if (place === undefined) throw new RangeError(`there is no place for chart ${index}`);
    const top = chartsTop + 1 + place.row;
    const to = cellAddress(top + place.rows - 1, place.right);
    draft.chart({ ...chart, from: cellAddress(top, place.left), to, axis });
  });
}
