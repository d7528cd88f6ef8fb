import { isAmong } from "./inventory.ts";

const prefix = "opbouw_naar_";

/** What a name is called as long as it waits for its sheet to take the place of another, which has it until then. */
export const waitingName = (name: string): string => `${prefix}${name}`;

/** The name that one of a workbook waits to be; `null` when it waits for nothing. */
export function awaitedName(name: string): string | null {
  return name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : null;
}

/** Names as they are called once none waits any more: one that waits goes before the one that it waits for. */
export function settledNames<Item extends { readonly name: string }>(
  items: readonly Item[],
): readonly (readonly [string, Item])[] {
  const isAwaited = isAmong(items.flatMap(({ name }) => awaitedName(name) ?? []));
  return items.flatMap((item): (readonly [string, Item])[] => {
    const awaited = awaitedName(item.name);
    if (awaited !== null) return [[awaited, item]];
    return isAwaited(item.name) ? [] : [[item.name, item]];
  });
}
