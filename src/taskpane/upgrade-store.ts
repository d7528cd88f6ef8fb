import type { Outcome } from "../model/problem.ts";
import { checkUpgrade, upgrade, type UpgradeReport } from "../usecases/upgrade.ts";
import { MendingStore, type MendingState } from "./mending-store.ts";

/** All that the section shows. */
export type UpgradeState = MendingState<UpgradeReport>;

/** Whether there is nothing of an upgrade to show. */
export const isQuiet = ({ found, done, busy, problems, unexpected }: UpgradeState): boolean =>
  found === null && done === null && !busy && problems.length === 0 && !unexpected;

/** The store of the section: looked at when somebody asks, and upgraded only as it was shown. */
export class UpgradeStore extends MendingStore<UpgradeReport> {
  protected check(): Promise<Outcome<UpgradeReport>> {
    return checkUpgrade(this.workbook, this.world.healing().day);
  }

  /** Upgrades as it was shown; when something else would change by now, that is shown. */
  readonly upgrade = (): Promise<void> =>
    this.work(async () => {
      const shown = this.getState().found?.lines;
      if (shown !== undefined) await this.#upgrade(shown).finally(() => void this.world.refresh());
    });

  async #upgrade(shown: readonly string[]): Promise<void> {
    const { day, ...keeper } = this.world.healing();
    const outcome = await this.world.alone(() => upgrade(this.workbook, { day, shown }, keeper));
    if (outcome.ok) this.cell.set({ found: null, done: outcome.value, moved: false });
    else if (outcome.problems[0].code === "bevestigen") {
      this.cell.set({ moved: true });
      await this.lookAgain();
    } else this.cell.set({ found: null, moved: false, problems: outcome.problems });
  }
}
