import { maybeTable } from "../../sandbox/core/store/tables.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { openedDesk } from "../../test/support/desk.ts";
import { openExcel } from "../../test/support/excel.ts";
import { beforePlan } from "../../test/support/planned.ts";
import { asking, RevisedBook, valueOf } from "../../test/support/revising.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { recorded } from "../model/history/record.ts";
import { record } from "../usecases/record.ts";
import { saveRow } from "../usecases/save-row.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { parseArea } from "../workbook/grid.ts";
import { tableNames } from "../workbook/names.ts";
import { peerTable } from "../workbook/tables.ts";
import { columnTexts as heads } from "../workbook/texts.ts";
import { excelWorkbook } from "./index.ts";

jest.setTimeout(30_000);

const day = "2026-11-25";
const long = "Wij kennen elkaars werk goed en bespreken lastige zaken iedere week. ".repeat(6);
const { profiles } = beforePlan;
const wordy: Evaluation = {
  ...beforePlan,
  profiles: { ...profiles, casemanager: { ...profiles.casemanager, justification: long } },
};

function bodyHeights({ sheets }: Blueprint, name: string): readonly (number | undefined)[] {
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

async function recordedInExcel(before: (workbook: Workbook) => void = () => undefined) {
  const { workbook } = await openExcel();
  await excelWorkbook().write(build(wordy));
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

test("[RH2] an empty row that the user made higher stays so, and one that holds something keeps its height", async () => {
  const heights = await recordedInExcel((workbook) => {
    const found = maybeTable(workbook, tableNames.results);
    found?.sheet.rowHeights.set(found.table.area.top + 1, 300);
  });
  expect(heights[0]).toBe(300);
  expect(heights[1]).toBeGreaterThan(15);
});

test("[RH3] columns that the user made wider need fewer lines", async () => {
  const heights = await recordedInExcel((workbook) => {
    const found = maybeTable(workbook, tableNames.results);
    for (let column = 1; column < 20; column += 1) found?.sheet.columnWidths.set(column, 2000);
  });
  expect(Math.max(...heights.map(Number))).toBeLessThan(40);
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
    const blank = new Map(peerTable.columns.map(({ heading }) => [heading, null]));
    expect(await saveRow({ table: peerTable, seen: blank, edits }, desk)).toMatchObject({ ok: true });
  }
  const heights = heightsIn(desk.workbook, peerTable.name);
  expect(heights).toHaveLength(rows + 1);
  expect(heights.slice(first).every((height) => height === heights[first] && Number(height) > 40)).toBe(true);
});
