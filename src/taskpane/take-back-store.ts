import { noChoices, undecided, type Choice, type Choices, type PreviewLine } from "../model/peer-merge/preview.ts";
import { remarkKey } from "../model/peer-merge/remark.ts";
import { failure, ProblemError, success } from "../model/problem.ts";
import {
  takeBackInto,
  takeBackStep,
  type ReturnedFile,
  type ReturnedWorkbook,
  type TakeBackDesk,
  type TakeBackPreview,
} from "../usecases/take-back.ts";
import type { Contents } from "../workbook/contents.ts";
import { bytesOf, type ChosenFile } from "./chosen-file.ts";
import { createCell, type Observable } from "./observable.ts";
import { atRest, oneAtATime, type WorkState } from "./one-at-a-time.ts";
import { shareTexts } from "./share-texts.ts";

const texts = shareTexts.takeBack;

/** All that the panel shows. Immutable. */
export interface TakeBackState extends WorkState {
  readonly preview: TakeBackPreview | null;
  readonly choices: Choices;
  /** How many rows were added, and filled or replaced. */
  readonly taken: { readonly rows: number; readonly filled: number } | null;
  /** Names of files that were chosen while something else was going on, and not read. */
  readonly missed: readonly string[];
}

/** What taking over needs of the world. */
export interface TakeBackWorld extends TakeBackDesk {
  read(this: void): Promise<Contents>;
  /** @throws ProblemError when the bytes are no sound workbook. */
  decode(this: void, bytes: Uint8Array): Promise<ReturnedWorkbook>;
  /** Has the pane read what was written. */
  refresh(this: void): Promise<void>;
  report(this: void, error: unknown): void;
}

const initial: TakeBackState = {
  ...atRest,
  preview: null,
  choices: noChoices,
  taken: null,
  missed: [],
};

/** No returned copy is nearly as large; a larger file would only be refused after a long time. */
const largest = 30 * 1024 * 1024;

/** Differences that nothing is chosen for yet. */
export const openLines = ({ preview, choices }: TakeBackState): readonly PreviewLine[] =>
  preview === null ? [] : undecided(preview.taken, choices);

/** Whether there is anything to write. */
export function isSomething({ preview }: TakeBackState): boolean {
  return preview?.taken.lines.some(({ verdict }) => verdict !== "same") ?? false;
}

/** The store of *Neem toetsing over*: files are read, shown, decided upon and only then written. */
export class TakeBackStore implements Observable<TakeBackState> {
  readonly #cell = createCell(initial);
  readonly subscribe = this.#cell.subscribe;
  readonly getState = this.#cell.getState;
  readonly #world: TakeBackWorld;
  readonly #work: (work: () => Promise<void>) => Promise<void>;
  #files: readonly ReturnedFile[] = [];

  constructor(world: TakeBackWorld) {
    this.#world = world;
    this.#work = oneAtATime(this.#cell, world.report);
  }

  /**
   * Reads files and shows what they would bring. Does nothing while something else is going on, and says so: the files
   * have to be chosen again.
   */
  readonly choose = async (files: readonly ChosenFile[]): Promise<void> => {
    if (this.getState().busy) {
      this.#cell.set({ missed: files.map(({ name }) => name) });
      return;
    }
    await this.#work(async () => {
      this.#cell.set({ preview: null, choices: noChoices, taken: null, missed: [] });
      const read: ReturnedFile[] = [];
      for (const file of files) read.push({ source: file.name, read: await this.#readFile(file) });
      this.#files = read;
      await this.#show();
    });
  };

  /** Decides on one difference. */
  readonly decide = (line: PreviewLine, choice: Choice): void => {
    const { choices } = this.getState();
    this.#cell.set({ choices: new Map(choices).set(remarkKey(line.remark), choice), problems: [] });
  };

  /** Writes it, unless something is undecided. */
  readonly take = (): Promise<void> =>
    this.#work(async () => {
      if (openLines(this.getState()).length > 0) return;
      const outcome = await takeBackInto(this.#world, this.#files, this.getState().choices);
      if (!outcome.ok) {
        await this.#show();
        this.#cell.set({ problems: outcome.problems });
        return;
      }
      const { taken, replaced, left } = outcome.value;
      this.#files = [];
      this.#cell.set({
        preview: null,
        taken: { rows: taken.added.length, filled: taken.fills.length + replaced },
        problems: left,
      });
      await this.#world.refresh();
    });

  async #show(): Promise<void> {
    const step = takeBackStep(await this.#world.read(), this.#files);
    this.#cell.set(step.ok ? { preview: step.value } : { preview: null, problems: step.problems });
  }

  /** Reads one file; what is wrong with it is said of it, and does not stop the others. */
  async #readFile(file: ChosenFile): Promise<ReturnedFile["read"]> {
    if (file.size > largest) return failure({ code: "bestand-te-groot", where: "", ...texts.tooLarge });
    try {
      return success(await this.#world.decode(await bytesOf(file)));
    } catch (error) {
      if (error instanceof ProblemError) return failure(error.problem);
      throw error;
    }
  }
}
