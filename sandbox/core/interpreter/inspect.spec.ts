/** What a client asks of a whole workbook: cells, merges and rules, answered as Excel does. */
import { openExcel } from "../../../test/support/excel.ts";
import { parseArea } from "../store/area.ts";
import { merge } from "../store/cells.ts";
import { sheetNamed } from "../store/sheets.ts";

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Blad1");
const cells = (context: Excel.RequestContext, address: string): Excel.Range => first(context).getRange(address);

/** What Excel refuses with, or nothing. */
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => (error as OfficeExtension.Error).code,
  );

describe("getCellProperties", () => {
  test("[SB73] gives style, link and protection, in the shape that was asked for", async () => {
    await openExcel();
    const { value } = await Excel.run(async (context) => {
      context.workbook.styles.add("Antwoord");
      cells(context, "B1").hyperlink = {
        documentReference: "Blad1!A1",
        screenTip: "Naar boven",
        textToDisplay: "boven",
      };
      cells(context, "B1").style = "Antwoord";
      cells(context, "B1").format.protection.locked = false;
      const found = cells(context, "A1:B1").getCellProperties({
        style: true,
        hyperlink: true,
        format: { protection: true },
      });
      await context.sync();
      return found;
    });
    expect(value[0]).toEqual([
      { style: "Normal", hyperlink: null, format: { protection: { formulaHidden: false, locked: true } } },
      {
        style: "Antwoord",
        hyperlink: { documentReference: "Blad1!A1", screenTip: "Naar boven", textToDisplay: "boven" },
        format: { protection: { formulaHidden: false, locked: false } },
      },
    ]);
  });

  test("[SB74] what is not served is refused by name", async () => {
    await openExcel();
    const ask = Excel.run(async (context) => {
      cells(context, "A1").getCellProperties({ format: { fill: { color: true } } });
      await context.sync();
    });
    expect(await codeOf(ask)).toBe("ApiNotFound");
  });
});

describe("getMergedAreasOrNullObject", () => {
  /** A sheet with so many merges of two cells. */
  async function mergesIn(address: string, count: number): Promise<readonly string[] | null> {
    const { workbook } = await openExcel();
    for (let row = 1; row <= count; row += 1) merge(sheetNamed(workbook, "Blad1"), parseArea(`A${row}:B${row}`));
    return Excel.run(async (context) => {
      const found = cells(context, address).getMergedAreasOrNullObject();
      found.load("areas/items/address");
      await context.sync();
      return found.isNullObject ? null : found.areas.items.map((area) => area.address);
    });
  }

  test("[SB75] gives the merges that a range touches", async () => {
    expect(await mergesIn("A1:A2", 3)).toEqual(["Blad1!A1:B1", "Blad1!A2:B2"]);
    expect(await mergesIn("C1:C9", 3)).toBeNull();
  });

  test("[SB76] gives no more than 512", async () => {
    expect(await mergesIn("A1:B600", 512)).toHaveLength(512);
    expect(await codeOf(mergesIn("A1:B600", 513))).toBe("InvalidOperation");
  });
});

describe("dataValidation", () => {
  const score = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" as const } };

  async function typeOf(address: string, guard: (context: Excel.RequestContext) => void): Promise<string> {
    await openExcel();
    return Excel.run(async (context) => {
      guard(context);
      const { dataValidation } = cells(context, address).load("dataValidation/type");
      await context.sync();
      return dataValidation.type;
    });
  }

  const guardTop = (context: Excel.RequestContext): void => {
    cells(context, "A1:A2").dataValidation.rule = score;
  };

  test.each([
    ["all cells have the same", "A1:A2", "WholeNumber"],
    ["none has any", "B1:B2", "None"],
    ["some have one", "A2:A3", "MixedCriteria"],
  ])("[SB77] says whether %s", async (_, address, type) => {
    expect(await typeOf(address, guardTop)).toBe(type);
  });

  test.each([
    ["Inconsistent", 3],
    ["WholeNumber", 5],
  ])("[SB78] says %s when the next cell goes to %i", async (type, formula2) => {
    const guard = (context: Excel.RequestContext): void => {
      guardTop(context);
      cells(context, "A3").dataValidation.rule = { wholeNumber: { ...score.wholeNumber, formula2 } };
    };
    expect(await typeOf("A1:A3", guard)).toBe(type);
  });

  test("[SB79] gives bounds as formulas", async () => {
    await openExcel();
    const rule = await Excel.run(async (context) => {
      guardTop(context);
      const { dataValidation } = cells(context, "A1").load("dataValidation/rule");
      await context.sync();
      return dataValidation.rule;
    });
    expect(rule).toEqual({ wholeNumber: { formula1: "=1", formula2: "=5", operator: "Between" } });
  });
});

test("[SB80] a conditional format tells its blocks", async () => {
  await openExcel();
  const addresses = await Excel.run(async (context) => {
    cells(context, "B2:B4").conditionalFormats.add("Custom").custom.rule.formula = "=B2>5";
    const formats = first(context).getRange().conditionalFormats.load("items/id,items/type");
    await context.sync();
    const ranges = formats.items.map((item) => item.getRanges().load("areas/items/address"));
    await context.sync();
    return ranges.flatMap(({ areas }) => areas.items.map(({ address }) => address));
  });
  expect(addresses).toEqual(["Blad1!B2:B4"]);
});
