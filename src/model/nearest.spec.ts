import fc from "fast-check";
import { nearest } from "./nearest.ts";

test.each([
  ["orgnisatie", "organisatie"],
  ["ORGANISATIE", "organisatie"],
  ["uti", null],
  ["overschrijven", "overschrijf"],
  ["toezichthouder-handhaver", "toezichthouder_handhaver"],
  ["", null],
  ["xyz", null],
])("[N1] %s", (word, expected) => {
  const names = ["uit", "organisatie", "overschrijf", "jaar", "toezichthouder_handhaver"];
  expect(nearest(word, names)).toBe(expected);
});

test("[N2] a candidate is nearest to itself, and without candidates nothing is", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{3,12}$/), { minLength: 1 }), (words) => {
      for (const word of words) expect(nearest(word, words)).toBe(word);
      expect(nearest(words[0] ?? "", [])).toBeNull();
    }),
  );
});

test("[N3] it is as near from either side, and a word of any length is answered", () => {
  expect(nearest("a".repeat(1_000_000), ["jaar"])).toBeNull();
  expect(nearest("jaarr", ["jaar"])).toBe("jaar");
  expect(nearest("jaar", ["jaarr"])).toBe("jaarr");
  expect(nearest(`${"ab".repeat(30)}c`, [`${"ab".repeat(30)}d`])).toBe(`${"ab".repeat(30)}d`);
});

test.each([
  ["jaax", "jaar"],
  ["aaxx", null],
  ["jxar", "jaar"],
  ["xaar", "jaar"],
  ["aar", "jaar"],
  ["jaaxr", "jaar"],
  ["j a_a-r", "jaar"],
])("[N4] one slip in four letters is forgiven, two are not: %s", (word, expected) => {
  expect(nearest(word, ["jaar"])).toBe(expected);
});
