import { useSyncExternalStore } from "react";

/** A value that changes, and who wants to know. Immutable values; the same object as long as nothing changed. */
export interface Observable<State> {
  subscribe(this: void, listener: () => void): () => void;
  getState(this: void): State;
}

/** An observable that its owner changes. */
export interface Cell<State> extends Observable<State> {
  /** Puts these properties in; tells nobody when all of them are what they were. */
  set(this: void, change: Partial<State>): void;
}

/** An observable that begins with a state. */
export function createCell<State extends object>(initial: State): Cell<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => state,
    set: (change) => {
      const keys = Object.keys(change) as (keyof State)[];
      if (keys.every((key) => Object.is(state[key], change[key]))) return;
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
  };
}

/** The state as a component reads it. */
export function useObservable<State>({ subscribe, getState }: Observable<State>): State {
  return useSyncExternalStore(subscribe, getState);
}
