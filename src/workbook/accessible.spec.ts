/**
 * Every workbook that is made, as Excel's accessibility checker and WCAG 2.2 AA look at it. What a spec cannot see:
 * `docs/toegankelijkheid.md`.
 */
import * as rules from "../../test/support/accessibility.ts";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { withPlan } from "../../test/support/planned.ts";
import { shareCopy } from "../../test/support/sharing.ts";
import { threeCycles } from "../../test/support/three-cycles.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Blueprint, Cell, Sheet } from "./blueprint.ts";
import { build } from "./build.ts";
import { buildGathered } from "./results-workbook.ts";

async function everyWorkbook(): Promise<Readonly<Record<string, Blueprint>>> {
  const years = await threeCycles();
  return {
    empty: build(emptyEvaluation("", null)),
    "in full": build(inFull),
    "with a plan": build(withPlan),
    "of several years": build(years),
    "a copy for colleagues": shareCopy(),
    "a copy without scores": shareCopy(undefined, { blind: true, without: [] }, ["OD Noord"]),
    "of many organisations": buildGathered(years),
  };
}

type Spoil = (sheet: Sheet) => Sheet;

/** A rule, and what would break it on the sheet of that name. */
const table: readonly (readonly [id: string, says: string, rule: rules.SheetRule, sheet: string, spoil: Spoil])[] = [
  [
    "AC1",
    "a chart says what it is and where its figures stand",
    rules.chartsHaveWords,
    "Ontwikkeling",
    (sheet) => ({ ...sheet, charts: sheet.charts.map((chart) => ({ ...chart, altText: "Grafiek" })) }),
  ],
  [
    "AC2",
    "a table has a head for every column",
    rules.tablesHaveHeads,
    "Resultaten",
    (sheet) => ({ ...sheet, cells: sheet.cells.filter(({ row }) => row !== 6) }),
  ],
  [
    "AC3",
    "heads that stay in view are on every printed page",
    rules.headsAreRepeated,
    "Resultaten",
    (sheet) => ({ ...sheet, page: { ...sheet.page, titleRows: 0 } }),
  ],
  [
    "AC4",
    "no merged cells in a table",
    rules.tablesAreSimple,
    "Resultaten",
    (sheet) => ({ ...sheet, merges: ["C7:D7"] }),
  ],
  [
    "AC5",
    "merged cells are of one row",
    rules.mergesAreOfOneRow,
    "Start",
    (sheet) => ({ ...sheet, merges: ["B5:B6"] }),
  ],
  [
    "AC6",
    "a sheet is named for what it is",
    rules.namesSaySomething,
    "Start",
    (sheet) => ({ ...sheet, name: "Blad1" }),
  ],
  [
    "AC7",
    "the title stands in the first row",
    rules.beginsWithTitle,
    "Start",
    (sheet) => edited(sheet, 1, 2, { value: null }),
  ],
  [
    "AC8",
    "never three empty rows on end",
    rules.noGaps,
    "Leeswijzer",
    (sheet) => ({ ...sheet, cells: sheet.cells.filter(({ row }) => row < 8 || row > 12) }),
  ],
  [
    "AC9",
    "a link says where it leads",
    rules.linksSayWhere,
    "Start",
    (sheet) => ({ ...sheet, hyperlinks: sheet.hyperlinks.map((link) => ({ ...link, tip: "Verder" })) }),
  ],
  [
    "AC10",
    "a condition shows more than a colour",
    rules.conditionsAreNotColourAlone,
    "Resultaten",
    (sheet) => ({ ...sheet, conditionalFormats: sheet.conditionalFormats.map((each) => ({ ...each, bold: false })) }),
  ],
  [
    "AC11",
    "no number is coloured by its format",
    rules.formatsHaveNoColour,
    "Start",
    (sheet) => edited(sheet, 1, 1, { style: "rood" }),
  ],
  [
    "AC12",
    "text and open cells can be seen",
    rules.coloursCanBeSeen,
    "Start",
    (sheet) => edited(sheet, 1, 1, { style: "flets" }),
  ],
  [
    "AC13",
    "what is filled in has words before it",
    rules.inputsHaveLabels,
    "Stap 1 Zelfevaluatie",
    (sheet) => ({ ...sheet, cells: sheet.cells.map(silent) }),
  ],
  [
    "AC14",
    "every address is one",
    rules.addressesAreKnown,
    "Start",
    (sheet) => ({ ...sheet, merges: [...sheet.merges, "B5:"] }),
  ],
];

/** A cell that says nothing. */
const silent = ({ row, column, style }: Cell): Cell => ({ row, column, style, value: null });

function edited(sheet: Sheet, row: number, column: number, change: Partial<Cell>): Sheet {
  const isThere = (cell: Cell) => cell.row === row && cell.column === column;
  return { ...sheet, cells: sheet.cells.map((cell) => (isThere(cell) ? { ...cell, ...change } : cell)) };
}

const complaints = (blueprint: Blueprint, rule: rules.SheetRule): readonly string[] =>
  blueprint.sheets.flatMap((sheet) => rule(sheet, blueprint).map((each) => `${sheet.name}: ${each}`));

let books: Readonly<Record<string, Blueprint>>;

beforeAll(async () => {
  books = await everyWorkbook();
});

describe.each(table)("[%s] %s", (_, __, rule, where, spoil) => {
  test("in every workbook", () => {
    const told = Object.entries(books).flatMap(([name, book]) =>
      complaints(book, rule).map((each) => `${name}, ${each}`),
    );
    expect(told).toEqual([]);
  });

  test("and the rule sees a fault", () => {
    const book = build(inFull);
    const [base] = Object.values(book.styles);
    if (base === undefined) throw new Error("no styles");
    const styles = {
      ...book.styles,
      rood: { ...base, numberFormat: "0;[Red]-0" },
      flets: { ...base, font: { ...base.font, color: "#999999" }, fill: null },
    };
    const sheets = book.sheets.map((sheet) => (sheet.name === where ? spoil(sheet) : sheet));
    expect(complaints({ ...book, sheets, styles }, rule)).not.toEqual([]);
  });
});

test("[AC15] a workbook has a title, and no two sheets have one name", () => {
  for (const { properties, sheets } of Object.values(books)) {
    expect(properties.title.length).toBeGreaterThan(10);
    expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
  }
});
