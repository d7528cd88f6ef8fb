import fc from "fast-check";
import type { CellValue } from "./blueprint.ts";
import { cellOfText, formText, type TypedColumn } from "./cell-text.ts";
import { actionTable, choices, organisationChangeTable, peerTable, sourceTable, type AnswerTable } from "./tables.ts";

const column = <Row extends object>({ columns }: AnswerTable<Row>, property: keyof Row): TypedColumn => {
  const found = columns.find((one) => one.property === property);
  if (found === undefined) throw new Error(`there is no ${String(property)}`);
  return found;
};

const kind = column(sourceTable("casemanager"), "kind");
const score = column(peerTable, "score");
const start = column(actionTable, "start");
const year = column(organisationChangeTable, "year");
const specific = column(actionTable, "specific");

test("[CT1] law: what belongs in a column is the same cell again", () => {
  const cases: readonly (readonly [TypedColumn, fc.Arbitrary<CellValue>])[] = [
    [kind, fc.constantFrom(null, ...choices.sourceKinds.values())],
    [score, fc.constantFrom(null, 1, 2, 3, 4, 5)],
    [year, fc.integer({ min: 2000, max: 2100 })],
    [start, fc.option(fc.integer({ min: 36_526, max: 73_415 }), { nil: null })],
    [specific, fc.string({ minLength: 1 })],
  ];
  for (const [one, values] of cases) {
    fc.assert(
      fc.property(values, (value) => {
        expect(cellOfText(one, formText(one, value))).toEqual({ ok: true, value });
      }),
    );
  }
});

test.each<readonly [TypedColumn, CellValue, string]>([
  [kind, "document", "Document"],
  [kind, "gerucht", "gerucht"],
  [score, "goed", "goed"],
  [score, 3, "3"],
  [start, 46_266, "2026-09-01"],
  [start, "volgend jaar", "volgend jaar"],
  [start, 1e9, "1000000000"],
  [specific, "=1+1", "=1+1"],
  [specific, null, ""],
])("[CT2] a cell as it is shown: %#", (one, value, shown) => {
  expect(formText(one, value)).toBe(shown);
});

test.each<readonly [TypedColumn, string, string]>([
  [kind, "gerucht", "onbekende-keuze"],
  [score, "6", "geen-score"],
  [score, "2,5", "geen-score"],
  [start, "volgend jaar", "geen-datum"],
  [start, "2026-02-30", "geen-datum"],
])("[CT3] what does not belong there is a problem that names the column: %#", (one, text, code) => {
  expect(cellOfText(one, text)).toMatchObject({ ok: false, problems: [{ code, where: one.heading }] });
});
