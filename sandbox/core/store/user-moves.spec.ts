import { addressOf, parseArea } from "./area.ts";
import { cellAt, merge, openCell } from "./cells.ts";
import { addConditionalFormat, setConditionalFormula } from "./conditional.ts";
import { deleteColumns, insertColumns } from "./columns.ts";
import { cutAndPaste } from "./cut.ts";
import { addRangeName, nameFormula } from "./names.ts";
import { protect } from "./protection.ts";
import { addSheet } from "./sheets.ts";
import { sortRows } from "./sort.ts";
import { addTable } from "./tables.ts";
import { columnTexts } from "./texts.ts";
import { erase, paste, type } from "./user.ts";
import { setValidation } from "./validations.ts";
import { newWorkbook, type SheetRecord } from "./workbook.ts";

/** `naam | score` with two rows in A1:B3, a sum in D1, and the name `score` at B2. */
function scene() {
  const workbook = newWorkbook("Blad1");
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  paste(workbook, "Blad1", "A1", [
    ["naam", "score"],
    ["een", "3"],
    ["twee", "1"],
  ]);
  type(workbook, "Blad1", "D1", "=SUM($B$2:B3)");
  const name = addRangeName(workbook, "score", sheet, parseArea("B2"));
  return { workbook, sheet, name };
}

const shown = (sheet: SheetRecord, ...addresses: readonly string[]) =>
  addresses.map((address) => {
    const { top, left } = parseArea(address);
    const cell = cellAt(sheet, top, left);
    return cell?.formula ?? cell?.value ?? null;
  });

describe("columns", () => {
  test("[UM1] what stands to the right of a new column moves on, and all that points there follows", () => {
    const { workbook, sheet, name } = scene();
    sheet.columnWidths = new Map([[2, 80]]);
    setValidation(workbook, sheet, parseArea("B2:B3"), { rule: { wholeNumber: { formula1: 1, operator: "EqualTo" } } });
    insertColumns(workbook, sheet, 2);
    expect(shown(sheet, "A1", "B1", "C1", "C3", "E1")).toEqual(["naam", null, "score", 1, "=SUM($C$2:C3)"]);
    expect(nameFormula(workbook, name)).toBe("=Blad1!$C$2");
    expect([...sheet.columnWidths]).toEqual([[3, 80]]);
    expect(sheet.validations.map(({ area }) => addressOf(area))).toEqual(["C2:C3"]);
  });

  test("[UM2] a column inside a table gets a heading that is free", () => {
    const { workbook, sheet } = scene();
    const table = addTable(workbook, sheet, parseArea("A1:B3"), true);
    insertColumns(workbook, sheet, 2);
    insertColumns(workbook, sheet, 2);
    expect(columnTexts(sheet, table.area)).toEqual(["naam", "Kolom2", "Kolom1", "score"]);
  });

  test("[UM3] what pointed only at a deleted column points nowhere; a table loses a column, or goes", () => {
    const { workbook, sheet, name } = scene();
    const table = addTable(workbook, sheet, parseArea("A1:B3"), true);
    deleteColumns(workbook, sheet, 2);
    expect(shown(sheet, "B1", "C1")).toEqual([null, "=SUM(#REF!)"]);
    expect(name.target).toEqual({ kind: "broken" });
    expect(addressOf(table.area)).toBe("A1:A3");
    deleteColumns(workbook, sheet, 1);
    expect(sheet.tables).toEqual([]);
  });

  test("[UM4] a rule whose first column is deleted is relative to the first column that stays", () => {
    const { workbook, sheet } = scene();
    const format = addConditionalFormat(workbook, sheet, parseArea("B2:D4"), "Custom");
    setConditionalFormula(workbook, format, "=B2>3");
    deleteColumns(workbook, sheet, 2);
    expect([addressOf(format.area), format.formula]).toEqual(["B2:C4", "=B2>3"]);
  });

  test("[UM5] a protected sheet refuses", () => {
    const { workbook, sheet } = scene();
    protect(sheet, {});
    expect(() => insertColumns(workbook, sheet, 2)).toThrow("allowInsertColumns");
    expect(() => deleteColumns(workbook, sheet, 2)).toThrow("allowDeleteColumns");
  });
});

describe("sorting", () => {
  test("[UM6] rows change places with their looks and formulas; names stay", () => {
    const { workbook, sheet, name } = scene();
    paste(workbook, "Blad1", "C2", [["=B2*2"], ["=B3*2"], ["=B4*2"]]);
    type(workbook, "Blad1", "A4", "drie");
    openCell(sheet, 3, 1).own = { bold: true };
    sortRows(workbook, sheet, parseArea("A2:C4"), 2, false);
    expect(shown(sheet, "A2", "A3", "A4", "B4", "C2", "C3")).toEqual(["twee", "een", "drie", null, "=B2*2", "=B3*2"]);
    expect(cellAt(sheet, 2, 1)?.own).toEqual({ bold: true });
    expect(nameFormula(workbook, name)).toBe("=Blad1!$B$2");
    sortRows(workbook, sheet, parseArea("A2:C4"), 2, true);
    expect(shown(sheet, "A2", "A3", "A4")).toEqual(["een", "twee", "drie"]);
  });

  test("[UM7] merged cells, a part of a table and a protected sheet are refused", () => {
    const { workbook, sheet } = scene();
    addTable(workbook, sheet, parseArea("A1:B3"), true);
    expect(() => sortRows(workbook, sheet, parseArea("A2:A3"), 1, false)).toThrow("as a whole");
    merge(sheet, parseArea("E5:F5"));
    expect(() => sortRows(workbook, sheet, parseArea("E4:F6"), 5, false)).toThrow("merged");
    protect(sheet, {});
    expect(() => sortRows(workbook, sheet, parseArea("A2:B3"), 1, false)).toThrow("allowSort");
  });
});

describe("cutting and pasting", () => {
  test("[UM8] cells go with their rules, and what points at them follows; what they cover points nowhere", () => {
    const { workbook, sheet, name } = scene();
    const covered = addRangeName(workbook, "bedekt", sheet, parseArea("F5"));
    setValidation(workbook, sheet, parseArea("B2:B3"), { rule: { wholeNumber: { formula1: 1, operator: "EqualTo" } } });
    cutAndPaste(workbook, sheet, parseArea("B2"), sheet, { top: 5, left: 6 });
    expect(shown(sheet, "B2", "F5", "D1")).toEqual([null, 3, "=SUM($B$2:B3)"]);
    expect([name, covered].map((one) => nameFormula(workbook, one))).toEqual(["=Blad1!$F$5", "=#REF!"]);
    expect(sheet.validations.map(({ area }) => addressOf(area))).toEqual(["B3", "F5"]);
  });

  test("[UM9] to another sheet as well: formulas on both say where", () => {
    const { workbook, sheet, name } = scene();
    const other = addSheet(workbook, "Blad2");
    cutAndPaste(workbook, sheet, parseArea("B2:D3"), other, { top: 1, left: 1 });
    type(workbook, "Blad1", "A9", "=Blad2!A1");
    expect(nameFormula(workbook, name)).toBe("=Blad2!$A$1");
    cutAndPaste(workbook, sheet, parseArea("A1"), other, { top: 1, left: 1 });
    expect(shown(sheet, "A9")).toEqual(["=#REF!"]);
    expect(name.target).toEqual({ kind: "broken" });
  });

  test("[UM10] headings, a part of merged cells and locked cells are refused, and nothing moves", () => {
    const { workbook, sheet } = scene();
    addTable(workbook, sheet, parseArea("A1:B3"), true);
    merge(sheet, parseArea("E5:F5"));
    expect(() => cutAndPaste(workbook, sheet, parseArea("A1"), sheet, { top: 9, left: 9 })).toThrow("headings");
    expect(() => cutAndPaste(workbook, sheet, parseArea("A2"), sheet, { top: 5, left: 6 })).toThrow("merged");
    protect(sheet, {});
    expect(() => cutAndPaste(workbook, sheet, parseArea("A2"), sheet, { top: 9, left: 9 })).toThrow("locked");
    expect(shown(sheet, "A2", "F5", "I9")).toEqual(["een", null, null]);
  });
});

describe("headings of a table", () => {
  function headed() {
    const { workbook, sheet } = scene();
    addTable(workbook, sheet, parseArea("A1:B3"), true);
    return { workbook, sheet };
  }

  test("[UM20] are never the same twice, empty or a number, whatever was typed, pasted or erased there", () => {
    const { workbook, sheet } = headed();
    type(workbook, "Blad1", "B1", "NAAM");
    expect(shown(sheet, "A1", "B1")).toEqual(["naam", "NAAM2"]);
    paste(workbook, "Blad1", "A1", [["NAAM2", "naam2"]]);
    expect(shown(sheet, "A1", "B1")).toEqual(["NAAM2", "naam22"]);
    paste(workbook, "Blad1", "A1", [["7", "8"]]);
    expect(shown(sheet, "A1", "B1").map((each) => typeof each)).toEqual(["string", "string"]);
    erase(workbook, "Blad1", "A1:B2");
    expect(shown(sheet, "A1", "B1", "A2")).toEqual(["Kolom1", "Kolom2", null]);
  });
});
