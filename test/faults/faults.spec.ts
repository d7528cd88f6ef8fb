/**
 * Every use case that writes in Excel, with a failure at every point, and then again: the workbook is as if nothing had
 * failed, and no answer was lost in between. Here a fixed share of the points; `npm run faults` tries all of them.
 */
import { jobs } from "./jobs.ts";
import { tryAll } from "./run.ts";

const every = "everyFault" in globalThis ? 1 : 150;
let tried = 0;

afterAll(() => {
  process.stdout.write(`${tried} points of failure tried\n`);
});

test.each(jobs)(
  "[FR1] $name: a failure at any point, and again",
  async (job) => {
    const { points, failed } = await tryAll(job, every);
    tried += points;
    expect(failed).toEqual([]);
    expect(points).toBeGreaterThan(5);
  },
  1_800_000,
);
