import fc from "fast-check";
import type { CellValue } from "../../src/workbook/blueprint.ts";
import { emptyCell } from "../core/store/cells.ts";
import { locales, parseEntry } from "../core/store/input.ts";
import { displayText, editText } from "./display.ts";

const holding = (value: CellValue) => ({ ...emptyCell(), value });
const giving = (calculated: CellValue) => ({ ...emptyCell(), formula: "=A1", calculated });

test.each([
  [holding(3.5), "General", "3,5"],
  [holding(46_000), "d-m-yyyy", "9-12-2025"],
  [holding(0), "0;;", ""],
  [holding(1234.5), "#,##0.00", "1.234,50"],
  [holding(true), "General", "WAAR"],
  [holding("#N/A"), "General", "#N/A"],
  [holding(null), "General", ""],
  [giving("#NAME?"), "General", "#NAAM?"],
  [giving(0.25), "0%", "25%"],
])("[G1] a cell shows what Dutch Excel shows: %#", (cell, numberFormat, text) => {
  expect(displayText(cell, numberFormat)).toBe(text);
});

test("[G2] typing again what the editor opens with changes nothing", () => {
  const values = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
    fc.boolean(),
  );
  fc.assert(
    fc.property(values, (value) => {
      const text = editText(holding(value), "General");
      expect(parseEntry(text, "General", locales.nl, 2026).value).toEqual(value === 0 ? 0 : value);
    }),
  );
  const day = editText(holding(46_000), "d-m-yyyy");
  expect(parseEntry(day, "d-m-yyyy", locales.nl, 2026).value).toBe(46_000);
});
