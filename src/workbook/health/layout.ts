import { cellAddress } from "../grid.ts";
import { isLayout, layoutByTables } from "../migrations.ts";
import { names } from "../names.ts";
import { readTexts } from "../texts.ts";
import { holdsSomething } from "../values.ts";
import { cornerOf } from "./book.ts";
import { faultOf } from "./fault.ts";
import { foundIn } from "./loose.ts";
import { nothing, type Findings, type Scene } from "./scene.ts";
import { faultTexts as texts, foundTexts } from "./texts.ts";

/**
 * The number of the layout, when that is no number any more. What the workbook has says which one it was. What was typed over it
 * goes to the found answers.
 */
export function brokenLayout(scene: Scene): Findings {
  const { book } = scene;
  const now = book.name(names.layout);
  const sheet = now === null ? null : book.sheet(now.sheet);
  if (now === null || sheet === null) return nothing;
  const cell = book.cell(sheet, cornerOf(now.area));
  const value = cell?.value ?? null;
  if (isLayout(value)) return nothing;
  const { row, column } = cornerOf(now.area);
  const right = layoutByTables((table) => book.table(table) !== null);
  const repair = { kind: "value", sheet: sheet.name, cell: cellAddress(row, column), value: right } as const;
  const at = { where: readTexts.layoutPlace, sheet: sheet.name };
  const typedOver = holdsSomething(cell) ? [foundIn(scene, sheet, cell, foundTexts.typedOverLayout)] : [];
  return { ...nothing, faults: [faultOf("layout", at, texts.layout, [repair])], typedOver };
}
