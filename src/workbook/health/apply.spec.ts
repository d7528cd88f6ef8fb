/** What steps of a repair make of a workbook. */
import { valueOf } from "../../../test/support/revising.ts";
import { emptyEvaluation } from "../../model/evaluation/empty.ts";
import { build } from "../build.ts";
import { contentsOf } from "../contents-of.ts";
import { repairedBlueprint } from "./apply.ts";
import type { Repair } from "./fault.ts";

const start = build(emptyEvaluation("OD Voorbeeld", 2026));
const numbers = (count: number): readonly Repair[] =>
  Array.from({ length: count }, (_, row) => ({
    kind: "row",
    table: "Beoordelaars",
    row: row % 3,
    cells: new Map([["Nr.", 2000 + row]]),
  }));

/** How many times something is put into a map: a measure of the work. */
function work(steps: readonly Repair[]): number {
  const put = jest.spyOn(Map.prototype, "set");
  valueOf(repairedBlueprint(start, steps));
  const count = put.mock.calls.length;
  put.mockRestore();
  return count;
}

test("[GZ66] rows that follow on each other come to what they come to one by one", () => {
  const steps = numbers(7);
  const apart = steps.reduce((now, step) => valueOf(repairedBlueprint(now, [step])), start);
  expect(valueOf(repairedBlueprint(start, steps))).toEqual(apart);
  const rows = contentsOf(apart).tables.get("Beoordelaars");
  expect(rows?.rows.slice(0, 3).map((row) => row[rows.columns.indexOf("Nr.")])).toEqual([2006, 2004, 2005]);
});

test("[GZ67] many rows take hardly more work than one: each goes past the cells of its sheet together with the others", () => {
  const [one, many] = [work(numbers(1)), work(numbers(1000))];
  expect(many).toBeLessThan(one + 3000);
});
