import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { cellAddress } from "../grid.ts";
import { tableNames } from "../names.ts";
import { pivotTexts as texts, sheetNames } from "../sheet-texts.ts";
import { tabColours } from "../styles.ts";
import { columnTexts } from "../texts.ts";
import { banner, col, marginWidth, page } from "./parts.ts";

const last = col.G;

/** Room for cross-sections. Unprotected, or a PivotTable cannot be refreshed; made only when there are results. */
export function pivotSheet(evaluation: Evaluation): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "draaitabel",
      name: sheetNames.draaitabel,
      tabColor: tabColours.years,
      columns: [marginWidth, 190, 100, 100, 100, 100, 120],
      protection: null,
      page: page(evaluation, sheetNames.draaitabel, "landscape"),
    },
    evaluation,
  );
  banner(draft, sheetNames.draaitabel, texts.subtitle, last);
  draft.across(4, col.B, last, texts.how, "VTH hint");
  if (evaluation.history.length > 0) {
    draft.across(5, col.B, last, texts.refresh, "VTH hint");
    addPivot(draft);
  }
  return draft.finish();
}

function addPivot(draft: SheetDraft): void {
  draft.pivot({
    name: "Scores per jaar",
    table: tableNames.results,
    at: cellAddress(10, col.B),
    rows: [columnTexts.profile],
    columns: [columnTexts.year],
    filters: [columnTexts.organisation, columnTexts.origin],
    value: { field: columnTexts.score, caption: texts.value, summarise: "max" },
  });
}
