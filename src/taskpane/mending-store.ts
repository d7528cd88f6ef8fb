import type { Healing } from "../usecases/health.ts";
import { patientHealth, type Patience } from "../usecases/patient.ts";
import type { WorkbookInspector, WorkbookRepairer } from "../usecases/repairer.ts";
import { createCell, type Cell, type Observable } from "./observable.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import type { WholeWorld, YearWorkState } from "./year-work.ts";

/** What looking at a workbook as a whole, mending and upgrading it need of the world. */
export interface MendingWorld extends Pick<WholeWorld, "wait" | "alone" | "refresh" | "report"> {
  readonly health: WorkbookInspector & WorkbookRepairer;
  /** The day and the backup of now. */
  readonly healing: () => Healing;
}

/** What the stores of those have in common: a state, the workbook, one piece of work at a time, and visits. */
export abstract class MendingStore<State extends YearWorkState> implements Observable<State> {
  readonly subscribe: Observable<State>["subscribe"];
  readonly getState: Observable<State>["getState"];
  protected readonly cell: Cell<State>;
  protected readonly world: MendingWorld;
  /** It waits for who is typing in a cell, and says so in the state. */
  protected readonly workbook: WorkbookInspector & WorkbookRepairer;
  protected readonly work: (work: () => Promise<void>) => Promise<void>;
  readonly #initial: State;
  #visit = 0;

  constructor(world: MendingWorld, initial: State) {
    this.#initial = initial;
    this.cell = createCell(initial);
    this.subscribe = this.cell.subscribe;
    this.getState = this.cell.getState;
    this.world = world;
    const cell: Cell<YearWorkState> = this.cell;
    const patience: Patience = { wait: world.wait, ask: () => cell.set({ waiting: true }) };
    this.workbook = overWhenDone(patientHealth(world.health, patience), () => cell.set({ waiting: false }));
    this.work = oneAtATime(this.cell, world.report);
  }

  /** The panel is shown anew, by its number: what was seen at an earlier visit may be old. */
  readonly visit = (number: number): void => {
    if (number === this.#visit) return;
    this.#visit = number;
    this.forget();
  };

  /** Drops all that was seen, unless work is going on. */
  readonly forget = (): void => {
    if (!this.getState().busy) this.cell.set(this.#initial);
  };
}

/** The waiting is over when the work is, however it ended. */
const overWhenDone = (
  workbook: WorkbookInspector & WorkbookRepairer,
  over: () => void,
): WorkbookInspector & WorkbookRepairer => ({
  inspect: () => workbook.inspect().finally(over),
  repair: (decide) => workbook.repair(decide).finally(over),
});
