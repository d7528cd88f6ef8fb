import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { names } from "../names.ts";
import { archiveTexts as texts, sheetNames } from "../sheet-texts.ts";
import { tabColours } from "../styles.ts";
import { archiveTable } from "../tables.ts";
import { banner, col, marginWidth, page } from "./parts.ts";
import { drawTable } from "./table.ts";

const headRow = 6;
const last = 1 + archiveTable.columns.length;

/** The answers of earlier years, to read; only in a workbook that has some. Unprotected: it grows. */
export function archiveSheet(evaluation: Evaluation): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "archief",
      name: sheetNames.archief,
      tabColor: tabColours.years,
      columns: [marginWidth, 48, 130, 250, 380, 110, 110, 84, 44],
      protection: null,
      page: page(evaluation, sheetNames.archief, "landscape", headRow),
    },
    evaluation,
  );
  banner(draft, sheetNames.archief, texts.subtitle, last);
  draft.name(names.wayTo("archief"), 1, col.A).across(4, col.B, last, texts.hint, "VTH hint");
  const style = "VTH bewaard";
  drawTable(draft, {
    table: archiveTable,
    rows: evaluation.archive,
    top: headRow,
    left: col.B,
    spare: 0,
    height: 20,
    filter: true,
    styles: { key: style, text: style, year: "VTH bewaard jaar" },
  });
  return draft.freeze(headRow).finish();
}
