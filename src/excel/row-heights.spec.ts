import { maybeTable } from "../../sandbox/core/store/tables.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { openedDesk } from "../../test/support/desk.ts";
import { openExcel } from "../../test/support/excel.ts";
import { beforePlan, withPlan } from "../../test/support/planned.ts";
import { asking, RevisedBook, valueOf } from "../../test/support/revising.ts";
import type { Evaluation, PeerEntry } from "../model/evaluation/evaluation.ts";
import { success } from "../model/problem.ts";
import { recorded } from "../model/history/record.ts";
import type { SeenRow } from "../usecases/change-row.ts";
import { record } from "../usecases/record.ts";
import { saveRow } from "../usecases/save-row.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { extendBlueprint, type Extension } from "../workbook/extend.ts";
import { parseArea } from "../workbook/grid.ts";
import { tableNames } from "../workbook/names.ts";
import { foundSheet } from "../workbook/sheets/found.ts";
import { styles } from "../workbook/styles.ts";
import { peerTable } from "../workbook/tables.ts";
import { columnTexts as heads } from "../workbook/texts.ts";
import { excelWorkbook } from "./index.ts";

jest.setTimeout(30_000);

const day = "2026-11-25";
const long = "Wij kennen elkaars werk goed en bespreken lastige zaken iedere week. ".repeat(6);
const { profiles } = beforePlan;
const nothing: Extension = { sheets: [], behind: "", styles: {}, rows: [] };
const wordy: Evaluation = {
  ...beforePlan,
  profiles: { ...profiles, casemanager: { ...profiles.casemanager, justification: long } },
};

function bodyHeights({ sheets }: Pick<Blueprint, "sheets">, name: string): readonly (number | undefined)[] {
  const sheet = sheets.find(({ tables }) => tables.some((table) => table.name === name));
  const { top, bottom } = parseArea(sheet?.tables.find((table) => table.name === name)?.address ?? "");
  const heights = new Map(sheet?.rows.map(({ row, height }) => [row, height]));
  return Array.from({ length: bottom - top }, (_, index) => heights.get(top + 1 + index));
}

function heightsIn(workbook: Workbook, name: string): readonly (number | undefined)[] {
  const found = maybeTable(workbook, name);
  if (found === null) throw new Error(`there is no table ${name}`);
  const { top, bottom } = found.table.area;
  return Array.from({ length: bottom - top }, (_, index) => found.sheet.rowHeights.get(top + 1 + index));
}

function setHeight(workbook: Workbook, name: string, row: number, height: number): void {
  const found = maybeTable(workbook, name);
  if (found === null) throw new Error(`there is no table ${name}`);
  found.sheet.rowHeights.set(found.table.area.top + 1 + row, height);
}

const seenRow = (entry?: PeerEntry): SeenRow =>
  new Map(peerTable.columns.map(({ heading, toCell }) => [heading, entry === undefined ? null : toCell(entry)]));

async function recordedInExcel(before: (workbook: Workbook) => void = () => undefined, evaluation = wordy) {
  const { workbook } = await openExcel();
  await excelWorkbook().write(build(evaluation));
  before(workbook);
  valueOf(await record(excelWorkbook(), day, asking(true)));
  return heightsIn(workbook, tableNames.results);
}

test("[RH1] rows that are recorded are as high as in a workbook made with them, in Excel and in a file", async () => {
  const wanted = bodyHeights(build(valueOf(recorded(wordy, day)).evaluation), tableNames.results);
  expect(Math.max(...wanted.map(Number))).toBeGreaterThan(60);
  expect(new Set(wanted).size).toBeGreaterThan(1);
  expect(await recordedInExcel()).toEqual(wanted);
  const book = new RevisedBook(wordy);
  valueOf(await record(book, day, asking(true)));
  expect(bodyHeights(book.blueprint, tableNames.results)).toEqual(wanted);
});

test.each([
  [tableNames.actions, heads.cause, 44],
  [tableNames.peerEntries, heads.peer, 40],
] as const)("[RH1] rows below the last of %s are no lower than the others", async (name, heading, height) => {
  const start = build(withPlan);
  const first = bodyHeights(start, name).length;
  expect(bodyHeights(start, name).at(-1)).toBe(height);
  const rows = [new Map([[heading, "Kort"]]), new Map([[heading, long]])];
  const extension = { ...nothing, rows: [{ table: name, first, rows, formulas: new Map() }] };
  const inFile = bodyHeights(valueOf(extendBlueprint(start, extension)), name).slice(first);
  expect(inFile).toEqual([height, expect.any(Number)]);
  expect(inFile[1]).toBeGreaterThan(height);
  const { workbook } = await openExcel();
  await excelWorkbook().write(start);
  valueOf(await excelWorkbook().extend(() => success(extension)));
  expect(heightsIn(workbook, name).slice(first)).toEqual(inFile);
});

test("[RH2] an empty row that the user made higher stays so when a result comes in it", async () => {
  const nothingYet = { ...wordy, history: [] };
  const setFirst = (workbook: Workbook): void => setHeight(workbook, tableNames.results, 0, 300);
  const heights = await recordedInExcel(setFirst, nothingYet);
  expect(heights).toHaveLength(valueOf(recorded(nothingYet, day)).evaluation.history.length);
  expect(heights[0]).toBe(300);
  expect(heights[1]).toBeGreaterThan(15);
});

test("[RH2] a row that holds something keeps the height that the user gave it", async () => {
  const desk = await openedDesk(wordy);
  setHeight(desk.workbook, peerTable.name, 0, 20);
  const [first] = wordy.peerReview.entries;
  valueOf(await saveRow({ table: peerTable, seen: seenRow(first), edits: new Map([[heads.notes, long]]) }, desk));
  expect(heightsIn(desk.workbook, peerTable.name)[0]).toBe(20);
});

test("[RH3] columns that the user made wider need fewer lines", async () => {
  const heights = await recordedInExcel((workbook) => {
    const found = maybeTable(workbook, tableNames.results);
    for (let column = 1; column < 20; column += 1) found?.sheet.columnWidths.set(column, 2000);
  });
  expect(Math.max(...heights.map(Number))).toBeLessThan(40);
});

test("[RH1] rows below the last of a table that comes along are no lower than the others", async () => {
  const drawn = foundSheet([]);
  const first = bodyHeights({ sheets: [drawn.sheet] }, tableNames.found).length;
  const rows = [new Map([[heads.given, "Kort"]]), new Map([[heads.given, long]])];
  const added = { table: tableNames.found, first, rows, formulas: new Map() };
  const extension = { ...nothing, sheets: [drawn], styles, rows: [added] };
  const inFile = bodyHeights(valueOf(extendBlueprint(build(wordy), extension)), tableNames.found).slice(first);
  expect(inFile).toEqual([24, expect.any(Number)]);
  const { workbook } = await openExcel();
  await excelWorkbook().write(build(wordy));
  valueOf(await excelWorkbook().extend(() => success(extension)));
  expect(heightsIn(workbook, tableNames.found).slice(first)).toEqual(inFile);
});

test("[RH1] a row with only a name below the last, filled in beside the sheet, is no lower than the others", async () => {
  const desk = await openedDesk(wordy);
  const count = heightsIn(desk.workbook, peerTable.name).length;
  for (let row = wordy.peerReview.entries.length; row <= count; row += 1) {
    valueOf(await saveRow({ table: peerTable, seen: seenRow(), edits: new Map([[heads.peer, `OD ${row}`]]) }, desk));
  }
  expect(heightsIn(desk.workbook, peerTable.name)).toEqual(Array.from({ length: count + 1 }, () => 40));
});

test("[RH4] a row that is filled in beside the sheet gets the height that it needs, also below the last", async () => {
  const desk = await openedDesk(wordy);
  const found = maybeTable(desk.workbook, peerTable.name);
  if (found === null) throw new Error("there is no table");
  const rows = found.table.area.bottom - found.table.area.top;
  const first = wordy.peerReview.entries.length;
  for (let row = first; row <= rows; row += 1) {
    const edits = new Map([
      [heads.peer, `OD ${row}`],
      [heads.notes, long],
    ]);
    expect(await saveRow({ table: peerTable, seen: seenRow(), edits }, desk)).toMatchObject({ ok: true });
  }
  const heights = heightsIn(desk.workbook, peerTable.name);
  expect(heights).toHaveLength(rows + 1);
  expect(heights.slice(first).every((height) => height === heights[first] && Number(height) > 40)).toBe(true);
});
