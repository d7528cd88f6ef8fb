import { failure, success, type Outcome, type Problem } from "../model/problem.ts";
import { withBackup, type Keeping } from "../workbook/backups.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import type { Contents } from "../workbook/contents.ts";
import { momentSerial } from "../workbook/dates.ts";
import { isNothing } from "../workbook/extend.ts";
import type { Inspected, Repair } from "../workbook/health/fault.ts";
import type { Revision } from "../workbook/revise.ts";
import { standingOf } from "./read-standing.ts";
import type { WorkbookReviser } from "./reviser.ts";

/** What keeping backups needs of the world. */
export interface Keeper {
  now(this: void): Date;
  /** Told that no backup is kept, and why; the work goes on. */
  tell(this: void, problem: Problem): void;
}

/**
 * A workbook that keeps what stands in it before a revision that asks for that ({@link Revision.keep}): in the same step, so
 * nothing changes when it cannot be kept. Only an evaluation that is too large goes without, and that is told.
 */
export function keepingBackups(workbook: WorkbookReviser, keeper: Keeper): WorkbookReviser {
  return {
    revise: (decide) =>
      workbook.revise((contents) => {
        const decided = decide(contents);
        return decided.ok ? kept(contents, decided.value, keeper) : decided;
      }),
  };
}

/** A revision with what it asks to be kept of these contents. What is damaged in them is kept as not answered. */
export function kept(contents: Contents, revision: Revision, keeper: Keeper): Outcome<Revision> {
  const { keep } = revision;
  if (keep === undefined) return success(revision);
  const standing = standingOf(contents);
  if (standing.kind === "none") return success(revision);
  if (standing.kind === "refused") return refused(standing.problems);
  return keptFirst(contents, revision, { evaluation: standing.evaluation, reason: keep }, keeper);
}

/**
 * The same as steps of a repair, to be taken before the others: what keeps an evaluation in a workbook as it was looked at.
 */
export function backupSteps(
  found: Inspected,
  kept: Pick<Keeping, "evaluation" | "reason">,
  keeper: Keeper,
): Outcome<readonly Repair[]> {
  const outcome = keptFirst(contentsOf(found), nothing, kept, keeper);
  if (!outcome.ok) return outcome;
  const { changes, values: _, ...extension } = outcome.value;
  const extend: readonly Repair[] = isNothing(extension) ? [] : [{ kind: "extend", extension }];
  return success([...extend, ...changes.map((change): Repair => ({ kind: "row", ...change }))]);
}

const nothing: Revision = { sheets: [], behind: "", styles: {}, rows: [], values: new Map(), changes: [] };

function keptFirst(
  contents: Contents,
  revision: Revision,
  kept: Pick<Keeping, "evaluation" | "reason">,
  { now, tell }: Keeper,
): Outcome<Revision> {
  const outcome = withBackup(contents, revision, { ...kept, at: momentSerial(now()) });
  if (outcome.ok || outcome.problems[0].code !== "reservekopie-te-groot") return outcome;
  tell(outcome.problems[0]);
  return success(revision);
}

function refused([first, ...rest]: readonly Problem[]): Outcome<never> {
  if (first === undefined) throw new RangeError("refused without a problem");
  return failure(first, ...rest);
}
