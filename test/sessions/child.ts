/**
 * Plays sessions in a process of its own, a batch at a time, and tells its parent what came of each batch. What fails is made as
 * short as possible first.
 */
import fc from "fast-check";
import { bases } from "./bases.ts";
import { Files } from "./book.ts";
import { plans, playOut } from "./property.ts";

/** So many sessions that follow from a seed, or with a path one of them in the form in which it was told. */
export interface Batch {
  readonly seed: number;
  readonly count: number;
  readonly path: string;
}

/** What came of a batch. */
export interface Report {
  readonly seed: number;
  /** How many sessions were played, those that make a failing one shorter not counted. */
  readonly played: number;
  /** How often each act was done, or was refused: `typen`, `typen geweigerd`. */
  readonly acts: readonly (readonly [string, number])[];
  /** How many answers the user had at the end of the sessions, and how many of them stood on the sheet of found ones. */
  readonly answers: number;
  readonly found: number;
  readonly failed: Failed | null;
}

/** A session in which something was lost: its path, to play it again, and the session in words. */
export interface Failed {
  readonly path: string;
  readonly words: string;
}

/** At most so many things happen in a session. */
const mostSteps = 24;

/** So many milliseconds are spent on a batch, making a session that failed shorter included: then the shortest so far is told. */
const mostTime = 300_000;

async function main(): Promise<void> {
  const begin = await bases();
  const files = new Files();
  process.on("disconnect", () => {
    files.close();
    process.exit();
  });
  process.on("message", (batch: Batch) => {
    void played(batch).then((report) => process.send?.(report));
  });
  process.send?.("ready");

  async function played({ seed, count, path }: Batch): Promise<Report> {
    const acts = new Map<string, number>();
    let [answers, found] = [0, 0];
    const property = fc.asyncProperty(plans([...begin.keys()], mostSteps), async (plan) => {
      const session = await playOut(plan, begin, files);
      for (const act of session.tally) acts.set(act, (acts.get(act) ?? 0) + 1);
      answers += session.end.answers;
      found += session.end.found;
    });
    const run = await fc.check(property, { seed, numRuns: count, path, interruptAfterTimeLimit: mostTime });
    const failed = run.failed
      ? {
          path: run.counterexamplePath ?? "",
          words: run.errorInstance instanceof Error ? run.errorInstance.message : "",
        }
      : null;
    return { seed, played: run.numRuns, acts: [...acts], answers, found, failed };
  }
}

void main();
