import * as v from "valibot";
import { isBlankText } from "../blank.ts";
import { isIsoDate } from "../evaluation/dates.ts";
import { isScore, isYear, textLimit, type IsoDate, type MaybeScore } from "../evaluation/evaluation.ts";
import { nearest } from "../nearest.ts";
import { fault, mostFaults } from "./faults.ts";

/** One kind of value and its JSON form, both ways. Law: what `write` gives, `schema` reads back as the same value. */
export interface Codec<T> {
  readonly schema: v.GenericSchema<unknown, T>;
  readonly write: (value: T) => unknown;
  /** The schema of the value under a key: it says what a missing key means. */
  readonly entry: v.GenericSchema<unknown, T | undefined>;
}

/** A codec for which a missing key means the same as `missing`. */
function codec<T>(schema: v.GenericSchema<unknown, T>, write: (value: T) => unknown, missing: unknown): Codec<T> {
  return { schema, write, entry: v.optional(schema, () => missing) };
}

const same = (value: unknown): unknown => value;

const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/** A text of at most so many UTF-16 units. Missing is empty. */
export function shortText(limit: number): Codec<string> {
  const schema = v.pipe(
    v.string(fault("geen-tekst")),
    v.maxLength(limit, fault("tekst-te-lang", limit)),
    v.check(isWhole, fault("tekst-kapot")),
  );
  return codec(schema, same, "");
}

/** A text that fits in a cell, kept to the character. Missing is empty. */
export const text = shortText(textLimit);

/** A value that passes a test, or `null`. Missing is `null`. */
function orNull<T>(isOne: (value: unknown) => boolean, message: string): Codec<T | null> {
  const schema = v.custom<T | null>((value) => value === null || isOne(value), message);
  return codec(schema, same, null);
}

/** A score, or `null`. Missing is `null`. */
export const score: Codec<MaybeScore> = orNull(isScore, fault("geen-score"));

/** A year, or `null`. Missing is `null`. */
export const year: Codec<number | null> = orNull(isYear, fault("geen-jaar"));

/** A day, or `null`. Missing is `null`. */
export const date: Codec<IsoDate | null> = orNull(isIsoDate, fault("geen-datum"));

const isOneOf =
  <Word extends string>(words: readonly Word[]) =>
  (value: unknown): value is Word =>
    (words as readonly unknown[]).includes(value);

/** One of a list of words, or `null`. Missing is `null`. */
export function choice<Word extends string>(words: readonly Word[]): Codec<Word | null> {
  return orNull(isOneOf(words), fault("onbekende-keuze", [...words, "null"].join(", ")));
}

/** A value that passes a test; the key must be there. */
function needed<T>(isOne: (value: unknown) => value is T, message: string): Codec<T> {
  const schema = v.custom<T>(isOne, message);
  return { schema, write: same, entry: schema };
}

/** A year that must be there. */
export const neededYear: Codec<number> = needed(isYear, fault("geen-jaar"));

/** A text that must be there and say something. */
export const neededText: Codec<string> = neededPart(text);

function neededPart(inner: Codec<string>): Codec<string> {
  const schema = v.pipe(
    inner.schema,
    v.check((value) => !isBlankText(value), fault("ontbreekt")),
  );
  return { schema, write: same, entry: schema };
}

/** One of a list of words, that must be there. */
export function neededChoice<Word extends string>(words: readonly Word[]): Codec<Word> {
  return needed(isOneOf(words), fault("onbekende-keuze", words.join(", ")));
}

/** The same, where a missing key means that the property is not there at all. */
export function absent<T>(inner: Codec<T>): Codec<T> {
  return { ...inner, entry: v.optional(inner.schema) };
}

/** A list of any length. Missing is empty. */
export function rows<T>(inner: Codec<T>): Codec<readonly T[]> {
  const schema: v.GenericSchema<unknown, readonly T[]> = v.array(inner.schema, fault("geen-lijst"));
  return codec(schema, (list) => list.map(inner.write), []);
}

/** A list of exactly `count`. A shorter one is filled up with `blank`; a longer one is refused. */
export function fixed<T>(inner: Codec<T>, count: number, blank: T): Codec<readonly T[]> {
  const schema = v.pipe(
    v.array(inner.schema, fault("geen-lijst")),
    v.maxLength(count, fault("te-veel", count)),
    v.transform((list): readonly T[] => [...list, ...Array.from({ length: count - list.length }, () => blank)]),
  );
  return codec(schema, (list) => list.map(inner.write), []);
}

/** The key under which a row's id stands. */
export const keyName = "sleutel";

/** A list of rows with ids of their own. A row without one gets the first free `prefix` and number. */
export function keyed<T extends { readonly id: string }>(inner: Codec<T>, prefix: string): Codec<readonly T[]> {
  const schema = v.pipe(
    v.array(inner.schema, fault("geen-lijst")),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      for (const path of doublePaths(dataset.value)) {
        addIssue({ message: fault("dubbele-sleutel"), input: path[1].value, path });
      }
    }),
    v.transform((list): readonly T[] => withIds(list, prefix)),
  );
  return codec(schema, (list) => list.map(inner.write), []);
}

type KeyPath = [v.ArrayPathItem, v.ObjectPathItem];

function doublePaths(list: { readonly id: string }[]): KeyPath[] {
  const seen = new Set<string>();
  return list.flatMap((row, index) => {
    const isDouble = row.id !== "" && seen.has(row.id);
    seen.add(row.id);
    return isDouble ? [keyPath(list, index, row)] : [];
  });
}

const keyPath = (list: unknown[], key: number, row: { readonly id: string }): KeyPath => [
  { type: "array", origin: "value", input: list, key, value: row },
  { type: "object", origin: "value", input: { ...row }, key: keyName, value: row.id },
];

function withIds<T extends { readonly id: string }>(list: readonly T[], prefix: string): readonly T[] {
  const taken = new Set(list.map((row) => row.id));
  let number = 1;
  return list.map((row) => {
    if (row.id !== "") return row;
    while (taken.has(`${prefix}${number}`)) number += 1;
    const id = `${prefix}${number}`;
    taken.add(id);
    return { ...row, id };
  });
}

/** Per property of `T`: the key in the file, and the codec of what stands under it. */
export type Fields<T> = { readonly [Key in keyof T]-?: readonly [key: string, codec: Codec<Required<T>[Key]>] };

/** An object with exactly these keys; others are refused, so that a slip of the key never loses an answer. */
export function record<T extends object>(fields: Fields<T>): Codec<T> {
  const places = (Object.entries(fields) as [string, readonly [string, Codec<unknown>]][]).map(
    ([property, [key, inner]]) => ({ property, key, inner }),
  );
  const entries = Object.fromEntries(places.map(({ key, inner }) => [key, inner.entry]));
  const read = (values: Record<string, unknown>): T =>
    fromPlaces(places.map(({ property, key }) => [property, values[key]])) as T;
  const write = (value: T): object =>
    fromPlaces(places.map(({ property, key, inner }) => [key, written(inner, (value as Dictionary)[property])]));
  return codec(v.pipe(closedObject(entries), v.transform(read)), write, {});
}

type Dictionary = Readonly<Record<string, unknown>>;

const written = (inner: Codec<unknown>, value: unknown): unknown =>
  value === undefined ? undefined : inner.write(value);

/** An object of the pairs that have a value. */
const fromPlaces = (pairs: readonly (readonly [string, unknown])[]): object =>
  Object.fromEntries(pairs.filter(([, value]) => value !== undefined));

/** Whether a value is an object with keys, and no list. */
export function isDictionary(value: unknown): value is Dictionary {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * valibot's own `strictObject` tells one unknown key only and, looking along the prototype chain, takes `__proto__` and
 * `toString` for known; here every own key that is not in the entries is told.
 */
function closedObject(entries: v.ObjectEntries) {
  const inside = v.object(entries, fault("ontbreekt"));
  const known = Object.keys(entries);
  return v.pipe(
    v.custom<Dictionary>(isDictionary, fault("geen-object")),
    v.lazy((input) => v.pipe(inside, noOtherKeys(input as Dictionary, known))),
  );
}

/** What a name was meant to be is looked up for as many as are told: of 100,000 that takes a quarter of a minute. */
function noOtherKeys(input: Dictionary, known: readonly string[]) {
  return v.rawCheck<Record<string, unknown>>(({ addIssue }) => {
    const shared = { ...input };
    const others = Object.keys(input).filter((name) => !known.includes(name));
    for (const [index, key] of others.entries()) {
      const path: [v.ObjectPathItem] = [{ type: "object", origin: "key", input: shared, key, value: input[key] }];
      addIssue({ message: index < mostFaults ? unknownKey(key, known) : fault("onbekende-naam"), path });
    }
  });
}

function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  return meant === null ? fault("onbekende-naam", known.join(", ")) : fault("onbekende-naam-lijkt-op", meant);
}
