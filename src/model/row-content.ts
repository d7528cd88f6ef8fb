import { isBlankText } from "./blank.ts";
import { comparable } from "./sharing/identity.ts";

/** What a row says, by the name of the field, as it is compared; blank fields are not in it. */
export type RowContent = ReadonlyMap<string, unknown>;

/** Whether a value says nothing. */
export const isNothing = (value: unknown): boolean =>
  value === null || (typeof value === "string" && isBlankText(value));

/** What a row says, but for its number. */
export function contentOf(row: object): RowContent {
  const said = Object.entries(row).filter(([name, value]) => name !== "id" && !isNothing(value));
  return new Map(said.map(([name, value]) => [name, typeof value === "string" ? comparable(value) : value]));
}

/** Whether all that one row says, in some fields or in all, is what the other says there. */
export function isWithin(one: RowContent, other: RowContent, names: Iterable<string> = one.keys()): boolean {
  for (const name of names) if (one.has(name) && one.get(name) !== other.get(name)) return false;
  return true;
}

/** Whether two rows say the same in these fields, wherever both say something. */
export function doAgree(one: RowContent, other: RowContent, names: Iterable<string> = one.keys()): boolean {
  for (const name of names) if (one.has(name) && other.has(name) && one.get(name) !== other.get(name)) return false;
  return true;
}

/** Whether two rows say the same in these fields, or both nothing. */
export function doMatch(one: RowContent, other: RowContent, names: readonly string[]): boolean {
  return names.every((name) => one.get(name) === other.get(name));
}

/** Whether both rows say something in one of these fields, and the same. */
export function doShare(one: RowContent, other: RowContent, names: readonly string[]): boolean {
  return names.some((name) => one.has(name) && one.get(name) === other.get(name));
}

/** A row of which the blank cells are what they were, but for its number; the same one when there are none. */
export function filledRow<Row extends object>(row: Row, was: Row): Row {
  const gaps = (Object.keys(was) as (keyof Row)[]).filter(
    (one) => one !== "id" && isNothing(row[one]) && !isNothing(was[one]),
  );
  return gaps.reduce<Row>((filled, property) => ({ ...filled, [property]: was[property] }), row);
}
