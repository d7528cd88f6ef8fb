/** What a user put in a workbook of an older layout himself is still there once it is upgraded: as data, and in Excel. */
import { toBlueprint } from "../../sandbox/core/store/blueprint.ts";
import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import { today } from "../../test/support/broken-workbook.ts";
import { openExcel } from "../../test/support/excel.ts";
import { firstLayout } from "../../test/support/first-layout.ts";
import { keeperAt } from "../../test/support/keeping.ts";
import { valueOf } from "../../test/support/revising.ts";
import { upgrade } from "../usecases/upgrade.ts";
import type { Blueprint, Sheet } from "../workbook/blueprint.ts";
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

const inExcel: Upgrading = async (blueprint) => {
  const { workbook } = await openExcel(fromBlueprint(blueprint));
  valueOf(await upgrade(excelHealth(), { day: today, shown: null }, keeperAt()));
  return toBlueprint(workbook);
};

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

const chartsOf = (blueprint: Blueprint, title: string) => sheetOf(blueprint, title)?.charts.map(({ name }) => name);

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
});
