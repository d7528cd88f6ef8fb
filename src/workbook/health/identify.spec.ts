/** Sheets of which the rows above their table are gone, and with those their name and all texts that tell what they are. */
import { addressOf, cellArea } from "../../../sandbox/core/store/area.ts";
import { copySheet } from "../../../sandbox/core/store/copy.ts";
import { deleteRows } from "../../../sandbox/core/store/rows.ts";
import { addSheet, renameSheet } from "../../../sandbox/core/store/sheets.ts";
import { convertToRange, renameTable } from "../../../sandbox/core/store/tables.ts";
import { columnTexts as headingsOn } from "../../../sandbox/core/store/texts.ts";
import { type } from "../../../sandbox/core/store/user.ts";
import type { SheetRecord, TableRecord, Workbook } from "../../../sandbox/core/store/workbook.ts";
import {
  after,
  examined,
  foundAnswers,
  linesOf,
  opened,
  tableOf,
  type Deed,
} from "../../../test/support/broken-workbook.ts";
import { threeCycles } from "../../../test/support/three-cycles.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { build } from "../build.ts";
import { contentsOf } from "../contents-of.ts";
import { readEvaluation } from "../read.ts";
import { sheetNames } from "../sheet-texts.ts";

let full: Evaluation;

beforeAll(async () => {
  full = await threeCycles();
});

type Undone = (workbook: Workbook, sheet: SheetRecord, table: TableRecord) => void;

const toRange: Undone = (_, sheet, table) => convertToRange(sheet, table);
const renamed: Undone = (w, _, table) => renameTable(w, table, "Overzicht");
const asItIs: Undone = () => undefined;

/** Takes away the rows above a table, and so many of its own from its headings on. */
const topless = (name: string, undo: Undone, more = 0): Deed =>
  opened((w) => {
    const { sheet, table } = tableOf(w, name);
    const { top } = table.area;
    undo(w, sheet, table);
    deleteRows(w, sheet, 1, top - 1 + more);
  });

/** All sheets but the one for cells that went with the rows above a table. */
const titles = ({ sheets }: ReturnType<typeof build>): readonly string[] =>
  sheets.map(({ name }) => name).filter((name) => name !== sheetNames.teruggezet);

describe.each(["Actieplan", "Vragen", "Resultaten", "Organisatiewijzigingen", "Archief"])("the table %s", (name) => {
  test.each([
    ["that is a range now", toRange],
    ["that is called otherwise", renamed],
    ["that is as it was", asItIs],
  ])("[GZ156] %s still tells which sheet it stands on", (_, undo) => {
    const { repaired } = examined(after(full, topless(name, undo)));
    expect(readEvaluation(contentsOf(repaired))).toEqual({ ok: true, value: full });
    expect(titles(repaired)).toEqual(titles(build(full)));
    expect(foundAnswers(repaired)).toEqual([]);
    expect(linesOf(examined(repaired))).toEqual([]);
  });
});

const sources = (evaluation: Evaluation) => Object.values(evaluation.profiles).map((one) => one.sources);

test.each(["Bronnen_casemanager", "Bronnen_juridisch_adviseur"])(
  "[GZ157] what remains of a profile is known by its title, as %s has the headings of all",
  (name) => {
    const { repaired } = examined(after(full, topless(name, toRange)));
    const now = readEvaluation(contentsOf(repaired));
    expect(now.ok && sources(now.value)).toEqual(sources(full));
    expect(titles(repaired)).toEqual(titles(build(full)));
  },
);

test("[GZ158] without headings the answers of a plan are found, by the title of its sheet", () => {
  const { repaired } = examined(after(full, topless("Actieplan", toRange, 1)));
  const found = foundAnswers(repaired).map((row) => row.at(-1));
  expect(found).toEqual(expect.arrayContaining(full.actions.map(({ reason }) => reason)));
  expect(titles(repaired).filter((title) => title.startsWith("Actieplan"))).toEqual(["Actieplan"]);
  expect(linesOf(examined(repaired))).toEqual([]);
});

test("[GZ159] a sheet of the user's own stays hers: with some of our headings, or called as a sheet of ours that is gone", () => {
  const own: Deed = (w) => {
    const { sheet, table } = tableOf(w, "Actieplan");
    const some = headingsOn(sheet, table.area).slice(0, 6);
    const mine = addSheet(w, "Van mij");
    some.forEach((heading, index) => type(w, mine.name, addressOf(cellArea(1, index + 1)), heading));
    renameSheet(w, sheet, "Plan");
    topless("Actieplan", toRange, 1)(w);
    type(w, addSheet(w, "Actieplan").name, "A1", "Van onszelf");
  };
  const blueprint = after(full, own);
  const { repaired } = examined(blueprint);
  const cellsOf = (title: string, { sheets }: typeof blueprint) =>
    sheets.find((sheet) => sheet.name === title)?.cells.map(({ value }) => value);
  for (const title of ["Van mij", "Actieplan"]) expect(cellsOf(title, repaired)).toEqual(cellsOf(title, blueprint));
});

test("[GZ160] what was typed on a copy of a plan is found when the rows above it are gone", () => {
  const deed = opened((w) => {
    const { sheet, table } = tableOf(w, "Actieplan");
    const copy = copySheet(w, sheet);
    const column = table.area.left + headingsOn(sheet, table.area).indexOf("Specifiek");
    type(w, copy.name, addressOf(cellArea(table.area.top + 1, column)), "Op de kopie");
    deleteRows(w, copy, 1, table.area.top - 1);
  });
  const found = foundAnswers(examined(after(full, deed)).repaired).map((row) => row.at(-1));
  expect(found).toContain("Op de kopie");
});
