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
  fc.nat(40).map(
    (column): Deed =>
      (workbook) =>
        deleteColumn(workbook, column),
  ),
  fc.tuple(fc.nat(40), words).map(([column, text]): Deed => (workbook) => {
    const place = at(workbook, 0, column);
    if (place.column === place.table.area.left) return; // without its keys a plan is asked back: [X14]
    const fresh = `Kop ${number()}`;
    type(workbook, place.sheet.name, cellAddress(place.table.area.top, place.column), `${fresh} ${text}`);
  }),
  fc
    .tuple(fc.nat(40), fc.nat(40), fc.constantFrom("#FFCCCC", "#CCFFCC"))
    .map(([row, column, fill]): Deed => (workbook) => {
      const place = at(workbook, row, column);
      const cell = place.sheet.cells.get(cellKey(place.row, place.column));
      if (cell !== undefined) cell.own = { ...cell.own, fill };
    }),
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

/** A number that no heading has yet. */
let last = 0;
const number = (): number => (last += 1);

/** Takes a column out of the table, with all that is in it; the key column stays, and a table keeps a few columns. */
function deleteColumn(workbook: Workbook, across: number): void {
  const { sheet, table } = planTable(workbook);
  const { top, bottom, left, right } = table.area;
  const gone = left + 1 + (across % (right - left));
  if (right - left < 6) return;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = gone; column <= right; column += 1) {
      const next = column === right ? undefined : sheet.cells.get(cellKey(row, column + 1));
      if (next === undefined) sheet.cells.delete(cellKey(row, column));
      else sheet.cells.set(cellKey(row, column), next);
    }
  }
  table.area = { ...table.area, right: right - 1 };
}

/** Puts a column of the user's own at the right end of the plan. */
function addColumn(workbook: Workbook, text: string): void {
  const { sheet, table } = planTable(workbook);
  const column = table.area.right + 1;
  table.area = { ...table.area, right: column };
  type(workbook, sheet.name, cellAddress(table.area.top, column), `Eigen ${number()}`);
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

/** How every cell of the plan looks, its own colours included, from the headings down. */
function looksOf(workbook: Workbook): readonly unknown[] {
  const { sheet, table } = planTable(workbook);
  const { top, bottom, left, right } = table.area;
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => {
      const cell = sheet.cells.get(cellKey(top + down, left + across));
      return cell === undefined ? null : [cell.style, { ...cell.own }];
    }),
  );
}

describe("again and again", () => {
  test("[X30] law: whatever the user does in between, a run loses no text, no colour, and moves no row", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { minLength: 3, maxLength: 12 }), async (all) => {
        const { workbook, run } = await opened(low);
        await run();
        for (const deed of all) await deed(workbook);
        const before = { rows: rowsOf(workbook), texts: usersTexts(workbook), looks: looksOf(workbook) };
        const outcome = await run();
        expect(outcome.ok).toBe(true);
        const kept = before.rows.findLastIndex((row) => row.some((value) => value !== null)) + 1;
        expect(rowsOf(workbook).slice(0, kept)).toEqual(before.rows.slice(0, kept));
        expect(looksOf(workbook).slice(0, kept + 1)).toEqual(before.looks.slice(0, kept + 1));
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
