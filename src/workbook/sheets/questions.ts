import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { questionTexts as texts, sheetNames } from "../sheet-texts.ts";
import { tabColours } from "../styles.ts";
import { answerTable } from "../tables.ts";
import { banner, col, marginWidth, page } from "./parts.ts";
import { drawTable } from "./table.ts";

const headRow = 6;
const last = 1 + answerTable.columns.length;

/** What was said about questions of the checks. Unprotected: its table grows, from the pane and by hand. */
export function questionsSheet(evaluation: Evaluation): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "vragen",
      name: sheetNames.vragen,
      tabColor: tabColours.step3,
      columns: [marginWidth, 330, 400, 190, 50],
      protection: null,
      page: page(evaluation, sheetNames.vragen, "landscape", headRow),
    },
    evaluation,
  );
  banner(draft, sheetNames.vragen, texts.subtitle, last);
  draft.across(4, col.B, last, texts.hint, "VTH hint");
  drawTable(draft, {
    table: answerTable,
    rows: evaluation.answers,
    top: headRow,
    left: col.B,
    spare: 3,
    height: 40,
    filter: false,
  });
  return draft.freeze(headRow).finish();
}
