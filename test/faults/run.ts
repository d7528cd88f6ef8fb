import { faultKinds, type Fault } from "../../sandbox/core/interpreter/faults.ts";
import type { LogEntry } from "../../sandbox/core/interpreter/host.ts";
import { toBlueprint } from "../../sandbox/core/store/blueprint.ts";
import { newWorkbook, type Workbook } from "../../sandbox/core/store/workbook.ts";
import { excelWorkbook } from "../../src/excel/index.ts";
import { build } from "../../src/workbook/build.ts";
import { openExcel } from "../support/excel.ts";
import { faultsIn, straight, struck, tellingMoments } from "../support/faults.ts";
import type { Job } from "./jobs.ts";

/** The workbook that a job begins with. */
export async function workbookFor({ evaluation, earlier }: Job): Promise<Workbook> {
  const { workbook } = await openExcel(newWorkbook());
  if (evaluation !== null) await excelWorkbook().write(build(evaluation));
  await earlier?.(workbook);
  return structuredClone(workbook);
}

/**
 * The faults to try. What is left of a workbook does not depend on the kind: each moment at which it is another is tried
 * with one kind, by turns. What the product does about a failure does not depend on the moment: the client is not told how
 * far Excel came. So each kind is tried in each request, at the first, the second and the last moment. Of the moments in
 * between one in `every` is tried.
 */
export function pointsOf(requests: readonly LogEntry[], every: number): readonly Fault[] {
  const byKind = faultKinds.map((kind) => faultsIn(requests, kind));
  const ends = byKind.flatMap((faults) => requests.flatMap((_, request) => endsOf(faults, request, every)));
  const between = requests.flatMap((entry, request) =>
    tellingMoments(entry).flatMap((done, index): Fault[] => {
      const anywhere = byKind.map((faults) => faults.find((one) => one.request === request && one.done === done));
      const possible = anywhere.filter((one) => one !== undefined);
      const chosen = possible[Math.floor(index / every) % possible.length];
      return index % every === 0 && chosen !== undefined ? [chosen] : [];
    }),
  );
  const keys = new Map([...ends, ...between].map((fault) => [JSON.stringify(fault), fault]));
  return [...keys.values()];
}

/** The first, second and last moment of a kind in a request; of a share of all only one of them, by turns. */
function endsOf(faults: readonly Fault[], request: number, every: number): readonly Fault[] {
  const here = faults.filter((one) => one.request === request);
  const ends = [here[0], here[1], here.at(-1)].filter((one) => one !== undefined);
  return every === 1 ? ends : ends.slice((request + here.length) % ends.length).slice(0, 1);
}

/** Every text in the workbook that is an answer of the evaluation. */
function answersIn(workbook: Workbook, { evaluation, replaces = [] }: Job): readonly string[] {
  const there = textsIn(workbook);
  return stringsIn(evaluation).filter((text) => text.length > 3 && there.has(text) && !replaces.includes(text));
}

const textsIn = ({ sheets }: Workbook): ReadonlySet<unknown> =>
  new Set(sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value)));

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What went wrong at a point. */
export interface Failed {
  readonly fault: Fault;
  readonly why: string;
}

/** Tries a job with each of these faults, and then without; how many points there were, and what failed. */
export async function tryAll(job: Job, every: number): Promise<{ readonly points: number; readonly failed: Failed[] }> {
  const before = await workbookFor(job);
  const plain = await straight(before, job.run);
  const wanted = JSON.stringify(plain.after);
  const answers = answersIn(before, job);
  const points = pointsOf(plain.requests, every);
  const failed: Failed[] = [];
  for (const fault of points) {
    const why = await trial(job, { before, wanted, answers }, fault);
    if (why !== null) failed.push({ fault, why });
  }
  return { points: points.length, failed };
}

interface Expected {
  readonly before: Workbook;
  readonly wanted: string;
  readonly answers: readonly string[];
}

async function trial(job: Job, { before, wanted, answers }: Expected, fault: Fault): Promise<string | null> {
  const { host, problem } = await struck(before, job.run, fault);
  const left = textsIn(host.workbook);
  const lost = answers.find((text) => !left.has(text));
  if (lost !== undefined) return `lost: ${lost.slice(0, 60)}`;
  if (!isSeen(job, fault, { problem, isThere: asJson(host.workbook) === wanted })) {
    try {
      await job.run();
    } catch (error) {
      return String(error);
    }
  }
  const stray = host.workbook.names.find(({ name }) => name.startsWith("opbouw_"));
  if (stray !== undefined) return `left behind: ${stray.name}`;
  return asJson(host.workbook) === wanted ? null : "another workbook";
}

/** Whether nobody would ask again for something new: it succeeded, or who opens the page anew sees it standing there. */
function isSeen(
  { isNew }: Job,
  { kind }: Fault,
  { problem, isThere }: { readonly problem: Error | null; readonly isThere: boolean },
): boolean {
  return isNew === true && (problem === null || (kind === "closed" && isThere));
}

const asJson = (workbook: Workbook): string => JSON.stringify(toBlueprint(workbook));
