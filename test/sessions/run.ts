import type { ChildProcess } from "node:child_process";
import { askChild, startChild } from "../support/children.ts";
import type { Batch, Failed, Report } from "./child.ts";

/** So many sessions follow from one seed; the next ones from the next. */
export const batchSize = 25;

/** A batch that is not played in this time, in milliseconds on the clock, never will be: shortening included. */
const patience = 900_000;

/** Megabytes for objects of JavaScript that a process may have. */
const megabytes = 700;

/** Megabytes for each half of the young objects: with few of them a session spends a sixth of its time on clearing up. */
const young = 64;

/** A failed session, and the seed of its batch. */
export interface Found extends Failed {
  readonly seed: number;
}

/** What a run came to. */
export interface Outcome {
  readonly played: number;
  readonly failed: readonly Found[];
  /** How often each act was done or refused. */
  readonly acts: ReadonlyMap<string, number>;
  readonly answers: number;
  readonly found: number;
}

/** The batches of so many sessions from a seed on. */
export function batchesOf(seed: number, count: number): readonly Batch[] {
  const whole = Math.ceil(count / batchSize);
  return Array.from({ length: whole }, (_, index) => ({
    seed: seed + index,
    count: Math.min(batchSize, count - index * batchSize),
    path: "",
  }));
}

/**
 * Has batches played in so many processes at a time. `heard` is told of each batch that is done. A process that died or was at
 * fault is followed by a fresh one.
 */
export async function playSessions(
  batches: readonly Batch[],
  processes: number,
  heard: (report: Report) => void = () => undefined,
): Promise<Outcome> {
  const waiting = [...batches];
  const reports: Report[] = [];
  const work = async (): Promise<void> => {
    let child: ChildProcess | null = null;
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      child ??= await startChild("test/sessions/child.ts", [], megabytes, young);
      const report: Report | null = await askChild<Report>(child, batch, patience);
      if (report === null) child = null;
      const told = report ?? lost(batch);
      reports.push(told);
      heard(told);
    }
    child?.disconnect();
  };
  await Promise.all(Array.from({ length: processes }, work));
  return summed(reports);
}

const lost = ({ seed }: Batch): Report => ({
  seed,
  played: 0,
  acts: [],
  answers: 0,
  found: 0,
  failed: { path: "", words: "no answer: out of memory, or without end" },
});

function summed(reports: readonly Report[]): Outcome {
  const acts = new Map<string, number>();
  for (const [act, times] of reports.flatMap((one) => one.acts)) acts.set(act, (acts.get(act) ?? 0) + times);
  const sum = (of: (report: Report) => number): number => reports.reduce((total, one) => total + of(one), 0);
  return {
    played: sum(({ played }) => played),
    failed: reports.flatMap(({ seed, failed }) => (failed === null ? [] : [{ seed, ...failed }])),
    acts,
    answers: sum(({ answers }) => answers),
    found: sum(({ found }) => found),
  };
}
