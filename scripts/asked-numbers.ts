import { parseNumber } from "office-addin-cli";

/** Reads numbers of a command line, or takes another where none is given. @throws with `complaint` for what is no number. */
export const askedNumbers =
  (complaint: string) =>
  (word: string | undefined, otherwise: number): number =>
    parseNumber(word, complaint) ?? otherwise;

/** A seed that was most likely never used. */
export const anySeed = (): number => Date.now() % 1_000_000_000;
