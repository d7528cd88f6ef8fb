import fc from "fast-check";
import { cellKey, emptyCell } from "../core/store/cells.ts";
import { newWorkbook } from "../core/store/workbook.ts";
import { copiedText, pastedRows } from "./clipboard.ts";

test.each([
  ["een", [["een"]]],
  [
    "een\ttwee\r\ndrie\t\r\n",
    [
      ["een", "twee"],
      ["drie", ""],
    ],
  ],
  ['"een\ntwee"\t"zei ""ja"""', [["een\ntwee", 'zei "ja"']]],
  ['zei "ja"\tklaar', [['zei "ja"', "klaar"]]],
  ["", [[""]]],
  ["a\n\nb", [["a"], [""], ["b"]]],
])("[G3] pasted text %j is split as Excel splits it", (text, rows) => {
  expect(pastedRows(text)).toEqual(rows);
});

test("[G4] what is copied can be pasted again", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", ","), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, texts), { minLength: 1, maxLength: 3 }), (rows) => {
      fc.pre(rows.at(-1)?.join("") !== "");
      const workbook = newWorkbook();
      const [sheet] = workbook.sheets;
      if (sheet === undefined) throw new Error("no sheet");
      rows.forEach((row, down) =>
        row.forEach((value, across) => sheet.cells.set(cellKey(down + 1, across + 1), { ...emptyCell(), value })),
      );
      const text = copiedText(workbook, sheet, { top: 1, left: 1, bottom: rows.length, right: 2 });
      expect(pastedRows(text)).toEqual(rows);
    }),
  );
});
