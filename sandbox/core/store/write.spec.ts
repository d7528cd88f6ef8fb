import { parseArea } from "./area.ts";
import { addTable } from "./tables.ts";
import { paste } from "./user.ts";
import { newWorkbook } from "./workbook.ts";
import { writeCells } from "./write.ts";

function scene() {
  const workbook = newWorkbook("Blad1");
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return { workbook, sheet, values: () => [...sheet.cells.values()].map(({ value }) => value) };
}

test("[SW1] of what is pasted nothing is written when one cell of it is refused", () => {
  const { workbook, values } = scene();
  expect(() => paste(workbook, "Blad1", "A1", [["een"], ["=SUM("]])).toThrow("problem with this formula");
  expect(values()).toEqual([]);
});

test("[SW2] of a block nothing is written when it would empty a header", () => {
  const { workbook, sheet, values } = scene();
  paste(workbook, "Blad1", "A2", [["kop"], ["een"]]);
  addTable(workbook, sheet, parseArea("A2:A3"), true);
  expect(() => writeCells(workbook, sheet, parseArea("A1:A2"), [["erboven"], [""]])).toThrow("header of a table");
  expect(() => paste(workbook, "Blad1", "A1", [["erboven"], [""]])).toThrow("header of a table");
  expect(values()).toEqual(["kop", "een"]);
});
