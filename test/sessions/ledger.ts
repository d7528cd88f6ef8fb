import { fields } from "../../src/workbook/fields.ts";
import { isScore } from "../../src/model/evaluation/evaluation.ts";
import type { Place, Sight } from "./sight.ts";

const scoreNames = fields.filter(({ kind }) => kind === "score").map(({ name }) => name);

/**
 * What the user gave as an answer and did not take away herself: the model that a session is held to. An answer is a text
 * with a mark in a place for answers, or a score; what she overwrites, deletes or carries to another cell is hers to lose.
 */
export class Ledger {
  #answers: ReadonlyMap<string, ReadonlySet<Place>> = new Map();
  /** Marks that stood in a heading once: mending puts headings right, also of what is no table any more. */
  #headings: ReadonlySet<string> = new Set();
  #scores = new Map<string, number>();

  /** The places in which each answer stood when it was last seen. */
  get answers(): ReadonlyMap<string, ReadonlySet<Place>> {
    return this.#answers;
  }

  get scores(): ReadonlyMap<string, number> {
    return this.#scores;
  }

  /** Takes in what the user did herself. */
  did(after: Sight): void {
    this.#answers = new Map(after.places);
    this.#headings = new Set([...this.#headings, ...after.headings]);
    this.#scores = new Map(
      scoreNames.flatMap((name) => {
        const value = after.values.get(name);
        return isScore(value) ? [[name, value] as const] : [];
      }),
    );
  }

  /** Takes in what a command did, and says what it lost: marks that it was asked to replace may be gone. */
  commanded(before: Sight, after: Sight, replaced: ReadonlySet<string>): readonly string[] {
    const isLost = (mark: string): boolean => !replaced.has(mark);
    const isHeading = (mark: string): boolean =>
      (this.#headings.has(mark) || after.headings.has(mark)) && !this.#answers.has(mark);
    const vanished = [...before.marks].filter((mark) => isLost(mark) && !isHeading(mark) && !after.marks.has(mark));
    const homeless = [...this.#answers.keys()].filter(
      (mark) => isLost(mark) && after.marks.has(mark) && !after.places.has(mark),
    );
    this.#answers = new Map(after.places);
    return [
      ...vanished.map((mark) => `${mark} is nergens meer`),
      ...homeless.map((mark) => `${mark} staat op geen plek voor antwoorden meer`),
      ...this.#scoresAfter(after),
    ];
  }

  /** The user asked for this score, or for none. */
  scored(name: string, score: number | null): void {
    if (score === null) this.#scores.delete(name);
    else this.#scores.set(name, score);
  }

  /** The scores of before begin anew. */
  forgetScores(): void {
    this.#scores.clear();
  }

  #scoresAfter(after: Sight): readonly string[] {
    return [...this.#scores]
      .filter(([name, score]) => after.values.get(name) !== score)
      .map(([name, score]) => `${name} was ${score} en is nu ${String(after.values.get(name))}`);
  }
}
