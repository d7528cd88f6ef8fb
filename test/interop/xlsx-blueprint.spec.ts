import { emptyEvaluation } from "../../src/model/evaluation/empty.ts";
import type { Blueprint, Cell, Sheet } from "../../src/workbook/blueprint.ts";
import { build } from "../../src/workbook/build.ts";
import { readBlueprint, writeBlueprint } from "../../src/xlsx/index.ts";
import { sampleBlueprint } from "../support/sample-blueprint.ts";
import { convert } from "../support/soffice.ts";
import { complaints } from "../support/validator.ts";

jest.setTimeout(180_000);

const workbooks: readonly (readonly [string, Blueprint])[] = [
  ["the sample with every feature", sampleBlueprint],
  ["the workbook of an evaluation", build(emptyEvaluation("Omgevingsdienst Voorbeeld", 2026))],
];

/** What a cell holds, as LibreOffice keeps it: one character for a line break, and `TRUE()` for a truth value. */
function held({ row, column, value, formula }: Cell): unknown {
  const text = typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value;
  return [
    row,
    column,
    text === "" ? null : text,
    formula === "=TRUE()" || formula === "=FALSE()" ? undefined : formula?.replaceAll("FALSE()", "FALSE"), // as LibreOffice says it
  ];
}

/** Cells that hold something, and whatever LibreOffice keeps of the rest of a sheet. */
const kept = (sheet: Sheet): unknown => ({
  name: sheet.name,
  cells: sheet.cells.filter(({ value, formula }) => value !== null || formula !== undefined).map(held),
  styles: sheet.cells.map(({ row, column, style }) => [row, column, style]),
  columns: sheet.columns,
  rows: sheet.rows,
  merges: [...sheet.merges].sort(),
  tables: sheet.tables.map(({ name, address, columns, filter }) => ({ name, address, columns, filter })),
  validations: [...sheet.validations].sort((a, b) => a.range.localeCompare(b.range)),
  formats: sheet.conditionalFormats.map(({ range, fill, color, bold }) => ({ range, fill, color, bold })),
  links: sheet.hyperlinks.map(({ cell, target }) => ({ cell, target })),
  protection: sheet.protection,
  page: sheet.page,
  charts: sheet.charts.map(({ altText: _, ...chart }) => chart),
  // LibreOffice writes neither the format of a PivotTable's figures nor that it is without totals
  pivots: sheet.pivots.map(({ totals: _, value: { format: __, ...value }, ...pivot }) => ({ ...pivot, value })),
  // LibreOffice keeps no authors
  notes: sheet.notes?.map(({ cell, text }) => [cell, text.replace(/\r\n?/g, "\n")]),
});

/** LibreOffice says the empty last part of `0;;` aloud. */
const looks = ({ styles }: Blueprint): unknown[] =>
  Object.entries(styles).map(([name, style]) => [
    name,
    { ...style, numberFormat: style.numberFormat.replace(/;+$/, "") },
  ]);

const byName = ({ names }: Blueprint) => [...names].sort((a, b) => (a.name < b.name ? -1 : 1));

describe("a workbook that LibreOffice saved, read as a whole", () => {
  it.each(workbooks)(
    "[I20] %s: values, formulas, looks, names, tables and rules are as they were",
    async (_, blueprint) => {
      const bytes = await writeBlueprint(blueprint);
      const before = (await readBlueprint(bytes)).blueprint;
      const after = (await readBlueprint(await convert(bytes, "xlsx"))).blueprint;
      expect(after.sheets.map(kept)).toEqual(before.sheets.map(kept));
      expect(byName(after)).toEqual(byName(before));
      expect(looks(after)).toEqual(expect.arrayContaining(looks(before)));
      expect(after.properties).toEqual(before.properties);
    },
  );

  it.each(workbooks)("[I21] %s: written again, the Open XML SDK finds nothing wrong", async (_, blueprint) => {
    const saved = await convert(await writeBlueprint(blueprint), "xlsx");
    expect(await complaints(await writeBlueprint((await readBlueprint(saved)).blueprint))).toEqual([]);
  });
});
