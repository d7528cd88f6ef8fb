import { levelAnswer } from "../../model/checks/control.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { isEmptyFormula, levelFormula } from "../formulas.ts";
import { listNames, names, tableNames } from "../names.ts";
import { resultTexts as texts, sheetNames } from "../sheet-texts.ts";
import { tabColours } from "../styles.ts";
import { resultTable } from "../tables.ts";
import { columnTexts } from "../texts.ts";
import { banner, col, marginWidth, page } from "./parts.ts";
import { drawTable } from "./table.ts";

/** The long table of all years. Unprotected: it grows. In a workbook with nothing but results there is no evaluation to mark. */
export function resultsSheet(evaluation: Evaluation, hasMark = true): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "resultaten",
      name: sheetNames.resultaten,
      tabColor: tabColours.years,
      columns: [marginWidth, 84, 130, 48, 130, 104, 54, 120, 210, 180, 84],
      protection: null,
      page: page(evaluation, sheetNames.resultaten, "landscape", 6),
    },
    evaluation,
  );
  const last = 1 + resultTable.columns.length;
  banner(draft, sheetNames.resultaten, texts.subtitle, last);
  if (evaluation.archive.length === 0) draft.name(names.wayTo("archief"), 1, col.A);
  draft.across(4, col.B, last, texts.hint, "VTH hint");
  if (hasMark) drawMark(draft, evaluation);
  drawTable(draft, {
    table: resultTable,
    rows: evaluation.history,
    top: 6,
    left: col.B,
    spare: evaluation.history.length === 0 ? 1 : 0,
    height: 22,
    filter: true,
    lists: { [columnTexts.profile]: listNames.profiles },
    calculate: (_, result) => ({ formula: levelColumn, value: levelNow(result) }),
  });
  return draft.freeze(6).finish();
}

/** By what the results of this evaluation are known. */
function drawMark(draft: SheetDraft, { evaluationId }: Evaluation): void {
  draft.across(5, col.B, col.D, texts.evaluation, "VTH hint");
  draft.across(5, col.E, col.F, evaluationId === "" ? null : evaluationId, "VTH bewaard");
  draft.name(names.evaluation, 5, col.E);
}

const own = (heading: string): string => `${tableNames.results}[[#This Row],[${heading}]]`;

/** The column of levels, the same in every row. An empty row shows nothing; a row with an empty score is "nog niet gewaardeerd". */
export const levelColumn = `=IF(AND(${isEmptyFormula(own(columnTexts.score))},${isEmptyFormula(own(columnTexts.evaluationId))}),"",${levelFormula(own(columnTexts.score))})`;

function levelNow(result: Evaluation["history"][number] | null): string {
  if (result === null || (result.score === null && result.evaluationId === "")) return "";
  return levelAnswer(result.score);
}
