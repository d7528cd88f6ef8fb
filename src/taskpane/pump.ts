/** Waits so many milliseconds. */
export type Wait = (milliseconds: number) => Promise<void>;

/**
 * Turns a storm of requests into few: the first is done at once, one at a time is in flight, and after it the newest is
 * done once it has been quiet for `pause` milliseconds. Whatever came in between is never done.
 * `work` handles its own errors; one that escapes is thrown by the returned promise, and the pump goes on.
 */
export function createPump<T>(work: (value: T) => Promise<void>, wait: Wait, pause: number) {
  let next: { readonly value: T } | null = null;
  let running: Promise<void> | null = null;

  const quiet = async (): Promise<void> => {
    let seen;
    do {
      seen = next;
      await wait(pause);
    } while (seen !== next);
  };
  const drain = async (): Promise<void> => {
    try {
      while (next !== null) {
        const { value } = next;
        next = null;
        await work(value);
        await quiet();
      }
    } finally {
      running = null;
    }
  };

  /** Asks for this value, in place of any that still waits. Resolves once all is done. */
  return (value: T): Promise<void> => {
    next = { value };
    return (running ??= drain());
  };
}
