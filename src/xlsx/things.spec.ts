import type { Blueprint } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Area } from "../workbook/grid.ts";
import { thingsIn } from "./things.ts";

const whole = build(emptyEvaluation("OD Voorbeeld", 2026));
const rule = whole.sheets.flatMap(({ validations }) => validations)[0];
const count = 3000;

/** As many rules as there are rows, one below the other, and behind them one over all of the next column. */
function ruled(): Blueprint {
  const [sheet] = whole.sheets;
  if (sheet === undefined || rule === undefined) throw new Error("there is a sheet, and there is a rule");
  const ranges = [...Array.from({ length: count }, (_, index) => `B${index + 1}`), "C1:C1048576"];
  return { ...whole, sheets: [{ ...sheet, validations: ranges.map((range) => ({ ...rule, range })) }] };
}

const cell = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });

test("[GZ120] a rule over the same block is found however many there are; one over more of it is not searched for without end", () => {
  const book = ruled();
  const isThere = thingsIn(book);
  const found = (column: number): readonly boolean[] =>
    Array.from({ length: count }, (_, index) => {
      const areas = [cell(index + 1, column)];
      return isThere({ kind: "validation", sheet: book.sheets[0]?.name ?? "", areas });
    });
  expect(found(2)).toEqual(Array.from({ length: count }, () => true));
  const within = found(3);
  expect(within[0]).toBe(true);
  expect(within.at(-1)).toBe(false);
  expect(within.filter(Boolean).length * count).toBeLessThanOrEqual(2_000_000);
  expect(new Set(found(2))).toEqual(new Set([true]));
});
