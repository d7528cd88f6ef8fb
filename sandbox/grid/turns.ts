/** Runs one job at a time. Who asks while it runs gets the next run, which begins after all of them asked. */
export class Turns {
  readonly #job: () => Promise<void>;
  #running: Promise<void> | null = null;
  #waiting: Promise<void> | null = null;

  constructor(job: () => Promise<void>) {
    this.#job = job;
  }

  ask(): Promise<void> {
    // between the end of a run and the start of the one that waits nothing runs: who asks then joins it
    if (this.#running === null) return this.#waiting ?? this.#start();
    this.#waiting ??= this.#running
      .catch(() => null)
      .then(() => {
        this.#waiting = null;
        return this.#start();
      });
    return this.#waiting;
  }

  #start(): Promise<void> {
    const running = this.#job().finally(() => {
      if (this.#running === running) this.#running = null;
    });
    this.#running = running;
    return running;
  }

  /** Until nothing runs or waits; never rejects. */
  async idle(): Promise<void> {
    while (this.#waiting !== null || this.#running !== null) {
      await (this.#waiting ?? this.#running)?.catch(() => null);
    }
  }
}
