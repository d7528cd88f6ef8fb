import fc from "fast-check";
import { readArguments, type Grammar } from "./arguments.ts";

const grammar: Grammar = {
  options: {
    organisatie: { kind: "text", required: true },
    uit: { kind: "path" },
    overschrijf: { kind: "flag" },
  },
  files: 1,
};

const codes = (...words: string[]): string[] => {
  const outcome = readArguments(grammar, words, "lees");
  return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
};

test("[A1] options, flags and files in any order", () => {
  expect(readArguments(grammar, ["--overschrijf", "a.xlsx", "--uit", "b.json", "--organisatie=OD X"], "lees")).toEqual({
    ok: true,
    value: {
      values: new Map([
        ["uit", "b.json"],
        ["organisatie", "OD X"],
      ]),
      flags: new Set(["overschrijf"]),
      files: ["a.xlsx"],
    },
  });
});

test("[A2] any text can be a value when it is written with =, also one that looks like an option", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom("--uit", "-x", "", "=", "a=b")), (text) => {
      const outcome = readArguments(grammar, [`--organisatie=${text}`, "a.xlsx"], "lees");
      expect(outcome.ok && outcome.value.values.get("organisatie")).toBe(text);
    }),
  );
});

test("[A3] whatever the words are, the answer is an outcome", () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom("--uit", "--", "-", "--organisatie", "--__proto__", "-abc", "--=x"),
  );
  fc.assert(fc.property(fc.array(word, { maxLength: 6 }), (words) => void readArguments(grammar, words, "lees")));
});

const whole = ["--organisatie", "OD", "a.xlsx"];

test.each<[string, string[], string[]]>([
  ["unknown option", [...whole, "--uti", "x"], ["onbekende-optie"]],
  ["unknown short option", [...whole, "-u", "x"], ["onbekende-optie"]],
  ["several unknown options", [...whole, "--x", "--y"], ["onbekende-optie", "onbekende-optie"]],
  ["a name that every object has", [...whole, "--constructor"], ["onbekende-optie"]],
  ["no value at the end", ["a.xlsx", "--organisatie"], ["waarde-ontbreekt"]],
  ["the next option for a value", ["a.xlsx", "--organisatie", "--uit", "b"], ["waarde-ontbreekt"]],
  ["an empty path", [...whole, "--uit", ""], ["waarde-ontbreekt"]],
  ["an empty text is a text", ["--organisatie", "", "a.xlsx"], []],
  ["a number below zero is a value", ["--organisatie", "-5", "a.xlsx"], []],
  ["a value for a flag", [...whole, "--overschrijf=ja"], ["waarde-te-veel"]],
  ["an option twice", [...whole, "--organisatie", "OD"], ["optie-dubbel"]],
  ["a required option missing", ["a.xlsx"], ["optie-ontbreekt"]],
  ["no file", ["--organisatie", "OD"], ["bestand-ontbreekt"]],
  ["an empty file name", ["--organisatie", "OD", ""], ["bestand-ontbreekt"]],
  ["a word too many", [...whole, "b.xlsx"], ["woord-te-veel"]],
  ["a file name that begins with a dash", ["--organisatie", "OD", "--", "-a.xlsx"], []],
])("[A4] %s", (_, words, expected) => {
  expect(codes(...words)).toEqual(expected);
});

test("[A6] a long option with one dash is told once, with the option that was meant", () => {
  const outcome = readArguments(grammar, ["-organisatie", "OD", "a.xlsx"], "lees");
  const [first, ...rest] = outcome.ok ? [] : outcome.problems;
  expect([first?.what, rest]).toEqual(["De optie -organisatie bestaat niet bij deze opdracht.", []]);
  expect(first?.remedy).toContain("Bedoelde u --organisatie?");
});

test("[A5] an unknown option is named, with the nearest one that exists", () => {
  const outcome = readArguments(grammar, ["--overschrijven"], "lees");
  const [first] = outcome.ok ? [] : outcome.problems;
  expect(first?.what).toBe("De optie --overschrijven bestaat niet bij deze opdracht.");
  expect(first?.remedy).toContain("Bedoelde u --overschrijf?");
});
