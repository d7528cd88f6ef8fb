import { openExcel } from "../../../test/support/excel.ts";
import { parseArea } from "../store/area.ts";
import { fromBlueprint } from "../store/from-blueprint.ts";
import { refreshPivot } from "../store/pivots.ts";
import { deleteRows, insertRows } from "../store/rows.ts";
import { sheetNamed } from "../store/sheets.ts";
import { addTable } from "../store/tables.ts";
import { toBlueprint } from "../store/blueprint.ts";
import { erase, paste, type } from "../store/user.ts";
import { newWorkbook, type SheetRecord, type Workbook } from "../store/workbook.ts";

const rows = [
  ["wie", "jaar", "bron", "score"],
  ["OD West", "2024", "zelf", "3"],
  ["OD West", "2026", "zelf", "4"],
  ["OD West", "2026", "collega", "5"],
  ["OD Oost", "2026", "zelf", "2"],
] as const;

let workbook: Workbook;

const source = (): SheetRecord => sheetNamed(workbook, "Blad1");
const sheet = (): SheetRecord => sheetNamed(workbook, "Draai");

beforeEach(async () => {
  workbook = newWorkbook("Blad1");
  paste(workbook, "Blad1", "A1", rows);
  addTable(workbook, source(), parseArea("A1:D5"), true).name = "Uitslagen";
  await openExcel(workbook);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Draai");
    await context.sync();
  });
});

async function make(more: (pivot: Excel.PivotTable) => void = () => undefined, at = "B6"): Promise<void> {
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem("Draai");
    const pivot = target.pivotTables.add("Proef", context.workbook.tables.getItem("Uitslagen"), target.getRange(at));
    const field = (name: string): Excel.PivotHierarchy => pivot.hierarchies.getItem(name);
    pivot.rowHierarchies.add(field("wie"));
    pivot.columnHierarchies.add(field("jaar"));
    pivot.filterHierarchies.add(field("bron"));
    const data = pivot.dataHierarchies.add(field("score"));
    data.summarizeBy = "Max";
    data.name = "Hoogste";
    pivot.layout.set({ showRowGrandTotals: false, showColumnGrandTotals: false, subtotalLocation: "Off" });
    more(pivot);
    await context.sync();
  });
}

/** What a block of the sheet holds. */
const values = (address: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Draai").getRange(address).load("values");
    await context.sync();
    return range.values;
  });

const code = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return "ok";
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
};

const filter = (pivot: Excel.PivotTable, item: string): void =>
  pivot.filterHierarchies
    .getItem("bron")
    .fields.getItem("bron")
    .applyFilter({ manualFilter: { selectedItems: [item] } });

const whole = [
  ["bron", "(Alles)", ""],
  ["", "", ""],
  ["Hoogste", "Kolomlabels", ""],
  ["Rijlabels", 2024, 2026],
  ["OD Oost", "", 2],
  ["OD West", 3, 5],
];

test("[PT1] stands with its filter above it, and fills its cells", async () => {
  await make();
  expect(await values("B4:D9")).toEqual(whole);
  expect(await values("B10:E10")).toEqual([["", "", "", ""]]);
});

test("[PT2] shows the item that its filter is set to; one that is not there is refused", async () => {
  await make((pivot) => filter(pivot, "zelf"));
  expect(await values("C4:D9")).toEqual([
    ["zelf", ""],
    ["", ""],
    ["Kolomlabels", ""],
    [2024, 2026],
    ["", 2],
    [3, 4],
  ]);
  expect(await code(make((pivot) => filter(pivot, "niemand"), "H6"))).toBe("ItemAlreadyExists");
  expect(
    await code(
      Excel.run(async (context) => {
        filter(context.workbook.pivotTables.getItem("Proef"), "niemand");
        await context.sync();
      }),
    ),
  ).toBe("InvalidArgument");
});

test("[PT3] gives its values as a range", async () => {
  await make();
  const body = await Excel.run(async (context) => {
    const range = context.workbook.pivotTables.getItem("Proef").layout.getDataBodyRange().load("address,values");
    await context.sync();
    return [range.address, range.values];
  });
  expect(body).toEqual([
    "Draai!C8:D9",
    [
      ["", 2],
      [3, 5],
    ],
  ]);
});

test("[PT4] follows its table only when it is refreshed, also with a year more", async () => {
  await make();
  paste(workbook, "Blad1", "A6", [["OD Oost", "2028", "zelf", "1"]]);
  type(workbook, "Blad1", "D2", "1");
  expect(await values("B4:D9")).toEqual(whole);
  await Excel.run(async (context) => {
    context.workbook.pivotTables.getItem("Proef").refresh();
    await context.sync();
  });
  expect(await values("B7:E9")).toEqual([
    ["Rijlabels", 2024, 2026, 2028],
    ["OD Oost", "", 2, 1],
    ["OD West", 1, 5, ""],
  ]);
});

test("[PT5] neither a user nor an add-in writes in it; beside it both may", async () => {
  await make();
  const refusal = expect.objectContaining({ code: "InvalidOperation" }) as Error;
  expect(() => type(workbook, "Draai", "C8", "5")).toThrow(refusal);
  expect(() => paste(workbook, "Draai", "A9", [["x", "y"]])).toThrow(refusal);
  expect(() => erase(workbook, "Draai", "B4")).toThrow(refusal);
  const write = (address: string): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Draai").getRange(address).values = [["x"]];
      await context.sync();
    });
  expect(await code(write("D9"))).toBe("InvalidOperation");
  expect(await code(write("E9"))).toBe("ok");
});

test("[PT6] writes over nothing: what does not fit is refused, and what stood there stays", async () => {
  type(workbook, "Draai", "D9", "van mij");
  expect(await code(make())).toBe("InvalidOperation");
  expect(await values("D9")).toEqual([["van mij"]]);
});

test("[PT7] a refresh that finds something in its way is refused, and changes nothing", async () => {
  await make();
  type(workbook, "Draai", "E8", "van mij");
  paste(workbook, "Blad1", "A6", [["OD Oost", "2028", "zelf", "1"]]);
  const [pivot] = sheet().pivots;
  if (pivot === undefined) throw new Error("no pivot");
  expect(() => refreshPivot(workbook, sheet(), pivot)).toThrow(/not free/);
  expect(await values("B4:D9")).toEqual(whole);
  expect(await values("E8")).toEqual([["van mij"]]);
});

test("[PT8] moves with rows above it, whole; rows inside it neither come nor go", async () => {
  await make();
  insertRows(workbook, sheet(), 2, 2);
  expect(await values("B6:D11")).toEqual(whole);
  expect(() => insertRows(workbook, sheet(), 8)).toThrow(/part of a PivotTable/);
  expect(() => deleteRows(workbook, sheet(), 11)).toThrow(/part of a PivotTable/);
  deleteRows(workbook, sheet(), 1, 2);
  expect(await values("B4:D9")).toEqual(whole);
  deleteRows(workbook, sheet(), 4, 6);
  expect(sheet().pivots).toEqual([]);
});

test("[PT9] its cells are no part of the Blueprint; a file of it opens refreshed, with its filter", async () => {
  await make((pivot) => filter(pivot, "zelf"));
  const blueprint = toBlueprint(workbook);
  const [, drawn] = blueprint.sheets;
  expect(drawn?.cells).toEqual([]);
  expect(drawn?.pivots).toMatchObject([{ filters: [{ field: "bron", only: "zelf" }], totals: { rows: false } }]);
  const changed = structuredClone(blueprint);
  const cell = changed.sheets[0]?.cells.find(({ value }) => value === 4);
  if (cell === undefined) throw new Error("no such cell");
  Object.assign(cell, { value: 1 });
  workbook = fromBlueprint(changed);
  await openExcel(workbook);
  expect((await values("B4:D9")).slice(3)).toEqual([
    ["Rijlabels", 2024, 2026],
    ["OD Oost", "", 2],
    ["OD West", 3, 1],
  ]);
});

test("[PT10] gone, its cells are free again", async () => {
  await make();
  await Excel.run(async (context) => {
    context.workbook.pivotTables.getItem("Proef").delete();
    await context.sync();
  });
  expect((await values("B4:D9")).flat().every((value) => value === "")).toBe(true);
  type(workbook, "Draai", "C8", "5");
});

test("[PT11] with no room above it for its filters it goes down", async () => {
  await make(undefined, "B1");
  expect(await values("B1:D6")).toEqual(whole);
});
