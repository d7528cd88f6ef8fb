import type { Cell, Sheet, Table } from "../blueprint.ts";
import { areaAddress, maybeArea, overlap, parseArea, type Area } from "../grid.ts";
import { holds } from "./book.ts";
import { isUnread } from "./free.ts";
import type { Scene } from "./scene.ts";
import { kindOf, neededHeadings } from "./table-kinds.ts";
import { isBlank } from "../values.ts";
import { wantedOf, type WantedTable } from "./wanted.ts";

/** The block below the one row in which all our headings stand, when that is no table any more. */
export function plainRange(scene: Scene, sheet: Sheet, wanted: WantedTable): Table | null {
  const range = rangeOf(scene, sheet, wanted);
  if (range === null) return null;
  const { area, headings } = range;
  const isFree = sheet.tables.every(({ address }) => !overlap(parseArea(address), area));
  const isWhole =
    headings.every((heading) => heading !== "") &&
    new Set(headings.map((one) => one.toLowerCase())).size === headings.length;
  return isWhole && isFree ? { ...wanted.table, address: areaAddress(area), columns: headings } : null;
}

/** Whether a range was not read to its end. */
export function isCutOff(sheet: Sheet, { address }: Table): boolean {
  const { top, left, bottom, right } = parseArea(address);
  return isUnread(sheet, { top, left: left - 1, bottom: bottom + 1, right: right + 1 });
}

/**
 * What stands below our headings where a table was that cannot be one again, because of a column without a heading for
 * instance. A cell of it counts whether it is closed or not: a row that was typed below the last one can be.
 */
export function rangeCells(scene: Scene, sheet: Sheet, wanted: WantedTable): readonly Cell[] {
  const range = rangeOf(scene, sheet, wanted);
  if (range === null) return [];
  const { area, headings } = range;
  const ours = new Set(kindOf(wanted.table).columns.flatMap(({ heading, kind }) => (kind === "key" ? [] : [heading])));
  return sheet.cells.filter(
    (cell) => cell.row > area.top && holds(area, cell) && ours.has(headings[cell.column - area.left] ?? ""),
  );
}

interface Range {
  readonly area: Area;
  /** Of each column; empty where it has none. */
  readonly headings: readonly string[];
}

function rangeOf(scene: Scene, sheet: Sheet, wanted: WantedTable): Range | null {
  const { book } = scene;
  const { table } = wanted;
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
  const bottom = bottomOf(sheet, { row, left, right }, book.isLocked.bind(book));
  const last = isLast(scene, wanted) ? lastRow(sheet, row, [left, right], bottom) : bottom;
  return {
    area: { top: row, left, right, bottom: last },
    headings: headingsOf(book.cells(sheet), { row, left, right }),
  };
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

/** Whether a table is the last that we put on its sheet: what looks like a row of it further down can be nothing else. */
function isLast({ wanted }: Scene, { key, area }: WantedTable): boolean {
  return wantedOf(wanted, key).drawn.sheet.cells.every(({ row }) => row <= area.bottom);
}

/** The last row of which at least half of the columns hold something, below empty rows that somebody inserted; or this one. */
function lastRow({ cells }: Sheet, top: number, [left, right]: [number, number], bottom: number): number {
  const held = new Map<number, number>();
  for (const { row, column, value } of cells) {
    if (row > top && column >= left && column <= right && !isBlank(value)) held.set(row, (held.get(row) ?? 0) + 1);
  }
  const full = [...held].filter(([, count]) => count * 2 > right - left).map(([row]) => row);
  return Math.max(bottom, ...full);
}
