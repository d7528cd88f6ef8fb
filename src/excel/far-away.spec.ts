/** Something far away makes a sheet too large to be read whole; nothing comes over, or takes away, what was not read. */
import { toBlueprint } from "../../sandbox/core/store/blueprint.ts";
import { deleteColumns } from "../../sandbox/core/store/columns.ts";
import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import { addSheet } from "../../sandbox/core/store/sheets.ts";
import { convertToRange } from "../../sandbox/core/store/tables.ts";
import { columnTexts } from "../../sandbox/core/store/texts.ts";
import { type } from "../../sandbox/core/store/user.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { headingAddress, opened, tableOf, today, type Deed } from "../../test/support/broken-workbook.ts";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { openExcel } from "../../test/support/excel.ts";
import { firstLayout } from "../../test/support/first-layout.ts";
import { valueOf } from "../../test/support/revising.ts";
import { heal } from "../usecases/health.ts";
import { upgrade } from "../usecases/upgrade.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { cellAddress, gridLimits } from "../workbook/grid.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import { excelHealth } from "./health.ts";

const { draaitabel, ontwikkeling, vragen } = sheetNames;
const healing = { day: today, now: () => new Date(2026, 10, 29, 12), tell: () => undefined };

/** Excel with a workbook to which something was done. */
async function broken(start: Blueprint, ...deeds: readonly Deed[]) {
  const host = await openExcel(fromBlueprint(start));
  for (const deed of deeds) opened(deed)(host.workbook);
  return host;
}

const typing =
  (title: string, texts: Readonly<Record<string, string>>): Deed =>
  (workbook) => {
    for (const [address, text] of Object.entries(texts)) type(workbook, title, address, text);
  };

/** What stands in cells of a sheet. */
function standing(workbook: Workbook, title: string, addresses: readonly string[]) {
  const cells = toBlueprint(workbook).sheets.find(({ name }) => name === title)?.cells ?? [];
  return addresses.map((address) => cells.find(({ row, column }) => cellAddress(row, column) === address)?.value);
}

const tablesOn = (workbook: Workbook, title: string) =>
  toBlueprint(workbook).sheets.find(({ name }) => name === title)?.tables ?? [];

const upgraded = async () => valueOf(await upgrade(excelHealth(), { day: today, shown: null }, healing));
const healed = async () => valueOf(await heal(excelHealth(), healing));

describe("upgrading", () => {
  test.each(["Z8000", "XFD6", "XFD1048576"])(
    "[UG48] what stands where a text of ours comes stays, also with something in %s",
    async (far) => {
      const mine = { B6: "Mijn analyse", G6: "Ernaast", [far]: "Ver weg" };
      const { workbook } = await broken(await firstLayout(), typing(draaitabel, mine));
      expect((await upgraded()).left).toEqual([]);
      expect(standing(workbook, draaitabel, Object.keys(mine))).toEqual(Object.values(mine));
    },
  );

  test("[UG48] a sheet of which not all was read stays beside the one that is drawn anew", async () => {
    const { workbook } = await broken(await firstLayout(), typing(ontwikkeling, { Z20000: "Ver weg" }));
    expect((await upgraded()).left).toEqual([]);
    expect(standing(workbook, `${ontwikkeling} (eerder)`, ["Z20000"])).toEqual(["Ver weg"]);
  });

  test("[UG48] so does one that a formula may lean on that was not read", async () => {
    const { workbook } = await broken(await firstLayout(), (w) => {
      addSheet(w, "Gegevens");
      typing("Gegevens", { A1: "Mijn gegevens", Z20000: `=${ontwikkeling}!B2` })(w);
    });
    const formulaOf = () => toBlueprint(workbook).sheets.find(({ name }) => name === "Gegevens")?.cells[1]?.formula;
    await upgraded();
    expect(formulaOf()).toBe(`='${ontwikkeling} (eerder)'!B2`);
  });
});

const rows = { B7: "Wat gaat goed?", C7: "De samenwerking.", B8: "Wat kan beter?", C8: "Het toezicht." };

/** Two questions with their answers in a table that is one no longer. */
const asRange: Deed = (workbook) => {
  typing(vragen, rows)(workbook);
  const { sheet, table } = tableOf(workbook, "Vragen");
  convertToRange(sheet, table);
};

describe("mending", () => {
  test("[GZ139] a range that was a table is one again with all its rows, whatever stands far away", async () => {
    const { workbook } = await broken(build(inFull), asRange, typing(vragen, { Z8000: "Ver weg" }));
    expect((await healed()).left).toEqual([]);
    expect(standing(workbook, vragen, [...Object.keys(rows), "Z8000"])).toEqual([...Object.values(rows), "Ver weg"]);
    const table = contentsOf(toBlueprint(workbook)).tables.get("Vragen");
    expect(table?.rows.slice(0, 2).map((row) => row.slice(0, 2))).toEqual([
      [rows.B7, rows.C7],
      [rows.B8, rows.C8],
    ]);
  });

  test("[GZ140] a column that comes back comes over nothing beside the table, whatever stands far away", async () => {
    let beside: readonly string[] = [];
    const { workbook } = await broken(build(inFull), (w) => {
      const { sheet, table } = tableOf(w, "Toetsing");
      const { top, right } = table.area;
      const score = table.area.left + columnTexts(sheet, table.area).indexOf("Score");
      beside = [0, 1, 2].map((down) => cellAddress(top + down, right));
      for (const down of [0, 1, 2]) type(w, sheet.name, cellAddress(top + down, right + 1), `Ernaast ${down}`);
      type(w, sheet.name, "Z20000", "Ver weg");
      deleteColumns(w, sheet, score);
    });
    const { remaining } = await healed();
    const { sheet } = tableOf(workbook, "Toetsing");
    expect(remaining.map(({ id, what }) => [id, what])).toEqual([["H5", expect.stringContaining("staat iets anders")]]);
    expect(standing(workbook, sheet.name, beside)).toEqual(["Ernaast 0", "Ernaast 1", "Ernaast 2"]);
  });

  test("[GZ141] a range too long to be read to its end is no table until the user makes one of it; nothing is done", async () => {
    const { workbook } = await broken(build(inFull), asRange, (w) => {
      for (let row = 9; row <= 900; row += 1) typing(vragen, { [`B${row}`]: `Vraag ${row}`, [`C${row}`]: "Ja." })(w);
      type(w, vragen, "Z8000", "Ver weg");
    });
    const before = toBlueprint(workbook).sheets.find(({ name }) => name === vragen);
    const { remaining, faults } = await healed();
    expect(remaining).toEqual([expect.objectContaining({ id: "H4", sheet: vragen, repairs: [] })]);
    expect(faults).toEqual(remaining);
    expect(toBlueprint(workbook).sheets.find(({ name }) => name === vragen)).toEqual(before);
  });

  /** Takes the table of questions away, with its headings. */
  const withoutTable: Deed = (workbook) => {
    const headings = tableOf(workbook, "Vragen");
    const texts = columnTexts(headings.sheet, headings.table.area);
    const addresses = texts.map((heading) => headingAddress(workbook, "Vragen", heading));
    convertToRange(headings.sheet, headings.table);
    for (const address of addresses) type(workbook, vragen, address, "");
  };

  const rowAfterRow = Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`C${at + 100}`, "Mijn"]));

  test.each([
    ["Z8000", { Z8000: "Ver weg" }, 100],
    ["row after row", { ...rowAfterRow, Z8000: "Ver weg" }, 8002],
  ])("[GZ142] a new table comes where nothing stands nor may stand, with something in %s", async (_, mine, most) => {
    const { workbook } = await broken(build(inFull), withoutTable, typing(vragen, mine));
    expect((await healed()).left).toEqual([]);
    const [table] = tablesOn(workbook, vragen);
    expect(table?.columns).toContain("Wat is besproken?");
    expect(Number(/\d+/.exec(table?.address ?? "")?.[0])).toBeLessThanOrEqual(most);
    expect(standing(workbook, vragen, Object.keys(mine))).toEqual(Object.values(mine));
  });

  test("[GZ142] none comes on a sheet that is full to its last row, and the user is told what to do", async () => {
    const mine = { ...rowAfterRow, [`Z${gridLimits.rows}`]: "Ver weg" };
    const { workbook } = await broken(build(inFull), withoutTable, typing(vragen, mine));
    const { remaining } = await healed();
    const noRoom = expect.stringContaining("geen plaats") as string;
    expect(remaining).toEqual([expect.objectContaining({ id: "H4", what: noRoom, repairs: [] })]);
    expect(tablesOn(workbook, vragen)).toEqual([]);
  });
});
