import { argument, found, text } from "../arguments.ts";
import type { ClassSpec, Instance } from "../object.ts";

/** What a collection of named things consists of. */
export interface Shelf<T> {
  readonly items: (self: T) => readonly Instance[];
  /** By name or id; null when there is none. */
  readonly find: (self: T, key: string) => Instance | null;
}

/** The members that every such collection of Office.js has: its items, the indexer, counting and `…OrNullObject`. */
export function shelf<T>({ items, find }: Shelf<T>): ClassSpec<T> & Required<Pick<ClassSpec<T>, "methods">> {
  return {
    items,
    item: (self, key) => found(find(self, text(key, "key")), key),
    methods: {
      GetCount: (self) => items(self).length,
      GetItem: (self, args) => found(find(self, text(args[0], "key")), args[0]),
      GetItemOrNullObject: (self, args) => find(self, text(argument(args, 0), "key")),
    },
  };
}

/** The thing at a place of a collection, counting from 0; null when there is none. */
export function at(items: readonly Instance[], index: unknown): Instance {
  return found(typeof index === "number" ? (items[index] ?? null) : null, index);
}
