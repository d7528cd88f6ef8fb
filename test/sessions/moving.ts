import { addressOf, type Area } from "../../sandbox/core/store/area.ts";
import { usedArea } from "../../sandbox/core/store/cells.ts";
import { deleteColumns, insertColumns } from "../../sandbox/core/store/columns.ts";
import { copySheet } from "../../sandbox/core/store/copy.ts";
import { cutAndPaste } from "../../sandbox/core/store/cut.ts";
import { deleteName } from "../../sandbox/core/store/names.ts";
import { protect, unprotect } from "../../sandbox/core/store/protection.ts";
import { deleteRows, insertRows } from "../../sandbox/core/store/rows.ts";
import { addSheet, deleteSheet, moveSheet, renameSheet } from "../../sandbox/core/store/sheets.ts";
import { sortRows } from "../../sandbox/core/store/sort.ts";
import { convertToRange, renameTable } from "../../sandbox/core/store/tables.ts";
import { columnTexts } from "../../sandbox/core/store/texts.ts";
import { type } from "../../sandbox/core/store/user.ts";
import { clearValidation } from "../../sandbox/core/store/validations.ts";
import { fields } from "../../src/workbook/fields.ts";
import { maybeSheetKey } from "../../src/workbook/place.ts";
import type { Chance } from "../fuzz/chance.ts";
import type { Act, Desk } from "./session.ts";
import { anyCell, anySheet, blockAt, spotFor, tablesOf, wordsOf } from "./typing.ts";

const few = (chance: Chance): number => 1 + chance.below(3);

function rowsComing({ book: { workbook } }: Desk, chance: Chance): string {
  const sheet = anySheet(workbook, chance);
  const { row } = anyCell(sheet, chance);
  const count = few(chance);
  insertRows(workbook, sheet, row, count);
  return `${count} voor rij ${row} van ${sheet.name}`;
}

function rowsGoing({ book: { workbook } }: Desk, chance: Chance): string {
  const sheet = anySheet(workbook, chance);
  const { row } = anyCell(sheet, chance);
  const count = few(chance);
  deleteRows(workbook, sheet, row, count);
  return `${count} vanaf rij ${row} van ${sheet.name}`;
}

function columnsComing({ book: { workbook } }: Desk, chance: Chance): string {
  const sheet = anySheet(workbook, chance);
  const { column } = anyCell(sheet, chance);
  insertColumns(workbook, sheet, column);
  return `voor kolom ${column} van ${sheet.name}`;
}

function columnsGoing({ book: { workbook } }: Desk, chance: Chance): string {
  const sheet = anySheet(workbook, chance);
  const { column } = anyCell(sheet, chance);
  deleteColumns(workbook, sheet, column);
  return `kolom ${column} van ${sheet.name}`;
}

function sorting({ book: { workbook } }: Desk, chance: Chance): string {
  const all = tablesOf(workbook);
  if (all.length === 0) return "er is geen tabel";
  const { sheet, table } = chance.pick(all);
  const body: Area = { ...table.area, top: table.area.top + 1 };
  const column = body.left + chance.below(body.right - body.left + 1);
  sortRows(workbook, sheet, body, column, chance.below(2) === 0);
  return `tabel ${table.name} op kolom ${column}`;
}

/** A block that stands by itself: rows and columns as somebody would select them. */
function sortingCells(desk: Desk, chance: Chance): string {
  const { book } = desk;
  const spot = spotFor(desk, chance);
  const used = usedArea(spot.sheet, true) ?? { top: 1, left: 1, bottom: 1, right: 1 };
  const area: Area = {
    top: spot.row,
    left: chance.below(2) === 0 ? spot.column : used.left,
    bottom: spot.row + few(chance),
    right: Math.max(spot.column, used.right),
  };
  sortRows(book.workbook, spot.sheet, area, spot.column, chance.below(2) === 0);
  return `${spot.sheet.name}!${addressOf(area)}`;
}

function cutting(desk: Desk, chance: Chance): string {
  const from = spotFor(desk, chance);
  const to = spotFor(desk, chance);
  const block = chance.below(2) === 0 ? { ...blockAt(from, chance), right: from.column } : blockAt(from, chance);
  const carried = desk.book.underHeadings(from.sheet, block);
  const at = { top: to.row, left: to.column };
  const over = desk.book.carriedOver(from.sheet, block, to.sheet, at);
  cutAndPaste(desk.book.workbook, from.sheet, block, to.sheet, at);
  desk.book.forget(carried);
  desk.book.carry(over);
  return `${from.sheet.name}!${addressOf(block)} naar ${wordsOf(to)}`;
}

const titles = ["Blad A", "Casemanager", "Oud", "Onze werkmap", "Gevonden antwoorden", "Stap 1", "Q&A 'kort'"] as const;

function renaming({ book: { workbook } }: Desk, chance: Chance): string {
  const sheet = anySheet(workbook, chance);
  const before = sheet.name;
  renameSheet(workbook, sheet, chance.pick(titles));
  return `${before} in ${sheet.name}`;
}

function copying({ book: { workbook } }: Desk, chance: Chance): string {
  const sheet = anySheet(workbook, chance);
  return `${sheet.name} als ${copySheet(workbook, sheet).name}`;
}

function sheetGoing({ book: { workbook } }: Desk, chance: Chance): string {
  const sheet = anySheet(workbook, chance);
  deleteSheet(workbook, sheet);
  return sheet.name;
}

function sheetComing({ book: { workbook } }: Desk, chance: Chance): string {
  return addSheet(workbook, chance.below(2) === 0 ? undefined : chance.pick(titles)).name;
}

function sheetMoving({ book: { workbook } }: Desk, chance: Chance): string {
  const sheet = anySheet(workbook, chance);
  moveSheet(workbook, sheet, chance.below(workbook.sheets.length));
  return sheet.name;
}

function closing({ book: { workbook } }: Desk, chance: Chance): string {
  const sheet = anySheet(workbook, chance);
  protect(sheet, {});
  return sheet.name;
}

/** Mostly one sheet; now and then all of them, as somebody does who is fed up with it. */
function opening({ book: { workbook } }: Desk, chance: Chance): string {
  const sheets = chance.below(3) === 0 ? workbook.sheets : [anySheet(workbook, chance)];
  for (const sheet of sheets) unprotect(sheet);
  return sheets.length === 1 ? (sheets[0]?.name ?? "") : "alle bladen";
}

/** Another heading for a column of a table. */
function heading({ book }: Desk, chance: Chance): string {
  const all = tablesOf(book.workbook);
  if (all.length === 0) return "er is geen tabel";
  const { sheet, table } = chance.pick(all);
  const column = table.area.left + chance.below(table.area.right - table.area.left + 1);
  const before = columnTexts(sheet, table.area)[column - table.area.left] ?? "";
  const fresh = chance.pick(["Opmerking", "Cijfer", before.toUpperCase(), `${before} `, "Score", "Datum"]);
  if (columnTexts(sheet, table.area).some((one) => one.toLowerCase() === fresh.toLowerCase() && one !== before)) {
    return "die kop staat er al";
  }
  type(
    book.workbook,
    sheet.name,
    addressOf({ ...table.area, bottom: table.area.top, left: column, right: column }),
    fresh,
  );
  return `${before} van ${table.name} wordt “${fresh}”`;
}

function nameGoing({ book }: Desk, chance: Chance): string {
  const ours = new Set(fields.map(({ name }) => name));
  const items = book.workbook.names.filter(({ name }) => ours.has(name) || maybeSheetKey(name) !== null);
  if (items.length === 0) return "er zijn geen namen";
  const item = chance.pick(items);
  deleteName(book.workbook, item);
  return item.name;
}

/** All names at once, as a macro that tidies up does. */
function namesGoing({ book }: Desk): string {
  for (const item of [...book.workbook.names]) deleteName(book.workbook, item);
  return "alle namen van de werkmap";
}

function tableGoing({ book }: Desk, chance: Chance): string {
  const all = tablesOf(book.workbook);
  if (all.length === 0) return "er is geen tabel";
  const { sheet, table } = chance.pick(all);
  if (sheet.protection !== null) return `${table.name} staat op een beveiligd blad`;
  convertToRange(sheet, table);
  return `${table.name} wordt een bereik`;
}

function tableRenaming({ book }: Desk, chance: Chance): string {
  const all = tablesOf(book.workbook);
  if (all.length === 0) return "er is geen tabel";
  const { table } = chance.pick(all);
  const before = table.name;
  renameTable(book.workbook, table, chance.pick(["Lijst", "Tabel1", `${before}_oud`]));
  return `${before} wordt ${table.name}`;
}

function ruleGoing({ book: { workbook } }: Desk, chance: Chance): string {
  const sheet = anySheet(workbook, chance);
  if (sheet.protection !== null) return `${sheet.name} is beveiligd`;
  if (chance.below(2) === 0) sheet.conditionalFormats = [];
  else for (const { area } of [...sheet.validations]) clearValidation(sheet, area);
  return sheet.name;
}

/** What a user does to rows, columns, sheets and tables. */
export const movingActs: readonly Act[] = [
  { name: "rijen invoegen", by: "user", weight: 4, run: rowsComing },
  { name: "rijen verwijderen", by: "user", weight: 5, run: rowsGoing },
  { name: "een kolom invoegen", by: "user", weight: 3, run: columnsComing },
  { name: "een kolom verwijderen", by: "user", weight: 2, run: columnsGoing },
  { name: "een tabel sorteren", by: "user", weight: 4, run: sorting },
  { name: "cellen sorteren", by: "user", weight: 3, run: sortingCells },
  { name: "knippen en plakken", by: "user", weight: 5, run: cutting },
  { name: "een blad hernoemen", by: "user", weight: 3, run: renaming },
  { name: "een blad kopiëren", by: "user", weight: 4, run: copying },
  { name: "een blad verwijderen", by: "user", weight: 4, run: sheetGoing },
  { name: "een blad erbij", by: "user", weight: 1, run: sheetComing },
  { name: "een blad verplaatsen", by: "user", weight: 1, run: sheetMoving },
  { name: "een blad beveiligen", by: "user", weight: 2, run: closing },
  { name: "beveiliging eraf", by: "user", weight: 9, run: opening },
  { name: "een kop wijzigen", by: "user", weight: 5, run: heading },
  { name: "een naam verwijderen", by: "user", weight: 6, run: nameGoing },
  { name: "alle namen verwijderen", by: "user", weight: 2, run: namesGoing },
  { name: "een tabel opheffen", by: "user", weight: 4, run: tableGoing },
  { name: "een tabel hernoemen", by: "user", weight: 1, run: tableRenaming },
  { name: "regels weghalen", by: "user", weight: 2, run: ruleGoing },
];
