import fc from "fast-check";
import { cellKey } from "../../sandbox/core/store/cells.ts";
import { deleteRows, insertRows } from "../../sandbox/core/store/rows.ts";
import { type } from "../../sandbox/core/store/user.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { evaluations } from "../../test/support/evaluations.ts";
import { keys, low, opened, planTable, rowsOf } from "../../test/support/planning.ts";
import { planned } from "../model/action-plan/index.ts";
import { profileIds } from "../model/bijlage-d/index.ts";
import type { MaybeScore } from "../model/evaluation/evaluation.ts";
import { plan } from "../usecases/plan.ts";
import { read } from "../usecases/read.ts";
import { setScore } from "../usecases/write-answers.ts";
import { cellAddress } from "../workbook/grid.ts";
import { excelDesk, excelWorkbook } from "./index.ts";

/** Something that a user does with the plan, or the command once more. */
type Deed = (workbook: Workbook) => unknown;

const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).map((text) => `u ${text}`);

const at = (workbook: Workbook, row: number, column: number) => {
  const { sheet, table } = planTable(workbook);
  const { top, bottom, left, right } = table.area;
  return {
    sheet,
    table,
    row: top + 1 + (row % (bottom - top)),
    column: left + (column % (right - left + 1)),
  };
};

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(fc.nat(40), fc.nat(12), words).map(([row, column, text]): Deed => (workbook) => {
    const place = at(workbook, row, column);
    if (place.column <= place.table.area.left + 1) return;
    place.sheet.cells.set(cellKey(place.row, place.column), {
      value: text,
      formula: null,
      calculated: null,
      quotePrefix: false,
      style: "VTH plan",
      own: {},
      entries: 1,
    });
  }),
  fc.nat(40).map((row): Deed => (workbook) => {
    const place = at(workbook, row, 0);
    insertRows(workbook, place.sheet, place.row);
  }),
  fc.nat(40).map((row): Deed => (workbook) => {
    const place = at(workbook, row, 0);
    if (place.table.area.bottom - place.table.area.top > 2) deleteRows(workbook, place.sheet, place.row);
  }),
  fc.constant<Deed>((workbook) => sortRows(workbook)),
  words.map(
    (text): Deed =>
      (workbook) =>
        addColumn(workbook, text),
  ),
  words.map((text): Deed => (workbook) => {
    const { sheet, table } = planTable(workbook);
    type(workbook, sheet.name, cellAddress(table.area.bottom + 1, table.area.left + 3), text);
  }),
  fc.tuple(fc.constantFrom(...profileIds), fc.constantFrom<MaybeScore>(null, 1, 2, 4)).map(
    ([id, score]): Deed =>
      () =>
        setScore(id, score, excelDesk()),
  ),
  { weight: 3, arbitrary: fc.constant<Deed>(() => plan(excelWorkbook())) },
);

/** Turns the rows of the plan upside down, as a sort would. */
function sortRows(workbook: Workbook): void {
  const { sheet, table } = planTable(workbook);
  const { top, bottom, left, right } = table.area;
  const rows = Array.from({ length: bottom - top }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, across) => sheet.cells.get(cellKey(top + 1 + down, left + across))),
  ).reverse();
  rows.forEach((row, down) => {
    row.forEach((cell, across) => {
      const key = cellKey(top + 1 + down, left + across);
      if (cell === undefined) sheet.cells.delete(key);
      else sheet.cells.set(key, cell);
    });
  });
}

/** Puts a column of the user's own at the right end of the plan. */
function addColumn(workbook: Workbook, text: string): void {
  const { sheet, table } = planTable(workbook);
  const column = table.area.right + 1;
  table.area = { ...table.area, right: column };
  type(workbook, sheet.name, cellAddress(table.area.top, column), `Eigen ${column}`);
  type(workbook, sheet.name, cellAddress(table.area.top + 1, column), `'${text}`);
}

/** Every text of the user's on the sheet of the plan, with how often it stands there. */
function usersTexts(workbook: Workbook): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { value, formula } of planTable(workbook).sheet.cells.values()) {
    if (formula === null && typeof value === "string") counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

describe("again and again", () => {
  test("[X30] law: whatever the user does in between, a run loses no text and moves no row", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { minLength: 3, maxLength: 12 }), async (all) => {
        const { workbook, run } = await opened(low);
        await run();
        for (const deed of all) await deed(workbook);
        const before = { rows: rowsOf(workbook), texts: usersTexts(workbook) };
        const outcome = await run();
        expect(outcome.ok).toBe(true);
        const kept = before.rows.findLastIndex((row) => row.some((value) => value !== null)) + 1;
        expect(rowsOf(workbook).slice(0, kept)).toEqual(before.rows.slice(0, kept));
        const after = usersTexts(workbook);
        for (const [text, count] of before.texts) expect(after.get(text) ?? 0).toBeGreaterThanOrEqual(count);
        const found = keys(workbook);
        await run();
        expect(keys(workbook)).toEqual(found);
      }),
      { numRuns: 25 },
    );
  });

  test("[X31] law: for any evaluation, what is read back is what was planned", async () => {
    await fc.assert(
      fc.asyncProperty(evaluations, async (evaluation) => {
        const { run } = await opened(evaluation);
        await run();
        expect(await read(excelWorkbook())).toEqual({ ok: true, value: planned(evaluation).evaluation });
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});
