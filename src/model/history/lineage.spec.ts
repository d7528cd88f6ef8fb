import fc from "fast-check";
import type { OrganisationChange } from "../evaluation/evaluation.ts";
import { always, isComparable, lineageOf, mostNames, nameKey, placedIn } from "./lineage.ts";

type Pair = readonly [year: number, kind: OrganisationChange["kind"], from: string, into: string];

const changes = (...pairs: readonly Pair[]): readonly OrganisationChange[] =>
  pairs.map(([year, kind, from, into], index) => ({ id: `W${index + 1}`, year, kind, from, into }));

const lineage = (organisation: string, ...pairs: readonly Pair[]) =>
  lineageOf({ organisation, organisationChanges: changes(...pairs) });

const names = (...given: Parameters<typeof lineage>): readonly (string | null)[] =>
  lineage(...given).names.map(({ name }) => name);

/** Whether a result under a name in a year counts, and whether it can be set beside what is said now. */
function standing(of: ReturnType<typeof lineage>, name: string, year: number): "not ours" | "apart" | "beside" {
  const placed = placedIn(of)(name, year);
  if (placed === null) return "not ours";
  return isComparable(placed.forebear, year) ? "beside" : "apart";
}

describe("the names of an organisation through the years", () => {
  test("[OC10] without a recorded change another name is another organisation", () => {
    const none = lineage("OD Nieuw");
    expect(standing(none, "OD Oud", 2024)).toBe("not ours");
    expect(standing(none, "od  nieuw ", 2024)).toBe("beside");
    expect(standing(none, "", 2024)).toBe("beside");
  });

  test("[OC11] a rename is followed, in chains too, up to and with its year", () => {
    const renamed = lineage("C", [2025, "naam", "B", "c"], [2023, "naam", "A", "B"]);
    expect(renamed.names.map(({ name, until }) => [name, until])).toEqual([
      ["C", always],
      ["B", 2025],
      ["A", 2023],
    ]);
    expect(standing(renamed, "A", 2023)).toBe("beside");
    expect(standing(renamed, "A", 2024)).toBe("not ours");
    expect(standing(renamed, "B", 2022)).toBe("beside");
  });

  test("[OC12] after a split the whole of before is shown, and of a merger every part apart", () => {
    const split = lineage("B", [2025, "splitsing", "A", "B"], [2025, "splitsing", "A", "C"]);
    expect(standing(split, "A", 2024)).toBe("beside");
    expect(standing(split, "C", 2024)).toBe("not ours");
    const merged = lineage("C", [2025, "fusie", "A", "C"], [2025, "fusie", "B", "C"], [2022, "naam", "A0", "A"]);
    expect([standing(merged, "A", 2024), standing(merged, "A0", 2020)]).toEqual(["apart", "apart"]);
    expect([standing(merged, "C", 2025), standing(merged, "A", 2025)]).toEqual(["beside", "apart"]);
  });

  test("[OC13] what took another in and kept its name is apart before that too", () => {
    const taken = lineage("A", [2025, "fusie", "B", "A"]);
    expect([2024, 2025].map((year) => standing(taken, "A", year))).toEqual(["apart", "beside"]);
  });

  test.each<[string, readonly Pair[], readonly (string | null)[]]>([
    ["a circle", [[2025, "naam", "A", "B"], [2025, "naam", "B", "A"]], ["B", "A", null]], // prettier-ignore
    ["an order that cannot be", [[2025, "naam", "B0", "B"], [2026, "naam", "A", "B0"]], ["B", "B0"]], // prettier-ignore
    ["a change into itself", [[2025, "naam", "B", "b"]], ["B", null]],
  ])("[OC14] %s comes to an end", (_, pairs, expected) => {
    expect(names("B", ...pairs)).toEqual(expected);
  });

  test("[OC15] a merger of as many as are followed is whole; of more it says so", () => {
    const merger = (count: number): readonly Pair[] =>
      Array.from({ length: count }, (_, index): Pair => [2025, "fusie", `A${index}`, "C"]);
    expect(lineage("C", ...merger(mostNames - 1))).toMatchObject({ isCut: false, names: { length: mostNames } });
    expect(lineage("C", ...merger(mostNames))).toMatchObject({ isCut: true, names: { length: mostNames } });
  });

  test("[OC16] whatever is recorded, names differ, years go back, and every name is the organisation or led to it", () => {
    const name = fc.constantFrom("A", "a ", "B", "C", "D", "");
    const pairs = fc.array(
      fc.tuple(
        fc.integer({ min: 2020, max: 2024 }),
        fc.constantFrom("naam" as const, "fusie" as const, "splitsing" as const),
        name,
        name,
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(name, pairs, (organisation, given) => {
        const { names: found } = lineage(organisation, ...given);
        const keys = found.flatMap((one) => (one.name === null ? [] : [nameKey(one.name)]));
        expect(new Set(keys).size).toBe(keys.length);
        expect(found.length).toBeLessThanOrEqual(mostNames);
        for (const { row, of, until } of found.slice(1)) {
          const parent = found[of - 1];
          const change = given[row - 1];
          expect(until).toBeLessThanOrEqual(parent?.until ?? 0);
          expect(nameKey(change?.[3] ?? "")).toBe(nameKey(parent?.name ?? "-"));
        }
      }),
    );
  });
});
