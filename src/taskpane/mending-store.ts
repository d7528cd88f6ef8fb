import type { Outcome } from "../model/problem.ts";
import type { Healing } from "../usecases/health.ts";
import { patientHealth, type Patience } from "../usecases/patient.ts";
import type { WorkbookInspector, WorkbookRepairer } from "../usecases/repairer.ts";
import { createCell, type Cell, type Observable } from "./observable.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { still, type WholeWorld, type YearWorkState } from "./year-work.ts";

/** What looking at a workbook as a whole, mending and upgrading it need of the world. */
export interface MendingWorld extends Pick<WholeWorld, "wait" | "alone" | "refresh" | "report"> {
  readonly health: WorkbookInspector & WorkbookRepairer;
  /** The day and the backup of now. */
  readonly healing: () => Healing;
}

/** All that a section about mending or upgrading shows. Immutable. */
export interface MendingState<Report> extends YearWorkState {
  /** What was found; `null` as long as nobody looked, and after it was decided upon. */
  readonly found: Report | null;
  /** What became of it. */
  readonly done: Report | null;
  /** Whether the workbook changed after the user looked. */
  readonly moved: boolean;
  /** Whether the user came back and left all as it was. */
  readonly left: boolean;
}

const initial = { ...still, found: null, done: null, moved: false, left: false } as const;

/**
 * What the stores of those have in common: looked at when somebody asks, one piece of work at a time, and visits. What is done
 * is done only as it was shown.
 */
export abstract class MendingStore<Report> implements Observable<MendingState<Report>> {
  readonly subscribe: Observable<MendingState<Report>>["subscribe"];
  readonly getState: Observable<MendingState<Report>>["getState"];
  protected readonly cell: Cell<MendingState<Report>>;
  protected readonly world: MendingWorld;
  /** It waits for who is typing in a cell, and says so in the state. */
  protected readonly workbook: WorkbookInspector & WorkbookRepairer;
  protected readonly work: (work: () => Promise<void>) => Promise<void>;
  #visit = 0;

  constructor(world: MendingWorld) {
    this.cell = createCell<MendingState<Report>>(initial);
    this.subscribe = this.cell.subscribe;
    this.getState = this.cell.getState;
    this.world = world;
    const cell: Cell<YearWorkState> = this.cell;
    const patience: Patience = { wait: world.wait, ask: () => cell.set({ waiting: true }) };
    this.workbook = overWhenDone(patientHealth(world.health, patience), () => cell.set({ waiting: false }));
    this.work = oneAtATime(this.cell, world.report);
  }

  /** What there is to show, as the workbook is now. */
  protected abstract check(): Promise<Outcome<Report>>;

  /** Looks what would be done. */
  readonly look = (): Promise<void> =>
    this.work(async () => {
      this.cell.set({ done: null, left: false, moved: false });
      await this.lookAgain();
    });

  /** Leaves all as it is. */
  readonly leave = (): void => this.cell.set({ found: null, moved: false, left: true });

  /** Within work that is going on. */
  protected async lookAgain(): Promise<void> {
    const report = await this.check();
    this.cell.set(report.ok ? { found: report.value } : { found: null, problems: report.problems });
  }

  /** The panel is shown anew, by its number: what was seen at an earlier visit may be old. */
  readonly visit = (number: number): void => {
    if (number === this.#visit) return;
    this.#visit = number;
    this.forget();
  };

  /** Drops all that was seen, unless work is going on. */
  readonly forget = (): void => {
    if (!this.getState().busy) this.cell.set(initial);
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
