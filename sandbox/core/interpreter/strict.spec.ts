import { openExcel } from "../../../test/support/excel.ts";
import { parseArea } from "../store/area.ts";
import { addConditionalFormat } from "../store/conditional.ts";
import { addPivot } from "../store/pivots.ts";
import { sheetNamed } from "../store/sheets.ts";
import { addTable } from "../store/tables.ts";
import { newWorkbook, type Workbook } from "../store/workbook.ts";
import { writeCells } from "../store/write.ts";

/** Runs a step in Excel; the code and place of what Excel refuses, or "ok". */
async function tried(step: (context: Excel.RequestContext) => unknown): Promise<string> {
  try {
    await Excel.run(async (context) => {
      await step(context);
      await context.sync();
    });
    return "ok";
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return `${error.code} ${error.debugInfo.errorLocation ?? ""}`.trim();
  }
}

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Blad1");
const cells = (context: Excel.RequestContext, address: string): Excel.Range => first(context).getRange(address);

/** A table in A1:B3, a conditional format on D1:D3 and a PivotTable at F1. */
function scene(): Workbook {
  const workbook = newWorkbook("Blad1");
  const sheet = sheetNamed(workbook, "Blad1");
  writeCells(workbook, sheet, parseArea("A1:B3"), [
    ["naam", "score"],
    ["a", 1],
    ["b", 2],
  ]);
  const table = addTable(workbook, sheet, parseArea("A1:B3"), true);
  addConditionalFormat(workbook, sheet, parseArea("D1:D3"), "Custom");
  const pivot = addPivot(workbook, sheet, "Draaitabel", { table: table.id }, parseArea("F1"));
  pivot.data.push({ field: "score", name: "Som", summarizeBy: "Sum", numberFormat: "General" });
  return workbook;
}

const rule = (context: Excel.RequestContext): Excel.ConditionalFormat =>
  cells(context, "D1:D3").conditionalFormats.getItemAt(0);
const data = (context: Excel.RequestContext): Excel.DataPivotHierarchy =>
  first(context).pivotTables.getItem("Draaitabel").dataHierarchies.getItem("Som");

type Case = [string, (context: Excel.RequestContext) => unknown, string];

/** Protects the sheet after a cell was opened, and does the step. */
const onProtected =
  (options: Excel.WorksheetProtectionOptions, step: Case[1]): Case[1] =>
  (context) => {
    cells(context, "D2").format.protection.locked = false;
    first(context).protection.protect(options);
    return step(context);
  };

describe("a protected sheet", () => {
  beforeEach(() => openExcel(scene()));

  /** Docs of `Protection.AllowFormattingCells`: it allows all formats, but not to unlock or unhide. */
  it.each<Case>([
    ["[SB40] opens no cell", (context) => (cells(context, "B3").format.protection.locked = false), "locked"],
    [
      "[SB41] nor a formula",
      (context) => (cells(context, "B3").format.protection.formulaHidden = true),
      "formulaHidden",
    ],
  ])("%s, also where cells may be formatted", async (_, step, member) => {
    expect(await tried(onProtected({ allowFormatCells: true }, step))).toBe(`AccessDenied FormatProtection.${member}`);
  });

  it.each<Case>([
    ["[SB42] clears no looks, also of an open cell", (context) => cells(context, "D2").clear("Formats"), "Range.clear"],
    [
      "[SB43] clears no conditional formats",
      (context) => cells(context, "D1:D3").conditionalFormats.clearAll(),
      "ConditionalFormatCollection.clearAll",
    ],
    ["[SB44] deletes none", (context) => rule(context).delete(), "ConditionalFormat.delete"],
    ["[SB45] moves none", (context) => (rule(context).priority = 0), "ConditionalFormat.priority"],
    ["[SB46] stops none", (context) => (rule(context).stopIfTrue = true), "ConditionalFormat.stopIfTrue"],
    [
      "[SB47] changes no rule",
      (context) => (rule(context).custom.rule.formula = "=TRUE"),
      "ConditionalFormatRule.formula",
    ],
    [
      "[SB48] colours none",
      (context) => (rule(context).custom.format.fill.color = "#FF0000"),
      "ConditionalRangeFill.color",
    ],
  ])("%s, unless cells may be formatted", async (_, step, where) => {
    expect(await tried(onProtected({}, step))).toBe(`AccessDenied ${where}`);
    await openExcel(scene());
    expect(await tried(onProtected({ allowFormatCells: true }, step))).toBe("ok");
  });

  it("[SB49] restyles no table", async () => {
    const restyle: Case[1] = (context) => (first(context).tables.getItemAt(0).style = "TableStyleLight1");
    expect(await tried(onProtected({}, restyle))).toBe("AccessDenied Table.style");
  });

  it.each<Case>([
    [
      "[SB50] renames no PivotTable",
      (context) => (first(context).pivotTables.getItem("Draaitabel").name = "Anders"),
      "PivotTable.name",
    ],
    [
      "[SB51] sets none to refresh",
      (context) => (first(context).pivotTables.getItem("Draaitabel").refreshOnOpen = true),
      "PivotTable.refreshOnOpen",
    ],
    ["[SB52] renames no values", (context) => (data(context).name = "Totaal"), "DataPivotHierarchy.name"],
    [
      "[SB53] counts no values otherwise",
      (context) => (data(context).summarizeBy = "Count"),
      "DataPivotHierarchy.summarizeBy",
    ],
  ])("%s, unless PivotTables may be used", async (_, step, where) => {
    expect(await tried(onProtected({}, step))).toBe(`AccessDenied ${where}`);
    await openExcel(scene());
    expect(await tried(onProtected({ allowPivotTables: true }, step))).toBe("ok");
  });
});

describe("ranges", () => {
  beforeEach(() => openExcel());

  const other = (context: Excel.RequestContext): Excel.Range => context.workbook.worksheets.add("Blad2").getRange("A1");

  it.each<Case>([
    [
      "[SB54] without rows there is none",
      (context) => (first(context).getRangeByIndexes(0, 0, 0, 3).values = []),
      "InvalidArgument Worksheet.getRangeByIndexes",
    ],
    [
      "[SB55] of two sheets share nothing",
      (context) => cells(context, "A1:B2").getIntersectionOrNullObject(other(context)).load("address"),
      "InvalidArgument Range.getIntersectionOrNullObject",
    ],
    [
      "[SB56] of two sheets have no frame",
      (context) => cells(context, "A1:B2").getBoundingRect(other(context)).load("address"),
      "InvalidArgument Range.getBoundingRect",
    ],
  ])("%s", async (_, step, expected) => {
    expect(await tried(step)).toBe(expected);
  });

  it.each<[string, (range: Excel.Range) => unknown, string]>([
    ["[SB57] takes no values", (range) => (range.values = [[1]]), "InvalidReference Range.values"],
    ["[SB58] takes no looks", (range) => (range.format.fill.color = "#FF0000"), "InvalidReference Range.format"],
    ["[SB59] has no sheet to rename", (range) => (range.worksheet.name = "Weg"), "ItemNotFound Worksheet.name"],
    [
      "[SB60] has no sheet to write on",
      (range) => (range.worksheet.getRange("A1").values = [[1]]),
      "ItemNotFound Worksheet.getRange",
    ],
  ])("a kept one of a deleted sheet: %s", async (_, step, expected) => {
    const outcome = await tried(async (context) => {
      const range = context.workbook.worksheets.add("Blad2").getRange("A1");
      range.load("address");
      await context.sync();
      context.workbook.worksheets.getItem("Blad2").delete();
      await context.sync();
      step(range);
    });
    expect(outcome).toBe(expected);
  });
});

describe("what a user could not enter either", () => {
  beforeEach(() => openExcel(scene()));

  const formula = (text: string) => (context: Excel.RequestContext) => (cells(context, "D5").formulas = [[text]]);
  const whole =
    (operator: string): Case[1] =>
    (context) => {
      const rule: unknown = { wholeNumber: { formula1: 1, formula2: 5, operator } };
      return (cells(context, "D5").dataValidation.rule = rule as Excel.DataValidationRule);
    };
  const refused = "InvalidArgument Range.formulas";

  it.each<Case>([
    ["[SB61] a text of 256 characters in a formula", formula(`="${"x".repeat(256)}"`), refused],
    ["[SB62] one of 255, marks counted once, is taken", formula(`="${'""'.repeat(255)}"`), "ok"],
    ["[SB63] a function without what it needs", formula("=1+if( )"), refused],
    ["[SB64] one that needs nothing is taken", formula("=TODAY()+IF(TRUE,1)+ROW()"), "ok"],
    ["[SB65] a comparison that there is none of", whole("between"), "InvalidArgument DataValidation.rule"],
    ["[SB66] one that there is is taken", whole("NotBetween"), "ok"],
    [
      "[SB67] a header that is cleared",
      (context) => cells(context, "B1:C1").clear("Contents"),
      "InvalidOperation Range.clear",
    ],
    ["[SB68] a header's looks may be", (context) => cells(context, "B1:C1").clear("Formats"), "ok"],
    ["[SB69] as may what is below it", (context) => cells(context, "A2:B3").clear("Contents"), "ok"],
    [
      "[SB70] a table that goes to another sheet",
      (context) => {
        const range = context.workbook.worksheets.add("Blad2").getRange("A1:B4");
        first(context).tables.getItemAt(0).resize(range);
      },
      "InvalidArgument Table.resize",
    ],
    [
      "[SB71] one that grows over an empty header",
      (context) => first(context).tables.getItemAt(0).resize("A1:C3"),
      "InvalidArgument Table.resize",
    ],
    [
      "[SB72] a table over a PivotTable",
      (context) => {
        const pivot = first(context).pivotTables.getItem("Draaitabel");
        pivot.rowHierarchies.add(pivot.hierarchies.getItem("naam"));
        first(context).tables.add("F1:G2", true);
      },
      "InvalidOperation TableCollection.add",
    ],
  ])("%s", async (_, step, expected) => {
    expect(await tried(step)).toBe(expected);
  });
});

describe("many cells at once", () => {
  beforeEach(() => openExcel(scene()));

  const heights = (...all: readonly number[]) => all.map((rowHeight) => ({ format: { rowHeight } }));
  const widths = (...all: readonly number[]) => all.map((columnWidth) => ({ format: { columnWidth } }));

  it("[SB73] get each their own style, height and width; where nothing is said they stay", async () => {
    await Excel.run(async (context) => {
      cells(context, "H2").style = "Good";
      cells(context, "G1:H2").setCellProperties([
        [{ style: "Bad" }, {}],
        [{}, {}],
      ]);
      cells(context, "A3").format.rowHeight = 44;
      cells(context, "A1:A3").setRowProperties([...heights(20, 30), {}]);
      cells(context, "A1:B1").setColumnProperties(widths(40, 50));
      const [styled, kept, row, left, column] = [
        cells(context, "G1"),
        cells(context, "H2"),
        cells(context, "A2"),
        cells(context, "A3"),
        cells(context, "B1"),
      ];
      left.load("format/rowHeight");
      styled.load("style");
      kept.load("style");
      row.load("format/rowHeight");
      column.load("format/columnWidth");
      await context.sync();
      expect([styled.style, kept.style]).toEqual(["Bad", "Good"]);
      expect([row.format.rowHeight, left.format.rowHeight, column.format.columnWidth]).toEqual([30, 44, 50]);
    });
  });

  const mismatched = "InvalidArgument Range.set";

  it.each<Case>([
    [
      "[SB74] one row too few",
      (context) => cells(context, "G1:H2").setCellProperties([[{}, {}]]),
      `${mismatched}CellProperties`,
    ],
    [
      "[SB75] one cell too many",
      (context) => cells(context, "G1").setCellProperties([[{}, {}]]),
      `${mismatched}CellProperties`,
    ],
    [
      "[SB76] one height too few",
      (context) => cells(context, "A1:A2").setRowProperties(heights(20)),
      `${mismatched}RowProperties`,
    ],
    [
      "[SB77] one width too many",
      (context) => cells(context, "A1").setColumnProperties(widths(20, 30)),
      `${mismatched}ColumnProperties`,
    ],
    [
      "[SB78] what the sandbox does not set",
      (context) => cells(context, "A1").setCellProperties([[{ format: { fill: { color: "#FF0000" } } }]]),
      "NotImplemented Range.setCellProperties",
    ],
    [
      "[SB79] margins in another unit",
      (context) => first(context).pageLayout.setPrintMargins("Inches", { left: 1 }),
      "InvalidArgument PageLayout.setPrintMargins",
    ],
  ])("%s is refused", async (_, step, refused) => {
    expect(await tried(step)).toBe(refused);
  });
});
