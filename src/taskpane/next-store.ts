import type { Problem } from "../model/problem.ts";
import { isSameChange } from "../usecases/ask-first.ts";
import { isAboutRequest, next, nextStep, type NextReport } from "../usecases/next.ts";
import { still, YearStore, type YearWorld, type YearWorkState } from "./year-work.ts";

/** All that the panel shows. Immutable. */
export interface NextState extends YearWorkState {
  readonly step: "ask" | "look" | "done";
  /** The year as typed; `null` as long as nobody typed. */
  readonly year: string | null;
  /** What will happen, or what was done. */
  readonly report: NextReport | null;
  /** Whether the workbook changed after the user looked. */
  readonly moved: boolean;
}

const initial: NextState = { ...still, step: "ask", year: null, report: null, moved: false };

/** What is wrong with the year, or `null`. */
export const yearProblem = ({ problems }: Pick<NextState, "problems">): Problem | null =>
  problems.find(isAboutRequest) ?? null;

/** The store of *Volgende evaluatie starten*: asked, looked at, and only then done. */
export class NextStore extends YearStore<NextState> {
  constructor(world: YearWorld) {
    super(world, initial);
  }

  /** What was looked at may be old, and what was done is over. A year that was typed stays. */
  protected afresh({ step, year }: NextState): NextState {
    return { ...initial, year: step === "done" ? null : year };
  }

  /** Keeps a year; what was said of another one is taken back. */
  readonly type = (year: string): void => {
    const { problems } = this.getState();
    this.cell.set({ year, problems: problems.filter((problem) => !isAboutRequest(problem)) });
  };

  /** Back to the year. */
  readonly back = (): void => this.cell.set({ step: "ask", problems: [], moved: false });

  /** Works out what would happen. @param year as it stands in the form. */
  readonly look = (year: string): Promise<void> =>
    this.work(async () => {
      this.cell.set({ year, moved: false });
      await this.#look();
    });

  /** Does it, unless something else would change than what was looked at: then that is shown. */
  readonly start = (): Promise<void> =>
    this.work(async () => {
      const { report: seen } = this.getState();
      if (seen === null) return;
      const request = { year: seen.next, day: this.world.today() };
      const confirm = (lines: readonly string[], changed: NextReport["changed"]) =>
        Promise.resolve(isSameChange(changed, seen.changed) && (seen.isUnscored || lines.length === changed.length));
      const outcome = await this.world.alone(() => next(this.workbook, request, { confirm }));
      if (outcome.ok) this.#begun(outcome.value);
      else if (isMoved(outcome.problems[0])) await this.#look({ moved: true });
      else this.cell.set({ step: "ask", problems: outcome.problems });
    });

  #begun(report: NextReport): void {
    this.world.forget();
    this.cell.set({ step: "done", report, year: null });
    void this.world.refresh(); // what is told does not wait for it
  }

  async #look(change: Pick<NextState, "moved"> = { moved: false }): Promise<void> {
    const request = { year: this.getState().year ?? "", day: this.world.today() };
    const step = nextStep(await this.workbook.read(), request);
    if (step.ok) this.cell.set({ ...change, step: "look", report: step.value.report });
    else this.cell.set({ step: "ask", problems: step.problems });
  }
}

const isMoved = ({ code }: Problem): boolean => code === "niet-bevestigd" || code === "bevestigen";
