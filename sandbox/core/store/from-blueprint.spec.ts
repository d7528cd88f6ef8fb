import fc from "fast-check";
import { emptyEvaluation } from "../../../src/model/evaluation/empty.ts";
import type { Blueprint } from "../../../src/workbook/blueprint.ts";
import { build } from "../../../src/workbook/build.ts";
import { anyNotedBlueprint } from "../../../test/support/blueprints.ts";
import { evaluations } from "../../../test/support/evaluations.ts";
import { toBlueprint } from "./blueprint.ts";
import { fromBlueprint } from "./from-blueprint.ts";
import { isLockedFor } from "./protection.ts";
import { sheetNamed } from "./sheets.ts";

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
