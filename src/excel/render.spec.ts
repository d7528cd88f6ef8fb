import fc from "fast-check";
import type { Host } from "../../sandbox/core/interpreter/host.ts";
import { toBlueprint } from "../../sandbox/core/store/blueprint.ts";
import { addRangeName } from "../../sandbox/core/store/names.ts";
import { insertRows } from "../../sandbox/core/store/rows.ts";
import { addSheet, moveSheet, renameSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { addTable, renameTable } from "../../sandbox/core/store/tables.ts";
import { type } from "../../sandbox/core/store/user.ts";
import { newWorkbook, type Workbook } from "../../sandbox/core/store/workbook.ts";
import { anyBlueprint } from "../../test/support/blueprints.ts";
import { openExcel } from "../../test/support/excel.ts";
import type { Blueprint, Sheet } from "../workbook/blueprint.ts";
import { ClashError } from "./clash.ts";
import { HostError } from "./host.ts";
import { excelWorkbook } from "./index.ts";

const excel = excelWorkbook();

/** What Office.js can carry: no alternative text of charts; and, as names have no order, by alphabet. */
function carried(blueprint: Blueprint): Blueprint {
  return {
    ...blueprint,
    names: [...blueprint.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    sheets: blueprint.sheets.map((sheet) => ({
      ...sheet,
      charts: sheet.charts.map((chart) => ({ ...chart, altText: "" })),
    })),
  };
}

const titles = (blueprint: Blueprint): string[] => blueprint.sheets.map(({ name }) => name);

const drawn = ({ workbook }: Host, blueprint: Blueprint): Blueprint => toBlueprint(workbook, titles(blueprint));

function sample(accepts: (blueprint: Blueprint) => boolean = () => true): Blueprint {
  const [blueprint] = fc.sample(anyBlueprint.filter(accepts), { numRuns: 1, seed: 20261124 });
  if (blueprint === undefined) throw new Error("no such blueprint was drawn");
  return blueprint;
}

const hasTable = ({ sheets }: Blueprint): boolean => sheets.some(({ tables }) => tables.length > 0);

/** Everything in a workbook, as data that can be compared. */
const frozen = (workbook: Workbook): unknown => structuredClone({ ...workbook, anchors: [] });

function usersWorkbook(): Workbook {
  const workbook = newWorkbook("Begroting");
  type(workbook, "Begroting", "A1", "Post");
  type(workbook, "Begroting", "A2", "Opleiding");
  type(workbook, "Begroting", "B1", "=A2");
  addSheet(workbook, "Planning");
  addRangeName(workbook, "posten", sheetNamed(workbook, "Begroting"), { top: 1, left: 1, bottom: 2, right: 1 });
  workbook.properties["title"] = "Begroting van de afdeling";
  return workbook;
}

describe("writing a Blueprint", () => {
  it("[L2] Excel holds that Blueprint afterwards, made in two requests", async () => {
    await fc.assert(
      fc.asyncProperty(anyBlueprint, async (blueprint) => {
        const host = await openExcel();
        expect(await excel.write(blueprint)).toBe("created");
        expect(drawn(host, blueprint)).toEqual(carried(blueprint));
        expect(host.log).toMatchObject([{ writes: [] }, { error: null }]);
      }),
    );
  });

  it("[E-W1] beside a user's own sheets, which stay first and as they were, as does the title", async () => {
    await fc.assert(
      fc.asyncProperty(anyBlueprint, async (blueprint) => {
        const host = await openExcel(usersWorkbook());
        const own = ["Begroting", "Planning"];
        const before = toBlueprint(host.workbook, own);
        await excel.write(blueprint);
        const after = toBlueprint(host.workbook, own);
        expect([after.sheets, after.names]).toEqual([before.sheets, before.names]);
        expect(host.workbook.sheets.map(({ name }) => name)).toEqual([...own, ...titles(blueprint)]);
        expect(drawn(host, blueprint).sheets).toEqual(carried(blueprint).sheets);
        expect(host.workbook.properties).toMatchObject({ title: "Begroting van de afdeling" });
      }),
      { numRuns: 25 },
    );
  });

  it("[L4] twice is once, also when the user renamed, moved, typed and inserted in between", async () => {
    await fc.assert(
      fc.asyncProperty(anyBlueprint, async (blueprint) => {
        const host = await openExcel();
        await excel.write(blueprint);
        disturb(host.workbook, blueprint);
        const before = frozen(host.workbook);
        host.log.length = 0;
        expect(await excel.write(blueprint)).toBe("unchanged");
        expect(frozen(host.workbook)).toEqual(before);
        expect(host.log).toMatchObject([{ writes: [] }]);
      }),
      { numRuns: 50 },
    );
  });

  it("[E-W2] the first of the new sheets is in view", async () => {
    const host = await openExcel(usersWorkbook());
    const blueprint = sample();
    await excel.write(blueprint);
    expect(host.workbook.activeSheet).toBe(sheetNamed(host.workbook, titles(blueprint)[0] ?? "").id);
  });

  it("[E-W3] a style that the organisation has of that name is left as it is", async () => {
    const blueprint = sample();
    const [role = ""] = Object.keys(blueprint.styles);
    const host = await openExcel();
    await Excel.run(async ({ workbook }) => {
      workbook.styles.add(role.toUpperCase());
      workbook.styles.getItem(role).font.name = "Papyrus";
    });
    await excel.write(blueprint);
    expect(host.workbook.styles.get(role.toLowerCase())).toMatchObject({
      name: role.toUpperCase(),
      format: { fontName: "Papyrus" },
    });
  });
});

/** Changes by a user that leave every sheet of ours in place. */
function disturb(workbook: Workbook, blueprint: Blueprint): void {
  const [first] = blueprint.sheets;
  const sheet = sheetNamed(workbook, first?.name ?? "");
  if (sheet.protection === null) {
    insertRows(workbook, sheet, 1, 2);
    type(workbook, sheet.name, "F1", "erbij");
  }
  renameSheet(workbook, sheet, "Onze evaluatie");
  moveSheet(workbook, sheet, workbook.sheets.length - 1);
}

describe("what is there already", () => {
  const blueprint = sample(hasTable);
  const table = blueprint.sheets.flatMap(({ tables }) => tables)[0]?.name ?? "";
  const cell = { top: 1, left: 1, bottom: 1, right: 1 };

  it.each<[string, (workbook: Workbook) => void, string]>([
    ["[E-W4] a sheet", (book) => addSheet(book, titles(blueprint)[0]?.toUpperCase()), titles(blueprint)[0] ?? ""],
    ["[E-W5] a name", (book) => addRangeName(book, "Lijst_Proef", sheetNamed(book, "Planning"), cell), "lijst_proef"],
    ["[E-W6] a name like a table", (book) => addRangeName(book, table, sheetNamed(book, "Planning"), cell), table],
    ["[E-W7] a table", (book) => addUsersTable(book, table), table],
    [
      "[E-W8] a sheet of ours",
      (book) => addRangeName(book, "blad_0", sheetNamed(book, "Planning"), cell),
      "zelfevaluatie",
    ],
  ])("%s is named, with a remedy, and nothing is written", async (_, take, name) => {
    const workbook = usersWorkbook();
    take(workbook);
    const before = frozen(workbook);
    const host = await openExcel(workbook);
    const error = await excel.write(blueprint).catch((each: unknown) => each);
    if (!(error instanceof ClashError)) throw new Error("no ClashError", { cause: error });
    expect(error.problem.what).toContain(name);
    expect(error.problem.remedy).toContain("nieuwe, lege werkmap");
    expect(frozen(workbook)).toEqual(before);
    expect(host.log).toHaveLength(1);
  });

  function addUsersTable(workbook: Workbook, name: string): void {
    const sheet = sheetNamed(workbook, "Begroting");
    renameTable(workbook, addTable(workbook, sheet, { top: 1, left: 1, bottom: 2, right: 1 }, true), name);
  }
});

describe("large texts", () => {
  /** One sheet with as many texts of the longest kind. */
  function longTexts(count: number): Blueprint {
    const blueprint = sample();
    const [first] = blueprint.sheets;
    const [style = ""] = Object.keys(blueprint.styles);
    if (first === undefined) throw new Error("no sheet");
    const cells = Array.from({ length: count }, (_, index) => ({
      row: 30 + index,
      column: 1,
      value: `${index} ${"é".repeat(32_000)}`,
      style,
    }));
    const sheet: Sheet = { ...first, cells: [...first.cells, ...cells] };
    return { ...blueprint, sheets: [sheet, ...blueprint.sheets.slice(1)] };
  }

  it("[E-W9] are sent in as many requests as it takes, none over what Excel on the web takes", async () => {
    const host = await openExcel();
    const blueprint = longTexts(200);
    await excel.write(blueprint);
    expect(drawn(host, blueprint)).toEqual(carried(blueprint));
    expect(host.log.length).toBeGreaterThan(3);
    expect(Math.max(...host.log.map(({ bytes }) => bytes))).toBeLessThan(5_000_000);
  });

  it("[E-W10] of 3 MB still go in one request", async () => {
    const host = await openExcel();
    await excel.write(longTexts(45));
    expect(host.log).toHaveLength(2);
  });
});

describe("what Excel refuses", () => {
  it("[E-W11] while a cell is being edited: press Enter; nothing is written", async () => {
    const host = await openExcel();
    const before = frozen(host.workbook);
    host.cellEdit = true;
    const error = await excel.write(sample()).catch((each: unknown) => each);
    if (!(error instanceof HostError)) throw new Error("no HostError", { cause: error });
    expect(error.hostCode).toBe("InvalidOperationInCellEditMode");
    expect(error.problem.remedy).toContain("Enter");
    expect(frozen(host.workbook)).toEqual(before);
  });

  it("[E-W12] a Blueprint that Excel refuses comes back as our error, with Excel's own behind it", async () => {
    await openExcel();
    const blueprint = sample();
    const bad = {
      ...blueprint,
      names: [...blueprint.names, { name: "geen naam", sheet: titles(blueprint)[0] ?? "", address: "A1" }],
    };
    const error = await excel.write(bad).catch((each: unknown) => each);
    if (!(error instanceof HostError)) throw new Error("no HostError", { cause: error });
    expect(error.problem.code).toBe("excel-refused");
    expect(error.cause).toMatchObject({ code: "InvalidArgument" });
  });

  it("[E-W13] a locked cell on a protected sheet is AccessDenied", async () => {
    const host = await openExcel();
    const blueprint = sample(({ sheets }) => sheets.some(({ protection }) => protection !== null));
    await excel.write(blueprint);
    const sheet = host.workbook.sheets.find(({ protection }) => protection !== null);
    const { inExcel } = await import("./host.ts");
    const write = inExcel(async (context) => {
      context.workbook.worksheets.getItem(sheet?.name ?? "").getRange("Z99").values = [["x"]];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ hostCode: "AccessDenied", problem: { code: "excel-accessDenied" } });
  });
});
