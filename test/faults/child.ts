/** Tries points of failure in a process of its own, some of a job at a time, and tells its parent what came of them. */
import { jobs } from "./jobs.ts";
import { prepared, tryPoints, type Failed, type Prepared } from "./run.ts";

/** Points of a job that are tried together: so many from one on, of those that there are with one in `every` in between. */
export interface Part {
  readonly name: string;
  readonly every: number;
  readonly from: number;
  readonly count: number;
}

/** What came of a part. */
export interface Report {
  readonly part: Part;
  /** How many points were tried, and how many the whole job has. */
  readonly tried: number;
  readonly points: number;
  readonly failed: readonly Failed[];
}

/** The job that was tried last: its parts come after each other. */
let last: { readonly every: number; readonly ready: Prepared } | null = null;

async function readyFor({ name, every }: Part): Promise<Prepared> {
  if (last?.ready.job.name === name && last.every === every) return last.ready;
  const job = jobs.find((one) => one.name === name);
  if (job === undefined) throw new RangeError(`there is no job "${name}"`);
  last = { every, ready: await prepared(job, every) };
  return last.ready;
}

async function tried(part: Part): Promise<Report> {
  const ready = await readyFor(part);
  const points = ready.points.slice(part.from, part.from + part.count);
  const failed = await tryPoints(ready, points);
  return { part, tried: points.length, points: ready.points.length, failed };
}

process.on("disconnect", () => process.exit());
process.on("message", (part: Part) => {
  void tried(part).then((report) => process.send?.(report));
});
process.send?.("ready");
