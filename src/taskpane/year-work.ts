import type { IsoDate } from "../model/evaluation/evaluation.ts";
import { patientReviser, patiently, type Patience } from "../usecases/patient.ts";
import type { WorkbookReader } from "../usecases/ports.ts";
import type { WorkbookReviser } from "../usecases/reviser.ts";
import type { Contents } from "../workbook/contents.ts";
import type { Cell } from "./observable.ts";
import { atRest, type WorkState } from "./one-at-a-time.ts";

/** What the panels of the years need of the world. */
export interface YearWorld {
  readonly workbook: WorkbookReader & WorkbookReviser;
  /** The day it is where the user is. */
  today(this: void): IsoDate;
  /** Waits so many milliseconds. */
  wait(this: void, milliseconds: number): Promise<void>;
  /** Does work that nothing else the pane writes may come between. */
  alone<T>(this: void, work: () => Promise<T>): Promise<T>;
  /** Has the pane drop what was typed for the evaluation that ended. */
  forget(this: void): void;
  /** Has the pane read what was written. */
  refresh(this: void): Promise<void>;
  /** @throws ProblemError when the bytes are no sound workbook. */
  decode(this: void, bytes: Uint8Array): Promise<Contents>;
  report(this: void, error: unknown): void;
}

/** What a panel of the years shows of its work. */
export interface YearWorkState extends WorkState {
  /** Whether Excel waits for the user to finish typing in a cell. */
  readonly waiting: boolean;
}

/** Nothing is going on. */
export const still: YearWorkState = { ...atRest, waiting: false };

/** The workbook of a world, which waits for who is typing in a cell and says so in the panel's state. */
export function patientIn(
  cell: Cell<YearWorkState>,
  { workbook, wait }: Pick<YearWorld, "workbook" | "wait">,
): WorkbookReader & WorkbookReviser {
  const patience: Patience = { wait, ask: () => cell.set({ waiting: true }) };
  const patient = patientReviser(workbook, patience);
  const over = (): void => cell.set({ waiting: false });
  return {
    read: () => patiently(() => workbook.read(), patience).finally(over),
    revise: (decide) =>
      patient
        .revise((contents) => {
          over();
          return decide(contents);
        })
        .finally(over),
  };
}
