/** A piece of a text, and whether the text it is compared with lacks it. */
export interface Piece {
  readonly text: string;
  readonly isNew: boolean;
}

/**
 * The text `to` in pieces, with the words marked that do not stand, in that order, in `from`. Law: the pieces together
 * are `to`. The fewest words possible are marked (longest common subsequence).
 */
export function differences(from: string, to: string): readonly Piece[] {
  const words = to.split(/(?<=\s)/);
  const known = from.split(/\s+/).map(bare).filter(isWord);
  const kept = commonPlaces(known, words.map(bare));
  return joined(words.map((text, index) => ({ text, isNew: isWord(bare(text)) && !kept.has(index) })));
}

/** A word without its punctuation and capitals. */
const bare = (word: string): string => word.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]/gu, "");

/** Loose punctuation says nothing, so it is never new. */
const isWord = (word: string): boolean => word !== "";

/** The places in `to` of a longest common subsequence with `from`. */
function commonPlaces(from: readonly string[], to: readonly string[]): ReadonlySet<number> {
  const lengths = commonLengths(from, to);
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  const places = new Set<number>();
  let [i, j] = [0, 0];
  while (i < from.length && j < to.length) {
    if (from[i] === to[j]) {
      places.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return places;
}

/** For every pair of places the length of the longest common subsequence from there on. */
function commonLengths(from: readonly string[], to: readonly string[]): number[][] {
  const lengths = Array.from({ length: from.length + 1 }, () => Array.from({ length: to.length + 1 }, () => 0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = from.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? [];
    for (let j = to.length - 1; j >= 0; j -= 1) {
      row[j] = from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return lengths;
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.isNew === piece.isNew) result[result.length - 1] = { ...last, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}
