import type { Cell, Sheet, Table } from "../blueprint.ts";
import { areaAddress, gridLimits, parseArea, type Area } from "../grid.ts";
import { styles } from "../styles.ts";
import type { PlacedTable } from "./book.ts";
import { faultOf, onTable, type Fault, type Repair } from "./fault.ts";
import { isUnread } from "./free.ts";
import { besideNewColumns, brokenHeadings } from "./headings.ts";
import type { Identified } from "./identify.ts";
import { orphans } from "./loose.ts";
import { lastUsed } from "./own-cells.ts";
import { isCutOff, plainRange } from "./plain-range.ts";
import { remarksInHeadings } from "./renamed-headings.ts";
import { nothing, together, type Findings, type Scene } from "./scene.ts";
import { neededHeadings } from "./table-kinds.ts";
import { faultTexts as texts } from "./texts.ts";
import { tablesOf, type WantedTable } from "./wanted.ts";

/** Tables that are called or written otherwise, or became plain ranges, and headings that are gone or changed. */
export function brokenTables(scene: Scene): Findings {
  return together(
    eachTable(scene, (identified, wanted) => {
      const placed = scene.book.table(wanted.table.name);
      return [placed === null ? foundBack(scene, identified, wanted) : brokenIn(scene, wanted, placed)];
    }),
  );
}

/** What is wrong with a table that is there, and what stands in it that would lose its place. */
function brokenIn(scene: Scene, wanted: WantedTable, placed: PlacedTable): Findings {
  const isSpelled = scene.book.isSpelledTable(wanted.table.name);
  return {
    faults: isSpelled ? brokenHeadings(scene, wanted, placed) : [respelled(wanted, placed)],
    loose: besideNewColumns(scene, wanted, placed),
    typedOver: remarksInHeadings(scene, wanted, placed),
  };
}

/** Tables that are gone, and what stands loose on their sheets. */
export function lostTables(scene: Scene): Findings {
  const lost = [...scene.found.values()].filter((identified) =>
    tablesOf(identified.wanted).some((wanted) => isLost(scene, identified, wanted)),
  );
  const faults = eachTable(scene, (identified, wanted) => {
    return isLost(scene, identified, wanted) ? [missingTable(identified, wanted)] : [];
  });
  return { faults, loose: lost.flatMap((identified) => orphans(scene, identified)) };
}

/** Whether a table is gone, and no range is left of it of which the end cannot be told. */
function isLost(scene: Scene, { sheet }: Identified, wanted: WantedTable): boolean {
  if (scene.book.table(wanted.table.name) !== null) return false;
  const range = plainRange(scene, sheet, wanted);
  return range === null || !isCutOff(sheet, range);
}

function missingTable(identified: Identified, wanted: WantedTable): Fault {
  const { sheet } = identified;
  const at = onTable(wanted.table.name, sheet.name);
  const top = freeTop(sheet, wanted.area);
  if (top === null) return faultOf("table", at, texts.noRoomBelow, []);
  return faultOf("table", at, texts.missingTable, freshTable(sheet, identified, wanted, top));
}

function eachTable<T>(scene: Scene, look: (identified: Identified, wanted: WantedTable) => readonly T[]): readonly T[] {
  return [...scene.found.values()].flatMap((identified) =>
    tablesOf(identified.wanted).flatMap((wanted) => look(identified, wanted)),
  );
}

/** A table whose name is written in other letters: what reads the answers does not know it so. */
function respelled({ table: { name } }: WantedTable, { sheet, table }: PlacedTable): Fault {
  const repair = { kind: "rename", from: table.name, to: name } as const;
  return faultOf("table", onTable(name, sheet.name), texts.renamedTable(table.name), [repair]);
}

function foundBack(scene: Scene, { sheet }: Identified, wanted: WantedTable): Findings {
  const at = onTable(wanted.table.name, sheet.name);
  const renamed = renamedTable(scene, sheet, wanted);
  if (renamed !== null) {
    const { name: from } = renamed;
    const look = isFresh(renamed, wanted.table) ? { look: lookOf(wanted.table) } : {};
    return only(
      faultOf("table", at, texts.renamedTable(from), [{ kind: "rename", from, to: wanted.table.name, ...look }]),
    );
  }
  const range = plainRange(scene, sheet, wanted);
  if (range === null) return nothing;
  if (isCutOff(sheet, range)) return only(faultOf("table", at, texts.longRange, []));
  return only(faultOf("table", at, texts.plainRange, [{ kind: "table", sheet: sheet.name, table: range }]));
}

const only = (fault: Fault): Findings => ({ ...nothing, faults: [fault] });

/** The one table on the sheet with most of our headings, and at least half of them, that is none of our others. */
function renamedTable({ wanted: all }: Scene, sheet: Sheet, { table }: WantedTable): Table | null {
  const ours = new Set(all.flatMap(({ drawn }) => drawn.sheet.tables.map(({ name }) => name.toLowerCase())));
  const needed = neededHeadings(table);
  const like = sheet.tables
    .filter(({ name }) => !ours.has(name.toLowerCase()))
    .map((one) => ({ one, kept: needed.filter((heading) => one.columns.includes(heading)).length }))
    .filter(({ kept }) => kept > 0 && kept * 2 >= needed.length)
    .sort((one, other) => other.kept - one.kept);
  const [best, second] = like;
  return best === undefined || second?.kept === best.kept ? null : best.one;
}

const lookOf = ({ style, filter, banded }: Table): Pick<Table, "style" | "filter" | "banded"> => ({
  style,
  filter,
  banded,
});

/** The style of a table that nobody gave one. */
const plainStyle = "TableStyleMedium2";

/** Whether a table is called and looks as Excel makes one, as far as it is not ours already: nobody chose that. */
const isFresh = ({ name, style }: Table, wanted: Table): boolean =>
  /^\p{L}+\d+$/u.test(name) && [plainStyle, wanted.style].includes(style);

/** How many empty rows a new table has. */
const spare = 4;

/** The first row of a new table: below all that stands on the sheet, or below all that may stand there; `null` where it ends. */
function freeTop(sheet: Sheet, area: Area): number | null {
  const bottoms = (sheet.unread ?? []).map((address) => parseArea(address).bottom);
  const tops = [lastUsed(sheet), Math.max(lastUsed(sheet), ...bottoms)].map((last) => last + 2);
  const fits = (top: number): boolean =>
    top + spare <= gridLimits.rows && !isUnread(sheet, { ...area, top: top - 1, bottom: top + spare });
  return tops.find(fits) ?? null;
}

/** An empty table from a row on in which nothing stands, nor below it. */
function freshTable(
  sheet: Sheet,
  { wanted }: Identified,
  { table, area }: WantedTable,
  top: number,
): readonly Repair[] {
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
