import { Refusal } from "../../sandbox/core/store/refusal.ts";
import { ProblemError } from "../../src/model/problem.ts";
import { Chance } from "../fuzz/chance.ts";
import type { Book, Files } from "./book.ts";
import { Ledger } from "./ledger.ts";
import { Marks } from "./marks.ts";
import { foundPlace, sightOf, type Sight } from "./sight.ts";

/** All that acts of a session work on. */
export interface Desk {
  readonly book: Book;
  readonly files: Files;
  readonly marks: Marks;
  readonly ledger: Ledger;
  /** The next year to begin an evaluation of. */
  readonly year: () => number;
}

/** What came of an act, in words for who reads a session that went wrong. */
export interface Done {
  readonly words: string;
  /** Marks that the user asked a command to replace. */
  readonly replaced?: ReadonlySet<string>;
  /** What the command should have done and did not. */
  readonly faults?: readonly string[];
}

/** Something that happens in a session: the user does it herself, or has a command of the product do it. */
export interface Act {
  readonly name: string;
  readonly by: "user" | "command";
  /** How often it comes, beside the others. */
  readonly weight: number;
  /** @throws Refusal what Excel refuses the user; ProblemError what it refuses the product. */
  readonly run: (desk: Desk, chance: Chance) => string | Done | Promise<string | Done>;
}

/** One step of a session, as plain data: which act, and the number that its choices follow from. */
export interface Step {
  readonly act: Act;
  readonly seed: number;
}

/** An answer was lost. The message is the whole session in words. */
export class LostAnswer extends Error {
  constructor(faults: readonly string[], journal: readonly string[]) {
    super([...faults, "na:", ...journal.map((line, index) => `  ${index + 1}. ${line}`)].join("\n"));
    this.name = "LostAnswer";
  }
}

const none: ReadonlySet<string> = new Set();

/** Whether these words of an act say that it was not done. */
export const isRefused = (words: string): boolean => /geweigerd|niet gedaan/.test(words);

/** A session over one workbook: plays acts, keeps the user's ledger, and holds every command to it. */
export class Session {
  readonly desk: Desk;
  readonly journal: string[] = [];
  /** Which acts were done, and which were refused: `typen`, `typen geweigerd`. */
  readonly tally: string[] = [];
  #sight: Sight;

  constructor(book: Book, files: Files) {
    let year = 2026;
    this.desk = { book, files, marks: new Marks(), ledger: new Ledger(), year: () => (year += 2) };
    this.#sight = sightOf(book.workbook, book.lost);
    this.desk.ledger.did(this.#sight);
  }

  /** Plays one act, and returns what came of it in words. @throws LostAnswer when a command lost one. */
  async play({ act, seed }: Step): Promise<string> {
    const { book, ledger } = this.desk;
    const done = (): Promise<Done> => this.#done(act, seed);
    const { words, replaced = none, faults = [] } = await (act.by === "user" ? book.whileWatched(done) : done());
    this.journal.push(`${act.name}: ${words}`);
    this.tally.push(isRefused(words) ? `${act.name} geweigerd` : act.name);
    const after = sightOf(book.workbook, book.lost);
    if (act.by === "user") ledger.did(after);
    const lost = act.by === "user" ? faults : [...faults, ...ledger.commanded(this.#sight, after, replaced)];
    this.#sight = after;
    if (lost.length > 0) throw new LostAnswer(lost, this.journal);
    return words;
  }

  /** How many answers there are at the end, and how many of them only on the sheet of found ones. */
  get end(): { readonly answers: number; readonly found: number } {
    const { answers } = this.desk.ledger;
    const found = [...answers.values()].filter((places) => places.has(foundPlace) && places.size === 1);
    return { answers: answers.size, found: found.length };
  }

  async #done(act: Act, seed: number): Promise<Done> {
    try {
      const done = await act.run(this.desk, new Chance(seed, 0));
      return typeof done === "string" ? { words: done } : done;
    } catch (error) {
      if (!(error instanceof Refusal) && !(error instanceof ProblemError)) throw this.#broken(act, error);
      return { words: `geweigerd (${error.message})` };
    }
  }

  /** What no user should ever see, with the session before it. */
  #broken(act: Act, error: unknown): Error {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return new LostAnswer([`${act.name} liep vast: ${trace}`], this.journal);
  }
}
