/** What a user put in a workbook of an older layout himself is still there once it is upgraded: as data, and in Excel. */
import { toBlueprint } from "../../sandbox/core/store/blueprint.ts";
import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import { sheetNamed } from "../../sandbox/core/store/sheets.ts";
import type { SheetRecord, Workbook } from "../../sandbox/core/store/workbook.ts";
import { foundAnswers, today } from "../../test/support/broken-workbook.ts";
import { openExcel } from "../../test/support/excel.ts";
import { firstLayout } from "../../test/support/first-layout.ts";
import { keeperAt } from "../../test/support/keeping.ts";
import { valueOf } from "../../test/support/revising.ts";
import { upgrade } from "../usecases/upgrade.ts";
import type { Blueprint, Cell, Sheet } from "../workbook/blueprint.ts";
import { repairedBlueprint } from "../workbook/health/apply.ts";
import { upgradeOf } from "../workbook/upgrade/upgrade.ts";
import { excelHealth } from "./health.ts";

jest.setTimeout(60_000);

let old: Blueprint;

beforeAll(async () => {
  old = await firstLayout();
});

type Upgrading = (blueprint: Blueprint) => Promise<Blueprint>;

const asData: Upgrading = (blueprint) =>
  Promise.resolve(valueOf(repairedBlueprint(blueprint, valueOf(upgradeOf(blueprint, today)).steps)));

async function upgradedInExcel(start: Workbook) {
  const { workbook } = await openExcel(start);
  const { lines } = valueOf(await upgrade(excelHealth(), { day: today, shown: null }, keeperAt()));
  return { after: toBlueprint(workbook), lines };
}

const inExcel: Upgrading = async (blueprint) => (await upgradedInExcel(fromBlueprint(blueprint))).after;

const ways: readonly (readonly [string, Upgrading])[] = [
  ["as data", asData],
  ["in Excel", inExcel],
];

const withSheet = (blueprint: Blueprint, title: string, change: (sheet: Sheet) => Sheet): Blueprint => ({
  ...blueprint,
  sheets: blueprint.sheets.map((sheet) => (sheet.name === title ? change(sheet) : sheet)),
});

const sheetOf = ({ sheets }: Blueprint, title: string): Sheet | undefined => sheets.find(({ name }) => name === title);

const titled = ({ sheets }: Blueprint, part: string): readonly string[] =>
  sheets.map(({ name }) => name).filter((name) => name.includes(part));

const withCell = (blueprint: Blueprint, title: string, cell: Cell): Blueprint =>
  withSheet(blueprint, title, (sheet) => ({
    ...sheet,
    cells: [...sheet.cells.filter(({ row, column }) => row !== cell.row || column !== cell.column), cell],
  }));

const cellIn = (blueprint: Blueprint, title: string, row: number, column: number) =>
  sheetOf(blueprint, title)?.cells.find((cell) => cell.row === row && cell.column === column);

const style = "VTH tekst";

const chartsOf = (blueprint: Blueprint, title: string) => sheetOf(blueprint, title)?.charts.map(({ name }) => name);

const note = (cell: string) => ({ notes: [{ cell, text: "Van mij", author: "" }] });

const titleRow = (blueprint: Blueprint) => {
  const { merges = [], rows = [], notes = [] } = sheetOf(blueprint, "Draaitabel") ?? {};
  return [merges.includes("B6:G6"), rows.some(({ row, height }) => row === 6 && height > 20), notes.length];
};

describe.each(ways)("%s", (_, upgraded) => {
  test("[UG53] a text that comes back takes no note away", async () => {
    const after = await upgraded(withSheet(old, "Draaitabel", (sheet) => ({ ...sheet, ...note("C6") })));
    expect(titleRow(after)).toEqual([false, false, 1]);
    expect(cellIn(after, "Draaitabel", 6, 2)?.value).toBe(cellIn(await upgraded(old), "Draaitabel", 6, 2)?.value);
  });

  test("[UG55] a row whose cells are merged already becomes as high as it should", async () => {
    const merged = withSheet(old, "Draaitabel", (sheet) => ({ ...sheet, merges: [...sheet.merges, "B6:G6"] }));
    expect(titleRow(await upgraded(merged))).toEqual([true, true, 0]);
  });
});

test("[UG53] a text that comes back is merged only where it is known that no note hangs", async () => {
  expect(titleRow(await asData(old))).toEqual([true, true, 0]);
  expect(titleRow(await inExcel(old))).toEqual([false, false, 0]);
});

describe("what hangs at a sheet that is drawn anew", () => {
  const title = "Ontwikkeling";

  test("[UG54] as data a note keeps it", async () => {
    const after = await asData(withSheet(old, title, (sheet) => ({ ...sheet, ...note("B3") })));
    expect(sheetOf(after, "Ontwikkeling (eerder)")?.notes).toHaveLength(1);
    expect(titled(after, "eerder")).toEqual(["Ontwikkeling (eerder)"]);
  });

  test("[UG54] in Excel, which does not tell of notes, it is said that they go", async () => {
    const { lines } = await upgradedInExcel(fromBlueprint(old));
    expect(lines.filter((line) => line.includes("notitie")).map((line) => line.slice(0, 25))).toEqual([
      "Het blad “Start” wordt op",
      "Het blad “Ontwikkeling” w",
    ]);
    expect(valueOf(upgradeOf(old, today)).lines.join(" ")).not.toContain("notitie");
  });

  test.each<[string, (sheet: SheetRecord) => void]>([
    ["a comment", ({ comments }) => void comments.push({ id: "c1" })],
    ["a picture", ({ shapes }) => void shapes.push({ id: "s1", name: "Afbeelding 1" })],
  ])("[UG54] in Excel %s keeps it", async (_, put) => {
    const workbook = fromBlueprint(old);
    put(sheetNamed(workbook, title));
    expect(titled((await upgradedInExcel(workbook)).after, "eerder")).toEqual(["Ontwikkeling (eerder)"]);
  });

  test("[UG54] a chart of ours that counts as a shape does not", async () => {
    const workbook = fromBlueprint(old);
    const { shapes, charts } = sheetNamed(workbook, title);
    shapes.push(...charts.map(({ name }, index) => ({ id: `s${index}`, name })));
    expect(titled((await upgradedInExcel(workbook)).after, "eerder")).toEqual([]);
  });
});

describe.each(ways)("%s", (_, upgraded) => {
  test("[UG49] a sheet with no more than charts of ours is drawn anew, and nothing of it stays", async () => {
    const after = await upgraded(old);
    expect(titled(after, "eerder")).toEqual([]);
  });

  test.each([
    ["beside ours", (charts: Sheet["charts"]) => charts],
    ["in place of one of ours", (charts: Sheet["charts"]) => charts.slice(1)],
    ["in place of all of ours", () => []],
  ])("[UG49] a chart of the user's own %s keeps its sheet", async (__, left) => {
    const mine = withSheet(old, "Ontwikkeling", (sheet) => ({
      ...sheet,
      charts: [...left(sheet.charts), ...sheet.charts.slice(0, 1).map((chart) => ({ ...chart, name: "Mijn grafiek" }))],
    }));
    const after = await upgraded(mine);
    expect(chartsOf(after, "Ontwikkeling")).toEqual(chartsOf(old, "Ontwikkeling"));
    expect(chartsOf(after, "Ontwikkeling (eerder)")).toEqual(chartsOf(mine, "Ontwikkeling"));
  });

  test("[UG50] a formula of the user's own in place of one of ours is put down before ours takes its place", async () => {
    const formula = '=IF(organisatie="","Nog leeg",organisatie)';
    const mine = withCell(old, "Casemanager", { row: 26, column: 4, value: "Van mij", formula, style });
    const after = await upgraded(mine);
    expect(cellIn(after, "Casemanager", 26, 4)?.formula).toBe(
      cellIn(await upgraded(old), "Casemanager", 26, 4)?.formula,
    );
    const answers = foundAnswers(after).map((row) => row.join(" "));
    expect(answers).toEqual([
      expect.stringMatching(/Getypt over een formule .*Casemanager.*D26.* Van mij .*=IF\(organisatie="","Nog leeg"/),
    ]);
  });

  test("[UG50] of formulas that are ours nothing is put down", async () => {
    expect(titled(await upgraded(old), "Gevonden")).toEqual([]);
  });

  test("[UG58] nor of ours as Excel shows them where the add-in is not there, or with the @ of one value", async () => {
    const shown = (formula: string): string =>
      formula.replaceAll(/\bVTH\.(\w+)/g, "@_xldudf_VTH_$1").replaceAll(/\bINDEX\(/g, "@INDEX(");
    const sheets = old.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, formula: shown(cell.formula) })),
    }));
    expect(JSON.stringify(sheets)).toContain("@_xldudf_VTH_NIVEAU(");
    const after = await upgraded({ ...old, sheets });
    expect([titled(after, "(eerder)"), titled(after, "Gevonden")]).toEqual([[], []]);
  });

  test.each<[string, Cell]>([
    ["beside ours", { row: 90, column: 3, value: "totaal 12", formula: '="totaal "&SUM(C1:C3)', style }],
    ["like one of ours, elsewhere", { row: 90, column: 3, value: "2025", formula: '=IF(C6=0,"",""&C6)', style }],
    ["in place of ours", { row: 7, column: 4, value: 4, formula: "=2+2", style }],
  ])("[UG51] a formula of the user's own %s keeps the sheet that is drawn anew", async (__, cell) => {
    const mine = withCell(old, "Ontwikkeling", cell);
    const after = await upgraded(mine);
    const kept = cellIn(after, "Ontwikkeling (eerder)", cell.row, cell.column);
    expect(kept?.formula).toBe(cell.formula);
    expect(cellIn(after, "Ontwikkeling", cell.row, cell.column)?.formula).not.toBe(cell.formula);
  });

  test.each([
    ["Ontwikkeling", "beside what is ours", { row: 90, column: 3 }],
    ["Ontwikkeling", "over a formula of ours", { row: 7, column: 4 }],
    ["Start", "beside what is ours", { row: 60, column: 3 }],
  ])("[UG56] on %s a number of the user's own %s keeps the sheet", async (title, __, spot) => {
    const after = await upgraded(withCell(old, title, { ...spot, value: 42, style }));
    expect(titled(after, "eerder")).toEqual([`${title} (eerder)`]);
    expect(cellIn(after, `${title} (eerder)`, spot.row, spot.column)?.value).toBe(42);
  });

  test("[UG59] a sheet from which a chart of the user's own may draw stays", async () => {
    const mine = sheetOf(old, "Ontwikkeling")?.charts[0];
    if (mine === undefined) throw new Error("there are charts on Ontwikkeling");
    const charts = [{ ...mine, name: "Mijn grafiek" }];
    const after = await upgraded(withSheet(old, "Archief", (sheet) => ({ ...sheet, charts })));
    expect(titled(after, "(eerder)")).toContain("Ontwikkeling (eerder)");
  });

  test("[UG52] what leans on a sheet that is drawn anew, by a name or by its title, leans on what stood there", async () => {
    const named: Blueprint = {
      ...old,
      names: [...old.names, { name: "mijn_naam", sheet: "Ontwikkeling", address: "C5" }],
    };
    const byName = await upgraded(named);
    expect(byName.names.find(({ name }) => name === "mijn_naam")).toEqual({
      name: "mijn_naam",
      sheet: "Ontwikkeling (eerder)",
      address: "C5",
    });
    const mine = withCell(old, "Vragen", { row: 90, column: 9, value: 2, formula: "=Ontwikkeling!C5", style });
    expect(cellIn(await upgraded(mine), "Vragen", 90, 9)?.formula).toBe("='Ontwikkeling (eerder)'!C5");
  });
});
