import { refuse } from "../store/refusal.ts";
import type { Anchor } from "../store/workbook.ts";
import { camel } from "./wire.ts";

/** What a method gets: plain JSON, and {@link Instance}s where the client passed objects. */
export type Arguments = readonly unknown[];

/** What a method gives: an object, nothing (a null object), or plain JSON. */
export type Answer = unknown;

/** A property of plain JSON; without `set` it is read-only. */
export interface Scalar<T> {
  readonly get: (self: T) => unknown;
  readonly set?: (self: T, value: unknown) => void;
  /** Left out when everything is loaded, as it is large or not always there. */
  readonly onRequest?: boolean;
}

/** A class of Office.js, declared. Members in Pascal case. */
export interface ClassSpec<T> {
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Properties that are objects. */
  readonly objects?: Readonly<Record<string, (self: T) => Instance | null>>;
  readonly methods?: Readonly<Record<string, (self: T, args: Arguments) => Answer>>;
  /** For a collection. */
  readonly items?: (self: T) => readonly Instance[];
  /** The indexer: `getItem`. */
  readonly item?: (self: T, key: unknown) => Instance;
  /** By what its collection finds it again, and how the wire calls that. */
  readonly identity?: (self: T) => Readonly<Partial<Record<"Id" | "_Id", string | number>>>;
  /** For what a client can track. */
  readonly anchor?: (self: T) => Anchor;
  /** Refuses when what the object stands for is gone; asked before anything is done with it. */
  readonly ensurePresent?: (self: T) => void;
}

/** One object of a workbook as the interpreter handles it, whatever its class. */
export interface Instance {
  readonly className: string;
  readonly scalarNames: readonly string[];
  readonly isCollection: boolean;
  hasScalar(member: string): boolean;
  hasObject(member: string): boolean;
  get(member: string): unknown;
  set(member: string, value: unknown): void;
  open(member: string): Instance | null;
  call(member: string, args: Arguments): Answer;
  items(): readonly Instance[];
  item(key: unknown): Instance;
  identity(): Readonly<Record<string, unknown>>;
  anchor(): Anchor | null;
}

/** Makes objects of one class, and tells its own objects from others. */
export interface ObjectClass<T> {
  (self: T): Instance;
  readonly className: string;
  /** What an object of this class stands for; null for anything else. */
  readonly maybeSelf: (value: unknown) => T | null;
}

const declaredClasses = new Map<string, ReadonlySet<string>>();

/** The members that are served, by class; in Pascal case, the indexer as `GetItem`. */
export const servedMembers: ReadonlyMap<string, ReadonlySet<string>> = declaredClasses;

/**
 * Declares a class. A member that is not declared is refused with `ApiNotFound` and its name; so is setting a property
 * that has no `set`.
 */
export function defineClass<T>(className: string, spec: ClassSpec<T>): ObjectClass<T> {
  declaredClasses.set(className, memberNames(spec));
  const selves = new WeakMap<object, { readonly self: T }>();
  const scalarNames = Object.entries(spec.scalars ?? {})
    .filter(([, scalar]) => scalar.onRequest !== true)
    .map(([name]) => name);
  const make = (self: T): Instance => {
    const instance: Instance = { className, scalarNames, ...members(className, spec, self) };
    selves.set(instance, { self });
    return instance;
  };
  const maybeSelf = (value: unknown): T | null =>
    typeof value === "object" && value !== null ? (selves.get(value)?.self ?? null) : null;
  return Object.assign(make, { className, maybeSelf });
}

function memberNames<T>({ scalars = {}, objects = {}, methods = {}, item }: ClassSpec<T>): ReadonlySet<string> {
  const names = [scalars, objects, methods].flatMap((table) => Object.keys(table));
  return new Set(item === undefined ? names : [...names, "GetItem"]);
}

function members<T>(className: string, spec: ClassSpec<T>, self: T): Omit<Instance, "className" | "scalarNames"> {
  const { scalars = {}, objects = {}, methods = {} } = spec;
  const present = (): T => {
    spec.ensurePresent?.(self);
    return self;
  };
  return {
    isCollection: spec.items !== undefined,
    hasScalar: (member) => Object.hasOwn(scalars, member),
    hasObject: (member) => Object.hasOwn(objects, member),
    get: (member) => declared(className, scalars, member).get(present()),
    set: (member, value) => {
      const { set } = declared(className, scalars, member);
      if (set === undefined) return refuse("InvalidOperation", `${className}.${camel(member)} is read-only.`);
      set(present(), value);
    },
    open: (member) => declared(className, objects, member)(present()),
    call: (member, args) => declared(className, methods, member)(present(), args),
    items: () => spec.items?.(present()) ?? missing(className, "items"),
    item: (key) => spec.item?.(present(), key) ?? missing(className, "getItem"),
    identity: () => spec.identity?.(self) ?? {},
    anchor: () => spec.anchor?.(self) ?? null,
  };
}

function declared<V>(className: string, table: Readonly<Record<string, V>>, member: string): V {
  const found = Object.hasOwn(table, member) ? table[member] : undefined;
  return found ?? missing(className, member);
}

function missing(className: string, member: string): never {
  return refuse("ApiNotFound", `The sandbox does not serve ${className}.${camel(member)}.`);
}
