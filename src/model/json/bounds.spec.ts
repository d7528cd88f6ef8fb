import { cpuTime } from "../../../test/support/cpu-time.ts";
import { parseJson } from "../evaluation/json.ts";
import { parsePack } from "../profile-pack/index.ts";
import { bounds, maybeExcess } from "./bounds.ts";

const list = (items: number): string => `[${Array.from({ length: items }, () => "0").join(",")}]`;
const nested = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);

test("[HF2] so many levels are held, and one more is too deep", () => {
  expect(maybeExcess(nested(bounds.levels))).toBeNull();
  const at = bounds.levels;
  expect(maybeExcess(nested(bounds.levels + 1))).toEqual({ code: "json-te-diep", at, most: bounds.levels });
  expect(maybeExcess("[]".repeat(1_000))).toBeNull();
});

test("[HF3] so many values are held, and one more is too many", () => {
  expect(maybeExcess(list(bounds.values))).toBeNull();
  expect(maybeExcess(list(bounds.values + 1))).toMatchObject({ code: "json-te-veel", most: bounds.values });
});

test("[HF4] brackets and commas in a text do not count", () => {
  expect(maybeExcess(JSON.stringify("[{,".repeat(100_000)))).toBeNull();
});

const million = 1_000_000;
const hostile: readonly (readonly [string, string, string])[] = [
  ["lists in lists", "json-te-diep", nested(10 * million)],
  ["groups in groups that never close", "json-te-diep", '{"a":'.repeat(5 * million)],
  ["rows without end", "json-te-veel", `{"acties":[${"{},".repeat(9 * million)}{}]}`],
  ["lines without end", "geen-json", `${"\n".repeat(29 * million)}{"a" 1}`],
  ["half a text of 29 MB", "json-afgebroken", `{"organisatie":"${"x".repeat(29 * million)}`],
  ["a name of 29 MB", "onbekende-naam", `{"${"a".repeat(29 * million)}":1}`],
  ["quotes without end", "tekst-te-lang", `{"organisatie":"${'\\"'.repeat(14 * million)}"}`],
  [
    "100,000 names that nobody knows",
    "onbekende-naam",
    `{${Array.from({ length: 100_000 }, (_, index) => `"k${index}":1`).join(",")}}`,
  ],
];

/** What comes of a text, which must be known within 2 s. */
function readInTime(text: string): ReturnType<typeof parseJson> {
  const outcomes: ReturnType<typeof parseJson>[] = [];
  expect(cpuTime(() => outcomes.push(parseJson(text)))).toBeLessThan(2_000);
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error("nothing was read");
  return outcome;
}

test.each(hostile)("[HF5] %s: %s, within 2 s", (_, code, text) => {
  const outcome = readInTime(text);
  const [problem] = outcome.ok ? [] : outcome.problems;
  expect(problem?.code).toBe(code);
  expect(`${problem?.what ?? ""} ${problem?.remedy ?? ""}`).toMatch(/^[A-Z].{10,}\.$/);
});

test("[HF6] 60,000 rows are within bounds, and read within 2 s", () => {
  const outcome = readInTime(`{"acties":[${"{},".repeat(59_999)}{}]}`);
  expect(outcome.ok ? outcome.value.actions.length : 0).toBe(60_000);
});

const within = [
  (inner: string): string => inner,
  (inner: string): string => `{"profielen":${inner}}`,
  (inner: string): string => `{"profielen":{"casemanager":${inner}}}`,
];

test.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"])(
  "[HF7] %s is a name that nobody knows: told with its place, and nothing of it stays",
  (name) => {
    for (const place of within) {
      for (const read of [parseJson, parsePack]) {
        const outcome = read(place(`{"${name}":{"besmet":1}}`));
        const [problem] = outcome.ok ? [] : outcome.problems;
        expect(problem?.code).toMatch(/^onbekende-naam/);
        expect(problem?.where.split(".").at(-1)).toBe(name);
      }
    }
    expect(Reflect.get({}, "besmet")).toBeUndefined();
    expect(Reflect.get(() => 1, "besmet")).toBeUndefined();
  },
);
