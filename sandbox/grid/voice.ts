import type { Refused } from "./contract.ts";
import { mention, tell } from "./dialog.ts";
import { texts } from "./texts.ts";

/** Gives the cells of the grid in a place the keys; false where there is none yet. */
export function focusCells(place: HTMLElement): boolean {
  const cells = place.querySelector<HTMLElement>('canvas[id^="univer-sheet-main"]');
  cells?.focus({ preventScroll: true });
  return cells !== null;
}

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
    focusCells(this.#stage);
  }

  /** Tells why something was refused, until that is read. */
  tell(refused: Refused): void {
    tell(this.#host, refused, () => this.focus());
  }

  /** Tells in passing that Excel can do this, and the sandbox cannot; on a protected sheet it offers less instead. */
  unavailable(isProtected: boolean): void {
    const { unavailableTitle: title, unavailable, unavailableProtected } = texts.refused;
    mention(this.#stage, { title, message: isProtected ? unavailableProtected : unavailable });
  }

  /** Tells in passing that there is nothing to take back or do again. */
  nothingToUndo(): void {
    mention(this.#stage, { title: texts.undo.title, message: texts.undo.nothing });
  }

  /** Hands over an error that is nobody's fault but the grid's. */
  fail(error: unknown): void {
    this.#onError(error);
  }

  /** Lets work go on by itself; what fails in it is handed over. */
  mind(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.fail(error));
  }
}
