import { readFileSync } from "node:fs";
import { addressOf, cellArea } from "../../../sandbox/core/store/area.ts";
import { deleteColumns } from "../../../sandbox/core/store/columns.ts";
import { cutAndPaste } from "../../../sandbox/core/store/cut.ts";
import { deleteRows } from "../../../sandbox/core/store/rows.ts";
import { addSheet, sheetNamed } from "../../../sandbox/core/store/sheets.ts";
import { renameTable } from "../../../sandbox/core/store/tables.ts";
import { columnTexts as headingsOn } from "../../../sandbox/core/store/texts.ts";
import { type } from "../../../sandbox/core/store/user.ts";
import type { Workbook } from "../../../sandbox/core/store/workbook.ts";
import { after, foundAnswers, headingAddress, opened, tableOf } from "../../../test/support/broken-workbook.ts";
import { codesOf, valueOf } from "../../../test/support/revising.ts";
import { inFull } from "../../../test/support/evaluation-in-full.ts";
import { firstLayout } from "../../../test/support/first-layout.ts";
import { parseJson } from "../../model/evaluation/json.ts";
import { healthStep } from "../../usecases/health.ts";
import type { Blueprint, Cell, Sheet } from "../blueprint.ts";
import { build } from "../build.ts";
import { contentsOf } from "../contents-of.ts";
import { overlap, parseArea } from "../grid.ts";
import { repairedBlueprint } from "../health/apply.ts";
import { layoutVersion, names } from "../names.ts";
import { readEvaluation } from "../read.ts";
import { refreshed } from "../refresh.ts";
import { foundSheet } from "../sheets/found.ts";
import { foundTable } from "../tables.ts";
import { columnTexts } from "../texts.ts";
import { upgradeOf } from "./upgrade.ts";

const day = "2026-11-29";
const written = valueOf(parseJson(readFileSync("test/frozen/indeling-1.json", "utf8")));

let old: Blueprint;

beforeAll(async () => {
  old = await firstLayout();
});

function upgraded(blueprint: Blueprint): Blueprint {
  const { steps } = valueOf(upgradeOf(blueprint, day));
  const after = valueOf(repairedBlueprint(blueprint, steps));
  return refreshed(after, valueOf(readEvaluation(contentsOf(after))));
}

const layoutIn = (blueprint: Blueprint) => contentsOf(blueprint).values.get(names.layout);

/** What stands in cells that hold something, by sheet. */
const standing = ({ sheets }: Blueprint) =>
  new Map(
    sheets.map(({ name, cells }) => [
      name,
      cells
        .filter(({ value, formula }) => formula !== undefined || value !== null)
        .map(({ row, column, value, formula }) => ({ row, column, value, formula })),
    ]),
  );

const withCell = (blueprint: Blueprint, title: string, cell: Cell): Blueprint => ({
  ...blueprint,
  sheets: blueprint.sheets.map((sheet) =>
    sheet.name === title
      ? {
          ...sheet,
          cells: [...sheet.cells.filter(({ row, column }) => row !== cell.row || column !== cell.column), cell],
        }
      : sheet,
  ),
});

describe("upgrading layout 1", () => {
  test("[UG1] holds the same evaluation, and stands as a workbook that is made now, cell by cell", () => {
    const after = upgraded(old);
    expect(valueOf(readEvaluation(contentsOf(after)))).toEqual(written);
    const fresh = build(written);
    expect(after.sheets.map(({ name }) => name)).toEqual(fresh.sheets.map(({ name }) => name));
    const now = standing(after);
    for (const [title, cells] of standing(fresh)) expect([title, now.get(title)]).toEqual([title, cells]);
    const pointing = ({ names: all }: Blueprint) =>
      new Map(all.map(({ name, sheet, address }) => [name, [sheet, address]]));
    expect(pointing(after)).toEqual(pointing(fresh));
    const rules = ({ sheets }: Blueprint) =>
      sheets.map((sheet) => [
        sheet.validations.length,
        sheet.conditionalFormats.length,
        sheet.charts.length,
        sheet.tables,
      ]);
    expect(rules(after)).toEqual(rules(fresh));
  });

  test("[UG61] leaves a sheet of the user's own with headings as those of a sheet that is new", () => {
    const rides = [
      ["Jaar", "Soort", "Van", "Naar", "Kilometers"],
      ["2026", "Auto", "Utrecht", "Zwolle", "90"],
    ];
    const own = after(old, (w) => {
      addSheet(w, "Ritten");
      rides.forEach((row, down) =>
        row.forEach((value, across) => type(w, "Ritten", addressOf(cellArea(down + 1, across + 1)), value)),
      );
    });
    const result = upgraded(own);
    const sheetIn = ({ sheets }: Blueprint) => sheets.find(({ name }) => name === "Ritten");
    expect(sheetIn(result)).toEqual(sheetIn(own));
    expect(valueOf(readEvaluation(contentsOf(result)))).toEqual(written);
  });

  test("[UG2] says what changes, by sheet, and nothing of what stays", () => {
    const { from, to, lines } = valueOf(upgradeOf(old, day));
    expect([from, to]).toEqual([1, 2]);
    expect(lines).toEqual([
      "Het blad “Start” wordt opnieuw getekend; wat het toont, komt uit uw antwoorden.",
      "Het blad “Ontwikkeling” wordt opnieuw getekend; wat het toont, komt uit uw antwoorden.",
      "Het blad “Organisaties” komt erbij.",
      "Op het blad “Stap 1 Zelfevaluatie” worden 5 formules vernieuwd.",
      "Op het blad “Casemanager” worden 9 formules vernieuwd.",
      "Op het blad “Vergunningverlener” worden 9 formules vernieuwd.",
      "Op het blad “Toezichthouder-handhaver” worden 9 formules vernieuwd.",
      "Op het blad “Juridisch adviseur” worden 9 formules vernieuwd.",
      "Op het blad “Specialistisch adviseur” worden 9 formules vernieuwd.",
      "Op het blad “Stap 3 Conclusies” wordt 1 formule vernieuwd.",
      "Op het blad “Draaitabel” worden 2 teksten vernieuwd.",
    ]);
  });

  test("[UG3] twice is once", () => {
    const after = upgraded(old);
    expect(valueOf(upgradeOf(after, day))).toEqual({ from: 2, to: 2, lines: [], steps: [] });
  });

  test("[UG4] the number of the layout comes last: broken off anywhere it is of the old layout, and done again it is whole", () => {
    const { steps } = valueOf(upgradeOf(old, day));
    const wanted = standing(upgraded(old));
    for (let done = 0; done < steps.length; done += 7) {
      const half = valueOf(repairedBlueprint(old, steps.slice(0, done)));
      expect(layoutIn(half)).toBe(1);
      expect(valueOf(readEvaluation(contentsOf(half)))).toEqual(written);
      expect(standing(upgraded(half))).toEqual(wanted);
    }
  }, 120_000);

  test.each([
    [
      "wrote on it",
      (book: Blueprint) =>
        withCell(book, "Ontwikkeling", { row: 60, column: 3, value: "Mijn notitie", style: "VTH tekst" }),
    ],
    [
      "leans on it elsewhere",
      (book: Blueprint) =>
        withCell(book, "Leeswijzer", { row: 90, column: 2, value: 2, formula: "=Ontwikkeling!C5", style: "VTH tekst" }),
    ],
    [
      "took its protection off",
      (book: Blueprint) => ({
        ...book,
        sheets: book.sheets.map((sheet) => (sheet.name === "Ontwikkeling" ? { ...sheet, protection: null } : sheet)),
      }),
    ],
  ])("[UG5] the old sheet stays as (eerder) when somebody %s", (_, change) => {
    const before = change(old);
    const after = upgraded(before);
    const titles = after.sheets.map(({ name }) => name);
    expect(titles.slice(titles.indexOf("Ontwikkeling"), titles.indexOf("Ontwikkeling") + 2)).toEqual([
      "Ontwikkeling",
      "Ontwikkeling (eerder)",
    ]);
    const kept = standing(after).get("Ontwikkeling (eerder)");
    expect(kept).toEqual(standing(before).get("Ontwikkeling"));
    expect(standing(after).get("Ontwikkeling")).toEqual(standing(build(written)).get("Ontwikkeling"));
  });

  test("[UG6] sheets that are called otherwise, rows of the user's own and other formulas of his stay", () => {
    const own: Cell = { row: 70, column: 9, value: 4, formula: "=score_casemanager*2", style: "VTH tekst" };
    const renamed: Blueprint = {
      ...old,
      sheets: old.sheets.map((sheet) => (sheet.name === "Casemanager" ? { ...sheet, name: "Regie" } : sheet)),
      names: old.names.map((name) => (name.sheet === "Casemanager" ? { ...name, sheet: "Regie" } : name)),
    };
    const after = upgraded(withCell(renamed, "Regie", own));
    expect(after.sheets.some(({ name }) => name === "Casemanager")).toBe(false);
    expect(after.sheets.find(({ name }) => name === "Regie")?.cells).toContainEqual(own);
    expect(valueOf(readEvaluation(contentsOf(after)))).toEqual(written);
  });

  test.each([
    ["Vragen", 3, 3],
    ["Vragen", 2, 1],
    ["Archief", 3, 3],
    ["Resultaten", 3, 2],
    ["Stap 3 Conclusies", 3, 3],
  ])("[UG44] rows gone from %s at row %d: no text of ours comes in a table or an answer", (title, row, count) => {
    const gone = opened((workbook) => deleteRows(workbook, sheetNamed(workbook, title), row, count));
    const left = after(old, gone);
    const evaluation = valueOf(readEvaluation(contentsOf(left)));
    const whole = upgraded(left);
    expect(valueOf(readEvaluation(contentsOf(whole)))).toEqual(evaluation);
    expect(layoutIn(whole)).toBe(layoutVersion);
  });

  test("[UG46] a text that comes back where cells are merged still is merged with no others: Excel refuses that", () => {
    const broken = after(
      old,
      opened((workbook) => deleteColumns(workbook, sheetNamed(workbook, "Vragen"), 2)),
    );
    const readable = valueOf(repairedBlueprint(broken, valueOf(healthStep(broken, day)).repairs));
    const areas = (upgraded(readable).sheets.find(({ name }) => name === "Vragen")?.merges ?? []).map(parseArea);
    expect(areas.length).toBeGreaterThan(0);
    expect(areas.filter((one) => areas.some((other) => other !== one && overlap(one, other)))).toEqual([]);
  });

  test.each<[string, Partial<Sheet>]>([
    ["an answer stands", { cells: [{ row: 6, column: 7, value: "Van mij", style: "VTH tekst" }] }],
    ["a formula stands", { cells: [{ row: 6, column: 5, value: 2, formula: "=1+1", style: "VTH tekst" }] }],
    ["a note hangs", { notes: [{ cell: "C6", text: "Van mij", author: "" }] }],
  ])("[UG47] a text of ours is not merged with a cell where %s: that would take it away", (_, mine) => {
    const draaitabel = (blueprint: Blueprint) => blueprint.sheets.find(({ name }) => name === "Draaitabel");
    const withMine: Blueprint = {
      ...old,
      sheets: old.sheets.map((sheet) =>
        sheet.name === "Draaitabel" ? { ...sheet, ...mine, cells: [...sheet.cells, ...(mine.cells ?? [])] } : sheet,
      ),
    };
    const [plain, beside] = [draaitabel(upgraded(old)), draaitabel(upgraded(withMine))];
    expect(plain?.merges).toContain("B6:G6");
    expect(beside?.merges).toEqual(plain?.merges.filter((one) => one !== "B6:G6"));
    expect(beside?.cells).toEqual(expect.arrayContaining([...(plain?.cells ?? []), ...(mine.cells ?? [])]));
    expect(beside?.rows.map(({ row }) => row)).not.toContain(6);
  });

  const { name: table } = foundTable;
  test.each<[string, (workbook: Workbook) => void]>([
    ["a heading", (w) => type(w, "Gevonden antwoorden", headingAddress(w, table, columnTexts.given), "Reactie")],
    ["its name", (w) => renameTable(w, tableOf(w, table).table, "Lijst")],
    [
      "a column",
      (w) => {
        const { sheet, table: found } = tableOf(w, table);
        const at = headingsOn(sheet, found.area).indexOf(columnTexts.given);
        deleteColumns(w, sheet, found.area.left + at);
      },
    ],
  ])("[UG57] %s of the table of found answers is mended before something is written down in it", (_, deed) => {
    const { sheet, names: own } = foundSheet([]);
    const withFound: Blueprint = { ...old, sheets: [...old.sheets, sheet], names: [...old.names, ...own] };
    const over = opened((w) => type(w, "Casemanager", "D26", "Over een formule"));
    const whole = upgraded(after(withFound, over, opened(deed)));
    expect(foundAnswers(whole).map(([, , answer]) => answer)).toEqual(["Over een formule"]);
    expect(valueOf(readEvaluation(contentsOf(whole)))).toEqual(written);
  });

  test("[UG45] answers that were carried to a table stay where they are read; mending is for afterwards", () => {
    const carried = opened((workbook) => {
      const from = sheetNamed(workbook, "Stap 1 Zelfevaluatie");
      const area = { top: 21, bottom: 23, left: 4, right: 4 };
      cutAndPaste(workbook, from, area, sheetNamed(workbook, "Archief"), { top: 9, left: 7 });
    });
    const left = after(old, carried);
    const evaluation = valueOf(readEvaluation(contentsOf(left)));
    const whole = upgraded(left);
    expect(valueOf(readEvaluation(contentsOf(whole)))).toEqual(evaluation);
    expect(layoutIn(whole)).toBe(layoutVersion);
    expect(whole.sheets.map(({ name }) => name)).toContain("Organisaties");
    const { faults, remaining } = valueOf(healthStep(whole, day));
    expect(faults.map(({ id }) => id)).toEqual(expect.arrayContaining(["H3"]));
    expect(remaining).toEqual([]);
  });
});

test("[UG7] a workbook of the newest layout has nothing to upgrade, and one of a newer layout is refused", () => {
  expect(valueOf(upgradeOf(build(inFull), day)).steps).toEqual([]);
  const start = build(inFull).names.find(({ name }) => name === names.layout);
  const [, row = "0"] = /[A-Z]+(\d+)/.exec(start?.address ?? "") ?? [];
  const newer = withCell(build(inFull), "Start", { row: Number(row), column: 3, value: 3, style: "VTH hint" });
  expect(layoutIn(newer)).toBe(3);
  expect(codesOf(upgradeOf(newer, day))).toEqual(["indeling-nieuwer"]);
});
