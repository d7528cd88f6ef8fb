import type { Cell, Sheet } from "../blueprint.ts";
import { cellAddress } from "../grid.ts";
import { isOpenRole, type Spot } from "./book.ts";
import type { Identified } from "./identify.ts";
import { tableAt } from "./wanted.ts";

/** A cell of ours that is not filled in, and where it stands now. */
export interface OwnCell {
  readonly wanted: Cell;
  readonly spot: Spot;
}

/** The cells of a sheet that we wrote and nobody fills in, outside of tables, where it is sure which they are now. */
export function ownCells({ wanted, alignment }: Identified): readonly OwnCell[] {
  return wanted.drawn.sheet.cells.flatMap((cell) => {
    if (isOpenRole(cell.style) || tableAt(wanted, cell) !== null) return [];
    const spot = alignment.spot(cell);
    return spot?.certainty === "anchored" ? [{ wanted: cell, spot: { row: spot.row, column: spot.column } }] : [];
  });
}

/** The addresses at which a text of ours still stands, or a formula where one of ours belongs. */
export function ownAddresses(identified: Identified, cells: ReadonlyMap<string, Cell>): ReadonlySet<string> {
  return new Set(
    ownCells(identified)
      .map(({ wanted, spot }) => ({ wanted, address: cellAddress(spot.row, spot.column) }))
      .filter(({ wanted, address }) => isStanding(wanted, cells.get(address)))
      .map(({ address }) => address),
  );
}

const isStanding = (wanted: Cell, now: Cell | undefined): boolean =>
  wanted.formula === undefined ? wanted.value !== null && now?.value === wanted.value : now?.formula !== undefined;

/** The last row of a sheet in which something stands that was read. */
export function lastUsed({ cells, tables, merges }: Sheet): number {
  const bottoms = [...tables.map(({ address }) => address), ...merges].map((address) =>
    Number(/\d+$/.exec(address)?.[0] ?? 0),
  );
  const held = cells.filter(({ value, formula }) => formula !== undefined || value !== null).map(({ row }) => row);
  return [...bottoms, ...held].reduce((most, row) => Math.max(most, row), 0);
}
