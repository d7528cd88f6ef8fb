import { openExcel } from "../../../test/support/excel.ts";
import { cellKey } from "../store/cells.ts";
import { sheetNamed } from "../store/sheets.ts";
import { faultKinds, momentsOf, type Fault } from "./faults.ts";
import type { Host } from "./host.ts";

/** Writes 1, 2 and 3 in the first three cells of a column, an action each, in one request; the code that comes of it. */
async function fillColumn(column: number): Promise<string> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      for (const row of [0, 1, 2]) sheet.getCell(row, column).values = [[row + 1]];
      await context.sync();
    });
    return "ok";
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

const filled = ({ workbook }: Host, column = 0): readonly unknown[] =>
  [1, 2, 3].flatMap((row) => sheetNamed(workbook, "Blad1").cells.get(cellKey(row, column + 1))?.value ?? []);

/** After which actions of the request the first, second and third cell are filled. */
async function moments(): Promise<readonly number[]> {
  const host = await openExcel();
  await fillColumn(0);
  const written = host.log[0]?.written ?? [];
  return [0, 1, 2, 3].map((count) => written.indexOf(count) + 1);
}

async function struckBy(fault: Fault): Promise<{ code: string; host: Host }> {
  const host = await openExcel();
  host.plan(fault);
  return { code: await fillColumn(0), host };
}

describe("a planned fault", () => {
  test.each([
    ["busy", "ActivityLimitReached"],
    ["cellEdit", "InvalidOperationInCellEditMode"],
    ["accessDenied", "AccessDenied"],
    ["lost", "InvalidOrTimedOutSession"],
    ["closed", "InvalidOrTimedOutSession"],
  ] as const)("[FP1] %s half-way: what Excel did before stays, the rest is not done", async (kind, expected) => {
    const [, first = 0, second = 0] = await moments();
    for (const [done, cells] of [
      [first, [1]],
      [second, [1, 2]],
    ] as const) {
      const { code, host } = await struckBy({ kind, request: 0, done });
      expect([code, filled(host)]).toEqual([expected, cells]);
    }
  });

  test("[FP2] a connection lost before: nothing is done; lost after: everything is, and the client hears the same", async () => {
    const before = await struckBy({ kind: "lost", request: 0, done: 0 });
    const after = await struckBy({ kind: "lost", request: 0, done: Infinity });
    expect([before.code, filled(before.host)]).toEqual(["InvalidOrTimedOutSession", []]);
    expect([after.code, filled(after.host)]).toEqual(["InvalidOrTimedOutSession", [1, 2, 3]]);
  });

  test("[FP3] a request that is too large is not carried out, an answer that is too large comes after it was", async () => {
    const request = await struckBy({ kind: "requestTooLarge", request: 0, done: 2 });
    const response = await struckBy({ kind: "responseTooLarge", request: 0, done: 2 });
    expect([request.code, filled(request.host)]).toEqual(["RequestPayloadSizeLimitExceeded", []]);
    expect([response.code, filled(response.host)]).toEqual(["ResponsePayloadSizeLimitExceeded", [1, 2, 3]]);
  });

  test("[FP4] only the request that was planned fails, and the one after it goes well", async () => {
    const host = await openExcel();
    host.plan({ kind: "lost", request: 1, done: 0 });
    expect([await fillColumn(0), await fillColumn(1), await fillColumn(2)]).toEqual([
      "ok",
      "InvalidOrTimedOutSession",
      "ok",
    ]);
    expect([filled(host, 0), filled(host, 1), filled(host, 2)]).toEqual([[1, 2, 3], [], [1, 2, 3]]);
  });

  test("[FP5] of a page that is gone nothing is done any more, until it is opened again", async () => {
    const { host } = await struckBy({ kind: "closed", request: 0, done: Infinity });
    expect([await fillColumn(1), filled(host, 1)]).toEqual(["InvalidOrTimedOutSession", []]);
    host.plan(null);
    expect([await fillColumn(1), filled(host, 1)]).toEqual(["ok", [1, 2, 3]]);
  });

  test("[FP6] what Excel refuses itself before that moment comes first", async () => {
    const host = await openExcel();
    host.plan({ kind: "busy", request: 0, done: Infinity });
    const refused = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Blad9").getRange("A1").values = [[1]];
      context.workbook.worksheets.add("Blad2");
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: "ItemNotFound" });
    expect(host.workbook.sheets).toHaveLength(1);
  });

  test("[FP7] every moment is one at which it can strike: a refusal always has an action that is refused", () => {
    const last = faultKinds.map((kind) => [kind, momentsOf(kind, 3).at(0), momentsOf(kind, 3).at(-1)]);
    expect(last).toEqual([
      ["busy", 0, 2],
      ["cellEdit", 0, 2],
      ["accessDenied", 0, 2],
      ["lost", 0, 3],
      ["requestTooLarge", 0, 0],
      ["responseTooLarge", 3, 3],
      ["closed", 0, 3],
    ]);
  });
});
