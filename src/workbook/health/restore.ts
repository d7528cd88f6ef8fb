import { emptyEvaluation } from "../../model/evaluation/empty.ts";
import type { CellValue, Name } from "../blueprint.ts";
import { SheetDraft, type DrawnSheet } from "../draft.ts";
import { maybeField } from "../fields.ts";
import { cellAddress, parseArea } from "../grid.ts";
import { names } from "../names.ts";
import { sheetNames } from "../sheet-texts.ts";
import { banner, col, heads, marginWidth, page } from "../sheets/parts.ts";
import { styles, tabColours, type StyleName } from "../styles.ts";
import { cornerOf, spotsIn } from "./book.ts";
import { faultOf, putBackCode, type Fault, type Repair } from "./fault.ts";
import { labelLine, labelOf } from "../labels.ts";
import type { Scene } from "./scene.ts";
import { faultTexts, restoredTexts as texts } from "./texts.ts";
import { validationsAt, type Wanted } from "./wanted.ts";

const headRow = 6;
const last = col.D;

/** A name that has no place any more, and the sheet that it was on. */
export interface Lost {
  readonly wanted: Wanted;
  readonly name: Name;
}

/** A fault per place that is gone; the first one brings the sheet with new places for all. */
export function restored(scene: Scene, lost: readonly Lost[]): readonly Fault[] {
  const [first] = lost;
  if (first === undefined) return [];
  const behind = names.sheet(first.wanted.key);
  const extension = { sheets: [restoredSheet(scene, lost)], behind, styles, rows: [] };
  return lost.map(({ name }, index) => {
    const where = labelLine(labelOf(name.name, scene.evaluation));
    const repairs: readonly Repair[] = index === 0 ? [{ kind: "extend", extension }] : [];
    return { ...faultOf("nameGone", { where, sheet: null }, faultTexts.gone, repairs), code: putBackCode };
  });
}

/** A sheet with a place for each of these names, as it was on its own sheet. Unprotected: a place can be moved from here. */
function restoredSheet({ evaluation }: Scene, lost: readonly Lost[]): DrawnSheet {
  const nobody = emptyEvaluation("", null);
  const draft = new SheetDraft(
    {
      key: "teruggezet",
      name: sheetNames.teruggezet,
      tabColor: tabColours.guide,
      columns: [marginWidth, 180, 260, 380],
      protection: null,
      page: page(nobody, sheetNames.teruggezet, "landscape", headRow),
    },
    nobody,
  );
  banner(draft, sheetNames.teruggezet, texts.subtitle, last);
  draft.across(4, col.B, last, texts.hint, "VTH hint");
  heads(draft, headRow, col.B, [texts.columns.part, texts.columns.question, texts.columns.input]);
  lost.reduce((row, { wanted, name }) => {
    const { part, question } = labelOf(name.name, evaluation);
    draft.put(row, col.B, part, "VTH vraagkop").put(row, col.C, question, "VTH vraag");
    return drawPlace(draft, row, wanted, name);
  }, headRow + 1);
  return draft.finish();
}

/** Draws what a name is of: an empty input, or what stands in the cells of a list. Returns the next row. */
function drawPlace(draft: SheetDraft, row: number, wanted: Wanted, { name, address }: Name): number {
  const area = parseArea(address);
  const column = spotsIn({ ...area, right: area.left });
  column.forEach((spot, index) => {
    const cell = wanted.drawn.sheet.cells.find((one) => one.row === spot.row && one.column === spot.column);
    const value: CellValue = maybeField(name) === null ? (cell?.value ?? null) : null;
    draft.put(row + index, col.D, value, (cell?.style ?? "VTH invoer") as StyleName).atLeast(row + index, 30);
  });
  draft.name(name, row, col.D, row + column.length - 1);
  const range = cellAddress(row, col.D);
  draft.validate(...validationsAt(wanted, cornerOf(area)).map((one) => ({ ...one, range })));
  return row + column.length;
}
