import fc from "fast-check";
import { emptyEvaluation } from "../../../src/model/evaluation/empty.ts";
import type { Blueprint } from "../../../src/workbook/blueprint.ts";
import { build } from "../../../src/workbook/build.ts";
import { anyNotedBlueprint } from "../../../test/support/blueprints.ts";
import { evaluations } from "../../../test/support/evaluations.ts";
import { parseArea } from "./area.ts";
import { toBlueprint } from "./blueprint.ts";
import { fromBlueprint } from "./from-blueprint.ts";
import { addPivot } from "./pivots.ts";
import { isLockedFor } from "./protection.ts";
import { sheetNamed } from "./sheets.ts";
import { addTable, convertToRange } from "./tables.ts";
import { paste } from "./user.ts";
import { newWorkbook } from "./workbook.ts";

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1;

/** What Office.js, and so the store, does not keep or keeps in an order of its own. */
const keepable = (blueprint: Blueprint): Blueprint => ({
  ...blueprint,
  names: [...blueprint.names].sort(byName),
  sheets: blueprint.sheets.map((sheet) => ({
    ...sheet,
    charts: sheet.charts.map((chart) => ({ ...chart, altText: "" })),
  })),
});

test("[FB1] a workbook made of a Blueprint says the same Blueprint, for any evaluation", () => {
  fc.assert(
    fc.property(evaluations, (evaluation) => {
      const blueprint = keepable(build(evaluation));
      expect(keepable(toBlueprint(fromBlueprint(blueprint)))).toEqual(blueprint);
    }),
    { numRuns: 12 },
  );
});

test("[FB2] it is protected, with the answers open", () => {
  const workbook = fromBlueprint(build(emptyEvaluation("Omgevingsdienst", 2026)));
  const sheet = sheetNamed(workbook, "Stap 1 Zelfevaluatie");
  const score = workbook.names.find(({ name }) => name === "score_casemanager")?.target;
  if (score?.kind !== "range") throw new Error("score_casemanager is no range");
  expect(isLockedFor(workbook, sheet, score.area.top, score.area.left)).toBe(false);
  expect(isLockedFor(workbook, sheet, 1, 1)).toBe(true);
});

test("[FB3] notes stand in both, row by row, at cells with and without content", () => {
  fc.assert(
    fc.property(anyNotedBlueprint, ({ sheets, ...rest }) => {
      const notes = sheets.map((sheet) => sheet.notes);
      const back = toBlueprint(fromBlueprint({ ...rest, sheets }));
      expect(back.sheets.map((sheet) => sheet.notes)).toEqual(notes);
    }),
    { numRuns: 40 },
  );
});

test("[FB4] a PivotTable whose table is gone is left out, so that the file can be opened again", () => {
  const workbook = newWorkbook("Blad1");
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  paste(workbook, "Blad1", "A1", [["jaar"], ["2026"]]);
  const table = addTable(workbook, sheet, parseArea("A1:A2"), true);
  const pivot = addPivot(workbook, sheet, "Draaitabel", { table: table.id }, parseArea("D1"));
  pivot.data.push({ field: "jaar", name: "Som van jaar", summarizeBy: "Sum", numberFormat: "General" });
  expect(toBlueprint(workbook).sheets[0]?.pivots).toHaveLength(1);
  convertToRange(sheet, table);
  const blueprint = toBlueprint(workbook);
  expect(blueprint.sheets[0]?.pivots).toEqual([]);
  expect(() => fromBlueprint(blueprint)).not.toThrow();
});
