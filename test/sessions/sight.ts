import { cellAt, cellsIn, keyColumn, keyRow } from "../../sandbox/core/store/cells.ts";
import { cellArea, contains, isCell, wholeSheet, type Area } from "../../sandbox/core/store/area.ts";
import { nameBlock } from "../../sandbox/core/store/names.ts";
import { isHeaderOfTable } from "../../sandbox/core/store/tables.ts";
import { columnTexts as headingsOn, shownValue } from "../../sandbox/core/store/texts.ts";
import type { Anchor, SheetRecord, TableRecord, Workbook } from "../../sandbox/core/store/workbook.ts";
import { profileIds } from "../../src/model/bijlage-d/profiles.ts";
import type { CellValue } from "../../src/workbook/blueprint.ts";
import { fields } from "../../src/workbook/fields.ts";
import {
  actionTable,
  answerTable,
  archiveTable,
  assessmentTable,
  foundTable,
  organisationChangeTable,
  peerTable,
  resultTable,
  sourceTable,
} from "../../src/workbook/tables.ts";
import { columnTexts } from "../../src/workbook/texts.ts";
import { tableNames } from "../../src/workbook/names.ts";
import { marksIn } from "./marks.ts";

/** Where an answer belongs: the name of its cell, or `Tabel/Kop`; on a copy of a sheet with `kopie!` before it. */
export type Place = string;

/** A place that lost its name, table or heading, and where its cells are now: the user still sees them. */
export interface LostPlace {
  readonly place: Place;
  readonly anchor: Anchor;
}

/** What a user sees of a workbook. */
export interface Sight {
  /** Every mark that stands anywhere; a heading of a table is no answer. */
  readonly marks: ReadonlySet<string>;
  /** Every mark that stands in a heading of a table now, or of what was one. */
  readonly headings: ReadonlySet<string>;
  /** In which places for answers a mark stands. */
  readonly places: ReadonlyMap<string, ReadonlySet<Place>>;
  /** All places for answers that are there. */
  readonly homes: ReadonlySet<Place>;
  /** What stands in single cells, by name. */
  readonly values: ReadonlyMap<string, CellValue>;
}

/** Where answers are that have no other place. */
export const foundPlace: Place = `${foundTable.name}/${columnTexts.given}`;

/** The columns of our tables in which people give answers, by table. */
export const answerColumns: ReadonlyMap<string, readonly string[]> = new Map(
  [
    assessmentTable,
    peerTable,
    answerTable,
    actionTable,
    resultTable,
    archiveTable,
    organisationChangeTable,
    foundTable,
    ...profileIds.map(sourceTable),
  ].map(({ name, columns }) => [
    name,
    columns.filter(({ property, kind }) => property !== null && kind !== "key").map(({ heading }) => heading),
  ]),
);

const fieldNames: ReadonlySet<string> = new Set(fields.map(({ name }) => name));

/** Looks at a workbook; places that were lost count as long as their cells are there. */
export function sightOf(workbook: Workbook, lost: readonly LostPlace[]): Sight {
  const places = new Map<string, Set<Place>>();
  const values = new Map<string, CellValue>();
  const homes = new Set<Place>();
  const seen = stillSeen(workbook, lost);
  for (const { place, sheet, area } of [...homesOf(workbook), ...seen]) {
    homes.add(place);
    if (isCell(area)) values.set(place, shownValue(cellAt(sheet, area.top, area.left)));
    for (const mark of marksOn(sheet, area)) places.set(mark, (places.get(mark) ?? new Set()).add(place));
  }
  const marks = new Set(workbook.sheets.flatMap((sheet) => marksOn(sheet, wholeSheet)));
  return { marks, headings: new Set([...headingMarks(workbook), ...seen.flatMap(aboveColumn)]), places, homes, values };
}

/** The marks above a column that lost its table: there stood its heading. */
function aboveColumn({ place, sheet, area: { top, left } }: Home): readonly string[] {
  return place.includes("/") && top > 1 ? marksOn(sheet, cellArea(top - 1, left)) : [];
}

const headingMarks = ({ sheets }: Workbook): ReadonlySet<string> =>
  new Set(
    sheets.flatMap((sheet) =>
      sheet.tables.flatMap(({ area }) => headingsOn(sheet, area).flatMap((one) => marksIn(one))),
    ),
  );

/** Cells that are a place for answers: one with a name, or a column of a table without its heading. */
export interface Home {
  readonly place: Place;
  readonly sheet: SheetRecord;
  readonly area: Area;
}

/** Every place for answers in a workbook, those on copies of sheets included. */
export const homesOf = (workbook: Workbook): readonly Home[] => [...named(workbook), ...tabled(workbook)];

function named(workbook: Workbook): readonly Home[] {
  const all = [
    ...workbook.names.map((item) => ["", item] as const),
    ...workbook.sheets.flatMap(({ names }) => names.map((item) => ["kopie!", item] as const)),
  ];
  return all.flatMap(([prefix, item]) => {
    const block = fieldNames.has(item.name) ? nameBlock(workbook, item) : null;
    return block === null ? [] : [{ place: `${prefix}${item.name}`, sheet: block.sheet, area: block.area }];
  });
}

const tabled = ({ sheets }: Workbook): readonly Home[] =>
  sheets.flatMap((sheet) => sheet.tables.flatMap((table) => columnsOf(sheet, table)));

/** The places for answers in a table, when it is one of ours or of a copy of a sheet. */
function columnsOf(sheet: SheetRecord, { name, area }: TableRecord): readonly Home[] {
  const original = answerColumns.has(name) ? name : name.replace(/\d+$/, "");
  const ours = answerColumns.get(original) ?? [];
  const prefix = original === name ? "" : "kopie!";
  return headingsOn(sheet, area).flatMap((heading, index) => {
    const left = area.left + index;
    const body = { top: area.top + 1, bottom: area.bottom, left, right: left };
    return ours.includes(heading) ? [{ place: `${prefix}${original}/${heading}`, sheet, area: body }] : [];
  });
}

/** Those places of which the cells are still there. */
export function stillSeen({ sheets }: Workbook, places: readonly LostPlace[]): readonly Home[] {
  return places.flatMap(({ place, anchor: { sheet, area } }) =>
    area !== null && sheets.includes(sheet) ? [{ place, sheet, area }] : [],
  );
}

/** The marks in a block. A heading of a table is no answer, nor is what a backup holds: that one makes way for the next. */
function marksOn(sheet: SheetRecord, area: Area): readonly string[] {
  const backups = sheet.tables.find(({ name }) => name === tableNames.backups)?.area;
  return cellsIn(sheet, area).flatMap(([key, { value }]) => {
    const [row, column] = [keyRow(key), keyColumn(key)];
    if (typeof value !== "string" || isHeaderOfTable(sheet, row, column)) return [];
    return backups !== undefined && contains(backups, cellArea(row, column)) ? [] : marksIn(value);
  });
}
