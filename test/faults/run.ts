import { faultKinds, type Fault } from "../../sandbox/core/interpreter/faults.ts";
import type { LogEntry } from "../../sandbox/core/interpreter/host.ts";
import { cellsIn } from "../../sandbox/core/store/cells.ts";
import { toBlueprint } from "../../sandbox/core/store/blueprint.ts";
import { newWorkbook, type Workbook } from "../../sandbox/core/store/workbook.ts";
import { excelWorkbook } from "../../src/excel/index.ts";
import { backupsIn, evaluationIn } from "../../src/workbook/backups.ts";
import type { Sheet } from "../../src/workbook/blueprint.ts";
import { build } from "../../src/workbook/build.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { tableNames } from "../../src/workbook/names.ts";
import { isBlank } from "../../src/workbook/values.ts";
import { homesOf, type Place } from "../sessions/sight.ts";
import { openExcel } from "../support/excel.ts";
import { faultsIn, straight, struck, tellingMoments } from "../support/faults.ts";
import type { Job } from "./job.ts";

/** The workbook that a job begins with. */
export async function workbookFor({ evaluation, workbook: old, earlier }: Job): Promise<Workbook> {
  const { workbook } = await openExcel((await old?.()) ?? newWorkbook());
  if (evaluation !== null && old === undefined) await excelWorkbook().write(build(evaluation));
  await earlier?.(workbook);
  return structuredClone(workbook);
}

/**
 * The faults to try. What is left of a workbook does not depend on the kind: each moment at which it is another is tried
 * with one kind, by turns. What the product does about a failure does not depend on the moment: the client is not told how
 * far Excel came. So each kind is tried in each request, at the first, the second and the last moment. Of the moments in
 * between one in `every` is tried; a job that looks again when it is refused, is refused at each of these too.
 */
export function pointsOf(requests: readonly LogEntry[], every: number, { looksAgain }: Job): readonly Fault[] {
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
  const refused = looksAgain === true ? faultsIn(requests, "accessDenied") : [];
  const all = [...ends, ...between, ...refused.filter((_, index) => index % every === 0)];
  const keys = new Map(all.map((fault) => [JSON.stringify(fault), fault]));
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

/** What stands in each place for answers that is there: scores, years and dates too. */
const placesIn = (workbook: Workbook): ReadonlyMap<Place, ReadonlySet<unknown>> =>
  new Map(
    homesOf(workbook).map(({ place, sheet, area }) => [
      place,
      new Set(cellsIn(sheet, area).flatMap(([, { value }]) => (isBlank(value) ? [] : [value]))),
    ]),
  );

/**
 * The answers that make no way: those that stand in the same place before and after. What a struck workbook has that place for
 * must stand in it.
 */
function stayingIn(before: Workbook, after: Workbook): ReadonlyMap<Place, readonly unknown[]> {
  const wanted = placesIn(after);
  return new Map(
    [...placesIn(before)].map(([place, values]) => [place, [...values].filter((one) => wanted.get(place)?.has(one))]),
  );
}

/** An answer that a struck workbook has the place for and not in it; null when there is none. */
function missingIn(workbook: Workbook, staying: Expected["staying"]): string | null {
  const there = placesIn(workbook);
  const missing = [...staying].flatMap(([place, values]) => {
    const left = there.get(place);
    return left === undefined ? [] : values.filter((one) => !left.has(one)).map((one) => `${place}: ${String(one)}`);
  });
  return missing[0] ?? null;
}

/** What went wrong at a point. */
export interface Failed {
  readonly fault: Fault;
  readonly why: string;
}

/** A job made ready: the points at which it can fail, and what it comes to without a fault. */
export interface Prepared {
  readonly job: Job;
  readonly points: readonly Fault[];
  readonly expected: Expected;
}

interface Expected {
  readonly before: Workbook;
  readonly wanted: string;
  readonly answers: readonly string[];
  /** By place. */
  readonly staying: ReadonlyMap<Place, readonly unknown[]>;
  /** The evaluation that stood there before, as it is kept; null when it need not be. */
  readonly kept: string | null;
}

/** Does a job without a fault; of the moments in between, one in `every` is a point. */
export async function prepared(job: Job, every: number): Promise<Prepared> {
  const before = await workbookFor(job);
  const { workbook, requests } = await straight(before, job.run);
  const kept = job.keepsAgain === true ? keptIn(workbook) : null;
  const [answers, staying] = [answersIn(before, job), stayingIn(before, workbook)];
  const expected = { before, wanted: asJson(job, workbook), answers, staying, kept };
  return { job, points: pointsOf(requests, every, job), expected };
}

function keptIn(workbook: Workbook): string {
  const [last] = backupTexts(workbook);
  if (last === undefined) throw new RangeError("nothing was kept");
  return last;
}

/** Tries these points of a job, and then without a fault; what failed. */
export async function tryPoints({ job, expected }: Prepared, points: readonly Fault[]): Promise<readonly Failed[]> {
  const failed: Failed[] = [];
  for (const fault of points) {
    const why = await trial(job, expected, fault);
    if (why !== null) failed.push({ fault, why });
  }
  return failed;
}

async function trial(
  job: Job,
  { before, wanted, answers, staying, kept }: Expected,
  fault: Fault,
): Promise<string | null> {
  const { host, problem } = await struck(before, job.run, fault);
  const { workbook } = host;
  const left = textsIn(workbook);
  const lost = answers.find((text) => !left.has(text));
  if (lost !== undefined) return `lost: ${lost.slice(0, 60)}`;
  const missing = missingIn(workbook, staying);
  if (missing !== null) return `out of place: ${missing.slice(0, 60)}`;
  if (!isSeen(job, fault, { problem, isThere: asJson(job, workbook) === wanted })) {
    try {
      await job.run();
    } catch (error) {
      return String(error);
    }
  }
  const stray = workbook.names.find(({ name }) => name.startsWith("opbouw_"));
  if (stray !== undefined) return `left behind: ${stray.name}`;
  if (kept !== null && !backupTexts(workbook).includes(kept)) return "not kept";
  return asJson(job, workbook) === wanted ? null : "another workbook";
}

/** Whether nobody would ask again for something new: it succeeded, or who opens the page anew sees it standing there. */
function isSeen(
  { isNew }: Job,
  { kind }: Fault,
  { problem, isThere }: { readonly problem: Error | null; readonly isThere: boolean },
): boolean {
  return isNew === true && (problem === null || (kind === "closed" && isThere));
}

/**
 * The evaluations that are kept in a workbook, the last one first. Without the archive: what is in it by then stood elsewhere
 * as well.
 */
function backupTexts(workbook: Workbook): readonly string[] {
  const backups = backupsIn(contentsOf(toBlueprint(workbook))).map(evaluationIn);
  return backups.flatMap((backup) => (backup.ok ? [JSON.stringify({ ...backup.value, archive: [] })] : []));
}

/** All of a workbook and of the copy that it had Excel open, to be compared. */
function asJson({ keepsAgain }: Job, workbook: Workbook): string {
  const blueprint = toBlueprint(workbook);
  const sheets = keepsAgain === true ? blueprint.sheets.map(withoutBackups) : blueprint.sheets;
  return JSON.stringify([{ ...blueprint, sheets }, workbook.created.at(-1)]);
}

const withoutBackups = (sheet: Sheet): Partial<Sheet> =>
  sheet.tables.some(({ name }) => name === tableNames.backups) ? { name: sheet.name } : sheet;
