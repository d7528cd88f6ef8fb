/**
 * The candidate that a mistyped word most likely meant, or `null` when none comes close. Case and hyphens do not count;
 * at most one slip per three letters does.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const wanted = plain(word);
  const measured = candidates.map((candidate) => ({ candidate, slips: distance(wanted, plain(candidate)) }));
  const best = measured.sort((one, other) => one.slips - other.slips)[0];
  return best !== undefined && best.slips <= Math.floor(plain(best.candidate).length / 3) ? best.candidate : null;
}

const longest = 60;

const plain = (word: string): string => word.slice(0, longest).toLowerCase().replace(/[-_ ]/g, "");

/** Levenshtein's distance: the fewest letters to put in, leave out or change. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const letter of one) row = nextRow(row, letter, other);
  return row.at(-1) ?? 0;
}

function nextRow(row: readonly number[], letter: string, other: string): number[] {
  const next = [(row[0] ?? 0) + 1];
  for (let index = 1; index < row.length; index += 1) {
    const changed = (row[index - 1] ?? 0) + (other[index - 1] === letter ? 0 : 1);
    next.push(Math.min(changed, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1));
  }
  return next;
}
