import { checkHealth, heal, type Healing, type HealthReport } from "../usecases/health.ts";
import { patientHealth, type Patience } from "../usecases/patient.ts";
import type { WorkbookInspector, WorkbookRepairer } from "../usecases/repairer.ts";
import { createCell, type Cell, type Observable } from "./observable.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { still, type WholeWorld, type YearWorkState } from "./year-work.ts";

/** What looking at a workbook and mending it needs of the world. */
export interface HealthWorld extends Pick<WholeWorld, "wait" | "alone" | "refresh" | "report"> {
  readonly health: WorkbookInspector & WorkbookRepairer;
  /** The day and the backup of now. */
  readonly healing: () => Healing;
}

/** All that the section shows. Immutable. */
export interface HealthState extends YearWorkState {
  /** What was found; `null` as long as nobody looked, and after it was decided upon. */
  readonly found: HealthReport | null;
  /** What became of mending. */
  readonly done: HealthReport | null;
  /** Whether the workbook changed after the user looked. */
  readonly moved: boolean;
  /** Whether the user came back without mending. */
  readonly left: boolean;
}

const initial: HealthState = { ...still, found: null, done: null, moved: false, left: false };

/** The store of the section: looked at when somebody asks, and mended only as it was shown. */
export class HealthStore implements Observable<HealthState> {
  readonly subscribe: Observable<HealthState>["subscribe"];
  readonly getState: Observable<HealthState>["getState"];
  readonly #cell: Cell<HealthState>;
  readonly #world: HealthWorld;
  readonly #workbook: WorkbookInspector & WorkbookRepairer;
  readonly #work: (work: () => Promise<void>) => Promise<void>;
  #visit = 0;

  constructor(world: HealthWorld) {
    this.#cell = createCell(initial);
    this.subscribe = this.#cell.subscribe;
    this.getState = this.#cell.getState;
    this.#world = world;
    const patience: Patience = { wait: world.wait, ask: () => this.#cell.set({ waiting: true }) };
    this.#workbook = patientHealth(world.health, patience);
    this.#work = oneAtATime(this.#cell, world.report);
  }

  /** The panel is shown anew, by its number: what was seen at an earlier visit may be old. */
  readonly visit = (number: number): void => {
    if (number === this.#visit) return;
    this.#visit = number;
    if (!this.getState().busy) this.#cell.set(initial);
  };

  /** Looks what is not as it should be. */
  readonly look = (): Promise<void> =>
    this.#work(async () => {
      this.#cell.set({ done: null, left: false, moved: false });
      await this.#look();
    });

  /** Leaves all as it is. */
  readonly leave = (): void => this.#cell.set({ found: null, moved: false, left: true });

  /** Mends what was shown; when something else is found by now, that is shown. */
  readonly mend = (): Promise<void> =>
    this.#work(async () => {
      const shown = this.getState().found?.faults;
      if (shown === undefined) return;
      const healing = { ...this.#world.healing(), shown };
      const outcome = await this.#world.alone(() => heal(this.#workbook, healing)).finally(this.#over);
      if (outcome.ok) {
        this.#cell.set({ found: null, done: outcome.value, moved: false });
        void this.#world.refresh(); // what is told does not wait for it
      } else if (outcome.problems[0].code === "bevestigen") {
        this.#cell.set({ moved: true });
        await this.#look();
      } else this.#cell.set({ problems: outcome.problems });
    });

  async #look(): Promise<void> {
    const report = await checkHealth(this.#workbook, this.#world.healing().day).finally(this.#over);
    this.#cell.set(report.ok ? { found: report.value } : { found: null, problems: report.problems });
  }

  readonly #over = (): void => this.#cell.set({ waiting: false });
}
