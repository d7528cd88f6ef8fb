import type { Sheet } from "../blueprint.ts";
import { maybeArea } from "../grid.ts";
import { firstRowOf } from "../pivot-wish.ts";
import { holds, isSame, type Book, type Spot } from "./book.ts";

/** Whether a table or a PivotTable stands in a cell, or would grow there. */
export const isTaken = ({ tables, pivots }: Sheet, spot: Spot): boolean =>
  isHeld(tables, spot) || pivots.some((pivot) => spot.row >= firstRowOf(pivot));

/** Whether nothing else of ours stands in a cell: no place for an answer, no table, no PivotTable. */
export const isFree = ({ blueprint }: Book, sheet: Sheet, spot: Spot): boolean =>
  !isTaken(sheet, spot) &&
  !isHeld(
    blueprint.names.filter((one) => isSame(one.sheet, sheet.name)),
    spot,
  );

const isHeld = (places: readonly { readonly address: string }[], spot: Spot): boolean =>
  places.some(({ address }) => {
    const area = maybeArea(address);
    return area !== null && holds(area, spot);
  });
