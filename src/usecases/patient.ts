import { ProblemError } from "../model/problem.ts";
import type { WorkbookExtender } from "./extender.ts";

/** How to wait for a user who is typing in a cell. */
export interface Patience {
  /** Waits so many milliseconds. */
  wait(this: void, milliseconds: number): Promise<void>;
  /** Asks the user to finish typing; called once, when the waiting begins. */
  ask(this: void): Promise<void>;
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
 * A workbook that waits while a cell is being edited and then goes on. Only before anything is decided: once there is
 * something to write, a refusal goes to who asked. A user who never finishes is refused as without patience.
 */
export function patientExtender(workbook: WorkbookExtender, { wait, ask }: Patience): WorkbookExtender {
  return {
    async extend(decide) {
      for (let tried = 0; ; tried += 1) {
        const run = { isDecided: false };
        try {
          return await workbook.extend((contents) => {
            run.isDecided = true;
            return decide(contents);
          });
        } catch (error) {
          if (!isCellEdit(error) || run.isDecided || tried === tries) throw error;
          if (tried === 0) await ask();
          await wait(retry);
        }
      }
    },
  };
}
