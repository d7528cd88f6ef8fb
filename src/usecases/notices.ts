/** Something to tell the user that no place of its own in the pane shows: mostly what became of a ribbon command. */
export interface Notice {
  /** `done`: it worked; `attention`: it worked, and there is more to know; `problem`: it did not. */
  readonly kind: "done" | "attention" | "problem";
  /** Dutch. */
  readonly title: string;
  /** Dutch, a sentence or more each. */
  readonly lines: readonly string[];
  /** Whether it stays when something else begins, as it must not be missed. */
  readonly isLasting?: true;
}

/** Where a notice is put, and read by who shows it. Holds the last one. */
export interface NoticeBoard {
  subscribe(this: void, listener: () => void): () => void;
  getState(this: void): Notice | null;
  post(this: void, notice: Notice | null): void;
  /** Something else begins: what was told of what went before goes, unless it is lasting. */
  moveOn(this: void): void;
}

/** A board with nothing on it. */
export function createNoticeBoard(): NoticeBoard {
  let current: Notice | null = null;
  const listeners = new Set<() => void>();
  const post = (notice: Notice | null): void => {
    current = notice;
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => current,
    post,
    moveOn: () => {
      if (current !== null && current.isLasting !== true) post(null);
    },
  };
}

/**
 * The board of the page: the ribbon's commands and the pane live in one page (a shared runtime) but are started apart, and
 * meet here.
 */
export const pageBoard: NoticeBoard = createNoticeBoard();
