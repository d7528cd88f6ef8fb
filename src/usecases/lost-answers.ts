import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { keptOf, wholeBackups } from "../workbook/backups.ts";
import type { Contents } from "../workbook/contents.ts";
import { differencesBetween } from "../workbook/differences.ts";
import { faultIds, type Fault, type FaultId } from "../workbook/health/fault.ts";
import { supplemented } from "../workbook/supplemented.ts";
import { momentOf } from "./restore.ts";

/** Answers that a backup holds and the workbook does not any more. */
export interface LostAnswers {
  readonly key: string;
  /** The number of the backup, as it is listed: 1 for the last one. */
  readonly number: number;
  /** When it was made, in Dutch. */
  readonly moment: string;
  readonly count: number;
}

/** The kinds of faults with which answers can have gone: their sheet, their place, their table or their column. */
const losing: ReadonlySet<FaultId> = new Set([faultIds.sheet, faultIds.nameGone, faultIds.table, faultIds.heading]);

/**
 * The last backup of this evaluation that holds answers which are empty or gone by now; `null` when none does. Also when nothing
 * was wrong with a place for answers: then the user took them away, and that is not told.
 */
export function lostAnswers(contents: Contents, now: Evaluation, faults: readonly Fault[]): LostAnswers | null {
  if (!faults.some(({ id }) => losing.has(id))) return null;
  const kept = wholeBackups(contents);
  // those of an earlier year are in the archive, and are not lost
  const evaluations = kept.map(({ evaluation }) => evaluation);
  const ofThis = new Set(keptOf(now, evaluations));
  for (const { backup, index, evaluation } of kept) {
    if (!ofThis.has(evaluation)) continue;
    const count = differencesBetween(now, supplemented(now, evaluation)).length;
    if (count > 0) return { key: backup.key, number: index + 1, moment: momentOf(backup), count };
  }
  return null;
}
