/**
 * Work that reads before it writes, one after another: what comes second must find what the first wrote, or both take the
 * same empty row.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => null);
  return turn;
}

/** The work before; it never rejects. */
let last: Promise<unknown> = Promise.resolve();
