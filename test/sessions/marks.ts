import type { Chance } from "../fuzz/chance.ts";

/** What comes behind a mark: what people paste, and what a careless program takes for something else. */
const tails = ["", " en meer", "\nnog een regel", " =1+1", " “x” & <b>", " 3", " é 👩🏽‍🚒", ", 31-12-2027", "  "] as const;

/** Texts that a user types. Each has a mark of its own, by which it is found wherever it went. */
export class Marks {
  #last: number;

  /** The first mark has the number after `last`. */
  constructor(last = 0) {
    this.#last = last;
  }

  /** A text that was never typed before in this session, and does not look like a formula or a number. */
  fresh(chance: Chance): string {
    return this.on("Antwoord") + chance.pick(tails);
  }

  /** A text with a mark. */
  on(text: string): string {
    this.#last += 1;
    return `${text} z${this.#last}z`;
  }
}

/** The marks in a text, `z12z`. */
export const marksIn = (text: string): readonly string[] => text.match(/z\d+z/g) ?? [];
