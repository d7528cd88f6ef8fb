import { openExcel } from "../../../test/support/excel.ts";
import { insertRows } from "../store/rows.ts";
import { addSheet, sheetNamed } from "../store/sheets.ts";
import { type } from "../store/user.ts";
import { newWorkbook } from "../store/workbook.ts";

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

beforeEach(() => openExcel());

describe("what Excel refuses, the sandbox refuses", () => {
  it.each<[string, (context: Excel.RequestContext) => unknown, string]>([
    [
      "[SB1] a member that it does not serve, by name",
      (context) => {
        context.workbook.worksheets.getItem("Blad1").slicers.load("items");
      },
      "ApiNotFound Worksheet.slicers",
    ],
    [
      "[SB2] a sheet name over 31 characters",
      (context) => context.workbook.worksheets.add("x".repeat(32)),
      "InvalidArgument WorksheetCollection.add",
    ],
    [
      "[SB3] a sheet name with a forbidden character",
      (context) => context.workbook.worksheets.add("Stap 1: score"),
      "InvalidArgument WorksheetCollection.add",
    ],
    [
      "[SB4] a sheet name that is taken, whatever the case",
      (context) => context.workbook.worksheets.add("BLAD1"),
      "ItemAlreadyExists WorksheetCollection.add",
    ],
    [
      "[SB5] values that do not fit the range",
      (context) => {
        cells(context, "A1:B2").values = [["één rij"]];
      },
      "InvalidArgument Range.values",
    ],
    [
      "[SB6] a name like a cell",
      (context) => context.workbook.names.add("B12", cells(context, "A1")),
      "InvalidArgument NamedItemCollection.add",
    ],
    [
      "[SB7] a name with a space",
      (context) => context.workbook.names.add("mijn score", cells(context, "A1")),
      "InvalidArgument NamedItemCollection.add",
    ],
    [
      "[SB8] a sheet that is not there",
      (context) => context.workbook.worksheets.getItem("Blad9").load("name"),
      "ItemNotFound WorksheetCollection.getItem",
    ],
    [
      "[SB9] an address outside the grid",
      (context) => cells(context, "A1048577").load("values"),
      "InvalidArgument Worksheet.getRange",
    ],
    [
      "[SB10] a table over an empty header",
      (context) => first(context).tables.add("A1:B3", true),
      "InvalidArgument TableCollection.add",
    ],
    [
      "[SB11] a formula that is none",
      (context) => {
        cells(context, "A1").formulas = [["=SUM("]];
      },
      "InvalidArgument Range.formulas",
    ],
    ["[SB12] the last sheet being deleted", (context) => first(context).delete(), "InvalidOperation Worksheet.delete"],
    [
      "[SB13] a font of no size",
      (context) => {
        cells(context, "A1").format.font.size = 0;
      },
      "InvalidArgument RangeFont.size",
    ],
    [
      "[SB14] addresses over 8,192 characters",
      (context) =>
        first(context)
          .getRanges(Array.from({ length: 2000 }, (_, row) => `A${row * 2 + 1}`).join(","))
          .load("address"),
      "InvalidArgument Worksheet.getRanges",
    ],
    [
      "[SB15] a PivotTable over nothing",
      (context) => context.workbook.pivotTables.add("Draaitabel", cells(context, "A1:B2"), cells(context, "D1")),
      "InvalidArgument PivotTableCollection.add",
    ],
  ])("%s", async (_, step, expected) => {
    expect(await tried(step)).toBe(expected);
  });
});

describe("a protected sheet", () => {
  beforeEach(() =>
    Excel.run(async (context) => {
      cells(context, "B2").format.protection.locked = false;
      first(context).protection.protect({ allowFormatRows: true });
      await context.sync();
    }),
  );

  it.each<[string, (context: Excel.RequestContext) => unknown, string]>([
    ["[SB20] takes a value in an open cell", (context) => (cells(context, "B2").values = [[3]]), "ok"],
    [
      "[SB21] takes none in a locked cell",
      (context) => (cells(context, "B3").values = [[3]]),
      "AccessDenied Range.values",
    ],
    ["[SB22] allows the row height it was asked to", (context) => (cells(context, "B3").format.rowHeight = 30), "ok"],
    [
      "[SB23] allows no column width",
      (context) => (cells(context, "B3").format.columnWidth = 30),
      "AccessDenied RangeFormat.columnWidth",
    ],
    [
      "[SB24] takes no table",
      (context) => first(context).tables.add("D1:E2", true),
      "AccessDenied TableCollection.add",
    ],
    ["[SB25] takes no merge", (context) => cells(context, "D1:E2").merge(), "AccessDenied Range.merge"],
    [
      "[SB26] cannot be protected twice",
      (context) => first(context).protection.protect(),
      "AccessDenied WorksheetProtection.protect",
    ],
    ["[SB27] takes no rows", (context) => cells(context, "1:1").insert("Down"), "AccessDenied Range.insert"],
  ])("%s", async (_, step, expected) => {
    expect(await tried(step)).toBe(expected);
  });

  it("[SB28] keeps what was done before the refusal, as Excel does", async () => {
    const host = await openExcel();
    await tried((context) => {
      cells(context, "A1").values = [["eerst"]];
      context.workbook.worksheets.add("Blad1");
      cells(context, "A2").values = [["later"]];
    });
    const sheet = sheetNamed(host.workbook, "Blad1");
    expect([...sheet.cells.values()].map(({ value }) => value)).toEqual(["eerst"]);
  });
});

describe("what Excel knows", () => {
  it("[SB30] a null object says so, and what hangs from it is null too", async () => {
    const isNull = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Blad9");
      const table = sheet.tables.getItemOrNullObject("Bronnen");
      sheet.load("name");
      table.load("name");
      await context.sync();
      return [sheet.isNullObject, table.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });

  it("[SB31] a tracked range follows its cells when rows are inserted", async () => {
    const host = await openExcel();
    const address = await Excel.run(async (context) => {
      const range = cells(context, "B2");
      range.load("address");
      await context.sync();
      insertRows(host.workbook, sheetNamed(host.workbook, "Blad1"), 1, 3);
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Blad1!B5");
  });

  it("[SB32] a text that a user types is read in the user's language", async () => {
    const workbook = newWorkbook();
    addSheet(workbook, "Invoer");
    type(workbook, "Invoer", "A1", "3,5", "nl");
    type(workbook, "Invoer", "A2", "31-12-2026", "nl");
    await openExcel(workbook);
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Invoer").getRange("A1:A2");
      range.load("values,numberFormat");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[3.5], [46_387]]);
  });

  it("[SB33] rows added to a table push the cells below it down", async () => {
    await openExcel();
    const values = await Excel.run(async (context) => {
      cells(context, "A1:A3").values = [["Kop"], ["een"], ["eronder"]];
      const table = first(context).tables.add("A1:A2", true);
      table.rows.add(undefined, [["twee"]]);
      const range = cells(context, "A1:A4");
      range.load("values");
      table.rows.load("count");
      await context.sync();
      return [table.rows.count, range.values.flat()];
    });
    expect(values).toEqual([2, ["Kop", "een", "twee", "eronder"]]);
  });

  it("[SB34] a setting is kept with the workbook", async () => {
    const host = await openExcel();
    await tried((context) => context.workbook.settings.add("opbouw", 1));
    expect([...host.workbook.settings]).toEqual([["opbouw", 1]]);
  });

  it("[SB35] a range that is kept stays itself, whatever others kept and gave up between", async () => {
    await openExcel();
    const range = async (context: Excel.RequestContext, address: string): Promise<Excel.Range> => {
      const found = cells(context, address);
      found.load("address");
      await context.sync();
      return found;
    };
    let endFirst = (): void => undefined;
    const first = Excel.run(async (context) => {
      await range(context, "A1");
      await new Promise<void>((resolve) => (endFirst = resolve));
    });
    const address = await Excel.run(async (context) => {
      const kept = await range(context, "B2");
      endFirst();
      await first;
      return Excel.run(async (other) => {
        await range(other, "C3");
        kept.load("address");
        await context.sync();
        return kept.address;
      });
    });
    expect(address).toBe("Blad1!B2");
  });

  it("[SB36] what was written is in the log, also when the sandbox itself fails after it", async () => {
    const host = await openExcel();
    Object.defineProperty(host.workbook, "names", {
      get: () => {
        throw new TypeError("broken");
      },
    });
    const path = (Id: number, Name: string) => ({ Id, ObjectPathType: 4, Name, ParentObjectPathId: 1 });
    const set = { Id: 1, ActionType: 4, Name: "Title", ObjectPathId: 2, ArgumentInfo: { Arguments: ["titel"] } };
    const ask = { Id: 2, ActionType: 2, Name: "", ObjectPathId: 3, QueryInfo: { Select: ["items"] } };
    const ObjectPaths = { 1: { Id: 1, ObjectPathType: 1, Name: "" }, 2: path(2, "Properties"), 3: path(3, "Names") };
    expect(() => host.execute({ Actions: [set, ask], ObjectPaths })).toThrow("broken");
    expect(host.log).toMatchObject([{ writes: ["DocumentProperties.title"], error: "GeneralException" }]);
  });
});
