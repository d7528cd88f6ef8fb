import { checkHealth, heal, type HealthReport } from "../usecases/health.ts";
import { MendingStore, type MendingWorld } from "./mending-store.ts";
import { still, type YearWorkState } from "./year-work.ts";

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
export class HealthStore extends MendingStore<HealthState> {
  constructor(world: MendingWorld) {
    super(world, initial);
  }

  /** Looks what is not as it should be. */
  readonly look = (): Promise<void> =>
    this.work(async () => {
      this.cell.set({ done: null, left: false, moved: false });
      await this.#look();
    });

  /** Leaves all as it is. */
  readonly leave = (): void => this.cell.set({ found: null, moved: false, left: true });

  /** Mends what was shown; when something else is found by now, that is shown. */
  readonly mend = (): Promise<void> =>
    this.work(async () => {
      const shown = this.getState().found?.faults;
      if (shown === undefined) return;
      const healing = { ...this.world.healing(), shown };
      const outcome = await this.world.alone(() => heal(this.workbook, healing));
      if (outcome.ok) {
        this.cell.set({ found: null, done: outcome.value, moved: false });
        void this.world.refresh(); // what is told does not wait for it
      } else if (outcome.problems[0].code === "bevestigen") {
        this.cell.set({ moved: true });
        await this.#look();
      } else this.cell.set({ problems: outcome.problems });
    });

  /** The answers that only a backup held are back. */
  readonly putBack = (): void => {
    const { done } = this.getState();
    if (done !== null) this.cell.set({ done: { ...done, lost: null } });
  };

  async #look(): Promise<void> {
    const report = await checkHealth(this.workbook, this.world.healing().day);
    this.cell.set(report.ok ? { found: report.value } : { found: null, problems: report.problems });
  }
}
