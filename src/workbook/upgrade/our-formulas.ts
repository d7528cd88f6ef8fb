import { mark } from "../../model/checks/key.ts";
import type { Cell } from "../blueprint.ts";
import { cellAddress } from "../grid.ts";
import { isBroken, skeleton } from "../health/formula.ts";
import type { Wanted } from "../health/wanted.ts";
import { formerFormulas, formerPlaces } from "./former-formulas.ts";

const isFormula = ({ formula }: Cell): boolean => formula !== undefined;

/** What tells whether a formula is one that we write on a sheet, in this layout or an earlier one, wherever on it. */
export function ourFormulas({ key, drawn }: Wanted): (formula: string) => boolean {
  const now = new Set(drawn.sheet.cells.flatMap(({ formula }) => (formula === undefined ? [] : [skeleton(formula)])));
  const former = new Set(formerFormulas[key]);
  return (formula) => now.has(skeleton(formula)) || former.has(mark(skeleton(formula)));
}

/** What tells whether a cell with a formula is one of ours on a sheet; also once that formula is broken. */
export function ourFormulaCells(wanted: Wanted): (cell: Cell) => boolean {
  const { key, drawn } = wanted;
  const addressOf = ({ row, column }: Cell): string => cellAddress(row, column);
  const places = new Set([...drawn.sheet.cells.filter(isFormula).map(addressOf), ...(formerPlaces[key] ?? [])]);
  const isOurs = ourFormulas(wanted);
  return (cell) =>
    places.has(addressOf(cell)) && cell.formula !== undefined && (isBroken(cell.formula) || isOurs(cell.formula));
}
