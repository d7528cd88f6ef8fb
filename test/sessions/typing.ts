import { addressOf, cellArea, type Area } from "../../sandbox/core/store/area.ts";
import { cellAt, usedArea } from "../../sandbox/core/store/cells.ts";
import { nameBlock } from "../../sandbox/core/store/names.ts";
import { ensureHeadersStay } from "../../sandbox/core/store/tables.ts";
import { columnTexts, shownValue } from "../../sandbox/core/store/texts.ts";
import { erase, paste, type } from "../../sandbox/core/store/user.ts";
import type { NamedItem, SheetRecord, TableRecord, Workbook } from "../../sandbox/core/store/workbook.ts";
import { maybeField } from "../../src/workbook/fields.ts";
import { columnTexts as heads } from "../../src/workbook/texts.ts";
import { choices } from "../../src/workbook/tables.ts";
import type { Chance } from "../fuzz/chance.ts";
import type { Act, Desk } from "./session.ts";
import { answerColumns } from "./sight.ts";

/** A cell that somebody types in, and what it is in the user's eyes. */
export interface Spot {
  readonly sheet: SheetRecord;
  readonly row: number;
  readonly column: number;
  readonly kind: "text" | "score" | "year";
}

/** Where that is, for who reads it. */
export const wordsOf = ({ sheet, row, column }: Pick<Spot, "sheet" | "row" | "column">): string =>
  `${sheet.name}!${addressOf(cellArea(row, column))}`;

/** A sheet, of which the user sees them all. */
export const anySheet = ({ sheets }: Workbook, chance: Chance): SheetRecord => chance.pick(sheets);

/** A cell on a sheet, somewhere in or just beside what is used. */
export function anyCell(sheet: SheetRecord, chance: Chance): { readonly row: number; readonly column: number } {
  const used = usedArea(sheet, true) ?? { top: 1, left: 1, bottom: 1, right: 1 };
  return { row: 1 + chance.below(used.bottom + 2), column: 1 + chance.below(used.right + 2) };
}

const anySpot = ({ book: { workbook } }: Desk, chance: Chance): Spot => {
  const sheet = anySheet(workbook, chance);
  return { sheet, ...anyCell(sheet, chance), kind: "text" };
};

/** A cell with a name of ours: on the workbook's own sheets, or their twins on copies. */
function namedSpot({ book: { workbook } }: Desk, chance: Chance): Spot | null {
  const copies = workbook.sheets.flatMap(({ names }) => names);
  const named = (items: readonly NamedItem[]) => items.filter(({ name }) => maybeField(name) !== null);
  const own = named(workbook.names);
  const twins = named(copies);
  const from = twins.length > 0 && chance.below(4) === 0 ? twins : own;
  if (from.length === 0) return null;
  const item = chance.pick(from);
  const block = nameBlock(workbook, item);
  if (block === null) return null;
  const { sheet, area } = block;
  return { sheet, row: area.top, column: area.left, kind: maybeField(item.name)?.kind ?? "text" };
}

function lostSpot({ book }: Desk, chance: Chance): Spot | null {
  if (book.lost.length === 0) return null;
  const { place, anchor } = chance.pick(book.lost);
  const { sheet, area } = anchor;
  if (area === null || !book.workbook.sheets.includes(sheet)) return null;
  const row = area.top + chance.below(area.bottom - area.top + 1);
  return { sheet, row, column: area.left, kind: maybeField(place)?.kind ?? "text" };
}

/** All tables, with their sheets. */
export const tablesOf = ({ sheets }: Workbook) =>
  sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));

interface Row {
  readonly sheet: SheetRecord;
  readonly table: TableRecord;
  readonly row: number;
}

/** A row of a table: one of those that are there, or the one below the last. */
function anyRow({ book: { workbook } }: Desk, chance: Chance): Row | null {
  const all = tablesOf(workbook);
  if (all.length === 0) return null;
  const { sheet, table } = chance.pick(all);
  const { top, bottom } = table.area;
  const near = Math.min(bottom - top + 1, 6);
  return { sheet, table, row: chance.below(6) === 0 ? bottom + 1 : top + 1 + chance.below(near) };
}

function tableSpot(desk: Desk, chance: Chance): Spot | null {
  const found = anyRow(desk, chance);
  if (found === null) return null;
  const { sheet, table, row } = found;
  const column = table.area.left + chance.below(table.area.right - table.area.left + 1);
  const heading = String(shownValue(cellAt(sheet, table.area.top, column)));
  return { sheet, row, column, kind: heading === heads.score ? "score" : "text" };
}

/** Where the user goes on. */
export function spotFor(desk: Desk, chance: Chance): Spot {
  const ways = [namedSpot, namedSpot, namedSpot, tableSpot, tableSpot, lostSpot, anySpot] as const;
  return chance.pick(ways)(desk, chance) ?? anySpot(desk, chance);
}

/** What somebody types there: mostly what belongs there. */
function entryFor(kind: Spot["kind"], { marks }: Desk, chance: Chance): string {
  if (kind === "score") return chance.pick(["1", "2", "3", "4", "5", "5", "7", "3,5", "x"]);
  if (kind === "year") return chance.pick(["2026", "2027", "2028", "26"]);
  return chance.below(8) === 0 ? `'=${marks.fresh(chance)}` : marks.fresh(chance);
}

function typeSomewhere(desk: Desk, chance: Chance): string {
  const spot = spotFor(desk, chance);
  const text = entryFor(spot.kind, desk, chance);
  type(desk.book.workbook, spot.sheet.name, addressOf(cellArea(spot.row, spot.column)), text, "nl");
  return `“${text}” in ${wordsOf(spot)}`;
}

/** What belongs in a column of ours; null for one to leave alone. */
function cellFor(heading: string, desk: Desk, chance: Chance): string | null {
  const profile = chance.pick([...choices.profiles.values()]);
  const fitting: Readonly<Record<string, string | null>> = {
    [heads.score]: chance.pick(["1", "2", "3", "4", "5"]),
    [heads.profile]: profile,
    [heads.year]: "2024",
    [heads.kind]: null,
    [heads.subject]: chance.pick([...choices.peerSubjects.values()]),
    [heads.status]: "Loopt",
    [heads.start]: "1-3-2026",
    [heads.end]: "1-12-2026",
    [heads.recordedOn]: null,
    [heads.key]: null,
    [heads.smart]: null,
    [heads.signal]: null,
    [heads.level]: null,
  };
  return heading in fitting ? (fitting[heading] ?? null) : desk.marks.fresh(chance);
}

/** Fills in a row of one of our tables. */
function typeRow(desk: Desk, chance: Chance): string {
  const found = anyRow(desk, chance);
  if (found === null) return "er is geen tabel";
  const { sheet, table, row } = found;
  if (!answerColumns.has(table.name.replace(/\d+$/, ""))) return "geen tabel voor antwoorden";
  const { area } = table;
  for (const [index, heading] of columnTexts(sheet, area).entries()) {
    const text = cellFor(heading, desk, chance);
    const cell = addressOf(cellArea(row, area.left + index));
    if (text !== null) type(desk.book.workbook, sheet.name, cell, text, "nl");
  }
  return `rij ${row} van ${table.name} op ${sheet.name}`;
}

/** That cell, or a few below and beside it as well. */
export function blockAt({ row, column }: Pick<Spot, "row" | "column">, chance: Chance): Area {
  return { top: row, left: column, bottom: row + chance.below(3), right: column + chance.below(3) };
}

/** Pastes a block of texts from elsewhere. */
function pasteSomewhere(desk: Desk, chance: Chance): string {
  const spot = spotFor(desk, chance);
  const { top, left, bottom, right } = blockAt(spot, chance);
  const columns = Array.from({ length: right - left + 1 });
  const rows = Array.from({ length: bottom - top + 1 }, () =>
    columns.map(() =>
      chance.below(4) === 0 ? chance.pick(["", "3", "2026", "Casemanager"]) : desk.marks.fresh(chance),
    ),
  );
  paste(desk.book.workbook, spot.sheet.name, addressOf(cellArea(top, left)), rows, "nl");
  return `${rows.length} bij ${columns.length} cellen vanaf ${wordsOf(spot)}`;
}

/** Copies a block of cells as texts, and pastes that somewhere else. */
function copySomewhere(desk: Desk, chance: Chance): string {
  const from = spotFor(desk, chance);
  const to = spotFor(desk, chance);
  const { top, left, bottom, right } = blockAt(from, chance);
  const rows = Array.from({ length: bottom - top + 1 }, (_row, down) =>
    Array.from({ length: right - left + 1 }, (_column, across) =>
      String(shownValue(cellAt(from.sheet, top + down, left + across))).replace(/^=/, "'="),
    ),
  );
  paste(desk.book.workbook, to.sheet.name, addressOf(cellArea(to.row, to.column)), rows, "nl");
  return `${wordsOf(from)} (${rows.length} rijen) naar ${wordsOf(to)}`;
}

function eraseSomewhere(desk: Desk, chance: Chance): string {
  const spot = spotFor(desk, chance);
  const block = blockAt(spot, chance);
  ensureHeadersStay(spot.sheet, block);
  erase(desk.book.workbook, spot.sheet.name, addressOf(block));
  return `${spot.sheet.name}!${addressOf(block)}`;
}

/** What a user does in cells. */
export const typingActs: readonly Act[] = [
  { name: "typen", by: "user", weight: 14, run: typeSomewhere },
  { name: "een rij typen", by: "user", weight: 6, run: typeRow },
  { name: "plakken", by: "user", weight: 5, run: pasteSomewhere },
  { name: "kopiëren en plakken", by: "user", weight: 3, run: copySomewhere },
  { name: "wissen", by: "user", weight: 2, run: eraseSomewhere },
];
