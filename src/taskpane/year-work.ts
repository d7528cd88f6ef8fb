import type { IsoDate } from "../model/evaluation/evaluation.ts";
import { patientReviser, patiently, type Patience } from "../usecases/patient.ts";
import type { WorkbookReader } from "../usecases/ports.ts";
import type { WorkbookReviser } from "../usecases/reviser.ts";
import type { Contents } from "../workbook/contents.ts";
import { createCell, type Cell, type Observable } from "./observable.ts";
import { atRest, oneAtATime, type WorkState } from "./one-at-a-time.ts";

/** What panels that change a workbook as a whole need of the world. */
export interface WholeWorld {
  readonly workbook: WorkbookReader & WorkbookReviser;
  /** Waits so many milliseconds. */
  wait(this: void, milliseconds: number): Promise<void>;
  /** Does work that nothing else the pane writes may come between. */
  alone<T>(this: void, work: () => Promise<T>): Promise<T>;
  /** Has the pane read what was written. */
  refresh(this: void): Promise<void>;
  report(this: void, error: unknown): void;
}

/** What the panels of the years need besides. */
export interface YearWorld extends WholeWorld {
  /** The day it is where the user is. */
  today(this: void): IsoDate;
  /** Has the pane drop what was typed for the evaluation that ended. */
  forget(this: void): void;
  /** @throws ProblemError when the bytes are no sound workbook. */
  decode(this: void, bytes: Uint8Array): Promise<Contents>;
}

/** What a panel of the years shows of its work. */
export interface YearWorkState extends WorkState {
  /** Whether Excel waits for the user to finish typing in a cell. */
  readonly waiting: boolean;
}

/** Nothing is going on. */
export const still: YearWorkState = { ...atRest, waiting: false };

/** The workbook of a world, which waits for who is typing in a cell and says so in the panel's state. */
function patientIn(
  cell: Cell<YearWorkState>,
  { workbook, wait }: Pick<WholeWorld, "workbook" | "wait">,
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

/** What the stores of the years have in common: a state, the workbook, one piece of work at a time, and visits. */
export abstract class YearStore<
  State extends YearWorkState,
  World extends WholeWorld = YearWorld,
> implements Observable<State> {
  readonly subscribe: Observable<State>["subscribe"];
  readonly getState: Observable<State>["getState"];
  protected readonly cell: Cell<State>;
  protected readonly world: World;
  protected readonly workbook: WorkbookReader & WorkbookReviser;
  protected readonly work: (work: () => Promise<void>) => Promise<void>;
  #visit = 0;

  constructor(world: World, initial: State) {
    this.cell = createCell(initial);
    this.subscribe = this.cell.subscribe;
    this.getState = this.cell.getState;
    this.world = world;
    this.workbook = patientIn(this.cell, world);
    this.work = oneAtATime(this.cell, world.report);
  }

  /** The panel is shown anew, by its number: what of an earlier visit is over, goes, unless work is going on. */
  readonly visit = (number: number): void => {
    if (number === this.#visit) return;
    this.#visit = number;
    const state = this.getState();
    if (!state.busy) this.cell.set(this.afresh(state));
  };

  /** What changes in the state when the panel is shown anew. */
  protected abstract afresh(state: State): Partial<State>;
}
