import { partOf } from "../../test/support/ooxml.ts";
import { sampleBlueprint } from "../../test/support/sample-blueprint.ts";
import { threeCycles } from "../../test/support/three-cycles.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { columnFormulas, isOfRow } from "./column-formulas.ts";
import { readBlueprint, writeBlueprint } from "./index.ts";

test.each([
  ["=VTH.NIVEAU(Resultaten[[#This Row],[Score]])", true],
  ['=IF(Resultaten[[#This Row],[B2 in 2026]]="A1",1,lijst_1)', true],
  ["=Resultaten[[#This Row],[Score]]*B2", false],
  ["=Resultaten[[#This Row],[Score]]*Blad1!$B$2", false],
  ["=SUM(Resultaten[Score])", false],
  ["=B2*2", false],
])("[CF1] whether a formula says the same in every row: %s", (formula, expected) => {
  expect(isOfRow(formula)).toBe(expected);
});

/** The sample with a formula in each row of its table's third column. */
function withFormulas(formulas: readonly string[]): Blueprint {
  const [form, sheet, ...others] = sampleBlueprint.sheets;
  const [table] = sheet?.tables ?? [];
  if (form === undefined || sheet === undefined || table === undefined) throw new Error("the sample has a table");
  const top = Number(/\d+/.exec(table.address)?.[0]);
  const cells = sheet.cells.map((cell) => {
    const formula = cell.column === 4 ? formulas[cell.row - top - 1] : undefined;
    return formula === undefined ? cell : { ...cell, formula };
  });
  return { ...sampleBlueprint, sheets: [form, { ...sheet, cells }, ...others] };
}

const own = "=Resultaten[[#This Row],[Jaar]]+1";

test("[CF2] only a column with the same formula in every row has one for new rows", () => {
  const found = (formulas: readonly string[]) => {
    const [, sheet] = withFormulas(formulas).sheets;
    const [table] = sheet?.tables ?? [];
    return sheet === undefined || table === undefined ? null : [...columnFormulas(sheet, table)];
  };
  expect(found([own, own, own])).toEqual([[2, own.slice(1)]]);
  expect(found([own, own])).toEqual([]);
  expect(found([own, own, "=Resultaten[[#This Row],[Jaar]]"])).toEqual([]);
});

test("[CF3] in a file it stands with its column, is no loss when it is read, and comes back as it was", async () => {
  const blueprint = build(await threeCycles());
  const bytes = await writeBlueprint(blueprint);
  const number = 1 + blueprint.sheets.flatMap(({ tables }) => tables).findIndex(({ name }) => name === "Resultaten");
  const part = `xl/tables/table${number}.xml`;
  const table = await partOf(bytes, part);
  const [, formula] = /name="Niveau"><calculatedColumnFormula>([^<]*)</.exec(table) ?? [];
  expect(formula).toMatch(/_xldudf_VTH_NIVEAU\(.*\[#This Row\]/);
  const { blueprint: back, left } = await readBlueprint(bytes);
  expect(left).toEqual([]);
  expect(await partOf(await writeBlueprint(back), part)).toBe(table);
});
