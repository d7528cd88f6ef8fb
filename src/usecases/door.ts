/** The views of the pane that can be asked for from outside of it. */
export const views = ["share", "takeBack", "record", "next", "bringIn", "workbook"] as const;

/** One of {@link views}. */
export type View = (typeof views)[number];

/** Where the ribbon asks for a view, and the pane hears it. */
export interface Door {
  /** Hears what is asked from now on, and at once what was asked before anybody listened. */
  listen(this: void, listener: (view: View) => void): void;
  ask(this: void, view: View): void;
}

/** A door at which nothing was asked yet. */
export function createDoor(): Door {
  let waiting: View | null = null;
  let heard: ((view: View) => void) | null = null;
  return {
    listen: (listener) => {
      heard = listener;
      if (waiting !== null) listener(waiting);
      waiting = null;
    },
    ask: (view) => {
      if (heard === null) waiting = view;
      else heard(view);
    },
  };
}

/** The door of the page: the ribbon's commands and the pane live in one page and are started apart. */
export const pageDoor: Door = createDoor();

/** Where a command of the ribbon says that it wrote in the workbook: its events say that they are our own. */
export interface Bell {
  /** Hears it from now on. */
  listen(this: void, listener: () => void): void;
  ring(this: void): void;
}

/** A bell that nobody hears yet. */
export function createBell(): Bell {
  const listeners = new Set<() => void>();
  return {
    listen: (listener) => void listeners.add(listener),
    ring: () => {
      for (const listener of listeners) listener();
    },
  };
}

/** Does work that writes, and rings when it is over, whatever became of it. */
export function ringing<T>(work: () => Promise<T>, { ring }: Bell): () => Promise<T> {
  return async () => {
    try {
      return await work();
    } finally {
      ring();
    }
  };
}

/** The bell of the page, as {@link pageDoor}. */
export const pageBell: Bell = createBell();
