import { ensureArgument, refuse } from "../store/refusal.ts";
import type { Arguments, Instance, ObjectClass } from "./object.ts";

/** Refuses what is no text. */
export function text(value: unknown, what: string): string {
  ensureArgument(typeof value === "string", `${what} is a text.`);
  return value;
}

/** Refuses what is no finite number. */
export function number(value: unknown, what: string): number {
  ensureArgument(typeof value === "number" && Number.isFinite(value), `${what} is a number.`);
  return value;
}

/** Refuses what is no boolean. */
export function boolean(value: unknown, what: string): boolean {
  ensureArgument(typeof value === "boolean", `${what} is true or false.`);
  return value;
}

/** Refuses what is no object of plain JSON. */
export function record(value: unknown, what: string): Readonly<Record<string, unknown>> {
  ensureArgument(typeof value === "object" && value !== null && !Array.isArray(value), `${what} is an object.`);
  return value as Readonly<Record<string, unknown>>;
}

/** Refuses a text that is none of those allowed. */
export function oneOf(value: unknown, allowed: readonly string[], what: string): string {
  const given = text(value, what);
  ensureArgument(allowed.includes(given), `${what} is one of ${allowed.join(", ")}; not "${given}".`);
  return given;
}

/** An argument as it is; undefined when it was not given. */
export function argument(args: Arguments, index: number): unknown {
  return args[index] ?? undefined;
}

/** An argument that is an object of a class; refuses anything else. */
export function objectOf<T>(objectClass: ObjectClass<T>, value: unknown): T {
  return objectClass.maybeSelf(value) ?? refuse("InvalidArgument", `The argument is no ${objectClass.className}.`);
}

const namedColours: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};

/** A colour as `#RRGGBB`; refuses what is none. */
export function colour(value: unknown, what: string): string {
  const given = text(value, what);
  if (/^#[0-9a-f]{6}$/i.test(given)) return given.toUpperCase();
  return namedColours[given.toLowerCase()] ?? refuse("InvalidArgument", `${what} is a colour; not "${given}".`);
}

/** The object of a list with that key; refuses with `ItemNotFound` when there is none. */
export function found(item: Instance | null, key: unknown): Instance {
  return item ?? refuse("ItemNotFound", `There is no item "${String(key)}".`);
}
