import type { IsoDate } from "../model/evaluation/evaluation.ts";
import { failure, success, type Outcome } from "../model/problem.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import type { Inspected, Repair } from "../workbook/health/fault.ts";
import { readEvaluation } from "../workbook/read.ts";
import { upgradeOf, type Upgrade } from "../workbook/upgrade/upgrade.ts";
import { withBackupFirst } from "./backup-first.ts";
import type { Keeper } from "./backup.ts";
import type { WorkbookInspector, WorkbookRepairer } from "./repairer.ts";
import { upgradeTexts as texts } from "./upgrade-texts.ts";

/** What upgrading a workbook does, or did. */
export interface UpgradeReport extends Pick<Upgrade, "from" | "to" | "lines"> {
  /** What could not be done, in Dutch; nothing when it was only looked at. */
  readonly left: readonly string[];
}

/** Whether there is nothing to upgrade. */
export const isNewest = ({ from, to }: Pick<UpgradeReport, "from" | "to">): boolean => from === to;

/**
 * Looks what upgrading comes to, and changes nothing. Fails when the workbook cannot be read, or is of a newer layout.
 * @throws ProblemError from the adapter, when it cannot be looked at at all.
 */
export async function checkUpgrade(workbook: WorkbookInspector, day: IsoDate): Promise<Outcome<UpgradeReport>> {
  const upgrade = upgradeOf(await workbook.inspect(), day);
  return upgrade.ok ? success({ ...upgrade.value, left: [] }) : upgrade;
}

/** What somebody asks for who upgrades: the day, and what he saw of it; `null` when he need not have seen it. */
export interface UpgradeRequest {
  readonly day: IsoDate;
  readonly shown: readonly string[] | null;
}

/**
 * Upgrades a workbook to the newest layout, after keeping what stands in it. When by now something else would change than was
 * shown, nothing is done (`bevestigen`). One of the newest layout stays as it is. Fails as well when not all of it could be
 * done: it is of the older layout still, and can be upgraded again.
 * @throws ProblemError from the adapter, when the world refuses.
 */
export async function upgrade(
  workbook: WorkbookRepairer,
  { day, shown }: UpgradeRequest,
  keeper: Keeper,
): Promise<Outcome<UpgradeReport>> {
  let upgraded: Upgrade | null = null;
  const done = await workbook.repair((found) => {
    const decided = upgradeOf(found, day);
    if (!decided.ok) return decided;
    // after a refusal it is looked at again: what was done by then was shown too
    upgraded = { ...decided.value, lines: upgraded?.lines ?? decided.value.lines };
    if (shown !== null && JSON.stringify(shown) !== JSON.stringify(upgraded.lines)) {
      return failure({ code: "bevestigen", where: "", ...texts.moved });
    }
    return keepingFirst(found, decided.value, keeper);
  });
  return done.ok ? success(reportOf(upgraded, done.value)) : done;
}

function keepingFirst(found: Inspected, { steps }: Upgrade, keeper: Keeper): Outcome<readonly Repair[]> {
  if (steps.length === 0) return success(steps);
  const evaluation = readEvaluation(contentsOf(found));
  if (!evaluation.ok) return evaluation;
  return withBackupFirst(found, steps, { evaluation: evaluation.value, reason: "bijwerken" }, keeper);
}

function reportOf(upgraded: Upgrade | null, left: readonly string[]): UpgradeReport {
  if (upgraded === null) throw new Error("the adapter did not ask what to do");
  return { ...upgraded, left };
}

/** What will change, in words. */
export function upgradePreview(report: UpgradeReport): readonly string[] {
  return isNewest(report) ? [texts.newest] : [texts.will(report.from, report.to), ...report.lines];
}

/** What was done, in words. */
export function upgradeLines(report: UpgradeReport): readonly string[] {
  return [...report.lines, ...upgradeOutcome(report)];
}

/** The same for who saw beforehand what changes. */
export function upgradeOutcome(report: UpgradeReport): readonly string[] {
  if (isNewest(report)) return [texts.newest];
  return [texts.done(report.from, report.to), ...report.left];
}
