import { cellKey } from "../../sandbox/core/store/cells.ts";
import { protect } from "../../sandbox/core/store/protection.ts";
import { maybeTable } from "../../sandbox/core/store/tables.ts";
import { type } from "../../sandbox/core/store/user.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { openExcel } from "../../test/support/excel.ts";
import { beforePlan } from "../../test/support/planned.ts";
import { refusal } from "../../test/support/desk.ts";
import { asking, valueOf } from "../../test/support/revising.ts";
import { recorded } from "../model/history/record.ts";
import { read } from "../usecases/read.ts";
import { record } from "../usecases/record.ts";
import { setScore } from "../usecases/write-answers.ts";
import { build } from "../workbook/build.ts";
import { cellAddress } from "../workbook/grid.ts";
import { excelDesk, excelWorkbook } from "./index.ts";

const day = "2026-11-25";
const yes = asking(true);

async function opened(evaluation = beforePlan) {
  const host = await openExcel();
  await excelWorkbook().write(build(evaluation));
  host.log.length = 0;
  return { host, workbook: host.workbook };
}

function results(workbook: Workbook) {
  const found = maybeTable(workbook, "Resultaten");
  if (found === null) throw new Error("there are no results");
  const { sheet, table } = found;
  const { top, bottom, left, right } = table.area;
  const at = (row: number, column: number) => sheet.cells.get(cellKey(top + row, left + column));
  const columns = Array.from({ length: right - left + 1 }, (_, index) => at(0, index)?.value);
  return { sheet, table, at, height: bottom - top, columns };
}

describe("recording in Excel", () => {
  test("[R1] what is read back is what was recorded, and a second time changes nothing", async () => {
    const { host } = await opened();
    const report = valueOf(await record(excelWorkbook(), day, yes));
    expect(report.added).toHaveLength(6);
    expect(await read(excelWorkbook())).toEqual({ ok: true, value: valueOf(recorded(beforePlan, day)).evaluation });
    host.log.length = 0;
    expect(valueOf(await record(excelWorkbook(), "2027-01-01", yes))).toMatchObject({ added: [], changed: [] });
    expect(await read(excelWorkbook())).toEqual({ ok: true, value: valueOf(recorded(beforePlan, day)).evaluation });
  });

  test("[R2] every new row calculates its level", async () => {
    const { workbook } = await opened();
    await record(excelWorkbook(), day, yes);
    const { at, height, columns } = results(workbook);
    const column = columns.indexOf("Niveau");
    const formulas = Array.from({ length: height }, (_, row) => at(row + 1, column)?.formula);
    expect(height).toBe(7);
    expect(new Set(formulas).size).toBe(1);
    expect(formulas[0]).toContain("Resultaten[[#This Row],[Score]]");
  });

  test("[R3] rows that stand there change after a yes, where they stand, with what the user put beside them", async () => {
    const { workbook } = await opened();
    await record(excelWorkbook(), day, yes);
    const { sheet, table } = results(workbook);
    const { top, right, bottom } = table.area;
    table.area = { ...table.area, right: right + 1 };
    type(workbook, sheet.name, cellAddress(top, right + 1), "Eigen");
    type(workbook, sheet.name, cellAddress(bottom, right + 1), "van mij");
    await setScore("casemanager", 4, excelDesk());
    const no = asking(false);
    expect(await record(excelWorkbook(), day, no)).toMatchObject({ ok: false, problems: [{ code: "niet-bevestigd" }] });
    expect(no.asked).toEqual(["Casemanager, zelfevaluatie: score 2 wordt score 4."]);
    expect(valueOf(await record(excelWorkbook(), day, asking(true))).changed).toHaveLength(1);
    expect(results(workbook).table.area).toEqual(table.area);
    expect(sheet.cells.get(cellKey(bottom, right + 1))?.value).toBe("van mij");
    const evaluation = valueOf(await read(excelWorkbook()));
    expect(evaluation.history.filter(({ profile, year }) => profile === "casemanager" && year === 2026)).toMatchObject([
      { score: 4 },
    ]);
  });

  test("[R4] a protected sheet says so before anything is written", async () => {
    const { workbook } = await opened();
    const { sheet } = results(workbook);
    protect(sheet, {}, "geheim");
    const before = structuredClone([...sheet.cells]);
    expect(await refusal(record(excelWorkbook(), day, yes))).toMatchObject({ code: "blad-beveiligd" });
    expect([...sheet.cells]).toEqual(before);
  });
});
