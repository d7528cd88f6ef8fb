import { nearest } from "../../model/nearest.ts";
import type { Sheet } from "../blueprint.ts";
import { maybeArea, type Area } from "../grid.ts";
import { styles } from "../styles.ts";
import type { FoundAnswer } from "../tables.ts";
import type { PlacedTable } from "./book.ts";
import { faultOf, type Fault, type Repair } from "./fault.ts";
import { foundIn, isAnswer } from "./loose.ts";
import type { Scene } from "./scene.ts";
import { neededHeadings } from "./table-kinds.ts";
import { faultTexts as texts } from "./texts.ts";
import { wantedOf, type WantedTable } from "./wanted.ts";

/** The headings of a table that are gone or changed. */
export function brokenHeadings(scene: Scene, wanted: WantedTable, placed: PlacedTable): readonly Fault[] {
  const { missing, renamed } = headingsNow(wanted, placed);
  return missing.map((heading) => {
    const now = renamed.get(heading);
    return now === undefined
      ? missingColumn(scene, wanted, placed, heading)
      : faultOf("heading", texts.column(placed.table.name, heading), texts.heading(now), [
          { kind: "heading", table: placed.table.name, from: now, to: heading },
        ]);
  });
}

/** The headings that are not there, and for those that are called otherwise how. */
function headingsNow({ table }: WantedTable, { table: { columns } }: PlacedTable) {
  const missing = neededHeadings(table).filter((heading) => !columns.includes(heading));
  return { missing, renamed: renamedHeadings(table.columns, columns, missing) };
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

/**
 * Which column of the table is each missing one: by a heading that is almost the same, or by standing between the same two
 * columns. Only where that is one column, and one column only.
 */
function renamedHeadings(
  ours: readonly string[],
  now: readonly string[],
  missing: readonly string[],
): ReadonlyMap<string, string> {
  const others = now.filter((heading) => !ours.includes(heading));
  const claims = missing.map((heading) => [heading, candidates(heading, ours, now, others)] as const);
  const isClaimedOnce = (one: string): boolean => claims.filter(([, found]) => found.includes(one)).length === 1;
  return new Map(
    claims.flatMap(([heading, found]) => {
      const [only] = found;
      return found.length === 1 && only !== undefined && isClaimedOnce(only) ? [[heading, only] as const] : [];
    }),
  );
}

function candidates(
  heading: string,
  ours: readonly string[],
  now: readonly string[],
  others: readonly string[],
): readonly string[] {
  const alike = nearest(heading, others);
  if (alike !== null) return [alike];
  const place = ours.indexOf(heading);
  const [before, after] = [ours[place - 1], ours[place + 1]];
  return others.filter((one) => {
    const at = now.indexOf(one);
    return now[at - 1] === before && now[at + 1] === after;
  });
}

function missingColumn(scene: Scene, wanted: WantedTable, placed: PlacedTable, heading: string): Fault {
  const where = texts.column(placed.table.name, heading);
  if (!hasRoom(placed.sheet, placed.area)) return faultOf("heading", where, texts.noRoom, []);
  return faultOf("heading", where, texts.missingColumn, [columnOf(scene, wanted, placed.table.name, heading)]);
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

/** Whether nothing stands right of a table. */
export function hasRoom(sheet: Sheet, { top, bottom, right }: Area): boolean {
  const column = right + 1;
  const isIn = (area: Area | null): boolean =>
    area !== null && area.top <= bottom && top <= area.bottom && area.left <= column && column <= area.right;
  const isHeld = sheet.cells.some(
    (cell) =>
      cell.column === column &&
      cell.row >= top &&
      cell.row <= bottom &&
      (cell.value !== null || cell.formula !== undefined),
  );
  const blocks = [...sheet.merges, ...sheet.tables.map(({ address }) => address)];
  return !isHeld && !blocks.some((address) => isIn(maybeArea(address)));
}
