import type { Name, Table } from "../workbook/blueprint.ts";
import { isOurName } from "../workbook/our-names.ts";
import { around, areaSize, parseArea, type Area } from "../workbook/grid.ts";

/** Where something is on a sheet. */
export interface Extent {
  /** What holds something, and what holds or looks like something. */
  readonly used: readonly (readonly Area[])[];
  readonly merges: readonly Area[];
  readonly names: readonly Name[];
  readonly tables: readonly Table[];
}

/** How much of a sheet is read. */
export interface Reach {
  /** What is read; `null` when nothing is there, or too much that is not ours. */
  readonly area: Area | null;
  /** What is not, though something may stand there. */
  readonly unread: readonly Area[];
}

/** So many cells are read of a sheet at most; more stand only where somebody has data of his own. */
const mostCells = 200_000;

/** So many when most of them are empty, or only look like something. */
const mostLooks = 20_000;

/** On a sheet that is too large all is read this near to what is ours, and so many rows of it at least. */
const nearby = { lines: 10, rows: 200 } as const;

const cellsIn = (area: Area): number => areaSize(area).rows * areaSize(area).columns;

const whole = (area: Area | null): Reach => ({ area, unread: [] });

/** A sheet that is too large is only read where something stands, or even only where our names and tables are and near them. */
export function reachOf({ used: [filled = [], dressed = []], merges, names, tables }: Extent): Reach {
  // a name of the user's own can point anywhere
  const own = names.filter(({ name }) => isOurName(name)).map(({ address }) => parseArea(address));
  const pointed = own.filter((area) => cellsIn(area) < mostCells);
  const ours = [...pointed, ...tables.map(({ address }) => parseArea(address))];
  const all = frame([...dressed, ...filled, ...merges, ...ours]);
  if (all === null || cellsIn(all) <= mostLooks) return whole(all);
  const held = frame([...filled, ...merges, ...ours]);
  if (held === null || cellsIn(held) <= mostCells) return whole(held);
  const core = frame(ours);
  if (core === null) return { area: null, unread: [held] };
  const area = near(core, held);
  return { area, unread: around(held, area) };
}

/** A block with what is near it, as much as can be read at once: the rows above it first, then those below. */
function near(own: Area, all: Area): Area {
  const close = within(beside(own), all);
  const [least, most] = [areaSize(close), areaSize(all)];
  const wide = Math.floor(mostLooks / Math.max(least.rows, Math.min(most.rows, nearby.rows)));
  const columns = Math.min(most.columns, Math.max(least.columns, wide));
  const rows = Math.min(most.rows, Math.max(least.rows, Math.floor(mostLooks / columns)));
  const [top, bottom] = reaching(close.bottom, [all.top, all.bottom], rows);
  const [left, right] = reaching(close.right, [all.left, all.right], columns);
  return { top, bottom, left, right };
}

const beside = ({ top, left, bottom, right }: Area): Area => ({
  top: top - nearby.lines,
  left: left - nearby.lines,
  bottom: bottom + nearby.lines,
  right: right + nearby.lines,
});

const within = (area: Area, all: Area): Area => ({
  top: Math.max(area.top, all.top),
  left: Math.max(area.left, all.left),
  bottom: Math.min(area.bottom, all.bottom),
  right: Math.min(area.right, all.right),
});

type Lines = readonly [from: number, to: number];

/** So many lines out of all of them, as many before one of them as can be. */
function reaching(to: number, [first, last]: Lines, count: number): Lines {
  const start = Math.max(first, to - count + 1);
  return [start, Math.min(last, start + count - 1)];
}

function frame(areas: readonly Area[]): Area | null {
  const [first, ...others] = areas;
  if (first === undefined) return null;
  return others.reduce(
    (box, area) => ({
      top: Math.min(box.top, area.top),
      left: Math.min(box.left, area.left),
      bottom: Math.max(box.bottom, area.bottom),
      right: Math.max(box.right, area.right),
    }),
    first,
  );
}
