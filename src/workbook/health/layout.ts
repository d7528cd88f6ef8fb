import { cellAddress } from "../grid.ts";
import { isLayout, layoutByTables } from "../migrations.ts";
import { layoutVersion, names } from "../names.ts";
import { readTexts } from "../texts.ts";
import { holdsSomething } from "../values.ts";
import { cornerOf, type Book } from "./book.ts";
import { faultOf } from "./fault.ts";
import { foundIn } from "./loose.ts";
import { nothing, type Findings, type Scene } from "./scene.ts";
import { faultTexts as texts, foundTexts } from "./texts.ts";

/**
 * The layout that a workbook is of when its number is gone or is none any more: what it has says which, or has had. The sheet of
 * what came with the newest one leaves its name when it is deleted, and keeps it when its table is none any more.
 */
export function layoutOf(book: Book): number {
  const later = names.sheet("organisaties");
  const hadLater = book.name(later) !== null || book.isDangling(later);
  return hadLater ? layoutVersion : layoutByTables((table) => book.table(table) !== null);
}

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
  const right = layoutOf(book);
  const repair = { kind: "value", sheet: sheet.name, cell: cellAddress(row, column), value: right } as const;
  const at = { where: readTexts.layoutPlace, sheet: sheet.name };
  const typedOver = holdsSomething(cell) ? [foundIn(scene, sheet, cell, foundTexts.typedOverLayout)] : [];
  return { ...nothing, faults: [faultOf("layout", at, texts.layout, [repair])], typedOver };
}
