import { profileIds, profiles, scale, type ProfileId } from "../../model/bijlage-d/index.ts";
import { yearLimits, type Evaluation } from "../../model/evaluation/evaluation.ts";
import { groupMinimum, lastComparedYear } from "../../model/history/comparison.ts";
import type { Validation } from "../blueprint.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { cellAddress } from "../grid.ts";
import { isOwnFormula, resultColumn } from "../last-time.ts";
import { names } from "../names.ts";
import { comparisonTexts as texts } from "../organisation-texts.ts";
import { sheetNames } from "../sheet-texts.ts";
import { tabColours } from "../styles.ts";
import { columnTexts } from "../texts.ts";
import { isScoreFormula, quoted } from "../formulas.ts";
import { banner, col, heading, heads, marginWidth, openFormatting, page, yearValidation } from "./parts.ts";
import { ComparisonFigures, figureWidths } from "./comparison-figures.ts";

const yearRow = 5;
const minimumRow = 6;
const headRow = 10;
const last = col.C + scale.length + 2;
const own = last - 1;
const rowOf = (id: ProfileId): number => headRow + 1 + profileIds.indexOf(id);

/**
 * How organisations that evaluated themselves are spread over the levels, per profile and for one year: how many there are at
 * each level, from a minimum group size on. No names, no order, no average. Of a table without an organisation of its own
 * (`hasOwn` false) there is no own score.
 */
export function comparisonSheet(evaluation: Evaluation, hasOwn = true): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "vergelijking",
      name: sheetNames.vergelijking,
      tabColor: tabColours.years,
      columns: [marginWidth, 170, 92, ...scale.map(() => 54), 96, 300, marginWidth, ...figureWidths],
      protection: openFormatting,
      page: { ...page(evaluation, sheetNames.vergelijking, "landscape", 2), printColumns: last },
    },
    evaluation,
  );
  banner(draft, sheetNames.vergelijking, texts.subtitle, last);
  drawInputs(draft);
  const year = lastComparedYear(evaluation.history);
  const shownYear = cellAddress(headRow - 1, last + 2);
  drawYear(draft, shownYear, year);
  const place = { top: headRow, left: last + 2, year: shownYear, minimum: cellAddress(headRow - 1, last + 4) };
  const figures = new ComparisonFigures(evaluation, hasOwn, place, year);
  figures.draw(draft);
  drawTable(draft, figures, hasOwn);
  draft.across(rowOf("specialistisch_adviseur") + 2, col.B, last, texts.meaning, "VTH hint");
  return draft.finish();
}

function drawInputs(draft: SheetDraft): void {
  heading(draft, yearRow - 1, texts.choose, last);
  draft.put(yearRow, col.B, texts.year, "VTH label").put(yearRow, col.C, null, "VTH getal");
  draft.across(yearRow, col.D, last, texts.yearHint, "VTH hint").name(names.comparisonYear, yearRow, col.C);
  draft.put(minimumRow, col.B, texts.minimum, "VTH label").put(minimumRow, col.C, groupMinimum.standard, "VTH getal");
  draft.across(minimumRow, col.D, last, texts.minimumHint, "VTH hint").name(names.groupMinimum, minimumRow, col.C);
  draft.atLeast(yearRow, 22).atLeast(minimumRow, 22);
  draft.validate(yearValidation(cellAddress(yearRow, col.C)), minimumValidation(cellAddress(minimumRow, col.C)));
}

function minimumValidation(range: string): Validation {
  const { least } = groupMinimum;
  return {
    range,
    rule: { kind: "whole", min: least, max: 1000 },
    prompt: null,
    error: { title: texts.minimum, text: texts.minimumError(least), style: "stop" },
  };
}

/** Which year is shown, and from how many organisations on: also when something else was pasted over an input. */
function drawYear(draft: SheetDraft, shownYear: string, year: number): void {
  const results = resultColumn(columnTexts.year);
  const scored = isScoreFormula(resultColumn(columnTexts.score));
  const latest = `IFERROR(SUMPRODUCT(MAX(${isOwnFormula}*${scored}*ISNUMBER(${results})*${results})),0)`;
  const { first } = yearLimits;
  const chosen = `IF(ISNUMBER(${names.comparisonYear}),${names.comparisonYear},0)`;
  const { least, standard } = groupMinimum;
  const minimum = `=IF(ISNUMBER(${names.groupMinimum}),MAX(${least},INT(${names.groupMinimum})),${standard})`;
  const row = headRow - 1;
  draft.formula(row, last + 2, `=IF(${chosen}>=${first},${chosen},${latest})`, year, "VTH hulpcijfer");
  draft.put(row, last + 3, texts.fromOn, "VTH hulpcijfer").formula(row, last + 4, minimum, standard, "VTH hulpcijfer");
  heading(draft, row - 1, "", last);
  const title = `=IF(${shownYear}=0,${quoted(texts.noResults)},${quoted(texts.results)}&${shownYear})`;
  draft.formula(row - 1, col.B, title, year === 0 ? texts.noResults : `${texts.results}${year}`, "VTH kop");
}

function drawTable(draft: SheetDraft, figures: ComparisonFigures, hasOwn: boolean): void {
  const { profile, organisations, own: ownHead, remark } = texts.columns;
  const levels = scale.map(({ score }) => texts.columns.level(score));
  heads(draft, headRow, col.B, [profile, organisations, ...levels, hasOwn ? ownHead : "", remark]);
  for (const id of profileIds) {
    const row = rowOf(id);
    draft.put(row, col.B, profiles[id].title, "VTH vraagkop").atLeast(row, 37);
    const cells = [figures.organisations(id), ...scale.map(({ score }) => figures.atLevel(id, score)), figures.own(id)];
    cells.forEach(({ formula, now }, index) => {
      if (index === own - col.C && !hasOwn) draft.put(row, own, null, "VTH berekend midden");
      else draft.formula(row, col.C + index, formula, now, "VTH berekend midden");
    });
    const remarked = figures.remark(id);
    draft.formula(row, last, remarked.formula, remarked.now, "VTH berekend");
  }
}
