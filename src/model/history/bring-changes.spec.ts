import fc from "fast-check";
import type { OrganisationChange } from "../evaluation/evaluation.ts";
import { changeKey, newChanges } from "./bring-changes.ts";

const changes: fc.Arbitrary<readonly OrganisationChange[]> = fc.array(
  fc.record({
    id: fc.constantFrom("W1", "W2", "W3"),
    year: fc.integer({ min: 2020, max: 2022 }),
    kind: fc.constantFrom("naam" as const, "fusie" as const, "splitsing" as const),
    from: fc.constantFrom("A", "a ", "B"),
    into: fc.constantFrom("C", "D"),
  }),
  { maxLength: 6 },
);

const joined = (standing: readonly OrganisationChange[], brought: readonly OrganisationChange[]) => [
  ...standing,
  ...newChanges(standing, brought),
];
const keys = (all: readonly OrganisationChange[]): readonly string[] => [...new Set(all.map(changeKey))].sort();

describe("changes of organisations that others recorded", () => {
  test("[OC30] each comes along once, under a key that is free; what stands there stays", () => {
    const standing: OrganisationChange = { id: "W2", year: 2025, kind: "fusie", from: "A", into: "C" };
    const other: OrganisationChange = { id: "W2", year: 2025, kind: "fusie", from: "B", into: "C" };
    expect(joined([standing], [{ ...standing, id: "W7", from: "a " }, other, { ...other, id: "W9" }])).toEqual([
      standing,
      { ...other, id: "W1" },
    ]);
  });

  test("[OC31] again brings nothing, and the order makes no difference", () => {
    fc.assert(
      fc.property(changes, changes, changes, (standing, one, other) => {
        const both = joined(standing, [...one, ...other]);
        expect(newChanges(both, [...other, ...one])).toEqual([]);
        expect(joined(standing, [...other, ...one])).toEqual(both);
        expect(keys(joined(joined(standing, other), one))).toEqual(keys(both));
        const own = both.slice(standing.length).map(({ id }) => id);
        expect(own.filter((id) => standing.some((row) => row.id === id))).toEqual([]);
        expect(new Set(own).size).toBe(own.length);
      }),
    );
  });
});
