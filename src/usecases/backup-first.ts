import type { Keeping } from "../workbook/backups.ts";
import { repairedBlueprint } from "../workbook/health/apply.ts";
import { mendsBackups } from "../workbook/health/backup-place.ts";
import type { Inspected, Repair } from "../workbook/health/fault.ts";
import { success, type Outcome } from "../model/problem.ts";
import { backupSteps, type Keeper } from "./backup.ts";

/**
 * The steps of a repair with, before them, those that keep an evaluation; none when there are no steps. What gives the table of
 * backups its headings back comes first of all: until then it takes no backup.
 */
export function withBackupFirst(
  found: Inspected,
  steps: readonly Repair[],
  kept: Pick<Keeping, "evaluation" | "reason">,
  keeper: Keeper,
): Outcome<readonly Repair[]> {
  if (steps.length === 0) return success(steps);
  const first = steps.filter(mendsBackups);
  const ready = repairedBlueprint(found, first);
  if (!ready.ok) return ready;
  const before = backupSteps({ ...found, ...ready.value }, kept, keeper);
  return before.ok ? success([...first, ...before.value, ...steps.filter((step) => !mendsBackups(step))]) : before;
}
