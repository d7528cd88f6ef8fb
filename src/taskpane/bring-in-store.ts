import { sentence, type Outcome } from "../model/problem.ts";
import { bringInLines, bringInShown, bringInStep, type BringInReport } from "../usecases/bring-in.ts";
import { collectFiles, type Collected, type EarlierFile, type Progress } from "../usecases/collect-files.ts";
import { bytesOf, type ChosenFile } from "./chosen-file.ts";
import { still, YearStore, type YearWorld, type YearWorkState } from "./year-work.ts";
import { yearsTexts } from "./years-texts.ts";

/** What was read, and what taking it over does. */
export interface BringInPreview extends Collected {
  readonly report: BringInReport;
}

/** What became of it. */
export interface BringInTold {
  readonly kind: "taken" | "declined" | "stopped";
  readonly lines: readonly string[];
}

/** All that the panel shows. Immutable. */
export interface BringInState extends YearWorkState {
  /** How far the reading is; `null` when nothing is read. */
  readonly progress: Progress | null;
  readonly stopping: boolean;
  readonly preview: BringInPreview | null;
  /** Whether the workbook changed after the user looked. */
  readonly moved: boolean;
  readonly told: BringInTold | null;
  /** How many files were chosen while something else was going on, and not read. */
  readonly missed: number;
}

const atStart = { progress: null, stopping: false, preview: null, moved: false, told: null, missed: 0 } as const;

/** Whether there is anything to write. */
export const isSomething = ({ report: { added, changed, changes } }: BringInPreview): boolean =>
  added.length + changed.length + changes.length > 0;

/** The store of *Jaren ophalen*: files are read one by one, shown, and only then taken over. */
export class BringInStore extends YearStore<BringInState> {
  #signal = { aborted: false };

  constructor(world: YearWorld) {
    super(world, { ...still, ...atStart });
  }

  /** What was told at an earlier visit is over; what was read is still there. */
  protected afresh(): Partial<BringInState> {
    return { told: null, missed: 0, problems: [] };
  }

  /** Reads files and shows what they bring. Does nothing while something else is going on, and says so. */
  readonly choose = async (files: readonly ChosenFile[]): Promise<void> => {
    if (this.getState().busy) {
      this.cell.set({ missed: files.length });
      return;
    }
    await this.work(async () => {
      this.#signal = { aborted: false };
      this.cell.set(atStart);
      const collected = await this.#collect(files);
      this.cell.set({ progress: null, stopping: false });
      if (collected.ok) await this.#show(collected.value);
      else this.cell.set({ told: { kind: "stopped", lines: collected.problems.map(sentence) } });
    }).finally(() => this.cell.set({ progress: null, stopping: false }));
  };

  /** Stops the reading after the file that it is at. */
  readonly stop = (): void => {
    this.#signal.aborted = true;
    this.cell.set({ stopping: true });
  };

  /** Takes over nothing of what was read. */
  readonly decline = (): void =>
    this.cell.set({ preview: null, moved: false, told: { kind: "declined", lines: [yearsTexts.bringIn.declined] } });

  /** Takes over what was shown, unless by now something else would be written: then that is shown. */
  readonly take = (): Promise<void> =>
    this.work(async () => {
      const { preview } = this.getState();
      if (preview === null) return;
      const outcome = await bringInShown(this.workbook, preview.contributions, preview.report);
      if (outcome.ok) this.#taken(outcome.value);
      else if (outcome.problems[0].code === "bevestigen") await this.#show(preview, { moved: true });
      else this.cell.set({ problems: outcome.problems });
    });

  #taken(report: BringInReport): void {
    this.cell.set({ preview: null, moved: false, told: { kind: "taken", lines: bringInLines(report) } });
    void this.world.refresh(); // what is told does not wait for it
  }

  #collect(files: readonly ChosenFile[]): Promise<Outcome<Collected>> {
    return collectFiles(
      files.map((file) => this.#earlier(file)),
      {
        read: this.world.decode,
        signal: this.#signal,
        onProgress: (progress) => this.cell.set({ progress }),
      },
    );
  }

  /** Between files the page gets its turn: to show how far it is, and to hear that the user stops it. */
  #earlier(file: ChosenFile): EarlierFile {
    const bytes = async () => {
      await this.world.wait(0);
      return bytesOf(file);
    };
    return { source: file.name, size: file.size, bytes };
  }

  async #show({ contributions, unreadable }: Collected, { moved }: Pick<BringInState, "moved"> = { moved: false }) {
    const step = bringInStep(await this.workbook.read(), contributions);
    if (step.ok) this.cell.set({ moved, preview: { contributions, unreadable, report: step.value.report } });
    else this.cell.set({ preview: null, problems: step.problems });
  }
}
