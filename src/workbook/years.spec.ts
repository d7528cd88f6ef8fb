import { inFull } from "../../test/support/evaluation-in-full.ts";
import { threeCycles } from "../../test/support/three-cycles.ts";
import { profileIds } from "../model/bijlage-d/index.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Blueprint, CellValue, Sheet } from "./blueprint.ts";
import { build } from "./build.ts";
import { parseArea } from "./grid.ts";

const sheetOf = (blueprint: Blueprint, name: string): Sheet => {
  const found = blueprint.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};

const at = (sheet: Sheet, row: number, column: number): CellValue | undefined =>
  sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value;

/** What a block of cells shows, row by row. */
function block(sheet: Sheet, address: string): readonly (readonly (CellValue | undefined)[])[] {
  const { top, left, bottom, right } = parseArea(address);
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, across) => at(sheet, top + down, left + across)),
  );
}

/** What stands beside the cell of a name, so many columns on. */
function beside(blueprint: Blueprint, name: string, columns: number): CellValue | undefined {
  const found = blueprint.names.find((one) => one.name === name);
  const { top, left } = parseArea(found?.address ?? "A1");
  return at(sheetOf(blueprint, found?.sheet ?? ""), top, left + columns);
}

describe("several years in the workbook", () => {
  test("[W100] the matrix says per year the score, and what became of it in an arrow and words", async () => {
    const sheet = sheetOf(build(await threeCycles()), "Ontwikkeling");
    expect(block(sheet, "C6:G6")).toEqual([["", "2024", "2026", "Vorige keer: 2028", "Nu: 2030"]]);
    expect(block(sheet, "B7:G7")).toEqual([
      ["Casemanager", "", "1", "2\n↑ van 1 naar 2", "3\n↑ van 2 naar 3", "4\n↑ van 3 naar 4"],
    ]);
    expect(block(sheet, "F9:G10")).toEqual([
      ["4\n↑ van 3 naar 4", "3\n↓ van 4 naar 3"],
      ["2\n↑ van 1 naar 2", "2\n→ gelijk gebleven op 2"],
    ]);
    expect(block(sheet, "D11:G11")[0]).toEqual(Array(4).fill("nog niet gewaardeerd"));
  });

  test.each([
    ["three cycles", threeCycles],
    ["nothing at all", async () => emptyEvaluation("OD", 2026)],
  ])("[W101] %s: the charts stand over figures alone, under heads that are texts", async (_, make) => {
    const sheet = sheetOf(build(await make()), "Ontwikkeling");
    expect(sheet.charts.map(({ kind }) => kind)).toEqual(["radar", ...profileIds.map(() => "line")]);
    for (const { source } of sheet.charts) {
      const [heads = [], ...rows] = block(sheet, source);
      expect(heads.slice(1).every((head) => typeof head === "string")).toBe(true);
      for (const [title, ...figures] of rows) {
        expect(typeof title).toBe("string");
        expect(figures.filter((figure) => typeof figure !== "number" && figure !== "#N/A")).toEqual([]);
      }
    }
  });

  test("[W102] two scores of the organisation's own in one year are told, and are no figure", () => {
    const [row] = inFull.history;
    if (row === undefined) throw new Error("there is no history");
    const sheet = sheetOf(build({ ...inFull, history: [row, { ...row, score: 4 }] }), "Ontwikkeling");
    expect(at(sheet, 7, 6)).toBe("meer dan één score");
    expect(at(sheet, 7, 7)).toBe("2");
  });

  test("[W103] beside a score and a note stands what was said last time, with peers", async () => {
    const blueprint = build(await threeCycles());
    expect(beside(blueprint, "score_casemanager", 5)).toBe(
      [
        "2028: 3 · voldoet aan de verwachtingen",
        "De basisopleiding is gevolgd; het intakegesprek staat.",
        "Ambitie: Niveau 4, met een vast team.",
        "OD Noord: 3 · voldoet aan de verwachtingen. De regie is zichtbaar beter.",
        "OD Zuid: nog niet gewaardeerd. Wij leren van jullie intake.",
      ].join("\n"),
    );
    expect(beside(blueprint, "notitie_casemanager_8", 1)).toBe("2028: Niveau 4, met een vast team.");
    expect(beside(blueprint, "notitie_casemanager_6", 1)).toBe("2026: Werkdruk en verloop in het team.");
    expect(beside(build(emptyEvaluation("OD", 2026)), "notitie_casemanager_6", 1)).toBe("");
  });

  test.each(["omgevingsdienst Voorbeeld ", ""])("[W105] a result under the name “%s” is of last time too", (name) => {
    const [row] = inFull.history;
    if (row === undefined) throw new Error("there is no history");
    const own = { ...row, organisation: name, source: "zelfevaluatie", year: 2024, score: 4 as const };
    const blueprint = build({ ...inFull, organisation: "Omgevingsdienst Voorbeeld", year: 2026, history: [own] });
    expect(beside(blueprint, `score_${own.profile}`, 5)).toContain("2024: 4 ·");
  });

  test("[W104] the matrix and the charts share one printed page", async () => {
    const sheet = sheetOf(build(await threeCycles()), "Ontwikkeling");
    const bottom = Math.max(...sheet.charts.map(({ to }) => parseArea(to).bottom));
    const heights = new Map(sheet.rows.map(({ row, height }) => [row, height]));
    const height = Array.from({ length: bottom }, (_, index) => heights.get(index + 1) ?? 15).reduce((a, b) => a + b);
    const width = sheet.columns.slice(0, sheet.page.printColumns).reduce((a, b) => a + b);
    expect(sheet.page.pagesHigh).toBe(1);
    // about what A4 has between its margins, so that all gets a fortieth smaller at most
    expect(height / width).toBeLessThan(0.76);
  });
});
