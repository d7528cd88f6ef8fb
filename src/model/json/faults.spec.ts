import * as v from "valibot";
import { choice, isDictionary, neededChoice } from "./codec.ts";
import { parseDocument, readDocument, sizeLimit, tooLarge, type DocumentKind } from "./document.ts";
import { maybeDuplicateKey } from "./duplicates.ts";
import { fault, issuesFailure, shown } from "./faults.ts";
import { faultTexts } from "./texts.ts";

const anything: DocumentKind<unknown> = {
  format: "proef/alles",
  codec: { schema: v.unknown(), write: (value) => value, entry: v.unknown() },
  migrations: [],
};

/** Code and place of the first problem of a text. */
function problemOf(text: string): string {
  const outcome = parseDocument(anything, text);
  return outcome.ok ? "none" : `${outcome.problems[0].code} @ ${outcome.problems[0].where}`;
}

test.each([
  ['{"a": 1}', "none"],
  ["", "json-leeg @ "],
  [" \n", "json-leeg @ "],
  ['{"a": ', "json-afgebroken @ "],
  ['{"a": 1 \n ', "json-afgebroken @ "],
  ['{"a": "b', "json-afgebroken @ "],
  ['  {"a": x}  ', "geen-json @ "],
  ['{"a": 1}\n{"b": 2}', "geen-json @ "],
  ['{\n"a" 1}', "geen-json @ "],
])("[D20] %j: %s", (text, expected) => {
  expect(problemOf(text).startsWith(expected)).toBe(true);
});

test.each([
  ['{\n"a" 1}', "regel 2", "5"],
  ['{\r\n"a" 1}', "regel 2", "5"],
  ['{\r"a" 1}', "regel 2", "5"],
  ['{"a" 1}', "regel 1", "6"],
])("[D21] a fault in %j is at %s, sign %s", (text, line, column) => {
  const where = problemOf(text);
  expect(where).toContain(line);
  expect(where).toMatch(new RegExp(String.raw`\b${column}\b`));
});

test("[D22] a file of 30 MB is read, one sign more is not", () => {
  const text = `"${"a".repeat(sizeLimit - 2)}"`;
  expect(problemOf(text)).toMatch(/^geen-object/);
  expect(problemOf(`${text} `)).toMatch(/^json-te-groot/);
  expect(tooLarge().what + tooLarge().remedy).toContain("30");
});

test.each([null, [], [1], 3, "a", true, undefined])("[D23] %j is no group of answers", (value) => {
  expect(isDictionary(value)).toBe(false);
  expect(readDocument(anything, value)).toMatchObject({ ok: false, problems: [{ code: "geen-object", where: "" }] });
});

test.each([
  ['{"a":1,"a":2}', 7],
  ['{"a":{},"a":2}', 8],
  ['{"a":{"b":1},"a":2}', 13],
  ['{"a":[],"a":2}', 8],
  ['{"a":[1,2],"a":2}', 11],
  ['{"a":[{}],"b":{"c":[]},"a":2}', 23],
  ['[[1,2],{"a":1,"a":2}]', 14],
  ['[1,{"a":[],"b":"x","b":2}]', 19],
  ['{"a":"\\\\","a":2}', 10],
  ['{"a\\\\":1,"a\\\\":2}', 9],
])("[D24] in %s a key stands again at %d", (json, at) => {
  expect(maybeDuplicateKey(json)?.at).toBe(at);
});

test.each([
  '["a","a"]',
  '["a",{"a":1},"a"]',
  '[["a"],"a"]',
  '[{"a":"a"},["a","a"]]',
  '{"a":["x","x"],"x":["a","b","a"]}',
  '{"a":{"a":{"a":["a"]}}}',
  '"a"',
  '["a',
  "1",
  '{"a":"\\"a","b":"a\\""}',
  '{"a":"\\\\","b":"\\\\\\"","c":",\\"a\\":"}',
])("[D25] in %s no key stands again", (json) => {
  expect(maybeDuplicateKey(json)).toBeNull();
});

test("[D26] a fault that knows nothing has nothing to tell, and one that no text is for is our own slip", () => {
  expect(fault("geen-lijst")).toBe("geen-lijst\t");
  expect(fault("te-veel", 5)).toBe("te-veel\t5");
  expect(() => issuesFailure([])).toThrow("a failure needs an issue");
  const schema = v.string("geen eigen fout");
  const { issues = [] } = v.safeParse(schema, 1);
  expect(() => issuesFailure(issues)).toThrow("a schema without a fault of its own: geen eigen fout");
  expect(Object.keys(faultTexts)).toContain("geen-lijst");
});

test("[D27] a fault of the whole has no place, and values are shown up to forty characters", () => {
  const { issues = [] } = v.safeParse(v.string(fault("geen-tekst")), 1);
  expect(issuesFailure(issues)).toMatchObject({ ok: false, problems: [{ code: "geen-tekst", where: "" }] });
  expect(shown("a".repeat(40))).toBe(`"${"a".repeat(40)}"`);
  expect(shown("a".repeat(41))).toBe(`"${"a".repeat(40)}…"`);
});

test.each([choice(["een", "twee"]), neededChoice(["een", "twee"])])(
  "[D28] a choice that is none tells all words",
  (codec) => {
    const outcome = v.safeParse(codec.schema, "drie");
    expect(outcome.issues?.[0]?.message).toMatch(/^onbekende-keuze\teen, twee(, null)?$/);
  },
);
