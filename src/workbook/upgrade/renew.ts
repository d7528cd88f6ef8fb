import type { Cell, Sheet } from "../blueprint.ts";
import { areaAddress, cellAddress, overlap, parseArea, type Area } from "../grid.ts";
import { isOpenRole, isSame, spotsIn, type Book, type Spot } from "../health/book.ts";
import type { Repair } from "../health/fault.ts";
import { isBroken, movedFormula, skeleton } from "../health/formula.ts";
import { isFree, isTaken } from "../health/free.ts";
import type { Identified } from "../health/identify.ts";
import { foundIn } from "../health/loose.ts";
import { ownCells, type OwnCell } from "../health/own-cells.ts";
import { spotNow } from "../health/places.ts";
import type { Scene } from "../health/scene.ts";
import { ourStyles } from "../health/sheets.ts";
import { foundTexts } from "../health/texts.ts";
import { tableAt } from "../health/wanted.ts";
import type { FoundAnswer } from "../tables.ts";
import { holdsSomething, toText } from "../values.ts";
import { formerTexts } from "./former-texts.ts";
import { ourFormulas } from "./our-formulas.ts";

/** What is renewed in the cells of one sheet, outside of its tables. */
export interface Renewal {
  readonly sheet: Sheet;
  readonly formulas: readonly Repair[];
  /** The formulas that go and are none of ours. */
  readonly foreign: readonly FoundAnswer[];
  readonly texts: readonly Repair[];
}

/** The formulas and texts of ours that are others by now, on sheets that stay. */
export function renewals(scene: Scene): readonly Renewal[] {
  return [...scene.found.values()]
    .map((identified) => ({ ...formulasOn(scene, identified), texts: textsOn(scene, identified) }))
    .filter(({ formulas, texts }) => formulas.length + texts.length > 0);
}

/**
 * A formula of an earlier layout becomes the one of now. So does one of the user's own in its place, which is put down first; what
 * was typed over one is left to repairing.
 */
function formulasOn(scene: Scene, identified: Identified): Omit<Renewal, "texts"> {
  const { sheet, wanted: drawn } = identified;
  const isOurs = ourFormulas(drawn);
  const renewed = ownCells(identified).flatMap(({ wanted, spot }): readonly Renewed[] => {
    const now = scene.book.cell(sheet, spot);
    const formula = wanted.formula === undefined ? null : formulaAt(scene, identified, { wanted, spot });
    if (now?.formula === undefined || formula === null) return [];
    if (isBroken(now.formula) || skeleton(now.formula) === skeleton(formula)) return [];
    return [{ now, isForeign: !isOurs(now.formula), formula, value: wanted.value }];
  });
  return {
    sheet,
    formulas: renewed.map(({ now: { row, column }, formula, value }) => {
      return { kind: "formula", sheet: sheet.name, cell: cellAddress(row, column), formula, value };
    }),
    foreign: renewed
      .filter(({ isForeign }) => isForeign)
      .map(({ now }) => foundIn(scene, sheet, now, foundTexts.typedOver)),
  };
}

/** A formula that is another by now. */
interface Renewed {
  readonly now: Cell;
  readonly isForeign: boolean;
  readonly formula: string;
  readonly value: Cell["value"];
}

function formulaAt(scene: Scene, identified: Identified, { wanted, spot }: OwnCell): string | null {
  const area = { top: spot.row, bottom: spot.row, left: spot.column, right: spot.column };
  return movedFormula(wanted.formula ?? "", spotNow(scene, identified, { sheet: identified.sheet, area, where: "" }));
}

/** A text of ours of before becomes the one of now; one that is new comes where nothing stands. */
function textsOn({ book }: Scene, identified: Identified): readonly Repair[] {
  const { wanted, sheet, alignment } = identified;
  const isSure = isUnmoved(identified);
  const former = new Set(formerTexts[wanted.key]);
  return wanted.drawn.sheet.cells.flatMap((cell): readonly Repair[] => {
    if (!isPlainText(cell) || tableAt(wanted, cell) !== null) return [];
    const spot = alignment.spot(cell);
    // rows gone above a table bring it to where a text of ours was
    if (spot === null || (spot.certainty === "near" && !isSure) || isTaken(sheet, spot)) return [];
    const now = book.cell(sheet, spot);
    if (!holdsSomething(now))
      return isFree(book, sheet, spot) ? [fresh(book, wanted.drawn.sheet, sheet, { cell, spot })] : [];
    if (now.formula !== undefined || !former.has(toText(now.value))) return [];
    return [{ kind: "value", sheet: sheet.name, cell: cellAddress(spot.row, spot.column), value: toText(cell.value) }];
  });
}

/** Whether all that can be recognised stands where we put it: then so does what cannot. */
const isUnmoved = (identified: Identified): boolean =>
  ownCells(identified).every(({ wanted, spot }) => wanted.row === spot.row && wanted.column === spot.column);

const isPlainText = ({ value, formula, style }: Cell): boolean =>
  formula === undefined && typeof value === "string" && !isOpenRole(style);

/** A cell as it is drawn, and the spot where it comes. */
interface Placed {
  readonly cell: Cell;
  readonly spot: Spot;
}

/** Whether a text can be merged with the cells beside it: merging takes away all that stands in those, and what hangs at them. */
function isMergeable(book: Book, sheet: Sheet, area: Area): boolean {
  const beside = { ...area, left: area.left + 1 };
  const isUsed = (spot: Spot): boolean => holdsSomething(book.cell(sheet, spot)) || !isFree(book, sheet, spot);
  const isCrossed = sheet.merges.some((one) => overlap(parseArea(one), area));
  return !isCrossed && !spotsIn(beside).some(isUsed) && book.isBare(sheet, beside);
}

/** A text with the look that it is drawn with. Where there is no room for its width it wraps in its own cell. */
function fresh(book: Book, drawn: Sheet, sheet: Sheet, { cell, spot: { row, column } }: Placed): Repair {
  const merge = drawn.merges.map(parseArea).find(({ top, left }) => top === cell.row && left === cell.column);
  const height = drawn.rows.find((one) => one.row === cell.row)?.height;
  const area = { top: row, bottom: row, left: column, right: column + (merge ? merge.right - merge.left : 0) };
  // it is merged already where the upgrade was broken off, or where somebody erased the text
  const isMerged = merge !== undefined && sheet.merges.some((one) => isSame(one, areaAddress(area)));
  const isMerging = merge !== undefined && !isMerged && isMergeable(book, sheet, area);
  return {
    kind: "cells",
    sheet: sheet.name,
    cells: [{ ...cell, row, column }],
    styles: ourStyles,
    merges: isMerging ? [areaAddress(area)] : [],
    rows: height === undefined || (merge !== undefined && !isMerged && !isMerging) ? [] : [{ row, height }],
  };
}
