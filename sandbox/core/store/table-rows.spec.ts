import { parseArea } from "./area.ts";
import { cellAt, openCell } from "./cells.ts";
import { addConditionalFormat, setConditionalFormula } from "./conditional.ts";
import { addRangeName } from "./names.ts";
import { insertTableRows } from "./table-rows.ts";
import { addTable } from "./tables.ts";
import { paste, type } from "./user.ts";
import { setValidation } from "./validations.ts";
import { newWorkbook } from "./workbook.ts";

/** A table in A1:B3 whose second column is calculated, and something below it. */
function scene() {
  const workbook = newWorkbook("Blad1");
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  paste(workbook, "Blad1", "A1", [
    ["getal", "dubbel"],
    ["1", "=A2*2"],
    ["2", "=A3*2"],
  ]);
  const table = addTable(workbook, sheet, parseArea("A1:B3"), true);
  type(workbook, "Blad1", "A6", "eronder");
  type(workbook, "Blad1", "D1", "=A6");
  return { workbook, sheet, table };
}

const formulaAt = (sheet: ReturnType<typeof scene>["sheet"], row: number, column: number) =>
  cellAt(sheet, row, column)?.formula;

test("[ST1] what points at cells below a table follows them when the table gets rows", () => {
  const { workbook, sheet, table } = scene();
  const onder = addRangeName(workbook, "onder", sheet, parseArea("A6"));
  setValidation(workbook, sheet, parseArea("B6"), { rule: { wholeNumber: { formula1: 1, operator: "GreaterThan" } } });
  addConditionalFormat(workbook, sheet, parseArea("A6:B7"), "Custom");
  sheet.hyperlinks.push({ area: parseArea("B7"), documentReference: "Blad1!A1", address: "", screenTip: "" });
  insertTableRows(workbook, sheet, table, null, 2);
  expect(cellAt(sheet, 8, 1)?.value).toBe("eronder");
  expect(formulaAt(sheet, 1, 4)).toBe("=A8");
  expect(onder.target).toMatchObject({ area: parseArea("A8") });
  expect(sheet.validations.map(({ area }) => area)).toEqual([parseArea("B8")]);
  expect(sheet.conditionalFormats.map(({ area }) => area)).toEqual([parseArea("A8:B9")]);
  expect(sheet.hyperlinks.map(({ area }) => area)).toEqual([parseArea("B9")]);
});

test("[ST2] what stands beside the table, or is wider, stays", () => {
  const { workbook, sheet, table } = scene();
  const beside = addRangeName(workbook, "ernaast", sheet, parseArea("D6"));
  const wider = addRangeName(workbook, "breder", sheet, parseArea("A6:D6"));
  insertTableRows(workbook, sheet, table, null, 1);
  expect(beside.target).toMatchObject({ area: parseArea("D6") });
  expect(wider.target).toMatchObject({ area: parseArea("A6:D6") });
});

test("[ST3] a calculated column is filled in, and rules and references over a column grow along", () => {
  const { workbook, sheet, table } = scene();
  const column = addRangeName(workbook, "kolom", sheet, parseArea("A2:A3"));
  const last = addRangeName(workbook, "laatste", sheet, parseArea("A3"));
  setValidation(workbook, sheet, parseArea("A2:A3"), {
    rule: { wholeNumber: { formula1: 1, operator: "GreaterThan" } },
  });
  openCell(sheet, 3, 1).own = { bold: true };
  type(workbook, "Blad1", "D2", "=SUM(A2:A3)");
  expect(insertTableRows(workbook, sheet, table, null, 1)).toEqual(parseArea("A4:B4"));
  expect(table.area).toEqual(parseArea("A1:B4"));
  expect(formulaAt(sheet, 4, 2)).toBe("=A4*2");
  expect(cellAt(sheet, 4, 1)).toMatchObject({ value: null, own: { bold: true } });
  expect(column.target).toMatchObject({ area: parseArea("A2:A4") });
  expect(last.target).toMatchObject({ area: parseArea("A3") });
  expect(sheet.validations[0]?.area).toEqual(parseArea("A2:A4"));
  expect(formulaAt(sheet, 2, 4)).toBe("=SUM(A2:A4)");
});

test("[ST4] a row in the middle of a table moves those below it", () => {
  const { workbook, sheet, table } = scene();
  const last = addRangeName(workbook, "laatste", sheet, parseArea("A3"));
  insertTableRows(workbook, sheet, table, 0, 1);
  expect(table.area).toEqual(parseArea("A1:B4"));
  expect([2, 3, 4].map((row) => formulaAt(sheet, row, 2))).toEqual(["=A2*2", "=A3*2", "=A4*2"]);
  expect([2, 3, 4].map((row) => cellAt(sheet, row, 1)?.value ?? null)).toEqual([null, 1, 2]);
  expect(last.target).toMatchObject({ area: parseArea("A4") });
});

test("[ST5] something on the last row of the sheet stands in the way", () => {
  const { workbook, sheet, table } = scene();
  type(workbook, "Blad1", "A1048576", "laatste");
  expect(() => insertTableRows(workbook, sheet, table, null, 1)).toThrow("off the sheet");
  expect(table.area).toEqual(parseArea("A1:B3"));
});

test("[ST6] a column whose formulas differ is not calculated", () => {
  const { workbook, sheet, table } = scene();
  type(workbook, "Blad1", "B3", "=A3*3");
  insertTableRows(workbook, sheet, table, null, 1);
  expect(formulaAt(sheet, 4, 2) ?? null).toBeNull();
});

test("[ST7] the rule of the first row grows with a table that had only that one", () => {
  const workbook = newWorkbook("Blad1");
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  type(workbook, "Blad1", "A1", "kop");
  const table = addTable(workbook, sheet, parseArea("A1:A2"), true);
  const format = addConditionalFormat(workbook, sheet, parseArea("A2"), "Custom");
  setConditionalFormula(workbook, format, '=A2=""');
  insertTableRows(workbook, sheet, table, null, 1);
  expect(format).toMatchObject({ area: parseArea("A2:A3"), formula: '=A2=""' });
});
