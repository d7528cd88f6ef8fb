import { ProblemError, type Problem } from "../model/problem.ts";
import type { Cell } from "./observable.ts";

/** What a panel with work of its own shows of it. */
export interface WorkState {
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  /** A defect of ours: it has been reported. */
  readonly unexpected: boolean;
}

/** Nothing is going on. */
export const atRest: WorkState = { busy: false, problems: [], unexpected: false };

/**
 * Runs one piece of work at a time over a cell; asked for more meanwhile, it does nothing. What the user can mend is put in
 * the cell, a defect goes to `report`. Never rejects.
 */
export function oneAtATime(cell: Cell<WorkState>, report: (error: unknown) => void) {
  return async (work: () => Promise<void>): Promise<void> => {
    if (cell.getState().busy) return;
    cell.set({ busy: true, problems: [], unexpected: false });
    try {
      await work();
    } catch (error) {
      if (error instanceof ProblemError) cell.set({ problems: [error.problem] });
      else {
        report(error);
        cell.set({ unexpected: true });
      }
    } finally {
      cell.set({ busy: false });
    }
  };
}
