import type { MessageEntry } from "./entries.ts";
import type { FunctionMetadata } from "./function-arguments.ts";
import { argumentsFor } from "./function-arguments.ts";
import { createFunctions, type InvocationResult } from "./functions.ts";

const metadata: readonly FunctionMetadata[] = [
  { id: "niveau", name: "NIVEAU", parameters: [{ type: "number" }] },
  { id: "LANG", name: "LANG", parameters: [], options: { cancelable: true } },
];

function runtime(answer?: (id: number) => InvocationResult) {
  const sent: MessageEntry[] = [];
  const functions = createFunctions({
    namespace: "VTH",
    metadata,
    start: () => Promise.resolve(),
    send: (entries) => {
      sent.push(...entries);
      for (const [, type, , message] of entries) {
        const [id] = type === 1000 ? (JSON.parse(message) as [number]) : [];
        if (answer !== undefined && id !== undefined) functions.settle([answer(id)]);
      }
    },
    patience: 30,
  });
  return { functions, sent };
}

test("[FN1] a call goes out under the associated name, with its values and flags", async () => {
  const { functions, sent } = runtime((id) => [id, true, "basis"]);
  await expect(functions.call("vth.niveau", [[[3]]])).resolves.toBe("basis");
  const [category, type, target, message] = sent[0] ?? [];
  expect([category, type, target]).toEqual([1, 1000, ""]);
  expect(JSON.parse(String(message))).toEqual([1, "NIVEAU", [3], null, 0, null]);
});

test("[FN2] only functions of the manifest are known", async () => {
  const { functions, sent } = runtime();
  expect([functions.has("VTH.NIVEAU"), functions.has("VTH.ANDERS")]).toEqual([true, false]);
  await expect(functions.call("VTH.ANDERS", [])).resolves.toEqual({ error: "#NAME?" });
  expect(sent).toEqual([]);
});

test.each<[string, (id: number) => InvocationResult, unknown]>([
  ["a number", (id) => [id, true, 4], 4],
  ["nothing, which Excel shows as 0", (id) => [id, true, null], 0],
  ["a block", (id) => [id, true, [["a", null]]], [["a", 0]]],
  ["an error by code", (id) => [id, false, "reden", 1], { error: "#N/A" }],
  ["an error without code", (id) => [id, false, "reden"], { error: "#VALUE!" }],
  ["an error that was returned", (id) => [id, true, { type: "Error", code: "#NUM!" }], { error: "#NUM!" }],
  ["the older form", (id) => ({ id, value: "oud" }), "oud"],
  ["the older form of an error", (id) => ({ id, value: "", failed: true, errorCode: 5 }), { error: "#DIV/0!" }],
])("[FN3] a result: %s", async (_, answer, expected) => {
  const { functions } = runtime(answer);
  await expect(functions.call("VTH.NIVEAU", [[[1]]])).resolves.toEqual(expected);
});

test("[FN4] who never answers shows as busy, and is cancelled where that is possible", async () => {
  const { functions, sent } = runtime();
  await expect(functions.call("VTH.LANG", [])).resolves.toEqual({ error: "#BUSY!" });
  expect(sent.map(([, type]) => type)).toEqual([1000, 1001]);
});

test("[FN5] when the page goes, calls that still run end", async () => {
  const { functions } = runtime();
  const call = functions.call("VTH.NIVEAU", [[[1]]]);
  await Promise.resolve();
  await Promise.resolve();
  functions.cancel();
  await expect(call).resolves.toEqual({ error: "#BUSY!" });
});

const one = (type: string, more: object = {}): FunctionMetadata => ({
  id: "F",
  name: "F",
  parameters: [{ type, ...more }],
});

test.each<[string, FunctionMetadata, Parameters<typeof argumentsFor>[1], unknown]>([
  ["an empty cell as any is null", one("any"), [[[null]]], [null]],
  ["an empty cell as number is 0", one("number"), [[[null]]], [0]],
  ["an empty cell as text is empty", one("string"), [[[null]]], [""]],
  ["a text that is a number", one("number"), [[["3"]]], [3]],
  ["true as text", one("string"), [[[true]]], ["TRUE"]],
  ["a text as boolean", one("boolean"), [[["false"]]], [false]],
  ["a block", one("any", { dimensionality: "matrix" }), [[[1, null]]], [[[1, null]]]],
  ["repeated values", one("any", { repeating: true }), [[[1]], [[2]]], [[1, 2]]],
  ["left out", one("any", { optional: true }), [], [null]],
])("[FN6] arguments: %s", (_, called, args, values) => {
  expect(argumentsFor(called, args)).toEqual({ values });
});

test.each<[string, FunctionMetadata, Parameters<typeof argumentsFor>[1], string]>([
  ["a text is no number", one("number"), [[["drie"]]], "#VALUE!"],
  ["an empty text is no number", one("number"), [[[""]]], "#VALUE!"],
  ["too many", one("any"), [[[1]], [[2]]], "#VALUE!"],
  ["too few", one("any"), [], "#VALUE!"],
  ["a block for one value", one("any"), [[[1, 2]]], "#VALUE!"],
  ["an error goes through", one("any"), [[["#N/A"]]], "#N/A"],
])("[FN7] not called: %s", (_, called, args, error) => {
  expect(argumentsFor(called, args)).toEqual({ error });
});

test("[FN8] a function that asks for errors gets them", () => {
  const called = { ...one("any"), options: { allowErrorForDataTypeAny: true } };
  expect(argumentsFor(called, [[["#N/A"]]])).toEqual({ values: [{ type: "CustomFunctionError", code: "#N/A" }] });
});
