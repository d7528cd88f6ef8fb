import { answerTexts } from "../../model/answer-texts.ts";
import { profileIds, profiles, type ProfileId } from "../../model/bijlage-d/index.ts";
import { developmentAnswer, developmentOf } from "../../model/development.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { developmentFormula, isScoreFormula, quoted } from "../formulas.ts";
import { cellAddress, columnLetters } from "../grid.ts";
import { mostNames } from "../../model/history/lineage.ts";
import { yearBefore, yearBeforeFormula } from "../last-time.ts";
import { names } from "../names.ts";
import { shortFormula, shortNow } from "../said.ts";
import { developmentTexts as texts, sheetNames } from "../sheet-texts.ts";
import { tabColours } from "../styles.ts";
import { drawHelpers, helperScore } from "./development-helpers.ts";
import { cutFormula, cutNow, drawLineage, suffixFormula, suffixNow, type LineageCells } from "./development-lineage.ts";
import { NameFigures } from "./development-names.ts";
import { banner, col, heading, marginWidth, openFormatting, page } from "./parts.ts";

const last = col.H;
const headRow = 6;
/** Points: three lines, as a head may say what the organisation was called. */
const headHeight = 50;
const yearRow = 5;
/** The years that are shown, the first on the left; the last column is the evaluation itself. */
const yearColumns = [col.C, col.D, col.E, col.F, col.G] as const;
/** One printed page holds the matrix and the charts: no chart is cut through. */
const chartRows = 9;
const chartsTop = headRow + profileIds.length + 2;
/** Beside what is read and printed. */
const helpersTop = 4;
const helpersLeft = last + 2;
const lineagePlace = { top: helpersTop, left: helpersLeft + yearColumns.length + 2 };
const namesLeft = lineagePlace.left + mostNames + 2;

const widths = (count: number, width: number): readonly number[] => Array.from({ length: count }, () => width);
const helperWidths = [marginWidth, 190, ...widths(mostNames, 80), marginWidth, 190, 80, 80, ...widths(mostNames, 80)];

/** What was and what is, per profile and year, by built-in formulas over the results and step 1, with charts. */
export function developmentSheet(evaluation: Evaluation): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "ontwikkeling",
      name: sheetNames.ontwikkeling,
      tabColor: tabColours.years,
      columns: [marginWidth, 230, 122, 122, 122, 122, 122, 270, marginWidth, 160, 80, 80, 80, 80, 80, ...helperWidths],
      protection: openFormatting,
      page: { ...page(evaluation, sheetNames.ontwikkeling, "landscape", 2), printColumns: last, pagesHigh: 1 },
    },
    evaluation,
  );
  banner(draft, sheetNames.ontwikkeling, texts.subtitle, last);
  heading(draft, 4, texts.matrix, last);
  const years = shownYears(evaluation);
  const shown = drawNames(draft, evaluation, years);
  drawHeads(draft, shown);
  profileIds.forEach((id) => drawProfile(draft, id, shown));
  const blocks = drawHelpers(draft, evaluation, {
    top: helpersTop,
    left: helpersLeft,
    years: yearColumns.map((column) => ({ ref: yearCell(column), head: cellAddress(headRow, column) })),
    scores: (id) => yearColumns.map((_, index) => scoreAt(id, index, shown)),
    heads: yearColumns.map((_, index) => headNow(index, shown)),
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

/** What is shown: the evaluation, the years of the columns, and what the results say of those before the last. */
interface Shown {
  readonly evaluation: Evaluation;
  readonly years: readonly number[];
  readonly lineage: LineageCells;
  readonly figures: NameFigures;
}

/** Draws the names of the organisation and what the results say under each. */
function drawNames(draft: SheetDraft, evaluation: Evaluation, years: readonly number[]): Shown {
  const lineage = drawLineage(draft, evaluation, lineagePlace);
  const earlier = yearColumns.slice(0, nowIndex);
  const columns = earlier.map((column, index) => ({ ref: yearCell(column), now: years[index] ?? 0 }));
  const figures = new NameFigures(evaluation, { lineage, years: columns, top: helpersTop, left: namesLeft });
  figures.draw(draft);
  draft.formula(yearRow, last, cutFormula(lineage), cutNow(evaluation), "VTH hint");
  return { evaluation, years, lineage, figures };
}

function drawHeads(draft: SheetDraft, shown: Shown): void {
  draft.put(yearRow, col.B, texts.yearHint, "VTH hint");
  draft.put(headRow, col.B, texts.columns.profile, "VTH kolomkop");
  draft.put(headRow, last, texts.columns.ambition, "VTH kolomkop").atLeast(headRow, headHeight);
  yearColumns.forEach((column, index) => {
    const formula =
      index === nowIndex ? `=IF(${names.year}="",0,${names.year})` : yearBeforeFormula(yearCell(column + 1));
    draft.formula(yearRow, column, formula, shown.years[index] ?? 0, "VTH jaartal");
    draft.formula(headRow, column, headFormula(index, shown), headNow(index, shown), "VTH kolomkop");
  });
  draft.name(names.previousYear, yearRow, columnAt(nowIndex - 1));
}

function headFormula(index: number, { lineage, figures }: Shown): string {
  const year = yearCell(columnAt(index));
  if (index === nowIndex) return `=${quoted(texts.now)}&${names.year}`;
  const isLast = index === nowIndex - 1;
  const named = `${quoted(isLast ? texts.before : "")}&${year}&${suffixFormula(lineage, figures.active(index), year)}`;
  return `=IF(${year}=0,${quoted(isLast ? texts.noBefore : "")},${named})`;
}

function headNow(index: number, { years, figures }: Shown): string {
  const year = years[index] ?? 0;
  if (index === nowIndex) return `${texts.now}${year === 0 ? "" : year}`;
  const isLast = index === nowIndex - 1;
  if (year === 0) return isLast ? texts.noBefore : "";
  return `${isLast ? texts.before : ""}${year}${suffixNow(figures.activeNow(index), year)}`;
}

const rowOf = (id: ProfileId): number => headRow + 1 + profileIds.indexOf(id);

function drawProfile(draft: SheetDraft, id: ProfileId, shown: Shown): void {
  const row = rowOf(id);
  draft.put(row, col.B, profiles[id].title, "VTH vraagkop").atLeast(row, 37);
  yearColumns.forEach((column, index) => {
    draft.formula(row, column, cellFormula(id, index, shown), cellNow(id, index, shown), "VTH berekend midden");
  });
  const ambition = names.note(id, 8);
  const words = shown.evaluation.profiles[id].notes[7] ?? "";
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
function cellFormula(id: ProfileId, index: number, { figures }: Shown): string {
  const score = helperCell(id, index);
  const before = index === 0 ? null : helperCell(id, index - 1);
  const moved =
    before === null ? '""' : `IF(${isScoreFormula(before)},CHAR(10)&${developmentFormula(before, score)},"")`;
  const none = answerTexts.notScored;
  const other = index === nowIndex ? quoted(none) : figures.instead(id, index, none).formula;
  const shown = `IF(${isScoreFormula(score)},${score}&${moved},${other})`;
  return index === nowIndex ? `=${shown}` : `=IF(${yearCell(columnAt(index))}=0,"",${shown})`;
}

function cellNow(id: ProfileId, index: number, shown: Shown): string {
  const isNow = index === nowIndex;
  if (!isNow && (shown.years[index] ?? 0) === 0) return "";
  const { score } = scoreAt(id, index, shown);
  const none = answerTexts.notScored;
  if (score === null) return isNow ? none : shown.figures.instead(id, index, none).now;
  const before = index === 0 ? null : scoreAt(id, index - 1, shown).score;
  const moved = before === null ? "" : `\n${developmentAnswer(developmentOf(before, score))}`;
  return `${score}${moved}`;
}

/** The figure of a profile in a year as the charts take it: a score, or `#N/A` where there is not just one. */
function scoreAt(id: ProfileId, index: number, { evaluation, figures }: Shown) {
  if (index !== nowIndex) return figures.score(id, index);
  const ref = names.score(id);
  return { formula: `=IF(${isScoreFormula(ref)},${ref},NA())`, score: evaluation.profiles[id].score };
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
