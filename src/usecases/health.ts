import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation, IsoDate } from "../model/evaluation/evaluation.ts";
import { failure, sentence, success, type Outcome, type Problem } from "../model/problem.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import type { Contents } from "../workbook/contents.ts";
import { repairedBlueprint } from "../workbook/health/apply.ts";
import { Book } from "../workbook/health/book.ts";
import { examine, type Examined } from "../workbook/health/examine.ts";
import type { Fault, Inspected, Repair } from "../workbook/health/fault.ts";
import { isLayout, isOlderLayout } from "../workbook/migrations.ts";
import { layoutOf } from "../workbook/health/layout.ts";
import type { Scope } from "../workbook/health/scene.ts";
import { layoutVersion, names } from "../workbook/names.ts";
import { readEvaluation } from "../workbook/read.ts";
import { withBackupFirst } from "./backup-first.ts";
import type { Keeper } from "./backup.ts";
import { healthTexts as texts } from "./health-texts.ts";
import { lostAnswers, type LostAnswers } from "./lost-answers.ts";
import { standingOf } from "./read-standing.ts";
import type { WorkbookInspector, WorkbookRepairer } from "./repairer.ts";

/** What was found in a workbook, and what is done about it. */
export interface HealthReport {
  readonly faults: readonly Fault[];
  /** Those of them that only the user can mend. */
  readonly remaining: readonly Fault[];
  /** What could not be done, in Dutch; nothing when it was only looked at. */
  readonly left: readonly string[];
  /** The answers that went with their places and that a backup still holds, or `null`. */
  readonly lost: LostAnswers | null;
  /** Whether it is of an older layout: what else is wrong comes with upgrading, which is the next step. */
  readonly isOlder: boolean;
}

/**
 * Looks for what is not as it should be in a workbook, and changes nothing.
 * @throws ProblemError from the adapter, when the workbook cannot be read at all.
 */
export async function checkHealth(workbook: WorkbookInspector, day: IsoDate): Promise<Outcome<HealthReport>> {
  const step = healthStep(await workbook.inspect(), day);
  if (!step.ok) return step;
  const { repaired, faults } = step.value;
  return success(reportOf(step.value, { left: [], lost: lostIn(repaired, faults), isOlder: isOlderIn(repaired) }));
}

/** What mending needs of the world: the clock, also for the backup, and to be told when none could be kept. */
export interface Healing extends Keeper {
  readonly day: IsoDate;
  /** What somebody saw and agreed to: when something else is found by now, nothing is done (`bevestigen`). */
  readonly shown?: readonly Fault[];
}

/**
 * Mends what can be mended, without touching an answer; what could be read of them is kept in a backup first. Doing it again
 * changes nothing.
 * @throws ProblemError from the adapter, when the world refuses.
 */
export async function heal(workbook: WorkbookRepairer, healing: Healing): Promise<Outcome<HealthReport>> {
  let examined: Examined | null = null;
  let [lost, isOlder]: [LostAnswers | null, boolean] = [null, false];
  const done = await workbook.repair((found) => {
    const step = healthStep(found, healing.day);
    if (!step.ok) return step;
    // after a refusal it is looked at again: what was mended by then was shown, and was a fault too
    const first = examined?.faults ?? step.value.faults;
    if (!isAsShown(first, healing.shown)) return failure({ code: "bevestigen", where: "", ...texts.moved });
    examined = { ...step.value, faults: first };
    const steps = keepingFirst(found, step.value, healing);
    if (steps.ok) lost = lostAfter(found, steps.value, first);
    isOlder = isOlderIn(step.value.repaired);
    return steps;
  });
  return done.ok ? success(reportOf(examined, { left: done.value, lost, isOlder })) : done;
}

const isOlderIn = (found: Inspected): boolean => isOlderLayout(contentsOf(found));

/** What only a backup holds once these steps are taken. */
function lostAfter(found: Inspected, steps: readonly Repair[], faults: readonly Fault[]): LostAnswers | null {
  const mended = repairedBlueprint(found, steps);
  return mended.ok ? lostIn({ ...found, ...mended.value }, faults) : null;
}

const lostIn = (found: Inspected, faults: readonly Fault[]): LostAnswers | null =>
  faults.length === 0 ? null : lostAnswers(contentsOf(found), evaluationIn(found), faults);

function isAsShown(faults: readonly Fault[], shown: readonly Fault[] | undefined): boolean {
  const said = (all: readonly Fault[]): string => JSON.stringify(all.map(({ id, where, what }) => [id, where, what]));
  return shown === undefined || said(faults) === said(shown);
}

/** The steps with, before all else, those that keep what can be read now; none when there is nothing to mend. */
function keepingFirst(
  found: Inspected,
  { repairs, repaired }: Pick<Examined, "repairs" | "repaired">,
  keeper: Keeper,
): Outcome<readonly Repair[]> {
  return withBackupFirst(found, repairs, { evaluation: keptOf(found, repaired), reason: "herstellen" }, keeper);
}

/**
 * What is kept before mending: the answers as they can be read after it, so that mending that was broken off and is done again
 * keeps the same once. As they are read now when one of those would be missing.
 */
function keptOf(found: Inspected, repaired: Inspected): Evaluation {
  const now = evaluationIn(found);
  const after = evaluationIn(repaired);
  const there = new Set(leavesOf(after));
  return leavesOf(now).every((leaf) => there.has(leaf)) ? after : now;
}

/** All texts and numbers in a value. */
function leavesOf(value: unknown): readonly unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}

function reportOf(
  examined: Pick<Examined, "faults" | "remaining"> | null,
  rest: Omit<HealthReport, "faults" | "remaining">,
): HealthReport {
  return { faults: examined?.faults ?? [], remaining: examined?.remaining ?? [], ...rest };
}

/**
 * The pure step: what is wrong in a workbook, and what mends it; in one of an older layout no more than what keeps it from being
 * read and upgraded. Fails when it is no evaluation of ours.
 */
export function healthStep(found: Inspected, day: IsoDate): Outcome<Examined> {
  const contents = contentsOf(found);
  const refused = refusalOf(contents);
  if (refused !== null) return failure(refused);
  return examine(found, evaluationIn, day, scopeOf);
}

/** What is looked for: less where the layout is an older one, also when its number is still to be put back. */
function scopeOf(now: Inspected): Scope {
  const contents = contentsOf(now);
  const isKnown = isLayout(contents.values.get(names.layout));
  const isOlder = isKnown ? isOlderLayout(contents) : layoutOf(new Book(now)) < layoutVersion;
  return isOlder ? "answers" : "all";
}

/** The code of the problem that a workbook is to be upgraded first. */
export const olderCode = "indeling-ouder";

/** Why a workbook is none to look at: it is none of ours, a copy for colleagues, or of a newer layout. */
function refusalOf(contents: Contents): Problem | null {
  const read = readEvaluation(contents);
  // upgrading mends as well; mending alone would lay what is drawn now over what was drawn otherwise
  if (read.ok) return isOlderLayout(contents) ? { code: olderCode, where: "", ...texts.older } : null;
  return read.problems.find(({ code }) => refusals.has(code)) ?? null;
}

const refusals: ReadonlySet<string> = new Set(["geen-werkmap", "deelversie", "uitkomsten", "indeling-nieuwer"]);

/** The evaluation in a workbook, in which what cannot be read is empty. */
export function evaluationIn(found: Inspected): Evaluation {
  const standing = standingOf(contentsOf(found));
  return standing.kind === "evaluation" ? standing.evaluation : emptyEvaluation("", null);
}

/** The faults in words, a line each, with what is done about it or what the user can do. */
export function faultLines({ faults }: HealthReport): readonly string[] {
  return faults.length === 0 ? [texts.sound] : faults.map((fault) => `${fault.id} ${sentence(fault)}`);
}

/** That a workbook of an older layout is to be upgraded once it is mended, in words; none for another. */
export const upgradeLines = ({ isOlder }: HealthReport): readonly string[] => (isOlder ? [texts.thenUpgrade] : []);

/** What became of mending, in words. */
export function outcomeLines({ faults, remaining, left, isOlder }: HealthReport): readonly string[] {
  if (faults.length === 0) return [texts.sound];
  const mended = faults.length - remaining.length;
  const done = mended === 0 ? [] : [texts.mended(mended)];
  const others = remaining.length === 0 ? [] : [texts.remaining(remaining.length)];
  return [...done, ...others, ...left, ...(isOlder ? [texts.nowUpgrade] : [])];
}

/** That a backup holds answers which the workbook does not any more, in words; none when there are no such answers. */
export const lostLines = ({ lost }: HealthReport): readonly string[] =>
  lost === null ? [] : [texts.lost(lost.moment, lost.count)];

/** All of it: the faults, and what became of them. */
export const healLines = (report: HealthReport): readonly string[] =>
  report.faults.length === 0 ? outcomeLines(report) : [...faultLines(report), ...outcomeLines(report)];

/** Whether there is something to mend. */
export const isMendable = ({ faults, remaining }: HealthReport): boolean => faults.length > remaining.length;
