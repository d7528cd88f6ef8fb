import type { Cell, Sheet, Table } from "../blueprint.ts";
import { areaAddress, maybeArea, parseArea, type Area } from "../grid.ts";
import { styles } from "../styles.ts";
import { holds, type PlacedTable } from "./book.ts";
import { faultOf, type Fault, type Repair } from "./fault.ts";
import { besideNewColumns, brokenHeadings } from "./headings.ts";
import type { Identified } from "./identify.ts";
import { orphans } from "./loose.ts";
import { lastUsed } from "./own-cells.ts";
import type { Findings, Scene } from "./scene.ts";
import { neededHeadings } from "./table-kinds.ts";
import { faultTexts as texts } from "./texts.ts";
import { tablesOf, type WantedTable } from "./wanted.ts";

/** Tables that are called otherwise or became plain ranges, and headings that are gone or changed. */
export function brokenTables(scene: Scene): Findings {
  const faults = eachTable(scene, (identified, wanted) => {
    const placed = scene.book.table(wanted.table.name);
    if (placed !== null) return brokenHeadings(scene, wanted, placed);
    const fault = foundBack(scene, identified, wanted);
    return fault === null ? [] : [fault];
  });
  const loose = eachTable(scene, (_identified, wanted) => {
    const placed = scene.book.table(wanted.table.name);
    return placed === null ? [] : besideNewColumns(scene, wanted, placed);
  });
  return { faults, loose };
}

/** Tables that are gone, and what stands loose on their sheets. */
export function lostTables(scene: Scene): Findings {
  const lost = [...scene.found.values()].filter((identified) =>
    tablesOf(identified.wanted).some(({ table }) => scene.book.table(table.name) === null),
  );
  const faults = eachTable(scene, (identified, wanted) => {
    const { name } = wanted.table;
    if (scene.book.table(name) !== null) return [];
    const where = texts.table(name, identified.sheet.name);
    return [faultOf("table", where, texts.missingTable, freshTable(identified.sheet, identified, wanted))];
  });
  return { faults, loose: lost.flatMap((identified) => orphans(scene, identified)) };
}

function eachTable<T>(scene: Scene, look: (identified: Identified, wanted: WantedTable) => readonly T[]): readonly T[] {
  return [...scene.found.values()].flatMap((identified) =>
    tablesOf(identified.wanted).flatMap((wanted) => look(identified, wanted)),
  );
}

function foundBack(scene: Scene, { sheet }: Identified, wanted: WantedTable): Fault | null {
  const where = texts.table(wanted.table.name, sheet.name);
  const renamed = renamedTable(scene, sheet, wanted);
  if (renamed !== null) {
    const repair = { kind: "rename", from: renamed, to: wanted.table.name } as const;
    return faultOf("table", where, texts.renamedTable(renamed), [repair]);
  }
  const range = plainRange(scene, sheet, wanted);
  return range === null
    ? null
    : faultOf("table", where, texts.plainRange, [{ kind: "table", sheet: sheet.name, table: range }]);
}

/** The one table on the sheet with most of our headings, and at least half of them, that is none of our others. */
function renamedTable({ wanted: all }: Scene, sheet: Sheet, { table }: WantedTable): string | null {
  const ours = new Set(all.flatMap(({ drawn }) => drawn.sheet.tables.map(({ name }) => name.toLowerCase())));
  const needed = neededHeadings(table);
  const like = sheet.tables
    .filter(({ name }) => !ours.has(name.toLowerCase()))
    .map(({ name, columns }) => ({ name, kept: needed.filter((heading) => columns.includes(heading)).length }))
    .filter(({ kept }) => kept > 0 && kept * 2 >= needed.length)
    .sort((one, other) => other.kept - one.kept);
  const [best, second] = like;
  return best === undefined || second?.kept === best.kept ? null : best.name;
}

/** The block below the one row in which all our headings stand, when that is no table any more. */
function plainRange({ book }: Scene, sheet: Sheet, { table }: WantedTable): Table | null {
  const needed = neededHeadings(table);
  const heads = sheet.cells.filter(
    (cell) => typeof cell.value === "string" && needed.includes(cell.value) && !isInTables(sheet, cell),
  );
  const only = headRow(heads, needed.length);
  if (only === null) return null;
  const [row, cells] = only;
  const columns = cells.map(({ column }) => column);
  const [left, right] = stretched(sheet, row, [Math.min(...columns), Math.max(...columns)], {
    ours: table.columns,
    changed: needed.length - cells.length,
  });
  const headings = headingsOf(book.cells(sheet), { row, left, right });
  const area: Area = { top: row, left, right, bottom: bottomOf(sheet, { row, left, right }, book.isLocked.bind(book)) };
  const isFree = sheet.tables.every(({ address }) => !meets(parseArea(address), area));
  const isWhole =
    headings.every((heading) => heading !== "") &&
    new Set(headings.map((one) => one.toLowerCase())).size === headings.length;
  return isWhole && isFree ? { ...table, address: areaAddress(area), columns: headings } : null;
}

interface HeadRow {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** The row with the most of so many headings, each of them once, and at least half of them; `null` when no row is the one. */
function headRow(heads: readonly Cell[], count: number): readonly [number, readonly Cell[]] | null {
  const rows = [...new Set(heads.map(({ row }) => row))]
    .map((row) => [row, heads.filter((cell) => cell.row === row)] as const)
    .filter(([, cells]) => cells.length * 2 >= count && new Set(cells.map(({ value }) => value)).size === cells.length)
    .sort(([, one], [, other]) => other.length - one.length);
  const [best, second] = rows;
  return best === undefined || second?.[1].length === best[1].length ? null : best;
}

interface Stretch {
  readonly ours: readonly string[];
  /** How many headings beside it may be called otherwise now. */
  readonly changed: number;
}

/** The columns of the needed headings, and those beside them of ours that a table can do without, or that may be ours. */
function stretched(sheet: Sheet, row: number, [left, right]: [number, number], stretch: Stretch): [number, number] {
  const at = new Map(sheet.cells.filter((cell) => cell.row === row).map((cell) => [cell.column, cell.value]));
  let { changed } = stretch;
  const belongs = (column: number): boolean => {
    const value = at.get(column);
    if (typeof value !== "string" || value === "") return false;
    if (stretch.ours.includes(value)) return true;
    changed -= 1;
    return changed >= 0;
  };
  let [from, to] = [left, right];
  while (belongs(to + 1)) to += 1;
  while (belongs(from - 1)) from -= 1;
  return [from, to];
}

function headingsOf(cells: ReadonlyMap<string, Cell>, { row, left, right }: HeadRow): readonly string[] {
  return Array.from({ length: right - left + 1 }, (_, index) => {
    const cell = cells.get(areaAddress({ top: row, bottom: row, left: left + index, right: left + index }));
    return typeof cell?.value === "string" && cell.formula === undefined ? cell.value : "";
  });
}

/** The last of the rows below the headings that hold something or are open to be filled in; at least one. */
function bottomOf(sheet: Sheet, { row, left, right }: HeadRow, isLocked: (cell: Cell) => boolean): number {
  const used = new Set(
    sheet.cells
      .filter(({ column }) => column >= left && column <= right)
      .filter((cell) => cell.value !== null || cell.formula !== undefined || !isLocked(cell))
      .map((cell) => cell.row),
  );
  let bottom = row + 1;
  while (used.has(bottom + 1)) bottom += 1;
  return bottom;
}

const isInTables = ({ tables }: Sheet, cell: Cell): boolean =>
  tables.some(({ address }) => {
    const area = maybeArea(address);
    return area !== null && holds(area, cell);
  });

const meets = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

/** How many empty rows a new table has. */
const spare = 4;

/** An empty table below all that stands on the sheet. */
function freshTable(sheet: Sheet, { wanted }: Identified, { table, area }: WantedTable): readonly Repair[] {
  const top = lastUsed(sheet) + 2;
  const now: Area = { ...area, top, bottom: top + spare };
  const from = wanted.drawn.sheet.cells;
  const at = (row: number, column: number): Cell | undefined =>
    from.find((cell) => cell.row === row && cell.column === column);
  const cells = Array.from({ length: spare + 1 }, (_, down) =>
    table.columns.map((heading, across): Cell => {
      const cell = at(area.top + Math.min(down, 1), area.left + across);
      const style = cell?.style ?? "VTH invoer";
      return { row: top + down, column: area.left + across, value: down === 0 ? heading : null, style };
    }),
  ).flat();
  const rows = Array.from({ length: spare + 1 }, (_, index) => ({ row: top + index, height: 24 }));
  return [
    { kind: "cells", sheet: sheet.name, cells, styles, merges: [], rows },
    { kind: "table", sheet: sheet.name, table: { ...table, address: areaAddress(now) } },
  ];
}

/** The rows of a table below its headings. */
export const bodyOf = ({ area }: PlacedTable): Area => ({ ...area, top: area.top + 1 });
