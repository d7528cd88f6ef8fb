import { cellAt, cellsIn } from "../../sandbox/core/store/cells.ts";
import { contains, isCell, wholeSheet, type Area } from "../../sandbox/core/store/area.ts";
import { nameBlock } from "../../sandbox/core/store/names.ts";
import { columnTexts, shownValue } from "../../sandbox/core/store/texts.ts";
import type { Anchor, SheetRecord, TableRecord, Workbook } from "../../sandbox/core/store/workbook.ts";
import { profileIds } from "../../src/model/bijlage-d/profiles.ts";
import type { CellValue } from "../../src/workbook/blueprint.ts";
import { fields } from "../../src/workbook/fields.ts";
import {
  actionTable,
  answerTable,
  archiveTable,
  assessmentTable,
  organisationChangeTable,
  peerTable,
  resultTable,
  sourceTable,
} from "../../src/workbook/tables.ts";
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
  /** Every mark that stands anywhere. */
  readonly marks: ReadonlySet<string>;
  /** In which places for answers a mark stands. */
  readonly places: ReadonlyMap<string, ReadonlySet<Place>>;
  /** All places for answers that are there. */
  readonly homes: ReadonlySet<Place>;
  /** What stands in single cells, by name. */
  readonly values: ReadonlyMap<string, CellValue>;
}

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
  for (const [place, sheet, area] of [...named(workbook), ...tabled(workbook), ...stillSeen(workbook, lost)]) {
    homes.add(place);
    if (isCell(area)) values.set(place, shownValue(cellAt(sheet, area.top, area.left)));
    for (const mark of marksOn(sheet, area)) places.set(mark, (places.get(mark) ?? new Set()).add(place));
  }
  return { marks: new Set(workbook.sheets.flatMap((sheet) => marksOn(sheet, wholeSheet))), places, homes, values };
}

type Home = readonly [place: Place, sheet: SheetRecord, area: Area];

function named(workbook: Workbook): readonly Home[] {
  const all = [
    ...workbook.names.map((item) => ["", item] as const),
    ...workbook.sheets.flatMap(({ names }) => names.map((item) => ["kopie!", item] as const)),
  ];
  return all.flatMap(([prefix, item]) => {
    const block = fieldNames.has(item.name) ? nameBlock(workbook, item) : null;
    return block === null ? [] : [[`${prefix}${item.name}`, block.sheet, block.area] as const];
  });
}

function tabled({ sheets }: Workbook): readonly Home[] {
  return sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) => columnsOf(sheet, table).map(([place, area]): Home => [place, sheet, area])),
  );
}

/** The places for answers in a table, when it is one of ours or of a copy of a sheet. */
export function columnsOf(sheet: SheetRecord, { name, area }: TableRecord): readonly (readonly [Place, Area])[] {
  const original = answerColumns.has(name) ? name : name.replace(/\d+$/, "");
  const ours = answerColumns.get(original) ?? [];
  const prefix = original === name ? "" : "kopie!";
  return columnTexts(sheet, area).flatMap((heading, index) => {
    const left = area.left + index;
    const body = { top: area.top + 1, bottom: area.bottom, left, right: left };
    return ours.includes(heading) ? [[`${prefix}${original}/${heading}`, body] as const] : [];
  });
}

function stillSeen({ sheets }: Workbook, lost: readonly LostPlace[]): readonly Home[] {
  return lost.flatMap(({ place, anchor: { sheet, area } }) =>
    area !== null && sheets.includes(sheet) ? [[place, sheet, area] as const] : [],
  );
}

function marksOn(sheet: SheetRecord, area: Area): readonly string[] {
  return cellsIn(sheet, area).flatMap(([, { value }]) => (typeof value === "string" ? marksIn(value) : []));
}

/** Whether a cell is one of a place that was lost. */
export const isLostAt = ({ anchor }: LostPlace, sheet: SheetRecord, cell: Area): boolean =>
  anchor.sheet === sheet && anchor.area !== null && contains(anchor.area, cell);
