import { controle, niveau, omschrijving, ontwikkeling, scoregeldig, smart, spreiding } from "./functions.ts";

/** A hundred thousand calls, each with a cell of its own; what was answered, in order. */
type Call = (values: unknown[][]) => unknown;

const calls: readonly (readonly [string, Call])[] = [
  ["NIVEAU", (range) => niveau(range)],
  ["OMSCHRIJVING", (range) => omschrijving(range)],
  ["SCOREGELDIG", (range) => scoregeldig(range)],
  ["CONTROLE", (range) => controle(range, range)],
  ["SPREIDING", (range) => spreiding(range, range, [["x"]])],
  ["SMART", (range) => smart(range, range, range, range, range, range)],
  ["ONTWIKKELING", (range) => ontwikkeling(range, range)],
];

test.each(calls)("[F20] the hundred thousandth call of %s answers as the first did: nothing is kept", (_, call) => {
  const scores = [1, 2, 3, 4, 5, "", null];
  const first = scores.map((score) => call([[score]]));
  for (let index = 0; index < 100_000; index += 1) {
    const answer = call([[scores[index % scores.length]]]);
    if (index >= 99_990) expect(answer).toEqual(first[index % scores.length]);
  }
});

/** How often a function looks at the cells of a column of so many. */
function looks(count: number, call: Call): number {
  let seen = 0;
  const column = Array.from({ length: count }, (_row, index) =>
    Object.defineProperty<unknown[]>([null], 0, {
      get: () => {
        seen += 1;
        return (index % 5) + 1;
      },
    }),
  );
  call(column);
  return seen;
}

test.each(calls)("[F21] %s looks at ten times as many cells ten times as often, and not more", (_, call) => {
  const few = looks(1000, call);
  expect(few).toBeGreaterThanOrEqual(1000);
  expect(looks(10_000, call)).toBe(10 * few);
  expect(looks(100_000, call)).toBe(100 * few);
});
