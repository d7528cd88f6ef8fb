import type { CellValue } from "../../../src/workbook/blueprint.ts";
import type { CustomFunctions, CustomResult } from "../../grid/index.ts";
import { argumentsFor, type FunctionMetadata } from "./function-arguments.ts";
import { messageEntry, type MessageEntry } from "./entries.ts";

/** What the add-in's page answered to one call, as on the wire: a list since CustomFunctions 1.7, an object before. */
export type InvocationResult =
  | readonly [id: number, ok: boolean, value: unknown, errorCode?: number]
  | { readonly id: number; readonly value: unknown; readonly failed?: boolean; readonly errorCode?: number };

export interface FunctionsOptions {
  readonly namespace: string;
  /** `functions` of the add-in's functions.json. */
  readonly metadata: readonly FunctionMetadata[];
  /** Starts the add-in's page where it does not run yet; resolves once its function runtime has announced itself. */
  readonly start: () => Promise<void>;
  /** Sends to the page as a `richApiMessage`. */
  readonly send: (entries: readonly MessageEntry[]) => void;
  /** After this many milliseconds a call is given up: `#BUSY!`, which the grid has asked again at the next calculation. */
  readonly patience?: number;
}

/** The custom functions of the add-in, called as Excel calls them, and the other end of their results. */
export interface FunctionRuntime extends CustomFunctions {
  /** Takes results of `SetInvocationResults` and `SetInvocationArrayResults`. */
  settle(results: readonly InvocationResult[]): void;
  /** Gives up what still runs, as when the page is gone: shows as `#BUSY!`. */
  cancel(): void;
}

/** Category and types of messages about custom functions. */
const category = 1;
const messageTypes = { call: 1000, cancel: 1001 } as const;
const cancelable = 1;
const allowsErrors = 4;

interface Call {
  readonly resolve: (result: CustomResult) => void;
  readonly cancelable: boolean;
}

/** Plays Excel's part in calling custom functions. */
export function createFunctions({
  namespace,
  metadata,
  start,
  send,
  patience = 20_000,
}: FunctionsOptions): FunctionRuntime {
  const byName = new Map(metadata.map((each) => [`${namespace}.${each.name}`.toUpperCase(), each]));
  const calls = new Map<number, Call>();
  let last = 0;

  const settleOne = (id: number, result: CustomResult): void => {
    calls.get(id)?.resolve(result);
    calls.delete(id);
  };
  const giveUp = (id: number): void => {
    const call = calls.get(id);
    if (call === undefined) return;
    if (call.cancelable) send([messageEntry(category, messageTypes.cancel, "", { invocationId: id })]);
    settleOne(id, busy);
  };
  const invoke = (called: FunctionMetadata, values: readonly unknown[]): Promise<CustomResult> => {
    const id = (last += 1);
    const message = [id, called.id.toUpperCase(), values, null, flagsOf(called), null];
    return new Promise((resolve) => {
      const timer = setTimeout(() => giveUp(id), patience);
      const done = (result: CustomResult): void => {
        clearTimeout(timer);
        resolve(result);
      };
      calls.set(id, { resolve: done, cancelable: called.options?.cancelable === true });
      send([messageEntry(category, messageTypes.call, "", message)]);
    });
  };

  return {
    has: (name) => byName.has(name.toUpperCase()),
    async call(name, args) {
      const called = byName.get(name.toUpperCase());
      if (called === undefined) return { error: "#NAME?" };
      const prepared = argumentsFor(called, args);
      if ("error" in prepared) return prepared;
      await start();
      return invoke(called, prepared.values);
    },
    settle: (results) => results.map(read).forEach(({ id, result }) => settleOne(id, result)),
    cancel: () => [...calls.keys()].forEach((id) => settleOne(id, busy)),
  };
}

const busy: CustomResult = { error: "#BUSY!" };

function flagsOf({ options }: FunctionMetadata): number {
  return (
    (options?.cancelable === true ? cancelable : 0) + (options?.allowErrorForDataTypeAny === true ? allowsErrors : 0)
  );
}

/** Error codes of results; anything else shows as `#VALUE!`. */
const errorTexts: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!" };

function read(result: InvocationResult): { readonly id: number; readonly result: CustomResult } {
  const [id, ok, value, code] = isList(result)
    ? result
    : [result.id, result.failed !== true, result.value, result.errorCode];
  return { id, result: ok ? shown(value) : { error: errorTexts[code ?? 7] ?? "#VALUE!" } };
}

const isList = (result: InvocationResult): result is Extract<InvocationResult, readonly unknown[]> =>
  Array.isArray(result);

function shown(value: unknown): CustomResult {
  if (Array.isArray(value)) return (value as readonly (readonly unknown[])[]).map((row) => row.map(cell));
  const error = errorIn(value);
  return error === null ? cell(value) : { error };
}

/** A `CustomFunctions.Error` that was returned, not thrown. */
function errorIn(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("code" in value)) return null;
  return String(value.code);
}

/** Excel shows nothing that a function returned as 0. */
function cell(value: unknown): CellValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? 0 : (errorIn(value) ?? "#VALUE!");
}
