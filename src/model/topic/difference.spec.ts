import fc from "fast-check";
import { differences } from "./difference.ts";

/** What is new stands between brackets. */
const marked = (from: string, to: string): string =>
  differences(from, to)
    .map(({ text, isNew }) => (isNew ? `[${text}]` : text))
    .join("");

test.each([
  ["a b c", "a b c", "a b c"],
  ["a b c", "a x c", "a [x ]c"],
  ["", "a b", "[a b]"],
  ["a b", "", ""],
  ["a", "a b c", "a [b c]"],
  ["c", "a b c", "[a b ]c"],
  ["A, b!", "a b.", "a b."],
  ["x a b c", "a y b c", "a [y ]b c"],
  ["a\nb", "a\nb\nc", "a\nb\n[c]"],
  ["a - b", "a – b", "a – b"],
  ["a b", "a 2 b", "a [2 ]b"],
  ["één", "Één twee", "Één [twee]"],
  ["one two three four", "zero two three five four", "[zero ]two three [five ]four"],
])("[K13] from %j to %j the fewest words are new: %j", (from, to, expected) => {
  expect(marked(from, to)).toBe(expected);
});

test("[K14] words that are new or kept side by side are one piece", () => {
  expect(differences("a b", "a b c d")).toEqual([
    { text: "a b ", isNew: false },
    { text: "c d", isNew: true },
  ]);
});

/** The length of a longest common subsequence, by trying everything. */
function longest(one: readonly string[], other: readonly string[]): number {
  const [[first, ...rest], [begin, ...more]] = [one, other];
  if (first === undefined || begin === undefined) return 0;
  if (first === begin) return 1 + longest(rest, more);
  return Math.max(longest(rest, other), longest(one, more));
}

test("[K17] no fewer words can be marked: the rest is a longest common subsequence", () => {
  const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 7 });
  fc.assert(
    fc.property(words, words, (from, to) => {
      const kept = differences(from.join(" "), to.join(" "))
        .filter(({ isNew }) => !isNew)
        .flatMap(({ text }) => text.split(" ").filter((word) => word !== ""));
      expect(kept).toHaveLength(longest(from, to));
    }),
  );
});
