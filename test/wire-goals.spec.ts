/** The counts of rows 1 and 2 of the benchmarks; what each goal is compared with stands in bench/README.md. */
import { distinctBytes, following, making, makingCellByCell, wireGoals as goals } from "../bench/wire.ts";
import { emptyEvaluation } from "../src/model/evaluation/empty.ts";
import { inFull } from "./support/evaluation-in-full.ts";

const empty = emptyEvaluation("OD Voorbeeld", 2026);

it("[BW1] making the workbook takes few actions and bytes beside a range and a format per cell", async () => {
  const [ours, theirs] = [await making(empty), await makingCellByCell(empty)];
  expect(ours.actions).toBeLessThan(theirs.actions * goals.actions);
  expect(ours.bytes).toBeLessThan(theirs.bytes * goals.bytes);
});

it.each([
  ["an empty workbook", empty],
  ["a workbook with something of everything in it", inFull],
])(
  "[BW2] making %s takes two round trips, and weighs less than twice its distinct values and formats",
  async (_, one) => {
    const { trips, bytes } = await making(one);
    expect(trips).toBe(goals.trips);
    expect(bytes).toBeLessThan(distinctBytes(one) * goals.overFloor);
    expect(bytes).toBeGreaterThan(distinctBytes(one));
  },
);

it("[BW3] following the selection takes one round trip of under 2 KB a move, whatever the input cell", async () => {
  const { moves, trips, bytes } = await following(empty);
  expect(moves).toBeGreaterThan(100);
  expect(trips).toBe(goals.moveTrips);
  expect(bytes).toBeLessThan(goals.moveBytes);
});
