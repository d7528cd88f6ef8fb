import { ProblemError } from "../model/problem.ts";
import type { WorkbookExtender } from "./extender.ts";
import type { WorkbookInspector, WorkbookRepairer } from "./repairer.ts";
import type { WorkbookReviser } from "./reviser.ts";

/** How to wait for a user who is typing in a cell. */
export interface Patience {
  /** Waits so many milliseconds. */
  wait(this: void, milliseconds: number): Promise<void>;
  /** Asks the user to finish typing; called once, when the waiting begins. */
  ask(this: void): void | Promise<void>;
}

/** How long to wait before trying again while a cell is being edited, in milliseconds. */
export const retry = 700;
/** How often: four minutes in all, as Excel gives up on a ribbon command after five. */
const tries = 340;

/** Whether Excel refuses because the user is typing in a cell. */
export function isCellEdit(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === "excel-cellEdit";
}

/**
 * Does work again as long as a cell is being edited. Only until it says that it decided something: once there is something
 * to write, a refusal goes to who asked. A user who never finishes is refused as without patience.
 */
export async function patiently<T>(work: (decided: () => void) => Promise<T>, { wait, ask }: Patience): Promise<T> {
  for (let tried = 0; ; tried += 1) {
    const run = { isDecided: false };
    try {
      return await work(() => (run.isDecided = true));
    } catch (error) {
      if (!isCellEdit(error) || run.isDecided || tried === tries) throw error;
      if (tried === 0) await ask();
      await wait(retry);
    }
  }
}

/** A workbook that waits while a cell is being edited, and then gets more: see {@link patiently}. */
export function patientExtender(workbook: WorkbookExtender, patience: Patience): WorkbookExtender {
  return {
    extend: (decide) => patiently((decided) => workbook.extend(first(decided, decide)), patience),
  };
}

/** The same for a workbook in which answers are replaced. */
export function patientReviser(workbook: WorkbookReviser, patience: Patience): WorkbookReviser {
  return {
    revise: (decide) => patiently((decided) => workbook.revise(first(decided, decide)), patience),
  };
}

/** The same for a workbook that is looked at as a whole and mended. */
export function patientHealth(
  workbook: WorkbookInspector & WorkbookRepairer,
  patience: Patience,
): WorkbookInspector & WorkbookRepairer {
  return {
    inspect: () => patiently(() => workbook.inspect(), patience),
    repair: (decide) => patiently((decided) => workbook.repair(first(decided, decide)), patience),
  };
}

const first =
  <Given, T>(before: () => void, then: (given: Given) => T) =>
  (given: Given): T => {
    before();
    return then(given);
  };
