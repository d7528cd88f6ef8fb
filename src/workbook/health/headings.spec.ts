/** Headings of one table that were changed together. */
import { addressOf, cellArea } from "../../../sandbox/core/store/area.ts";
import { deleteColumns } from "../../../sandbox/core/store/columns.ts";
import { columnTexts as headingsOn } from "../../../sandbox/core/store/texts.ts";
import type { SheetRecord, Workbook } from "../../../sandbox/core/store/workbook.ts";
import { type } from "../../../sandbox/core/store/user.ts";
import {
  after,
  examined,
  foundAnswers,
  headingAddress,
  linesOf,
  opened,
  tableOf,
  type Deed,
} from "../../../test/support/broken-workbook.ts";
import { withColumn, withEditedTable, withOwnColumn, type Grid } from "../../../test/support/edited-table.ts";
import { inFull } from "../../../test/support/evaluation-in-full.ts";
import { build } from "../build.ts";
import { contentsOf } from "../contents-of.ts";
import { readEvaluation } from "../read.ts";
import { columnTexts } from "../texts.ts";

const { assessor, score, reason, profile, source, finding, kind, key } = columnTexts;

type Names = Readonly<Record<string, string>>;

const call = (table: string, renamed: Names): Deed =>
  opened((w) => {
    for (const [from, to] of Object.entries(renamed)) {
      type(w, tableOf(w, table).sheet.name, headingAddress(w, table, from), to);
    }
  });

const together: readonly (readonly [string, string, Names])[] = [
  ["the first two", "Beoordelaars", { [assessor]: "Wie", [score]: "Cijfer" }],
  ["two in the middle", "Beoordelaars", { [score]: "Cijfer", [reason]: "Waarom" }],
  ["the last two", "Beoordelaars", { [profile]: "Over wie", [key]: "Code" }],
  ["all but the last one", "Bronnen_casemanager", { [source]: "Document", [finding]: "Bevinding", [kind]: "Type" }],
  [
    "one that is almost the same, and its neighbour",
    "Beoordelaars",
    { [assessor]: "Functie beoordelaar", [score]: "X" },
  ],
];

test.each(together)("[GZ103] %s called otherwise at once: each gets its heading back", (_, table, renamed) => {
  const { faults, repaired } = examined(after(inFull, call(table, renamed)));
  expect(faults.map(({ id, where }) => `${id} ${where}`)).toEqual(
    Object.keys(renamed).map((heading) => `H5 tabel ${table}, kolom “${heading}”`),
  );
  expect(readEvaluation(contentsOf(repaired))).toEqual({ ok: true, value: inFull });
  expect(foundAnswers(repaired)).toEqual([]);
  expect(linesOf(examined(repaired))).toEqual([]);
});

const renamedIn = ({ columns, rows }: Grid, renamed: Names): Grid => ({
  columns: columns.map((heading) => renamed[heading] ?? heading),
  rows,
});

const swapped = ({ columns, rows }: Grid): Grid => {
  const swap = <T>([one, other, ...rest]: readonly T[]): T[] => [other as T, one as T, ...rest];
  return { columns: swap(columns), rows: rows.map((row) => swap(row)) };
};

const two = { [assessor]: "Wie", [score]: "Cijfer" };
const all = { ...two, [reason]: "Waarom", [profile]: "Over wie", [key]: "Code" };

test("[GZ118] nor does one of them take what cannot stand below it", () => {
  const own = "Dit is van onszelf.";
  const edit = (grid: Grid): Grid =>
    renamedIn(
      withColumn(grid, score, () => own),
      { [score]: "Opmerking" },
    );
  const { faults, repaired } = examined(withEditedTable(build(inFull), "Beoordelaars", edit));
  const steps = faults.filter(({ id }) => id === "H5").flatMap(({ repairs }) => repairs.map(({ kind: step }) => step));
  expect(steps).toContain("column");
  expect(steps).not.toContain("heading");
  expect(foundAnswers(repaired).flat()).toContain(own);
  const { ok } = readEvaluation(contentsOf(repaired));
  expect(ok).toBe(true);
});

const unsure: readonly (readonly [string, (grid: Grid) => Grid])[] = [
  ["the table has a column of the user's own", (grid) => withOwnColumn(renamedIn(grid, two), "Eigen", "iets")],
  ["what stands there cannot be it", (grid) => swapped(renamedIn(grid, two))],
  ["nothing of ours stands beside them", (grid) => renamedIn(grid, all)],
];

test.each(unsure)(
  "[GZ104] when %s, none is guessed: they get empty columns, and what stood there is found",
  (_, edit) => {
    const { faults, repaired } = examined(withEditedTable(build(inFull), "Beoordelaars", edit));
    const headings = faults.filter(({ id }) => id === "H5");
    expect(headings.length).toBeGreaterThan(1);
    expect(
      headings.flatMap(({ repairs }) => repairs.map((one) => one.kind)).filter((one) => one === "heading"),
    ).toEqual([]);
    expect(foundAnswers(repaired).flat()).toContain(inFull.assessments[0]?.assessor);
  },
);

test("[GZ151] of more columns that are gone, only those get one for which there is room: nothing beside the table goes", () => {
  const beside = (w: Workbook): [SheetRecord, number, number] => {
    const { sheet, table } = tableOf(w, "Beoordelaars");
    return [sheet, table.area.top + 1, table.area.right + 2];
  };
  const deleteBoth: Deed = opened((w) => {
    const [sheet, row, column] = beside(w);
    type(w, sheet.name, addressOf(cellArea(row, column)), "Van mij");
    for (const heading of [score, reason]) {
      const { table } = tableOf(w, "Beoordelaars");
      deleteColumns(w, sheet, table.area.left + headingsOn(sheet, table.area).indexOf(heading));
    }
  });
  const { faults, repaired } = examined(after(inFull, deleteBoth));
  const ours = faults.filter(({ id }) => id === "H5");
  expect(ours.map(({ repairs }) => repairs.length)).toEqual([1, 0]);
  expect(ours[1]?.remedy).toMatch(/Voeg rechts van de tabel een lege kolom in/);
  const standing = repaired.sheets.flatMap(({ cells }) => cells.filter(({ value }) => value === "Van mij"));
  expect(standing).toHaveLength(1);
});
