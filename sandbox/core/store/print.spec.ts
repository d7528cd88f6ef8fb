import { parseArea } from "./area.ts";
import { addConditionalFormat } from "./conditional.ts";
import { setColumnWidth } from "./looks.ts";
import { addRangeName } from "./names.ts";
import { printOf } from "./print.ts";
import { addSheet, activate } from "./sheets.ts";
import { type } from "./user.ts";
import { newWorkbook, type SheetRecord, type Workbook } from "./workbook.ts";

function scene() {
  const workbook = newWorkbook("Blad1");
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  type(workbook, "Blad1", "A1", "=1+1");
  addSheet(workbook, "Ander");
  return { workbook, sheet };
}

type Change = (workbook: Workbook, sheet: SheetRecord) => unknown;

test.each<[string, Change]>([
  ["a value", (workbook) => type(workbook, "Blad1", "B2", "x")],
  ["a column's width", (_, sheet) => setColumnWidth(sheet, parseArea("B:B"), 90)],
  ["a setting", (workbook) => workbook.settings.set("opbouw", 1)],
  ["a name", (workbook, sheet) => addRangeName(workbook, "naam", sheet, parseArea("A1"))],
  ["a conditional format", (workbook, sheet) => addConditionalFormat(workbook, sheet, parseArea("A1"), "Custom")],
])("[PR1] %s that was changed is to be saved", (_, change) => {
  const { workbook, sheet } = scene();
  const before = printOf(workbook);
  change(workbook, sheet);
  expect(printOf(workbook)).not.toBe(before);
});

test("[PR2] what is calculated, selected or in view is not", () => {
  const { workbook, sheet } = scene();
  const before = printOf(workbook);
  for (const cell of sheet.cells.values()) cell.calculated = 2;
  const [, other] = workbook.sheets;
  if (other !== undefined) activate(workbook, other);
  workbook.selection = parseArea("C3");
  expect(printOf(workbook)).toBe(before);
});
