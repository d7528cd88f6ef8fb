import { openedDesk, refusal } from "../../test/support/desk.ts";
import { assess, type Assessing } from "../usecases/assess.ts";
import { changeRow } from "../usecases/change-row.ts";
import { assessmentTable } from "../workbook/tables.ts";
import { columnTexts } from "../workbook/texts.ts";
import { tableNames } from "../workbook/names.ts";
import { excelDesk, excelWorkbook } from "./index.ts";

const one: Assessing = { id: null, assessor: "jurist", profile: "casemanager", score: 2, reason: "Omdat." };
const lostAfter = { kind: "lost", request: 1, done: Infinity } as const;
const lostBefore = { ...lostAfter, done: 0 };

/** The reasons that stand in the table of assessors. */
async function reasons(): Promise<readonly unknown[]> {
  const { columns = [], rows = [] } = (await excelWorkbook().read()).tables.get(tableNames.assessments) ?? {};
  return rows.map((row) => row[columns.indexOf(columnTexts.reason)]).filter((reason) => reason !== null);
}

describe("a row of which nobody heard whether it was written", () => {
  test.each([lostAfter, lostBefore])("[UN1] is there once when it is asked for again: %p", async (fault) => {
    const { host } = await openedDesk();
    host.plan(fault);
    expect(await refusal(assess(one, excelDesk()))).toMatchObject({ code: "excel-connection" });
    host.plan(null);
    expect(await assess(one, excelDesk())).toMatchObject({ ok: true });
    expect(await reasons()).toEqual(["Omdat."]);
  });

  test("[UN2] does not keep another one like it from being written after that", async () => {
    const { host } = await openedDesk();
    host.plan(lostAfter);
    await refusal(assess(one, excelDesk()));
    host.plan(null);
    for (let count = 0; count < 3; count += 1) await assess(one, excelDesk());
    expect(await reasons()).toEqual(["Omdat.", "Omdat.", "Omdat."]);
  });

  test("[UN3] something else is written beside it, and it is still known after that", async () => {
    const { host } = await openedDesk();
    host.plan(lostAfter);
    await refusal(assess(one, excelDesk()));
    host.plan(null);
    await assess({ ...one, reason: "Iets anders." }, excelDesk());
    await assess(one, excelDesk());
    expect(await reasons()).toEqual(["Omdat.", "Iets anders."]);
  });

  test("[UN4] a row without a key of its own is found again, though by then it got one", async () => {
    const { host } = await openedDesk();
    await assess(one, excelDesk());
    const seen = new Map<string, string | number>([
      [columnTexts.assessor, "jurist"],
      [columnTexts.profile, "Casemanager"],
      [columnTexts.score, 2],
      [columnTexts.reason, "Omdat."],
    ]);
    await excelDesk().change(tableNames.assessments, () => ({
      ok: true,
      value: { row: 0, cells: new Map([[columnTexts.key, null]]) },
    }));
    const change = () =>
      changeRow(assessmentTable, seen, new Map([[columnTexts.reason, "Bij nader inzien."]]), excelDesk());
    host.plan(lostAfter);
    await refusal(change());
    host.plan(null);
    expect(await change()).toMatchObject({ ok: true, value: { key: "B1" } });
    expect(await reasons()).toEqual(["Bij nader inzien."]);
  });
});
