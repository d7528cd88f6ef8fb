import type { Cell, Name, Sheet } from "../blueprint.ts";
import { maybeArea, type Area } from "../grid.ts";
import { holds, isOpenRole, type Book, type Spot } from "./book.ts";

/** How sure it is where something stands now: by what stands beside it, by what stands around it, or only by what is near. */
export type Certainty = "anchored" | "between" | "near";

/** A row or column as it stands now. */
export interface Line {
  readonly at: number;
  readonly certainty: Certainty;
}

/** A cell as it stands now; as certain as its row is. */
export interface AlignedSpot extends Spot {
  readonly certainty: Certainty;
}

/** Where the rows and columns of a sheet of ours stand now, whatever was inserted, deleted or moved. */
export interface Alignment {
  /** `null` where it cannot be said. */
  readonly spot: (spot: Spot) => AlignedSpot | null;
  /** Which part of the texts that stand once on our sheet stand once on this one: 0 to 1. */
  readonly share: number;
}

/** What is written beside a cell says more than a name, which may be what is wrong. */
const weights = { text: 2, name: 1 } as const;

type Votes = Map<number, Map<number, number>>;

function vote(votes: Votes, from: number, to: number, weight: number): void {
  const counts = votes.get(from) ?? new Map<number, number>();
  counts.set(to, (counts.get(to) ?? 0) + weight);
  votes.set(from, counts);
}

/**
 * Lays a sheet as it should be on one as it is. Texts of ours that stand once on both, and names that still point somewhere,
 * say where their rows and columns are.
 */
export function align(wanted: Sheet, names: readonly Name[], found: Sheet, book: Book): Alignment {
  const rows: Votes = new Map();
  const columns: Votes = new Map();
  const own = anchorsOf(wanted);
  const there = textsOf(found);
  let matches = 0;
  for (const [text, { row, column }] of own) {
    const spot = there.get(text);
    if (spot === undefined || spot === null) continue;
    matches += 1;
    vote(rows, row, spot.row, weights.text);
    vote(columns, column, spot.column, weights.text);
  }
  for (const [from, to] of namedSpots(names, found, book)) {
    vote(rows, from.row, to.row, weights.name);
    vote(columns, from.column, to.column, weights.name);
  }
  const [row, column] = [lines(rows), lines(columns)];
  const spot = (one: Spot): AlignedSpot | null => {
    const [down, across] = [row(one.row), column(one.column)];
    return down === null || across === null ? null : { row: down.at, column: across.at, certainty: down.certainty };
  };
  return { spot, share: own.size === 0 ? 0 : matches / own.size };
}

/** Cells outside of tables, with what tells of their place. */
function outsideTables({ cells, tables }: Sheet): readonly Cell[] {
  const areas = tables.map(({ address }) => maybeArea(address)).filter((area): area is Area => area !== null);
  return cells.filter((cell) => !areas.some((area) => holds(area, cell)));
}

const isText = ({ value, formula }: Cell): boolean =>
  formula === undefined && typeof value === "string" && value.trim() !== "";

const anchorCache = new WeakMap<Sheet, ReadonlyMap<string, Spot>>();

/** The texts of ours that stand once on a sheet, outside of tables and of what is filled in. */
function anchorsOf(sheet: Sheet): ReadonlyMap<string, Spot> {
  const known = anchorCache.get(sheet);
  if (known !== undefined) return known;
  const texts = once(outsideTables(sheet).filter((cell) => isText(cell) && !isOpenRole(cell.style)));
  const anchors = new Map([...texts].flatMap(([text, spot]) => (spot === null ? [] : [[text, spot] as const])));
  anchorCache.set(sheet, anchors);
  return anchors;
}

const textCache = new WeakMap<Sheet, ReadonlyMap<string, Spot | null>>();

function textsOf(sheet: Sheet): ReadonlyMap<string, Spot | null> {
  const known = textCache.get(sheet);
  if (known !== undefined) return known;
  const texts = once(outsideTables(sheet).filter(isText));
  textCache.set(sheet, texts);
  return texts;
}

/** Where each text stands; `null` for one that stands more than once. */
function once(cells: readonly Cell[]): ReadonlyMap<string, Spot | null> {
  const spots = new Map<string, Spot | null>();
  for (const { value, row, column } of cells) {
    const text = String(value);
    spots.set(text, spots.has(text) ? null : { row, column });
  }
  return spots;
}

function namedSpots(names: readonly Name[], found: Sheet, book: Book): readonly (readonly [Spot, Spot])[] {
  return names.flatMap(({ name, address }) => {
    const [from, to] = [maybeArea(address), book.name(name)];
    if (from === null || to?.sheet !== found.name) return [];
    return [
      [
        { row: from.top, column: from.left },
        { row: to.area.top, column: to.area.left },
      ] as const,
    ];
  });
}

/** Where each row, or column, is by most votes; where none were cast, by those around it. */
function lines(votes: Votes): (line: number) => Line | null {
  const sure = new Map(
    [...votes].flatMap(([from, counts]) => {
      const to = most(counts);
      return to === null ? [] : [[from, to] as const];
    }),
  );
  const known = [...sure.keys()].sort((a, b) => a - b);
  return (line) => {
    const at = sure.get(line);
    if (at !== undefined) return { at, certainty: "anchored" };
    return votes.has(line) ? null : around(line, known, sure);
  };
}

function around(line: number, known: readonly number[], sure: ReadonlyMap<number, number>): Line | null {
  const shift = (from: number | undefined): number | null => {
    const to = from === undefined ? undefined : sure.get(from);
    return from === undefined || to === undefined ? null : to - from;
  };
  const before = shift(known.findLast((one) => one < line));
  const after = shift(known.find((one) => one > line));
  if (before === after && before !== null) return { at: line + before, certainty: "between" };
  const only = before === null || after === null ? (before ?? after) : null;
  return only === null || line + only < 1 ? null : { at: line + only, certainty: "near" };
}

/** What has most votes; `null` when that is not one thing. */
function most(counts: ReadonlyMap<number, number>): number | null {
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  return first?.[1] === second?.[1] ? null : (first?.[0] ?? null);
}
