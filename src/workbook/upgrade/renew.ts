import type { Cell, Sheet } from "../blueprint.ts";
import { areaAddress, cellAddress, overlap, parseArea, type Area } from "../grid.ts";
import type { Repair } from "../health/fault.ts";
import { isBroken, movedFormula, skeleton } from "../health/formula.ts";
import { isFree, isTaken } from "../health/free.ts";
import type { Identified } from "../health/identify.ts";
import { ownCells, type OwnCell } from "../health/own-cells.ts";
import { spotNow } from "../health/places.ts";
import type { Scene } from "../health/scene.ts";
import { ourStyles } from "../health/sheets.ts";
import { tableAt } from "../health/wanted.ts";
import { isOpenRole } from "../health/book.ts";
import { isBlank, toText } from "../values.ts";
import { formerTexts } from "./former-texts.ts";

/** What is renewed in the cells of one sheet, outside of its tables. */
export interface Renewal {
  readonly sheet: Sheet;
  readonly formulas: readonly Repair[];
  readonly texts: readonly Repair[];
}

/** The formulas and texts of ours that are others by now, on sheets that stay. */
export function renewals(scene: Scene): readonly Renewal[] {
  return [...scene.found.values()]
    .map((identified) => ({
      sheet: identified.sheet,
      formulas: formulasOn(scene, identified),
      texts: textsOn(scene, identified),
    }))
    .filter(({ formulas, texts }) => formulas.length + texts.length > 0);
}

/** A formula where one of ours belongs is ours, if of an earlier layout; what was typed over one is left to repairing. */
function formulasOn(scene: Scene, identified: Identified): readonly Repair[] {
  const { sheet } = identified;
  return ownCells(identified).flatMap(({ wanted, spot }): readonly Repair[] => {
    const now = scene.book.cell(sheet, spot)?.formula;
    const formula = wanted.formula === undefined ? null : formulaAt(scene, identified, { wanted, spot });
    if (now === undefined || isBroken(now) || formula === null || skeleton(now) === skeleton(formula)) return [];
    return [
      { kind: "formula", sheet: sheet.name, cell: cellAddress(spot.row, spot.column), formula, value: wanted.value },
    ];
  });
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
    if (now === null || (isBlank(now.value) && now.formula === undefined))
      return isFree(book, sheet, spot) ? [fresh(wanted.drawn.sheet, sheet, cell, spot)] : [];
    if (now.formula !== undefined || !former.has(toText(now.value))) return [];
    return [{ kind: "value", sheet: sheet.name, cell: cellAddress(spot.row, spot.column), value: toText(cell.value) }];
  });
}

/** Whether all that can be recognised stands where we put it: then so does what cannot. */
const isUnmoved = (identified: Identified): boolean =>
  ownCells(identified).every(({ wanted, spot }) => wanted.row === spot.row && wanted.column === spot.column);

const isPlainText = ({ value, formula, style }: Cell): boolean =>
  formula === undefined && typeof value === "string" && !isOpenRole(style);

const isMerged = ({ merges }: Sheet, area: Area): boolean => merges.some((one) => overlap(parseArea(one), area));

/** A text with the look and the width that it is drawn with; the width that stands there where cells are merged already. */
function fresh(drawn: Sheet, sheet: Sheet, cell: Cell, { row, column }: Pick<Cell, "row" | "column">): Repair {
  const merges = drawn.merges.map(parseArea).filter(({ top, left }) => top === cell.row && left === cell.column);
  const height = drawn.rows.find((one) => one.row === cell.row)?.height;
  const width = Math.max(0, ...merges.map(({ left, right }) => right - left));
  const wide = { top: row, bottom: row, left: column, right: column + width };
  return {
    kind: "cells",
    sheet: sheet.name,
    cells: [{ ...cell, row, column }],
    styles: ourStyles,
    merges: width === 0 || isMerged(sheet, wide) ? [] : [areaAddress(wide)],
    rows: height === undefined ? [] : [{ row, height }],
  };
}
