import type { Contents } from "./contents.ts";
import { fields } from "./fields.ts";
import { maybeSheetKey, ourTables } from "./place.ts";

/** As much of a workbook must be there to say that it was one of ours. */
const leastSigns = 3;

/**
 * Whether what is left in a workbook says that it was an evaluation of ours, though what every evaluation has is gone. Names
 * that anybody may give, such as `jaar` or the table `Actieplan`, do not say so by themselves.
 */
export function wasOurs({ values, tables }: Contents): boolean {
  const known = new Set(fields.map(({ name }) => name));
  const signs = [
    ...[...values.keys()].filter((name) => known.has(name) || maybeSheetKey(name) !== null),
    ...ourTables.filter((name) => tables.has(name)),
  ];
  return signs.length >= leastSigns && signs.some((name) => name.includes("_"));
}
