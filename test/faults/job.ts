import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { excelWorkbook } from "../../src/excel/index.ts";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { ProblemError, type Outcome } from "../../src/model/problem.ts";
import { keepingBackups, type Keeper } from "../../src/usecases/backup.ts";
import type { WorkbookReviser } from "../../src/usecases/reviser.ts";
import { asking } from "../support/revising.ts";

/** A use case as somebody does it in Excel, and does again when it failed. */
export interface Job {
  readonly name: string;
  /** The evaluation in the workbook that it begins with; null for a workbook without one. */
  readonly evaluation: Evaluation | null;
  /** The workbook with it, where that is not one that is made now. */
  readonly workbook?: () => Promise<Workbook>;
  /** What happened in the workbook before. */
  readonly earlier?: (workbook: Workbook) => Promise<unknown>;
  /** Rejects with a problem when it did not succeed. */
  readonly run: () => Promise<unknown>;
  /** Texts that make way for others, as the user asks. */
  readonly replaces?: readonly string[];
  /** It adds something new: who opens the page anew sees whether that is there before he asks for it again. */
  readonly isNew?: true;
  /**
   * It keeps what stands there first, and can keep once more how far it came: then what stood there before must be in one of
   * the backups. The others keep the same backups as without a fault.
   */
  readonly keepsAgain?: true;
  /** What it does when Excel refuses depends on what stands there by then: it is refused at each moment. */
  readonly looksAgain?: true;
}

/** The day on which it is done. */
export const day = "2026-11-25";

/** Its clock. */
export const keeper: Keeper = { now: () => new Date(2026, 10, 25, 12), tell: () => undefined };

/** Who agrees to everything. */
export const yes = asking(true);

/** The workbook in Excel as the panels revise it: with a backup first. */
export const kept = (): WorkbookReviser => keepingBackups(excelWorkbook(), keeper);

/** Succeeds, or rejects with the first problem; with one of these codes it was done before. */
export async function succeeding(work: Promise<Outcome<unknown>>, ...doneCodes: readonly string[]): Promise<void> {
  const outcome = await work;
  if (outcome.ok || doneCodes.includes(outcome.problems[0].code)) return;
  throw new ProblemError(outcome.problems[0]);
}
