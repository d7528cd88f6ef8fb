import { parseArea } from "./area.ts";
import { cellAt, openCell } from "./cells.ts";
import { addConditionalFormat, setConditionalFormula } from "./conditional.ts";
import { deleteRows, insertRows } from "./rows.ts";
import { addTable } from "./tables.ts";
import { type } from "./user.ts";
import { setValidation } from "./validations.ts";
import { newWorkbook } from "./workbook.ts";

function scene() {
  const workbook = newWorkbook("Blad1");
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  for (const [address, text] of Object.entries({ A1: "kop", A2: "een", A3: "twee" }))
    type(workbook, "Blad1", address, text);
  openCell(sheet, 1, 1).own = { bold: true };
  openCell(sheet, 2, 1).own = { italic: true };
  sheet.rowHeights = new Map([
    [1, 24],
    [2, 40],
  ]);
  return { workbook, sheet };
}

test("[SR1] a new row looks like the row above it and is as high", () => {
  const { workbook, sheet } = scene();
  insertRows(workbook, sheet, 3, 2);
  expect([cellAt(sheet, 3, 1), cellAt(sheet, 4, 1)].map((cell) => cell?.own)).toEqual([
    { italic: true },
    { italic: true },
  ]);
  expect([3, 4].map((row) => sheet.rowHeights.get(row))).toEqual([40, 40]);
  expect(cellAt(sheet, 5, 1)?.value).toBe("twee");
});

test("[SR2] the first row of a table takes after the table's body, not its header", () => {
  const { workbook, sheet } = scene();
  addTable(workbook, sheet, parseArea("A1:A3"), true);
  insertRows(workbook, sheet, 2);
  expect(cellAt(sheet, 2, 1)).toMatchObject({ value: null, own: { italic: true } });
  expect(sheet.rowHeights.get(2)).toBe(40);
});

test("[SR3] a rule whose first row is deleted is relative to the first row that stays", () => {
  const { workbook, sheet } = scene();
  const format = addConditionalFormat(workbook, sheet, parseArea("B2:B10"), "Custom");
  setConditionalFormula(workbook, format, "=AND(B2>3,$C$1=1)");
  setValidation(workbook, sheet, parseArea("D2:D10"), { rule: { custom: { formula: "=E2>0" } } });
  deleteRows(workbook, sheet, 2, 2);
  expect(format).toMatchObject({ area: parseArea("B2:B8"), formula: "=AND(B2>3,$C$1=1)" });
  expect(sheet.validations).toMatchObject([{ area: parseArea("D2:D8"), rule: { custom: { formula: "=E2>0" } } }]);
});
