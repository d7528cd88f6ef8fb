import type { Hit, Place, RuleId } from "./finding.ts";

/**
 * Which question this is: its rule, its place, and a mark of what it rests on. The same on every machine and in every
 * session; another one as soon as the ground changes, so that an answer never outlives what it was about.
 */
export function findingKey(rule: RuleId, { place, ground }: Hit): string {
  return [rule, ...placeParts(place), mark(JSON.stringify(ground))].join(":");
}

function placeParts(place: Place): readonly (string | number)[] {
  const { kind } = place;
  if ("number" in place) return "profile" in place ? [kind, place.profile, place.number] : [kind, place.number];
  if ("profile" in place) return [kind, place.profile];
  return "id" in place ? [kind, place.id] : [kind];
}

/** FNV-1a over the UTF-16 units of a text, twice with another start for 64 bits, in hexadecimal. */
export function mark(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => hash(text, seed)).join("");
}

const prime = 0x01000193;

function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), prime);
  }
  return (value >>> 0).toString(16).padStart(8, "0");
}
