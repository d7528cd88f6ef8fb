import type { ChildProcess } from "node:child_process";
import { askChild, startChild } from "../support/children.ts";
import type { Report, Task } from "./child.ts";

/** Memory that a process may have for one reading, all of Node included, in MB; of it for objects of JavaScript. */
export const memoryLimit = { all: 256, objects: 160 } as const;

/** What is wrong with a mutant's answers, or that there were none. */
export interface Finding {
  /** Of a mutant or a sound file; null of a file that was given. */
  readonly number: number | null;
  readonly what: string;
  readonly faults: readonly string[];
}

/** What a run came to. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly mutants: number;
  /** How many readings came to which outcome: `neem-over 2`. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** The longest reading, in milliseconds of the processor. */
  readonly longest: number;
  /** The most memory that a process had, in MB. */
  readonly memory: number;
}

/** A mutant that is not answered in this time, in milliseconds on the clock, never will be. */
const patience = 60_000;

async function start(seed: number, megabytes: number): Promise<ChildProcess> {
  try {
    return await startChild("test/fuzz/child.ts", [String(seed)], megabytes);
  } catch (error) {
    throw new Error("no mutant was read", { cause: error });
  }
}

function faultsOf({ answers, memory, connections }: Report): readonly string[] {
  return [
    ...answers.flatMap(({ reading, faults }) => faults.map((fault) => `${reading}: ${fault}`)),
    ...(memory > memoryLimit.all ? [`the process had ${Math.round(memory)} MB`] : []),
    ...(connections > 0 ? ["a connection was asked for"] : []),
  ];
}

const numberOf = (task: Task): number | null => (typeof task === "number" ? task : null);

/** Adds up what reports say. */
class Tally {
  readonly findings: Finding[] = [];
  readonly outcomes = new Map<string, number>();
  mutants = 0;
  longest = 0;
  memory = 0;

  add(report: Report, task: Task): boolean {
    const faults = faultsOf(report);
    this.mutants += 1;
    this.memory = Math.max(this.memory, report.memory);
    for (const { reading, outcome, milliseconds } of report.answers) {
      const key = `${reading} ${outcome}`;
      this.outcomes.set(key, (this.outcomes.get(key) ?? 0) + 1);
      this.longest = Math.max(this.longest, milliseconds);
    }
    if (faults.length > 0) this.findings.push({ number: numberOf(task), what: report.what, faults });
    return faults.length === 0;
  }

  addLost(task: Task): void {
    this.mutants += 1;
    const what = typeof task === "number" ? "" : task.what;
    this.findings.push({ number: numberOf(task), what, faults: ["no answer: out of memory, or without end"] });
  }
}

/** The numbers of the first so many sound files, to be read as mutants are. */
export const soundNumbers = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => -1 - index);

/**
 * Has mutants and other files read, one after the other, in a process with so much room for objects; one that dies or was at fault is
 * followed by a fresh one. `heard` is told of each finding at once.
 */
export async function readMutants(
  seed: number,
  tasks: readonly Task[],
  heard: (finding: Finding | undefined) => void = () => undefined,
  megabytes: number = memoryLimit.objects,
): Promise<Outcome> {
  const tally = new Tally();
  let child: ChildProcess | null = null;
  for (const task of tasks) {
    child ??= await start(seed, megabytes);
    const report = await askChild<Report>(child, task, patience);
    const known = tally.findings.length;
    if (report === null) tally.addLost(task);
    const isFine = report !== null && tally.add(report, task);
    if (tally.findings.length > known) heard(tally.findings.at(-1));
    if (isFine) continue;
    if (report !== null) child.disconnect();
    child = null;
  }
  child?.disconnect();
  return tally;
}
