/** The sheet with our PivotTable, of which the rows above that are gone: it stays the one, as Excel takes no second PivotTable of its name. */
import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import { deleteRows } from "../../sandbox/core/store/rows.ts";
import { sheetNamed } from "../../sandbox/core/store/sheets.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { openExcel } from "../../test/support/excel.ts";
import { firstLayout } from "../../test/support/first-layout.ts";
import { keeperAt } from "../../test/support/keeping.ts";
import { valueOf } from "../../test/support/revising.ts";
import { threeCycles } from "../../test/support/three-cycles.ts";
import { checkHealth, heal } from "../usecases/health.ts";
import { upgrade } from "../usecases/upgrade.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import { excelHealth } from "./health.ts";

jest.setTimeout(120_000);

const day = "2030-11-29";

async function opened(blueprint: Blueprint): Promise<Workbook> {
  const workbook = fromBlueprint(blueprint);
  deleteRows(workbook, sheetNamed(workbook, sheetNames.draaitabel), 1, 2);
  await openExcel(workbook);
  return workbook;
}

const withPivots = ({ sheets }: Workbook): readonly string[] =>
  sheets.flatMap(({ name, pivots }) => pivots.map(() => name));

test("[GZ163] it is mended in Excel", async () => {
  const workbook = await opened(build(await threeCycles()));
  const titles = workbook.sheets.map(({ name }) => name);
  const { left } = valueOf(await heal(excelHealth(), { ...keeperAt(), day }));
  expect(left).toEqual([]);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(titles));
  expect(withPivots(workbook)).toEqual([sheetNames.draaitabel]);
  expect(valueOf(await checkHealth(excelHealth(), day)).faults).toEqual([]);
});

test("[UG60] of an older layout it is upgraded", async () => {
  const workbook = await opened(await firstLayout());
  const { to } = valueOf(await upgrade(excelHealth(), { day, shown: null }, keeperAt()));
  expect(to).toBe(2);
  expect(withPivots(workbook)).toEqual([sheetNames.draaitabel]);
  expect(workbook.sheets.map(({ name }) => name)).not.toContain(`${sheetNames.draaitabel} (2)`);
  expect(valueOf(await checkHealth(excelHealth(), day)).faults).toEqual([]);
});
