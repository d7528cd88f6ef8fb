import type { Evaluation, OrganisationChangeKind } from "../../model/evaluation/evaluation.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { listNames } from "../names.ts";
import { organisationTexts as texts } from "../organisation-texts.ts";
import { sheetNames } from "../sheet-texts.ts";
import { tabColours } from "../styles.ts";
import { choices, organisationChangeTable } from "../tables.ts";
import { columnTexts } from "../texts.ts";
import { banner, col, heading, marginWidth, page } from "./parts.ts";
import { drawTable } from "./table.ts";

const last = 1 + organisationChangeTable.columns.length;
const kindsTop = 6;
const headRow = kindsTop + choices.changeKinds.size + 3;

/**
 * What became of organisations. Unprotected: its table grows. The list of kinds stands here and not with the others, so
 * that the sheet can come into a workbook that was made without it.
 */
export function organisationsSheet(evaluation: Evaluation): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "organisaties",
      name: sheetNames.organisaties,
      tabColor: tabColours.years,
      columns: [marginWidth, 64, 110, 260, 260, 50],
      protection: null,
      page: page(evaluation, sheetNames.organisaties, "landscape", 2),
    },
    evaluation,
  );
  banner(draft, sheetNames.organisaties, texts.subtitle, last);
  draft.across(4, col.B, last, texts.hint, "VTH hint");
  drawKinds(draft);
  heading(draft, headRow - 1, texts.table, last);
  drawTable(draft, {
    table: organisationChangeTable,
    rows: evaluation.organisationChanges,
    top: headRow,
    left: col.B,
    spare: 4,
    height: 24,
    filter: false,
    lists: { [columnTexts.kind]: listNames.changeKinds },
    styles: { key: "VTH invoervak", choice: "VTH invoervak", text: "VTH invoervak", year: "VTH getal" },
  });
  return draft.finish();
}

/** What there is to choose from, and how it is filled in. */
function drawKinds(draft: SheetDraft): void {
  heading(draft, kindsTop - 1, texts.kinds, last);
  const kinds = [...choices.changeKinds] as readonly (readonly [OrganisationChangeKind, string])[];
  kinds.forEach(([kind, label], index) => {
    const row = kindsTop + index;
    draft.across(row, col.B, col.C, label, "VTH vraagkop");
    draft.across(row, col.D, last, texts.explained[kind], "VTH omschrijving");
  });
  draft.name(listNames.changeKinds, kindsTop, col.B, kindsTop + kinds.length - 1, col.B);
}
