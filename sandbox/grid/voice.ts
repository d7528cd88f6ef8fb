import type { Refused } from "./contract.ts";
import { mention, tell } from "./dialog.ts";
import { texts } from "./texts.ts";

/** What the grid says to its user, and where the keys go when that is read. */
export class Voice {
  readonly #host: HTMLElement;
  readonly #stage: HTMLElement;
  readonly #onError: (error: unknown) => void;

  constructor(host: HTMLElement, stage: HTMLElement, onError: (error: unknown) => void) {
    this.#host = host;
    this.#stage = stage;
    this.#onError = onError;
  }

  /** Gives the cells the keys. */
  focus(): void {
    this.#stage.querySelector<HTMLElement>('canvas[id^="univer-sheet-main"]')?.focus({ preventScroll: true });
  }

  /** Tells why something was refused, until that is read. */
  tell(refused: Refused): void {
    tell(this.#host, refused, () => this.focus());
  }

  /** Tells in passing that Excel can do this, and the sandbox cannot. */
  unavailable(): void {
    mention(this.#stage, { title: texts.refused.unavailableTitle, message: texts.refused.unavailable });
  }

  /** Hands over an error that is nobody's fault but the grid's. */
  fail(error: unknown): void {
    this.#onError(error);
  }
}
