/** Whether one is the other, of those that were kept. */
export type Test<Item> = (one: Item, was: Item) => boolean;

/** A test that holds when all of these do. */
export const allOf =
  <Item>(tests: readonly Test<Item>[]): Test<Item> =>
  (one, was) =>
    tests.every((test) => test(one, was));

/** A test that holds when one of these does. */
export const anyOf =
  <Item>(tests: readonly Test<Item>[]): Test<Item> =>
  (one, was) =>
    tests.some((test) => test(one, was));

/** Each with the kept one that it is: by the first test first, one to one. */
export function paired<Item>(
  items: readonly Item[],
  kept: readonly Item[],
  tests: readonly Test<Item>[],
): ReadonlyMap<Item, Item> {
  const pairs = new Map<Item, Item>();
  for (const test of tests) {
    for (const was of without(kept, pairs.values())) {
      const one = items.find((item) => test(item, was) && !pairs.has(item));
      if (one !== undefined) pairs.set(one, was);
    }
  }
  return pairs;
}

/** All but some of them, in order. */
export function without<Item>(all: readonly Item[], some: Iterable<Item>): readonly Item[] {
  const gone = new Set(some);
  return all.filter((one) => !gone.has(one));
}
