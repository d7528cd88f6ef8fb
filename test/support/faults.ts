import { momentsOf, type Fault, type FaultKind } from "../../sandbox/core/interpreter/faults.ts";
import type { Host, LogEntry } from "../../sandbox/core/interpreter/host.ts";
import { toBlueprint } from "../../sandbox/core/store/blueprint.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { ProblemError } from "../../src/model/problem.ts";
import type { Blueprint } from "../../src/workbook/blueprint.ts";
import { openExcel } from "./excel.ts";

/** A use case in the workbook that is open in Excel. */
export type Job = () => Promise<unknown>;

/** What a job does when nothing fails: to a workbook, and in which requests. */
export interface Straight {
  readonly before: Workbook;
  readonly after: Blueprint;
  /** The workbook after it, as it is there. */
  readonly workbook: Workbook;
  readonly requests: readonly LogEntry[];
}

/** Opens a copy of a workbook, so that it can be opened again. */
export const openCopy = (workbook: Workbook): Promise<Host> => openExcel(structuredClone(workbook));

/** Runs a job without a fault in a copy of a workbook. */
export async function straight(before: Workbook, job: Job): Promise<Straight> {
  const host = await openCopy(before);
  await job();
  return { before, after: toBlueprint(host.workbook), workbook: host.workbook, requests: [...host.log] };
}

/** The moments in a request at which the workbook is another than just before, its beginning and its end. */
export function tellingMoments({ written }: LogEntry): readonly number[] {
  const changing = written.flatMap((count, index) => (count === (written[index - 1] ?? 0) ? [] : [index + 1]));
  return [...new Set([0, ...changing, written.length])];
}

/** All faults of a kind in these requests that leave another workbook behind. */
export function faultsIn(requests: readonly LogEntry[], kind: FaultKind): readonly Fault[] {
  return requests.flatMap((entry, request) => {
    const possible = new Set(momentsOf(kind, entry.actions));
    return tellingMoments(entry)
      .filter((done) => possible.has(done))
      .map((done) => ({ kind, request, done }));
  });
}

/** What a job comes to in a copy of a workbook in which one request fails, and what then stands there. */
export interface Struck {
  readonly host: Host;
  /** Why the job did not succeed; null when it did nevertheless. */
  readonly problem: ProblemError | null;
}

/** Runs a job with a fault. Throws what is no problem for a user. */
export async function struck(before: Workbook, job: Job, fault: Fault): Promise<Struck> {
  const host = await openCopy(before);
  host.plan(fault);
  try {
    await job();
    return { host, problem: null };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { host, problem: error };
  } finally {
    host.plan(null);
  }
}
