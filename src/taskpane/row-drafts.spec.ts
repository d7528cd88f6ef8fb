import fc from "fast-check";
import type { CellValue } from "../workbook/blueprint.ts";
import type { TablePlace } from "../workbook/place.ts";
import { columnTexts } from "../workbook/texts.ts";
import { carried, draftName, renamed, repeatedRows, rowName } from "./row-drafts.ts";

const columns = ["Bron", "Bevinding", "Soort", columnTexts.key] as const;

const at = (at: number, ...values: readonly CellValue[]): TablePlace => ({
  table: "Bronnen",
  heading: "Bron",
  row: new Map(columns.map((heading, index) => [heading, values[index] ?? null])),
  at,
});

const none: ReadonlySet<string> = new Set();
const draftOf = (cell: TablePlace) => new Map([[draftName(rowName(cell, none), "Bevinding"), "getypt"]]);
const isAt = (drafts: ReadonlyMap<string, string>, cell: TablePlace): boolean =>
  drafts.has(draftName(rowName(cell, none), "Bevinding"));

test("[W20] law: no row's name is the beginning of another's, whatever its key", () => {
  const places = fc
    .tuple(fc.nat(3), fc.string(), fc.string())
    .map(([row, text, key]) => at(row, text, null, null, key));
  fc.assert(
    fc.property(places, places, (one, other) => {
      const [a, b] = [rowName(one, none), rowName(other, none)];
      fc.pre(a !== b);
      expect(draftName(a, "x").startsWith(b)).toBe(false);
      expect(draftName(b, "x").startsWith(a)).toBe(false);
    }),
  );
});

test("[W21] law: drafts that get another name and their own again are what they were; none are lost", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (headings) => {
      const [from, to] = [rowName(at(0, "a"), none), rowName(at(0, "a", null, null, "R1"), none)];
      const drafts = new Map([...headings.map((heading) => [draftName(from, heading), heading] as const)]);
      expect(renamed(renamed(drafts, from, to), to, from)).toEqual(drafts);
    }),
  );
});

test.each<readonly [string, TablePlace, TablePlace, boolean, boolean]>([
  ["one cell is typed in", at(2, "Balie", null, "Gesprek"), at(2, "Balie", "Ja", "Gesprek"), false, true],
  ["it gets its number", at(2, "Balie", "Ja"), at(2, "Balie", "Ja", null, "R2"), false, true],
  ["it was sorted to another place", at(2, "Balie", "Ja"), at(5, "Balie", "Ja"), false, true],
  ["another blank row", at(3), at(4), false, true],
  ["its only cell changes, with the user there", at(2, "Balie"), at(2, "Balies"), true, true],
  ["another row came there by sorting", at(2, "Balie", "Ja", "Gesprek"), at(2, "Wet", "Nee", "Document"), true, false],
  ["a blank row that somebody filled meanwhile", at(3), at(3, "Wet", "Nee", "Document"), false, false],
  ["a row with a number", at(2, "Balie", "Ja", null, "R1"), at(2, "Balie", "Nee", null, "R2"), true, false],
])("[W22] what was typed for a row comes along or not: %s", (_, before, now, stayed, comes) => {
  const drafts = draftOf(before);
  const after = carried(drafts, now, none, stayed);
  expect(isAt(after, now)).toBe(comes);
  expect(after.size).toBe(1);
});

test("[W23] of rows with one key the first owns it", () => {
  const rows = ["R1", "R2", "R1", "", "", "R1"].map((key) => ["tekst", null, null, key]);
  expect([...repeatedRows(new Map([["Bronnen", { columns, rows }]]))]).toEqual(["Bronnen[2]", "Bronnen[5]"]);
});
