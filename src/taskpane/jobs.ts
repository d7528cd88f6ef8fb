import { ProblemError, type Outcome, type Problem } from "../model/problem.ts";
import { isCellEdit, retry } from "../usecases/patient.ts";
import type { Progress } from "../usecases/profile-text.ts";
import type { Cell } from "./observable.ts";
import type { Wait } from "./pump.ts";
import type { texts } from "./texts.ts";

/** What can be going on; a key of the texts. */
export type JobName = keyof typeof texts.work.busy;

/** What is going on, or what became of it. */
export type Job =
  | { readonly kind: "idle" }
  | {
      readonly kind: "running";
      readonly name: JobName;
      /** What it is at, and how far; `total` 0 for a single step. */
      readonly step: string;
      readonly done: number;
      readonly total: number;
      /** Whether stopping is asked for. */
      readonly stopping: boolean;
      /** Whether Excel waits for the user to finish typing in a cell. */
      readonly waiting: boolean;
    }
  | { readonly kind: "done"; readonly name: JobName; readonly complete: boolean }
  /** Something the user can mend. */
  | { readonly kind: "refused"; readonly name: JobName; readonly problems: readonly Problem[] }
  /** A defect of ours: it has been reported. */
  | { readonly kind: "unexpected" };

/** What a piece of work gets. */
export interface Ticket extends Progress {
  /** Tries again as long as a cell is being edited, and says so; stops with the user. */
  patiently<T>(this: void, work: () => Promise<T>): Promise<T>;
}

/** Thrown inside a job to end it where it waits. Never leaves this file. */
class Stopped extends Error {}

/** The jobs of the pane, one at a time, in the order they were asked for. */
export class Jobs {
  readonly #cell: Cell<{ readonly job: Job }>;
  readonly #wait: Wait;
  readonly #report: (error: unknown) => void;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(cell: Cell<{ readonly job: Job }>, wait: Wait, report: (error: unknown) => void) {
    this.#cell = cell;
    this.#wait = wait;
    this.#report = report;
  }

  /** Does the work; its value says whether it was completed. Never rejects; tells whether it succeeded. */
  run(name: JobName, work: (ticket: Ticket) => Promise<Outcome<boolean>>): Promise<boolean> {
    const turn = this.#queue.then(() => this.#perform(name, work));
    this.#queue = turn;
    return turn;
  }

  /** Does work of others in its turn, with no job beside it. Rejects as the work does. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => null);
    return turn;
  }

  /** Asks the running job to stop where that is safe. */
  readonly stop = (): void => this.#update({ stopping: true });

  async #perform(name: JobName, work: (ticket: Ticket) => Promise<Outcome<boolean>>): Promise<boolean> {
    const running = { kind: "running", name, step: "", done: 0, total: 0, stopping: false, waiting: false } as const;
    this.#cell.set({ job: running });
    const job = await this.#attempt(name, work);
    this.#cell.set({ job });
    return job.kind === "done";
  }

  async #attempt(name: JobName, work: (ticket: Ticket) => Promise<Outcome<boolean>>): Promise<Job> {
    try {
      const outcome = await work(this.#ticket());
      if (!outcome.ok) return { kind: "refused", name, problems: outcome.problems };
      return { kind: "done", name, complete: outcome.value };
    } catch (error) {
      if (error instanceof Stopped) return { kind: "done", name, complete: false };
      if (error instanceof ProblemError) return { kind: "refused", name, problems: [error.problem] };
      this.#report(error);
      return { kind: "unexpected" };
    }
  }

  #ticket(): Ticket {
    return {
      step: (step, done, total) => this.#update({ step, done, total }),
      isCancelled: () => this.#isStopping(),
      patiently: async (work) => {
        for (;;) {
          try {
            const value = await work();
            this.#update({ waiting: false });
            return value;
          } catch (error) {
            if (!isCellEdit(error)) throw error;
            await this.#waitForUser();
          }
        }
      },
    };
  }

  async #waitForUser(): Promise<void> {
    this.#update({ waiting: true });
    await this.#wait(retry);
    if (this.#isStopping()) throw new Stopped();
  }

  #isStopping(): boolean {
    const { job } = this.#cell.getState();
    return job.kind === "running" && job.stopping;
  }

  #update(change: Partial<Extract<Job, { kind: "running" }>>): void {
    const { job } = this.#cell.getState();
    if (job.kind !== "running") return;
    const next = { ...job, ...change };
    if (Object.entries(next).some(([key, value]) => job[key as keyof typeof job] !== value))
      this.#cell.set({ job: next });
  }
}
