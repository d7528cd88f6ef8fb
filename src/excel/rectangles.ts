import type { Address, Cell } from "../workbook/blueprint.ts";
import { areaAddress, type Area } from "../workbook/grid.ts";

type Place = Pick<Cell, "row" | "column">;

/** Runs of neighbours in one row; `places` stand row by row, left to right. */
function runs(places: readonly Place[]): Area[] {
  const found: Area[] = [];
  for (const { row, column } of places) {
    const last = found.at(-1);
    if (last?.top === row && last.right === column - 1) found[found.length - 1] = { ...last, right: column };
    else found.push({ top: row, left: column, bottom: row, right: column });
  }
  return found;
}

/**
 * Covers places with rectangles, each place once: runs in a row, joined downwards while they are equally wide.
 * `places` stand row by row, left to right, as a Blueprint's cells do.
 */
export function rectangles(places: readonly Place[]): Area[] {
  const open = new Map<string, Area>();
  const closed: Area[] = [];
  for (const run of runs(places)) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above !== undefined && above.bottom !== run.top - 1) closed.push(above);
    open.set(key, above?.bottom === run.top - 1 ? { ...above, bottom: run.bottom } : run);
  }
  return [...closed, ...open.values()];
}

/** Excel takes at most 8,192 characters as one address. */
export const longestAddress = 8192;

/** Joins addresses with commas into as few strings as Excel takes. */
export function joined(addresses: readonly Address[], longest = longestAddress): string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last === undefined || last.length + 1 + address.length > longest) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
}

/** The addresses of blocks, joined. */
export function joinedAreas(areas: readonly Area[]): string[] {
  return joined(areas.map(areaAddress));
}

/** Groups by a key, in the order in which the keys first came. */
export function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** A block, or blocks one row high under each other: then every row of `area` is one of them. */
export interface Stack {
  readonly area: Area;
  readonly across: boolean;
}

/** Joins blocks one row high that follow each other downwards and are equally wide; all in their order. */
export function stacks(areas: readonly Area[]): Stack[] {
  const found: Stack[] = [];
  for (const area of areas) {
    const across = area.top === area.bottom;
    const last = found.at(-1);
    if (across && last?.across === true && isUnder(last.area, area)) {
      found[found.length - 1] = { area: { ...last.area, bottom: area.bottom }, across };
    } else found.push({ area, across });
  }
  return found;
}

const isUnder = (above: Area, { top, left, right }: Area): boolean =>
  above.bottom === top - 1 && above.left === left && above.right === right;

/** The smallest block that holds all places; `null` when there are none. */
export function boundingBox(places: readonly Place[]): Area | null {
  const [first] = places;
  if (first === undefined) return null;
  const start: Area = { top: first.row, left: first.column, bottom: first.row, right: first.column };
  return places.reduce(
    (box, { row, column }) => ({
      top: Math.min(box.top, row),
      left: Math.min(box.left, column),
      bottom: Math.max(box.bottom, row),
      right: Math.max(box.right, column),
    }),
    start,
  );
}
