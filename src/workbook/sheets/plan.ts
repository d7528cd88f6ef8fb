import { actionPlanQuestion } from "../../model/bijlage-d/index.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { listNames } from "../names.ts";
import { planTexts as texts, sheetNames } from "../sheet-texts.ts";
import { tabColours } from "../styles.ts";
import { actionTable } from "../tables.ts";
import { columnTexts } from "../texts.ts";
import { banner, col, marginWidth, page } from "./parts.ts";
import { drawTable } from "./table.ts";

/** The action plan as a table; only in a workbook that has actions. Unprotected: it grows. */
export function planSheet(evaluation: Evaluation): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "actieplan",
      name: sheetNames.actieplan,
      tabColor: tabColours.step3,
      columns: [marginWidth, 40, 100, 130, 140, 95, 70, 75, 85, 85, 80, 62, 62, 64, 110],
      protection: null,
      page: page(evaluation, sheetNames.actieplan, "landscape", 6),
    },
    evaluation,
  );
  const last = 1 + actionTable.columns.length;
  banner(draft, sheetNames.actieplan, texts.subtitle, last);
  draft.across(4, col.B, last, `${actionPlanQuestion} ${texts.hint}`, "VTH hint");
  drawTable(draft, {
    table: actionTable,
    rows: evaluation.actions,
    top: 6,
    left: col.B,
    spare: 3,
    height: 48,
    filter: true,
    lists: { [columnTexts.profile]: listNames.actionProfiles, [columnTexts.status]: listNames.statuses },
  });
  return draft.freeze(6).finish();
}
