import type { Sheet } from "../blueprint.ts";
import { maybeArea, overlap, parseArea, type Area } from "../grid.ts";
import { firstRowOf } from "../pivot-wish.ts";
import { holds, isSame, type Book, type Spot } from "./book.ts";

/** Whether a table or a PivotTable stands in a cell, or would grow there. */
export const isTaken = ({ tables, pivots }: Sheet, spot: Spot): boolean =>
  isHeld(tables, spot) || pivots.some((pivot) => spot.row >= firstRowOf(pivot));

/** Whether a block has cells in it of which nobody knows what stands there. */
export const isUnread = ({ unread = [] }: Sheet, area: Area): boolean =>
  unread.some((address) => overlap(parseArea(address), area));

/**
 * Whether nothing else of ours stands in a cell: no place for an answer, no table, no PivotTable; and a text that comes there is
 * seen and comes over nothing that is not known.
 */
export const isFree = ({ blueprint }: Book, sheet: Sheet, spot: Spot): boolean =>
  !isTaken(sheet, spot) &&
  !isUnread(sheet, cellArea(spot)) &&
  !isCovered(sheet, spot) &&
  !isHeld(
    blueprint.names.filter((one) => isSame(one.sheet, sheet.name)),
    spot,
  );

const cellArea = ({ row, column }: Spot): Area => ({ top: row, bottom: row, left: column, right: column });

/** Whether a cell lies under another one that it is merged with, or may do. */
const isCovered = ({ merges, hasMoreMerges }: Sheet, spot: Spot): boolean =>
  hasMoreMerges === true ||
  merges.map(parseArea).some((area) => holds(area, spot) && (area.top !== spot.row || area.left !== spot.column));

const isHeld = (places: readonly { readonly address: string }[], spot: Spot): boolean =>
  places.some(({ address }) => {
    const area = maybeArea(address);
    return area !== null && holds(area, spot);
  });
