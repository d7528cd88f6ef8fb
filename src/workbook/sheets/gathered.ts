import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { layoutVersion, names, tableNames, type SheetKey } from "../names.ts";
import { commonTexts, gatheredTexts as texts, sheetNames, startTexts } from "../sheet-texts.ts";
import { tabColours } from "../styles.ts";
import { columnTexts } from "../texts.ts";
import { banner, col, heading, heads, marginWidth, openFormatting, page } from "./parts.ts";

const last = col.D;

/** The sheets that the first one leads to. */
export type GatheredSheet = Extract<
  SheetKey,
  "leeswijzer" | "resultaten" | "organisaties" | "vergelijking" | "draaitabel"
>;

/** The first sheet of a workbook with nothing but results: what it is, how many there are, and the way to the others. */
export function gatheredSheet(evaluation: Evaluation, others: readonly GatheredSheet[]): DrawnSheet {
  const draft = new SheetDraft(
    {
      key: "start",
      name: sheetNames.start,
      tabColor: tabColours.start,
      columns: [marginWidth, 150, 100, 400],
      protection: openFormatting,
      page: page(evaluation, commonTexts.product, "landscape"),
    },
    evaluation,
  );
  banner(draft, texts.title, texts.subtitle, last, false);
  heading(draft, 4, texts.about, last);
  draft.put(5, col.B, texts.rows, "VTH label");
  const count = `=COUNTA(${tableNames.results}[${columnTexts.profile}])`;
  draft.formula(5, col.C, count, evaluation.history.length, "VTH berekend").name(names.results, 5, col.C);
  const end = drawUsage(draft, drawWays(draft, 7, others) + 2);
  draft.across(end + 2, col.B, last, startTexts.source, "VTH hint");
  draft.put(end + 3, col.B, startTexts.layout, "VTH hint").put(end + 3, col.C, layoutVersion, "VTH hint");
  return draft.name(names.layout, end + 3, col.C).finish();
}

function drawWays(draft: SheetDraft, top: number, others: readonly GatheredSheet[]): number {
  heads(draft, top, col.B, [texts.columns.sheet, texts.columns.what, ""]);
  others.forEach((key, index) => {
    const { what, tip } = startTexts.links[key];
    const row = top + 1 + index;
    draft.link(row, col.B, sheetNames[key], names.sheet(key), tip).across(row, col.C, last, what, "VTH tekst");
  });
  return top + others.length;
}

function drawUsage(draft: SheetDraft, top: number): number {
  heading(draft, top, texts.usage, last);
  texts.how.forEach((text, index) => draft.across(top + 1 + index, col.B, last, text, "VTH tekst"));
  return top + texts.how.length;
}
