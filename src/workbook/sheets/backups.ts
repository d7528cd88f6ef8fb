import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { backupTexts as texts } from "../backup-texts.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { tableNames } from "../names.ts";
import { sheetNames } from "../sheet-texts.ts";
import { tabColours, type StyleName } from "../styles.ts";
import { areaAddress } from "../grid.ts";
import { banner, col, heads, marginWidth, page } from "./parts.ts";

const headRow = 6;

/** The columns of the table, in their order, and what their cells look like. */
const columns: readonly (readonly [heading: string, style: StyleName])[] = [
  [texts.columns.key, "VTH reservekopie"],
  [texts.columns.madeAt, "VTH moment"],
  [texts.columns.reason, "VTH reservekopie"],
  [texts.columns.year, "VTH bewaard jaar"],
  [texts.columns.text, "VTH reservekopie"],
  [texts.columns.part, "VTH reservekopie"],
];

const last = 1 + columns.length;
/** What a backup holds is for who puts it back, not to be read on paper. */
const lastPrinted = col.B + columns.findIndex(([heading]) => heading === texts.columns.text) - 1;

/** The headings of the table of backups, in their order. */
export const backupHeadings: readonly string[] = columns.map(([heading]) => heading);

/** The sheet of backups with so many empty rows; only in a workbook that has some. Unprotected: it grows. */
export function backupsSheet(evaluation: Evaluation, rows: number): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "reservekopieen",
      name: sheetNames.reservekopieen,
      tabColor: tabColours.guide,
      columns: [marginWidth, 130, 110, 170, 44, 300, 60],
      protection: null,
      page: { ...page(evaluation, sheetNames.reservekopieen, "landscape", headRow), printColumns: lastPrinted },
    },
    evaluation,
  );
  banner(draft, sheetNames.reservekopieen, texts.subtitle, last);
  draft.across(4, col.B, lastPrinted, texts.hint, "VTH hint");
  heads(draft, headRow, col.B, backupHeadings);
  const bottom = headRow + Math.max(1, rows);
  for (let row = headRow + 1; row <= bottom; row += 1) drawRow(draft, row);
  draft.table({
    name: tableNames.backups,
    address: areaAddress({ top: headRow, left: col.B, bottom, right: last }),
    columns: backupHeadings,
    style: "TableStyleLight1",
    filter: false,
    banded: false,
  });
  return draft.freeze(headRow).finish();
}

function drawRow(draft: SheetDraft, row: number): void {
  columns.forEach(([, style], index) => draft.put(row, col.B + index, null, style));
  draft.atLeast(row, 20);
}
