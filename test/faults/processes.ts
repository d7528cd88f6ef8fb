import type { ChildProcess } from "node:child_process";
import { askChild, startChild } from "../support/children.ts";
import type { Part, Report } from "./child.ts";
import type { Failed } from "./run.ts";

/** So many points are tried together. */
const together = 40;

/** A part that is not tried in this time, in milliseconds on the clock, never will be. */
const patience = 900_000;

/** Megabytes for objects of JavaScript that a process may have. */
const megabytes = 700;

/** What became of one job. */
export interface JobReport {
  readonly name: string;
  readonly points: number;
  readonly failed: readonly Failed[];
  /** Why it could not be tried to its end; null when it was. */
  readonly broken: string | null;
}

/**
 * Tries jobs in so many processes at a time. `heard` is told of each job that is done. A process that died is followed by a fresh
 * one, and its job is broken.
 */
export async function tryJobs(
  names: readonly string[],
  { every, processes }: { readonly every: number; readonly processes: number },
  heard: (report: JobReport) => void = () => undefined,
): Promise<readonly JobReport[]> {
  const waiting = names.map((name): Part => ({ name, every, from: 0, count: together }));
  const tallies = new Map(names.map((name) => [name, new Tally(name)]));
  const done: JobReport[] = [];
  const take = (part: Part, report: Report | null): void => {
    const tally = tallies.get(part.name);
    if (tally === undefined) return;
    if (part.from === 0) waiting.unshift(...partsAfter(part, report));
    tally.add(part, report);
    if (!tally.isDone) return;
    tallies.delete(part.name);
    done.push(tally.report);
    heard(tally.report);
  };
  const work = async (): Promise<void> => {
    let child: ChildProcess | null = null;
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      child ??= await startChild("test/faults/child.ts", [], megabytes);
      const report: Report | null = await askChild<Report>(child, part, patience);
      if (report === null) child = null;
      take(part, report);
    }
    child?.disconnect();
  };
  await Promise.all(Array.from({ length: processes }, work));
  return done;
}

/** The other parts of a job, once the first one told how many points there are. */
function partsAfter({ name, every }: Part, report: Report | null): readonly Part[] {
  const count = Math.max(0, Math.ceil((report?.points ?? 0) / together) - 1);
  return Array.from({ length: count }, (_, index) => ({ name, every, from: (index + 1) * together, count: together }));
}

/** What came of the parts of a job so far. */
class Tally {
  readonly report: { name: string; points: number; failed: Failed[]; broken: string | null };
  private tried = 0;

  constructor(name: string) {
    this.report = { name, points: 0, failed: [], broken: null };
  }

  add({ from }: Part, report: Report | null): void {
    if (report === null) this.report.broken = `no answer from point ${from} on: stopped, out of memory, or without end`;
    else this.report.points = report.points;
    this.tried += report?.tried ?? 0;
    this.report.failed.push(...(report?.failed ?? []));
  }

  get isDone(): boolean {
    return this.report.broken !== null || this.tried === this.report.points;
  }
}
