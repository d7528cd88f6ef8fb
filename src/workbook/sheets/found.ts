import { emptyEvaluation } from "../../model/evaluation/empty.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { foundTexts as texts } from "../health/texts.ts";
import { sheetNames } from "../sheet-texts.ts";
import { tabColours } from "../styles.ts";
import { foundTable, type FoundAnswer } from "../tables.ts";
import { banner, col, marginWidth, page } from "./parts.ts";
import { drawTable } from "./table.ts";

const headRow = 6;
const last = 1 + foundTable.columns.length;

/** Answers that have no place any more, to be read and taken over by hand. Unprotected: its table grows. */
export function foundSheet(found: readonly FoundAnswer[]): DrawnSheet {
  const nobody = emptyEvaluation("", null);
  const draft = new SheetDraft(
    {
      key: "gevonden",
      name: sheetNames.gevonden,
      tabColor: tabColours.guide,
      columns: [marginWidth, 84, 220, 200, 420],
      protection: null,
      page: page(nobody, sheetNames.gevonden, "landscape", headRow),
    },
    nobody,
  );
  banner(draft, sheetNames.gevonden, texts.subtitle, last);
  draft.across(4, col.B, last, texts.hint, "VTH hint");
  drawTable(draft, {
    table: foundTable,
    rows: found,
    top: headRow,
    left: col.B,
    spare: found.length === 0 ? 1 : 0,
    height: 24,
    filter: true,
    styles: { text: "VTH bewaard", date: "VTH bewaarde datum" },
  });
  return draft.freeze(headRow).finish();
}
