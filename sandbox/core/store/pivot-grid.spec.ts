import fc from "fast-check";
import type { CellValue } from "../../../src/workbook/blueprint.ts";
import { itemText, pivotGrid, type PivotShape } from "./pivot-grid.ts";

const fields = ["profiel", "jaar", "bron", "score"] as const;

const rows: readonly (readonly CellValue[])[] = [
  ["b", 2024, "zelf", 2],
  ["a", 2024, "zelf", 3],
  ["a", 2026, "zelf", 4],
  ["a", 2026, "collega", 5],
  ["b", 2026, "zelf", null],
  [null, 2024, "zelf", 1],
];

const shape = (more: Partial<PivotShape> = {}): PivotShape => ({
  rows: ["profiel"],
  columns: ["jaar"],
  filters: [],
  chosen: new Map(),
  data: [{ field: "score", name: "Hoogste", summarizeBy: "Max", numberFormat: "General" }],
  totals: { rows: false, columns: false },
  subtotals: "Off",
  cache: { fields: [...fields], rows },
  ...more,
});

/** The cells as a picture: a line for each row. */
function drawn(given: PivotShape): readonly string[] {
  const grid = pivotGrid(given);
  const lines = Array.from({ length: grid.rows }, () => Array.from({ length: grid.columns }, () => "·"));
  for (const { row, column, value } of grid.cells) {
    const line = lines[row];
    if (line?.[column] === undefined) throw new RangeError(`a cell outside the block: ${row}, ${column}`);
    line[column] = value === null ? "·" : String(value);
  }
  return lines.map((line) => line.join(" "));
}

test("[PG9] items from A to Z, numbers by size, what is empty last; a crossing without rows stays empty", () => {
  expect(drawn(shape({ chosen: new Map([["bron", ["Zelf"]]]) }))).toEqual([
    "Hoogste Kolomlabels ·",
    "Rijlabels 2024 2026",
    "a 3 4",
    "b 2 0",
    "(leeg) 1 ·",
  ]);
});

test("[PG10] the highest of more rows in one crossing, or their sum; rows without a number give 0, as in Excel", () => {
  expect(drawn(shape())[2]).toBe("a 3 5");
  const data = [{ field: "score", name: "Som", summarizeBy: "Sum", numberFormat: "General" }];
  expect(drawn(shape({ data })).slice(2)).toEqual(["a 3 9", "b 2 0", "(leeg) 1 ·"]);
});

test.each([
  ["Count", "a 1 2"],
  ["CountNumbers", "a 1 2"],
  ["Min", "a 3 4"],
  ["Average", "a 3 4.5"],
  ["Product", "a 3 20"],
  ["Automatic", "a 1 2"],
])("[PG3] summarised as %s", (summarizeBy, line) => {
  const data = [{ field: "score", name: "x", summarizeBy, numberFormat: "General" }];
  expect(drawn(shape({ data }))[2]).toBe(line);
});

test("[PG4] grand totals of rows and columns only where they are asked for", () => {
  expect(drawn(shape({ totals: { rows: true, columns: true } }))).toEqual([
    "Hoogste Kolomlabels · ·",
    "Rijlabels 2024 2026 Eindtotaal",
    "a 3 5 5",
    "b 2 0 2",
    "(leeg) 1 · 1",
    "Eindtotaal 3 5 5",
  ]);
});

test("[PG5] nested rows: the outer ones have values only with subtotals", () => {
  const nested = { rows: ["bron", "profiel"], columns: [] };
  const lines = ["Rijlabels Hoogste", "collega ·", "a 5", "zelf ·", "a 4", "b 2", "(leeg) 1"];
  expect(drawn(shape(nested))).toEqual(lines);
  const totals = lines.with(1, "collega 5").with(3, "zelf 4");
  expect(drawn(shape({ ...nested, subtotals: "AtTop" }))).toEqual(totals);
});

test("[PG6] nested columns have a row of headings each", () => {
  expect(drawn(shape({ columns: ["jaar", "bron"] })).slice(0, 4)).toEqual([
    "Hoogste Kolomlabels · ·",
    "· 2024 2026 ·",
    "Rijlabels zelf collega zelf",
    "a 3 5 4",
  ]);
});

test("[PG7] without rows, without columns, without a value, without anything", () => {
  expect(drawn(shape({ rows: [] }))).toEqual(["· Kolomlabels ·", "· 2024 2026", "Hoogste 3 5"]);
  expect(drawn(shape({ columns: [] }))).toEqual(["Rijlabels Hoogste", "a 5", "b 2", "(leeg) 1"]);
  expect(drawn(shape({ data: [] }))).toEqual([
    "· Kolomlabels ·",
    "Rijlabels 2024 2026",
    "a · ·",
    "b · ·",
    "(leeg) · ·",
  ]);
  expect(pivotGrid(shape({ rows: [], columns: [], data: [] })).cells).toEqual([]);
});

const anyRow = fc.tuple(
  fc.constantFrom("a", "B", null, ""),
  fc.constantFrom(2024, 2026, 2028),
  fc.constantFrom("zelf", "collega"),
  fc.option(fc.integer({ min: 1, max: 5 })),
);

test("[PG8] law: a sum in the table is the sum over the source's rows, and all sums together are that of what counts", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 20 }), fc.boolean(), (records, isChosen) => {
      const chosen = new Map(isChosen ? [["bron", ["zelf"]]] : []);
      const data = [{ field: "score", name: "Som", summarizeBy: "Sum", numberFormat: "General" }];
      const { cells } = pivotGrid(shape({ cache: { fields: [...fields], rows: records }, chosen, data }));
      const counting = records.filter(([, , source]) => !isChosen || source === "zelf");
      const sum = (some: typeof records): number => some.reduce((total, [, , , score]) => total + (score ?? 0), 0);
      const values = cells.filter(({ kind }) => kind === "value");
      const total = values.reduce((sofar, { value }) => sofar + (typeof value === "number" ? value : 0), 0);
      expect(total).toBe(sum(counting));
      for (const { row, column, value } of values) {
        const label = cells.find((cell) => cell.row === row && cell.column === 0)?.value;
        const year = cells.find((cell) => cell.row === 1 && cell.column === column)?.value;
        const own = counting.filter(
          ([profile, when]) => itemText(profile).toLowerCase() === String(label).toLowerCase() && when === year,
        );
        expect(value).toBe(own.length === 0 ? null : sum(own));
      }
    }),
  );
});
