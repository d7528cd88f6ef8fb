import type { Outcome } from "../model/problem.ts";
import { checkHealth, heal, type HealthReport } from "../usecases/health.ts";
import { MendingStore, type MendingState } from "./mending-store.ts";

/** All that the section shows. */
export type HealthState = MendingState<HealthReport>;

/** The store of the section: looked at when somebody asks, and mended only as it was shown. */
export class HealthStore extends MendingStore<HealthReport> {
  protected check(): Promise<Outcome<HealthReport>> {
    return checkHealth(this.workbook, this.world.healing().day);
  }

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
        await this.lookAgain();
      } else this.cell.set({ problems: outcome.problems });
    });

  /** The answers that only a backup held are back. */
  readonly putBack = (): void => {
    const { done } = this.getState();
    if (done !== null) this.cell.set({ done: { ...done, lost: null } });
  };
}
