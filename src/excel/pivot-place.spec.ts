import { addPivot } from "../../sandbox/core/store/pivots.ts";
import { protect } from "../../sandbox/core/store/protection.ts";
import { deleteSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { convertToRange, maybeTable } from "../../sandbox/core/store/tables.ts";
import { type } from "../../sandbox/core/store/user.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { openExcel } from "../../test/support/excel.ts";
import { pivotSums } from "../../test/support/pivot-sums.ts";
import { beforePlan } from "../../test/support/planned.ts";
import { asking, valueOf } from "../../test/support/revising.ts";
import { read } from "../usecases/read.ts";
import { record } from "../usecases/record.ts";
import { setScore } from "../usecases/write-answers.ts";
import { build } from "../workbook/build.ts";
import { pivotWish } from "../workbook/sheets/pivot.ts";
import { excelDesk, excelWorkbook } from "./index.ts";
import { lookForPivot, placePivot } from "./pivot-place.ts";

const yes = asking(true);
const blank = { ...beforePlan, history: [] };

/** A workbook that was made before there were any results. */
async function opened() {
  const host = await openExcel();
  await excelWorkbook().write(build(blank));
  host.log.length = 0;
  return host;
}

const recorded = async () => valueOf(await record(excelWorkbook(), "2026-11-25", yes));

/** The values that the PivotTable shows. */
const figures = (): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.pivotTables.getItem("Scores per jaar").layout.getDataBodyRange().load("values");
    await context.sync();
    return range.values;
  });

async function expectTheSums(): Promise<void> {
  const evaluation = valueOf(await read(excelWorkbook()));
  expect(await figures()).toEqual(pivotSums(evaluation, evaluation.organisation).figures);
}

const pivotNames = ({ sheets }: Workbook): readonly string[] =>
  sheets.flatMap(({ pivots }) => pivots.map(({ name }) => name));

test("[PV9] the first results bring the PivotTable along; later ones are in it too", async () => {
  const { workbook } = await opened();
  expect(pivotNames(workbook)).toEqual([]);
  await recorded();
  expect(sheetNamed(workbook, "Draaitabel").pivots).toHaveLength(1);
  await expectTheSums();
  await setScore("casemanager", 5, excelDesk());
  await recorded();
  await expectTheSums();
  expect((await figures()).flat()).toContain(5);
});

test("[PV10] one that was moved to another sheet is refreshed there, and no second one comes", async () => {
  const { workbook } = await opened();
  await recorded();
  const [pivot] = sheetNamed(workbook, "Draaitabel").pivots.splice(0);
  if (pivot === undefined) throw new Error("there is no PivotTable");
  sheetNamed(workbook, "Blad1").pivots.push(pivot);
  await setScore("casemanager", 5, excelDesk());
  await recorded();
  await expectTheSums();
  expect(pivotNames(workbook)).toEqual(["Scores per jaar"]);
});

const draai = (workbook: Workbook) => sheetNamed(workbook, "Draaitabel");

test.each<[string, (workbook: Workbook) => void, readonly string[]]>([
  ["its sheet is gone", (workbook) => deleteSheet(workbook, draai(workbook)), []],
  ["its sheet is protected", (workbook) => protect(draai(workbook), {}), []],
  ["the user wrote something there", (workbook) => type(workbook, "Draaitabel", "D14", "van mij"), []],
  ["the user wrote where its filters would stand", (workbook) => type(workbook, "Draaitabel", "C7", "van mij"), []],
  [
    "the user made one there",
    (workbook) => {
      const id = maybeTable(workbook, "Resultaten")?.table.id ?? "";
      addPivot(workbook, draai(workbook), "Van mij", { table: id }, { top: 30, left: 9, bottom: 30, right: 9 });
    },
    ["Van mij"],
  ],
])("[PV11] recording goes on without it when %s", async (_, change, left) => {
  const { workbook } = await opened();
  change(workbook);
  const before = workbook.sheets.find(({ name }) => name === "Draaitabel")?.cells;
  const cells = structuredClone(before);
  expect((await recorded()).added).toHaveLength(6);
  expect(pivotNames(workbook)).toEqual(left);
  expect(before).toEqual(cells);
});

test("[PV12] not over a table that lost a field, or is a table no more", async () => {
  const { workbook } = await opened();
  await recorded();
  const wish = pivotWish(valueOf(await read(excelWorkbook())));
  const found = maybeTable(workbook, "Resultaten");
  if (found === null || wish === null) throw new Error("there are no results");
  expect(await placePivot(wish)).toBe("there");
  await Excel.run(async (context) => {
    context.workbook.pivotTables.getItem("Scores per jaar").delete();
    await context.sync();
  });
  expect(await lookForPivot(wish)).toBe("free");
  type(workbook, found.sheet.name, "F6", "Herkomst");
  expect(await placePivot(wish)).toBe("gone");
  type(workbook, found.sheet.name, "F6", "Bron");
  expect(await lookForPivot(wish)).toBe("free");
  convertToRange(found.sheet, found.table);
  expect(await placePivot(wish)).toBe("gone");
  expect(pivotNames(workbook)).toEqual([]);
});

/** The requests that write to a PivotTable, by their number. */
async function pivotRequests(): Promise<readonly number[]> {
  const host = await opened();
  await recorded();
  const requests = host.log.filter(({ cleanup }) => !cleanup);
  return requests.flatMap(({ writes }, index) => (writes.some((one) => one.includes("Pivot")) ? [index] : []));
}

test("[PV13] refused half-way, it is taken away again; what was recorded stays", async () => {
  const [request = 0, ...others] = await pivotRequests();
  expect(others).toEqual([]);
  for (const done of [0, 5, 20, 35]) {
    const host = await opened();
    host.plan({ kind: "accessDenied", request, done });
    expect((await recorded()).added).toHaveLength(6);
    expect(pivotNames(host.workbook)).toEqual([]);
    expect(valueOf(await read(excelWorkbook())).history).toHaveLength(6);
  }
});
