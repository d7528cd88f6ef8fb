import { nearest } from "../../model/nearest.ts";
import type { Sheet, Table } from "../blueprint.ts";
import { maybeArea, overlap, type Area } from "../grid.ts";
import { styles } from "../styles.ts";
import type { FoundAnswer } from "../tables.ts";
import { holdsSomething } from "../values.ts";
import { holds, type PlacedTable } from "./book.ts";
import { faultOf, type Fault, type FaultPlace, type Repair } from "./fault.ts";
import { isUnread } from "./free.ts";
import { foundIn, isAnswer } from "./loose.ts";
import type { Scene } from "./scene.ts";
import { kindOf, neededHeadings } from "./table-kinds.ts";
import { faultTexts as texts } from "./texts.ts";
import { wantedOf, type WantedTable } from "./wanted.ts";

/** The headings of a table that are gone or changed. */
export function brokenHeadings(scene: Scene, wanted: WantedTable, placed: PlacedTable): readonly Fault[] {
  const { missing, renamed } = headingsNow(wanted, placed);
  const gone = missing.filter((heading) => !renamed.has(heading));
  return missing.map((heading) => {
    const now = renamed.get(heading);
    if (now !== undefined) return renamedHeading(placed, heading, now);
    return missingColumn(scene, wanted, placed, { heading, count: gone.indexOf(heading) + 1 });
  });
}

/** A heading of ours that is called otherwise, and gets its own name back. */
export function renamedHeading(placed: PlacedTable, heading: string, now: string): Fault {
  return faultOf("heading", onColumn(placed, heading), texts.heading(now), [
    { kind: "heading", table: placed.table.name, from: now, to: heading },
  ]);
}

/** A column of a table as the place of a fault. */
export const onColumn = ({ sheet, table }: PlacedTable, heading: string): FaultPlace => ({
  where: texts.column(table.name, heading),
  sheet: sheet.name,
});

/** The headings that are not there, and for those that are called otherwise how. */
export function headingsNow({ table }: { readonly table: Pick<Table, "name" | "columns"> }, placed: PlacedTable) {
  const { columns } = placed.table;
  const missing = neededHeadings(table).filter((heading) => !columns.includes(heading));
  return { missing, renamed: renamedHeadings(table.columns, columns, missing, fitsIn(table, placed)) };
}

/** What stands below a heading of a table now, held against what is read below one of ours. */
function fitsIn(ours: Pick<Table, "name">, { sheet, table, area }: PlacedTable): Fits {
  return (heading, now) => {
    const kind = kindOf(ours).columns.find((one) => one.heading === heading);
    const column = area.left + table.columns.indexOf(now);
    const below = sheet.cells.filter((one) => one.column === column && one.row > area.top && one.row <= area.bottom);
    return below.every(({ value }) => kind?.fromCell(value, "").ok ?? false);
  };
}

/** What stands in columns that are none of ours, when one of ours gets a new column: it may be what was filled in there. */
export function besideNewColumns(scene: Scene, wanted: WantedTable, placed: PlacedTable): readonly FoundAnswer[] {
  const { missing, renamed } = headingsNow(wanted, placed);
  if (missing.every((heading) => renamed.has(heading))) return [];
  const { sheet, table, area } = placed;
  const known = new Set([...wanted.table.columns, ...renamed.values()]);
  const others = table.columns.flatMap((heading, index) => (known.has(heading) ? [] : [area.left + index]));
  return sheet.cells
    .filter((cell) => isAnswer(cell) && others.includes(cell.column) && cell.row > area.top && cell.row <= area.bottom)
    .map((cell) => foundIn(scene, sheet, cell, `${table.name} · ${table.columns[cell.column - area.left] ?? ""}`));
}

/** Whether what stands below one heading can stand below another. */
type Fits = (heading: string, now: string) => boolean;

/** Which column of the table is each missing one: by a heading that is almost the same, or by where it stands. */
function renamedHeadings(
  ours: readonly string[],
  now: readonly string[],
  missing: readonly string[],
  fits: Fits,
): ReadonlyMap<string, string> {
  const others = now.filter((heading) => !ours.includes(heading));
  const alike = likeHeadings(missing, others);
  const back = new Map(alike.map(([heading, one]) => [one, heading]));
  const settled = now.map((heading) => back.get(heading) ?? heading);
  const inPlace = headingsInPlace(ours, settled, fits).filter(([heading]) => missing.includes(heading));
  return new Map([...alike, ...inPlace]);
}

/** A heading of ours, and how it is called now. */
type Renamed = readonly [heading: string, now: string];

/** Those that are almost the same as one other, and only one of which is. */
function likeHeadings(missing: readonly string[], others: readonly string[]): readonly Renamed[] {
  const claims = missing.map((heading) => [heading, nearest(heading, others)] as const);
  return claims.flatMap(([heading, one]): readonly Renamed[] => {
    const isClaimedOnce = claims.filter(([, other]) => other === one).length === 1;
    return one !== null && isClaimedOnce ? [[heading, one]] : [];
  });
}

/**
 * Those that stand between the same two columns, as many as there were, when what stands below each can stand there. More of
 * them side by side only beside a column that is known, when the table has no columns of the user's own besides.
 */
function headingsInPlace(ours: readonly string[], now: readonly string[], fits: Fits): readonly Renamed[] {
  const gone = ours.filter((one) => !now.includes(one));
  const isAll = gone.length === now.filter((one) => !ours.includes(one)).length;
  return unknownRuns(ours, now).flatMap(({ from, to }): readonly Renamed[] => {
    const start = from === 0 ? 0 : ours.indexOf(now[from - 1] ?? "") + 1;
    const place = ours.slice(start, to === now.length ? ours.length : Math.max(start, ours.indexOf(now[to] ?? "")));
    const pairs = place.map((heading, index): Renamed => [heading, now[from + index] ?? ""]);
    const isSame = place.length === to - from && place.every((heading) => gone.includes(heading));
    const isBeside = to - from < now.length;
    const isSure = place.length === 1 || (isBeside && isAll);
    return isSame && isSure && pairs.every((pair) => fits(...pair)) ? pairs : [];
  });
}

/** Where columns that are none of ours stand side by side, counting from 0; `to` is the first one behind them. */
function unknownRuns(ours: readonly string[], now: readonly string[]): readonly { from: number; to: number }[] {
  const isOther = (at: number): boolean => !ours.includes(now[at] ?? "");
  const starts = now.flatMap((_, at) => (isOther(at) && (at === 0 || !isOther(at - 1)) ? [at] : []));
  return starts.map((from) => {
    const length = now.slice(from).findIndex((_, index) => !isOther(from + index));
    return { from, to: length < 0 ? now.length : from + length };
  });
}

/** A column that is gone; with those that come before it, `count` of them must fit beside the table. */
function missingColumn(
  scene: Scene,
  wanted: WantedTable,
  placed: PlacedTable,
  { heading, count }: { readonly heading: string; readonly count: number },
): Fault {
  const at = onColumn(placed, heading);
  if (!hasRoom(placed.sheet, placed.area, count)) return faultOf("heading", at, texts.noRoom, []);
  return faultOf("heading", at, texts.missingColumn, [columnOf(scene, wanted, placed.table.name, heading)]);
}

function columnOf(scene: Scene, { key, table, area }: WantedTable, name: string, heading: string): Repair {
  const { sheet } = wantedOf(scene.wanted, key).drawn;
  const column = area.left + table.columns.indexOf(heading);
  const styleAt = (row: number): string =>
    sheet.cells.find((cell) => cell.row === row && cell.column === column)?.style ?? "VTH invoer";
  return {
    kind: "column",
    table: name,
    heading,
    formula: null,
    headingStyle: styleAt(area.top),
    style: styleAt(area.top + 1),
    styles,
  };
}

/** Whether nothing stands in so many columns right of a table. */
function hasRoom(sheet: Sheet, { top, bottom, right }: Area, count: number): boolean {
  const { cells, merges, tables } = sheet;
  const room = { top, bottom, left: right + 1, right: right + count };
  const isHeld = cells.some((cell) => holds(room, cell) && holdsSomething(cell));
  const addresses = [...merges, ...tables.map(({ address }) => address)];
  const blocks = addresses.flatMap((address) => maybeArea(address) ?? []);
  return !isHeld && !isUnread(sheet, room) && !blocks.some((area) => overlap(area, room));
}
