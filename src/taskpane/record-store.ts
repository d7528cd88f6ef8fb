import type { Changed } from "../model/history/record.ts";
import { sentence, type Outcome } from "../model/problem.ts";
import { record, recordLines, type RecordReport } from "../usecases/record.ts";
import { still, YearStore, type YearWorld, type YearWorkState } from "./year-work.ts";
import { yearsTexts } from "./years-texts.ts";

/** All that the panel shows of the recording itself. Immutable. */
export interface RecordState extends YearWorkState {
  /** Rows that would change, for as long as the user is asked about them. */
  readonly asks: readonly Changed[] | null;
  /** What became of it, a sentence each. */
  readonly told: readonly string[];
  /** Whether something was recorded, or stood there already. */
  readonly done: boolean;
  /** Whether the user answered a question at this visit. */
  readonly answered: boolean;
}

const initial: RecordState = { ...still, asks: null, told: [], done: false, answered: false };

/** The store of *Resultaten vastleggen*: what changes rows that stand there is asked first. */
export class RecordStore extends YearStore<RecordState> {
  #resolve: (agreed: boolean) => void = () => undefined;

  constructor(world: YearWorld) {
    super(world, initial);
  }

  /** What was told at an earlier visit is over. */
  protected afresh(): RecordState {
    return initial;
  }

  /** Records; waits for an answer when rows would change. */
  readonly record = (): Promise<void> =>
    this.work(async () => {
      this.cell.set({ told: [], done: false });
      this.#tell(await record(this.workbook, this.world.today(), { confirm: this.#ask }));
      void this.world.refresh(); // what is told does not wait for it
    });

  /** Answers the question whether the rows may change. */
  readonly answer = (agreed: boolean): void => {
    this.cell.set({ asks: null, answered: true });
    this.#resolve(agreed);
  };

  readonly #ask = (_: readonly string[], changed: readonly Changed[]): Promise<boolean> =>
    new Promise((resolve) => {
      this.#resolve = resolve;
      this.cell.set({ asks: changed });
    });

  #tell(outcome: Outcome<RecordReport>): void {
    if (outcome.ok) this.cell.set({ told: recordLines(outcome.value), done: true });
    else if (outcome.problems[0].code === "niet-bevestigd") this.cell.set({ told: outcome.problems.map(sentence) });
    else if (outcome.problems[0].code === "bevestigen") this.cell.set({ told: [yearsTexts.moved] });
    else this.cell.set({ problems: outcome.problems });
  }
}
