import { parseArea } from "./area.ts";
import { cellAt } from "./cells.ts";
import { copySheet } from "./copy.ts";
import { addFormulaName, addRangeName, maybeName, nameFormula } from "./names.ts";
import { protect, unprotect } from "./protection.ts";
import { insertRows } from "./rows.ts";
import { addSheet, renameSheet, sheetNamed } from "./sheets.ts";
import { addTable, renameTable } from "./tables.ts";
import { type } from "./user.ts";
import { newWorkbook, type SheetRecord, type Workbook } from "./workbook.ts";

function scene(): { readonly workbook: Workbook; readonly sheet: SheetRecord } {
  const workbook = newWorkbook("Blad1");
  addSheet(workbook, "Lijst");
  for (const [address, text] of Object.entries({ A1: "kop", A2: "3", D1: "4" })) type(workbook, "Blad1", address, text);
  const sheet = sheetNamed(workbook, "Blad1");
  renameTable(workbook, addTable(workbook, sheet, parseArea("A1:A3"), true), "Rijen");
  addRangeName(workbook, "score", sheet, parseArea("D1"));
  addRangeName(workbook, "elders", sheetNamed(workbook, "Lijst"), parseArea("A1"));
  addFormulaName(workbook, "dubbel", "=Blad1!$D$1*2");
  addRangeName(workbook, "eigen", sheet, parseArea("D2"), sheet);
  type(workbook, "Blad1", "E1", "=score+SUM(Rijen[kop])+Blad1!D1+Lijst!A1");
  type(workbook, "Lijst", "B1", "=score+SUM(Rijen[kop])");
  return { workbook, sheet };
}

const formula = (sheet: SheetRecord, row: number, column: number) => cellAt(sheet, row, column)?.formula;

test("[SC1] workbook-level names stay with the original; the copy has names of its own", () => {
  const { workbook, sheet } = scene();
  const copy = copySheet(workbook, sheet);
  const all = (names: typeof copy.names) =>
    Object.fromEntries(names.map((item) => [item.name, nameFormula(workbook, item)]));
  expect(all(copy.names)).toEqual({
    eigen: "='Blad1 (2)'!$D$2",
    score: "='Blad1 (2)'!$D$1",
    dubbel: "='Blad1 (2)'!$D$1*2",
  });
  expect(all(workbook.names)).toEqual({ score: "=Blad1!$D$1", elders: "=Lijst!$A$1", dubbel: "=Blad1!$D$1*2" });
  expect(all(sheet.names)).toEqual({ eigen: "=Blad1!$D$2" });
});

test("[SC2] tables get a number, and only formulas of the copy mention them and the copy", () => {
  const { workbook, sheet } = scene();
  const copy = copySheet(workbook, sheet);
  expect(copy.tables.map(({ name }) => name)).toEqual(["Rijen2"]);
  expect(copySheet(workbook, sheet).tables.map(({ name }) => name)).toEqual(["Rijen3"]);
  expect(copySheet(workbook, copy).tables.map(({ name }) => name)).toEqual(["Rijen22"]);
  expect(formula(copy, 1, 5)).toBe("=score+SUM(Rijen2[kop])+'Blad1 (2)'!D1+Lijst!A1");
  expect(formula(sheet, 1, 5)).toBe("=score+SUM(Rijen[kop])+Blad1!D1+Lijst!A1");
  expect(formula(sheetNamed(workbook, "Lijst"), 1, 2)).toBe("=score+SUM(Rijen[kop])");
});

test("[SC3] what is done to the one is not done to the other", () => {
  const { workbook, sheet } = scene();
  const copy = copySheet(workbook, sheet);
  insertRows(workbook, copy, 1, 2);
  type(workbook, copy.name, "D3", "9");
  expect(cellAt(sheet, 1, 4)?.value).toBe(4);
  expect(sheet.tables[0]?.area).toEqual(parseArea("A1:A3"));
  expect(maybeName(workbook.names, "score")?.target).toMatchObject({ area: parseArea("D1") });
  expect(maybeName(copy.names, "score")?.target).toMatchObject({ area: parseArea("D3") });
});

test("[SC4] the copy stands behind the original, is in view, and is called after it within 31 characters", () => {
  const { workbook, sheet } = scene();
  renameSheet(workbook, sheet, "Een naam van eenendertig tekens");
  copySheet(workbook, sheet);
  copySheet(workbook, sheet);
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    "Een naam van eenendertig tekens",
    "Een naam van eenendertig te (3)",
    "Een naam van eenendertig te (2)",
    "Lijst",
  ]);
  expect(workbook.activeSheet).toBe(workbook.sheets[1]?.id);
});

test("[SC5] the copy of a protected sheet asks for the same password", () => {
  const { workbook, sheet } = scene();
  protect(sheet, {}, "geheim");
  const copy = copySheet(workbook, sheet);
  expect(() => unprotect(copy)).toThrow("password");
  expect(() => unprotect(copy, "Geheim")).toThrow("password");
  unprotect(copy, "geheim");
  expect([copy.protection, sheet.protection === null]).toEqual([null, false]);
  unprotect(copy);
  protect(copy, {});
  unprotect(copy);
  expect(copy.protection).toBeNull();
});
