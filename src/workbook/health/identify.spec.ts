/** Sheets of which the rows above their table are gone, and with those their name and all texts that tell what they are. */
import { addressOf, cellArea } from "../../../sandbox/core/store/area.ts";
import { deleteColumns } from "../../../sandbox/core/store/columns.ts";
import { copySheet } from "../../../sandbox/core/store/copy.ts";
import { deleteRows } from "../../../sandbox/core/store/rows.ts";
import { addSheet, deleteSheet, sheetNamed } from "../../../sandbox/core/store/sheets.ts";
import { convertToRange, renameTable } from "../../../sandbox/core/store/tables.ts";
import { columnTexts as headingsOn } from "../../../sandbox/core/store/texts.ts";
import { type } from "../../../sandbox/core/store/user.ts";
import type { SheetRecord, TableRecord, Workbook } from "../../../sandbox/core/store/workbook.ts";
import {
  after,
  blockOf,
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
import { actionTable } from "../tables.ts";

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

/** Writes a block on a new sheet of the user's own. */
const paste = (w: Workbook, title: string, rows: readonly (readonly (string | number)[])[]): void => {
  const sheet = addSheet(w, title);
  rows.forEach((row, down) =>
    row.forEach((value, across) => type(w, sheet.name, addressOf(cellArea(down + 1, across + 1)), String(value))),
  );
};

const headingsOf = (w: Workbook, name: string): readonly string[] => {
  const { sheet, table } = tableOf(w, name);
  return headingsOn(sheet, table.area);
};

const lose = (w: Workbook, title: string): void => deleteSheet(w, sheetNamed(w, title));
const then =
  (...deeds: readonly Deed[]): Deed =>
  (w) => {
    for (const deed of deeds) deed(w);
  };
const rides = [
  ["Jaar", "Soort", "Van", "Naar", "Kilometers"],
  ["2026", "Auto", "Utrecht", "Zwolle", "90"],
];
const region = (w: Workbook) => [headingsOf(w, "Resultaten"), ["OD Elders", "2024", "Casemanager", "3"]];

const own: readonly (readonly [string, string, Deed])[] = [
  [
    "with headings as those of a sheet that is gone",
    "Ritten",
    then(
      (w) => lose(w, "Organisaties"),
      (w) => paste(w, "Ritten", rides),
    ),
  ],
  [
    "with those of our results, which are gone",
    "Regio",
    then(
      (w) => paste(w, "Regio", region(w)),
      (w) => lose(w, "Resultaten"),
    ),
  ],
  ["with those of our results, which are there", "Resultaten regio", (w) => paste(w, "Resultaten regio", region(w))],
  [
    "called as a sheet of ours that is gone",
    "Actieplan",
    then(
      (w) => lose(w, "Actieplan"),
      (w) => paste(w, "Actieplan", [["Van onszelf"]]),
    ),
  ],
];

test.each(own)("[GZ159] a sheet of the user's own %s stays hers", (_, title, deed) => {
  const blueprint = after(full, deed);
  const { repaired, faults } = examined(blueprint);
  const sheetOf = ({ sheets }: typeof blueprint) => sheets.find(({ name }) => name === title);
  expect(sheetOf(repaired)).toEqual(sheetOf(blueprint));
  expect(repaired.names.filter(({ sheet }) => sheet === title)).toEqual([]);
  expect(faults.filter(({ sheet, id }) => sheet === title && id !== "H1")).toEqual([]);
  expect(foundAnswers(repaired)).toEqual([]);
  expect(readEvaluation(contentsOf(repaired)).ok).toBe(true);
});

test("[GZ162] nor is a plan of before, written down on a sheet of her own, taken for that of now", () => {
  const before = { ...full, actions: [] };
  const paste2023: Deed = (w) => paste(w, "Plan 2023", [planHeadings, planHeadings.map(() => "Toen")]);
  const planHeadings = actionTable.columns.map(({ heading }) => heading);
  const blueprint = after(before, paste2023);
  const { repaired } = examined(blueprint);
  expect(readEvaluation(contentsOf(repaired))).toEqual({ ok: true, value: before });
  expect(repaired.sheets.find(({ name }) => name === "Plan 2023")?.tables).toEqual([]);
});

test("[GZ163] a sheet is known by its PivotTable when the rows above that are gone", () => {
  const deed = opened((w) => deleteRows(w, sheetNamed(w, "Draaitabel"), 1, 2));
  const { repaired, faults } = examined(after(full, deed));
  expect(faults.map(({ id }) => id)).not.toContain("H1");
  expect(repaired.sheets.flatMap(({ name, pivots }) => pivots.map(() => name))).toEqual(["Draaitabel"]);
  expect(linesOf(examined(repaired))).toEqual([]);
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

test("[GZ166] or when the column with our texts is gone, and no heading of its table is ours any more", () => {
  const deed = opened((w) => {
    const { sheet, area } = blockOf(w, "deskundigheidsgebieden_casemanager");
    const copy = copySheet(w, sheet);
    type(w, copy.name, addressOf(area), "Op de kopie");
    deleteColumns(w, copy, 2);
    for (const table of [...copy.tables]) convertToRange(copy, table);
  });
  const { repaired } = examined(after(full, deed));
  expect(foundAnswers(repaired).map((row) => row.at(-1))).toEqual(["Op de kopie"]);
  expect(linesOf(examined(repaired))).toEqual([]);
});
