import { emptyEvaluation } from "../../model/evaluation/empty.ts";
import type { Cell, Sheet } from "../blueprint.ts";
import { cellAddress } from "../grid.ts";
import type { FoundAnswer } from "../tables.ts";
import { formerTexts } from "../upgrade/former-texts.ts";
import { holdsSomething, isBlank, toText } from "../values.ts";
import { isOpenRole, type Book, type Spot } from "./book.ts";
import { faultOf, onCells, type Fault } from "./fault.ts";
import { isFree } from "./free.ts";
import type { Identified } from "./identify.ts";
import { foundIn } from "./loose.ts";
import type { Findings, Scene } from "./scene.ts";
import { faultTexts as texts, foundTexts } from "./texts.ts";
import { nameAt, tableAt, wantedSheets } from "./wanted.ts";

/** A cell in which a text of ours belongs that is the same in every workbook, and does not stand. */
interface Lost {
  readonly spot: Spot;
  readonly text: string;
  readonly now: Cell | null;
}

/**
 * Questions, headings and other fixed texts of forms that are gone or written over, and what was written over them. A text that
 * stands elsewhere on its sheet was moved and is no fault; nor is one whose row or column is gone.
 */
export function brokenCaptions(scene: Scene): Findings {
  const all = [...scene.found.values()].flatMap((identified) => {
    const lost = lostOn(scene.book, identified);
    return lost.length === 0 ? [] : [{ identified, lost }];
  });
  return {
    faults: all.map(({ identified, lost }) => faultOn(identified.sheet, lost)),
    loose: [],
    typedOver: all.flatMap(({ identified, lost }) => lost.flatMap((one) => writtenOver(scene, identified, one))),
  };
}

function faultOn({ name }: Sheet, lost: readonly Lost[]): Fault {
  const cells = lost.map(({ spot }) => cellAddress(spot.row, spot.column));
  return faultOf(
    "caption",
    onCells(name, cells),
    texts.caption(lost.length),
    lost.map(({ text }, index) => ({ kind: "value", sheet: name, cell: cells[index] ?? "", value: text }) as const),
  );
}

/** What stands in place of a text; nothing when that is a text of ours of before. */
function writtenOver(scene: Scene, { wanted, sheet }: Identified, { now, text }: Lost): readonly FoundAnswer[] {
  if (!holdsSomething(now)) return [];
  const isFormer = now.formula === undefined && formerTexts[wanted.key]?.includes(toText(now.value)) === true;
  if (isFormer) return [];
  return [foundIn(scene, sheet, now, foundTexts.typedOverText(text))];
}

function lostOn(book: Book, identified: Identified): readonly Lost[] {
  const suspects = suspectsOn(book, identified);
  if (suspects.length === 0) return [];
  const fixed = fixedTexts(book, identified);
  const { sheet, wanted } = identified;
  return suspects.filter(
    ({ text, spot }) =>
      fixed.has(text) && countOf(sheet, text) < countOf(wanted.drawn.sheet, text) && isFree(book, sheet, spot),
  );
}

function suspectsOn(book: Book, { wanted, sheet, alignment }: Identified): readonly Lost[] {
  return wanted.drawn.sheet.cells.flatMap((cell): readonly Lost[] => {
    if (!isCaption(cell) || tableAt(wanted, cell) !== null || nameAt(wanted, cell) !== null) return [];
    const spot = alignment.spot(cell);
    const now = spot === null ? null : book.cell(sheet, spot);
    if (spot === null || spot.certainty === "near" || toText(now?.value ?? null) === cell.value) return [];
    return [{ spot: { row: spot.row, column: spot.column }, text: toText(cell.value), now }];
  });
}

const isCaption = ({ value, formula, style }: Cell): boolean =>
  formula === undefined && typeof value === "string" && !isBlank(value) && !isOpenRole(style);

/** The texts that do not depend on what was filled in. */
function fixedTexts(book: Book, { wanted: { key } }: Identified): ReadonlySet<string> {
  const bare = wantedSheets(book, emptyEvaluation("", null)).find((one) => one.key === key);
  return new Set(bare?.drawn.sheet.cells.filter(isCaption).map(({ value }) => toText(value)));
}

const countOf = ({ cells }: Sheet, text: string): number => cells.filter(({ value }) => value === text).length;
