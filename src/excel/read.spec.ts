import fc from "fast-check";
import { toBlueprint } from "../../sandbox/core/store/blueprint.ts";
import { addRangeName } from "../../sandbox/core/store/names.ts";
import { deleteRows, insertRows } from "../../sandbox/core/store/rows.ts";
import { renameSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { type } from "../../sandbox/core/store/user.ts";
import { newWorkbook } from "../../sandbox/core/store/workbook.ts";
import { anyBlueprint } from "../../test/support/blueprints.ts";
import { openExcel } from "../../test/support/excel.ts";
import type { Blueprint, Cell, CellValue, Page } from "../workbook/blueprint.ts";
import type { Contents } from "../workbook/contents.ts";
import { maybeArea, parseArea } from "../workbook/grid.ts";
import { excelWorkbook } from "./index.ts";

const excel = excelWorkbook();

const noPageText = { left: "", center: "", right: "" };
const page: Page = {
  orientation: "portrait",
  titleRows: 0,
  printColumns: 0,
  pagesHigh: 0,
  header: noPageText,
  footer: noPageText,
};

/** `Start`: three answers and a formula in column B, and a table of two rows below. */
function small(): Blueprint {
  const style = "Rol";
  const cells: Cell[] = [
    { row: 1, column: 2, value: "Omgevingsdienst", style },
    { row: 2, column: 2, value: 2026, style },
    { row: 3, column: 2, value: null, style },
    { row: 4, column: 2, value: null, formula: "=B2+1", style },
    ...[
      ["Bron", "Score"],
      ["Gesprek", 3],
      [null, null],
    ].flatMap((row, down) => row.map((value, across): Cell => ({ row: 6 + down, column: 1 + across, value, style }))),
  ];
  return {
    sheets: [
      {
        name: "Start",
        tabColor: "#0F4C5C",
        columns: [],
        rows: [],
        cells,
        merges: [],
        tables: [
          {
            name: "Bronnen",
            address: "A6:B8",
            columns: ["Bron", "Score"],
            style: "TableStyleLight1",
            filter: true,
            banded: true,
          },
        ],
        validations: [],
        conditionalFormats: [],
        hyperlinks: [],
        protection: null,
        frozenRows: 0,
        gridlines: true,
        page,
        charts: [],
        pivots: [],
      },
    ],
    names: [
      { name: "blad_start", sheet: "Start", address: "A1" },
      { name: "organisatie", sheet: "Start", address: "B1" },
      { name: "jaar", sheet: "Start", address: "B2" },
      { name: "contactpersoon", sheet: "Start", address: "B3" },
      { name: "volgend_jaar", sheet: "Start", address: "B4" },
      { name: "lijst", sheet: "Start", address: "B1:B3" },
    ],
    styles: {
      [style]: {
        font: { name: "Calibri", size: 11, bold: false, italic: false, underline: false, color: "#000000" },
        fill: null,
        border: null,
        horizontal: "left",
        vertical: "top",
        wrap: true,
        indent: 0,
        numberFormat: "General",
        locked: false,
      },
    },
    properties: { title: "", subject: "" },
  };
}

const written = async (): ReturnType<typeof openExcel> => {
  const host = await openExcel();
  await excel.write(small());
  host.log.length = 0;
  return host;
};

/** What a Blueprint says that reading has to give. */
function expected({ sheets, names }: Blueprint): Contents {
  const cells = new Map(
    sheets.flatMap((sheet) => sheet.cells.map((cell) => [`${sheet.name}!${cell.row},${cell.column}`, cell.value])),
  );
  const at = (sheet: string, row: number, column: number): CellValue => cells.get(`${sheet}!${row},${column}`) ?? null;
  const values = names.flatMap(({ name, sheet, address }): [string, CellValue][] => {
    const area = maybeArea(address);
    return area?.top === area?.bottom && area !== null ? [[name, at(sheet, area.top, area.left)]] : [];
  });
  const tables = sheets.flatMap((sheet) =>
    sheet.tables.map(({ name, address, columns }) => {
      const { top, bottom, left } = parseArea(address);
      const rows = Array.from({ length: bottom - top }, (_, down) =>
        columns.map((_column, across) => at(sheet.name, top + 1 + down, left + across)),
      );
      return [name, { columns, rows }] as const;
    }),
  );
  return { values: new Map(values), tables: new Map(tables) };
}

describe("reading a workbook", () => {
  it("[E-Q1] gives back every value and table that was written", async () => {
    await fc.assert(
      fc.asyncProperty(anyBlueprint, async (blueprint) => {
        await openExcel();
        await excel.write(blueprint);
        expect(await excel.read()).toEqual(expected(blueprint));
      }),
      { numRuns: 50 },
    );
  });

  it("[E-Q2] takes two requests, writes nothing, and leaves Excel nothing to remember", async () => {
    const host = await written();
    const { values, tables } = await excel.read();
    expect(Object.fromEntries(values)).toEqual({
      blad_start: null,
      organisatie: "Omgevingsdienst",
      jaar: 2026,
      contactpersoon: null,
      volgend_jaar: null,
    });
    expect(tables.get("Bronnen")).toEqual({
      columns: ["Bron", "Score"],
      rows: [
        ["Gesprek", 3],
        [null, null],
      ],
    });
    expect(host.log).toMatchObject([{ writes: [] }, { writes: [] }]);
    expect(host.workbook.anchors.size).toBe(0);
  });

  it("[E-Q3] finds answers by name after rows were inserted and the sheet was renamed", async () => {
    const { workbook } = await written();
    insertRows(workbook, sheetNamed(workbook, "Start"), 1, 3);
    renameSheet(workbook, sheetNamed(workbook, "Start"), "Ons 'begin'!");
    type(workbook, "Ons 'begin'!", "B6", "de coördinator");
    const { values, tables } = await excel.read();
    expect(values.get("contactpersoon")).toBe("de coördinator");
    expect(tables.get("Bronnen")?.rows).toHaveLength(2);
  });

  it("[E-Q4] leaves out a name whose cell is gone", async () => {
    const { workbook } = await written();
    deleteRows(workbook, sheetNamed(workbook, "Start"), 2);
    const { values } = await excel.read();
    expect(values.has("jaar")).toBe(false);
    expect(values.get("organisatie")).toBe("Omgevingsdienst");
  });

  it("[E-Q5] a workbook of something else has no names and no tables of ours", async () => {
    await openExcel(newWorkbook());
    expect(await excel.read()).toEqual({ values: new Map(), tables: new Map() });
  });

  it("[E-Q6] rows that a user added to a table are read", async () => {
    const { workbook } = await written();
    type(workbook, "Start", "A9", "Nieuw document");
    const { tables } = await excel.read();
    expect(tables.get("Bronnen")?.rows).toEqual([
      ["Gesprek", 3],
      [null, null],
      ["Nieuw document", null],
    ]);
    expect(toBlueprint(workbook, ["Start"]).sheets[0]?.tables[0]?.address).toBe("A6:B9");
  });

  const long = "x".repeat(32_000);

  it("[E-Q7] answers that are too large for one response are fetched in parts", async () => {
    const { workbook, log } = await written();
    const sheet = sheetNamed(workbook, "Start");
    for (let row = 20; row < 220; row += 1) {
      type(workbook, "Start", `A${row}`, `${row} ${long}`);
      addRangeName(workbook, `tekst_${row}`, sheet, { top: row, left: 1, bottom: row, right: 1 });
    }
    const { values, tables } = await excel.read();
    expect(values.get("tekst_219")).toBe(`219 ${long}`);
    expect(values.size).toBe(205);
    expect(tables.size).toBe(1);
    expect(log.map(({ error }) => error)).toHaveLength(4);
  });

  it("[E-Q8] one table that is too large for a response is fetched in parts, with every row once", async () => {
    const { workbook, log } = await written();
    for (let row = 9; row < 220; row += 1) type(workbook, "Start", `A${row}`, `${row} ${long}`);
    log.length = 0;
    const { tables } = await excel.read();
    const rows = tables.get("Bronnen")?.rows ?? [];
    expect(rows.slice(-2).map(([text]) => text)).toEqual([`218 ${long}`, `219 ${long}`]);
    expect(Math.max(...log.map(({ bytes }) => bytes))).toBeLessThan(1_000_000);
  });
});
