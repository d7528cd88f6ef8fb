import { checkUpgrade, upgrade, type UpgradeReport } from "../usecases/upgrade.ts";
import { MendingStore, type MendingWorld } from "./mending-store.ts";
import { still, type YearWorkState } from "./year-work.ts";

/** All that the section shows. Immutable. */
export interface UpgradeState extends YearWorkState {
  /** What upgrading comes to; `null` as long as nobody looked, and after it was decided upon. */
  readonly found: UpgradeReport | null;
  /** What became of it. */
  readonly done: UpgradeReport | null;
  /** Whether the workbook changed after the user looked. */
  readonly moved: boolean;
  /** Whether the user came back without upgrading. */
  readonly left: boolean;
}

const initial: UpgradeState = { ...still, found: null, done: null, moved: false, left: false };

/** Whether there is nothing of an upgrade to show. */
export const isQuiet = ({ found, done, busy, problems, unexpected }: UpgradeState): boolean =>
  found === null && done === null && !busy && problems.length === 0 && !unexpected;

/** The store of the section: looked at when somebody asks, and upgraded only as it was shown. */
export class UpgradeStore extends MendingStore<UpgradeState> {
  constructor(world: MendingWorld) {
    super(world, initial);
  }

  /** Looks what upgrading changes. */
  readonly look = (): Promise<void> =>
    this.work(async () => {
      this.cell.set({ done: null, left: false, moved: false });
      await this.#look();
    });

  /** Leaves all as it is. */
  readonly leave = (): void => this.cell.set({ found: null, moved: false, left: true });

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
      await this.#look();
    } else this.cell.set({ found: null, moved: false, problems: outcome.problems });
  }

  async #look(): Promise<void> {
    const report = await checkUpgrade(this.workbook, this.world.healing().day);
    this.cell.set(report.ok ? { found: report.value } : { found: null, problems: report.problems });
  }
}
