import { groupOf } from "../../test/support/groups.ts";
import { beforePlan } from "../../test/support/planned.ts";
import { asking, RevisedBook, valueOf } from "../../test/support/revising.ts";
import type { Result } from "../model/evaluation/evaluation.ts";
import { record } from "../usecases/record.ts";
import type { Blueprint, Sheet } from "./blueprint.ts";
import { withPivot } from "./pivot-wish.ts";
import { pivotWish } from "./sheets/pivot.ts";

const blank = { ...beforePlan, history: [] };
const recorded = async (book: RevisedBook) => valueOf(await record(book, "2026-11-25", asking(true)));
const pivotsOf = ({ sheets }: Blueprint) => sheets.flatMap(({ name, pivots }) => pivots.map((pivot) => [name, pivot]));

function withSheet(blueprint: Blueprint, change: (sheet: Sheet) => Sheet): Blueprint {
  return {
    ...blueprint,
    sheets: blueprint.sheets.map((sheet) => (sheet.name === "Draaitabel" ? change(sheet) : sheet)),
  };
}

test("[PV14] in a file, too, the first results bring the PivotTable along; later ones leave it as it is", async () => {
  const book = new RevisedBook(blank);
  expect(pivotsOf(book.blueprint)).toEqual([]);
  await recorded(book);
  const made = pivotsOf(book.blueprint);
  expect(made).toEqual([["Draaitabel", pivotWish(book.evaluation)?.pivot]]);
  await recorded(book);
  expect(pivotsOf(book.blueprint)).toEqual(made);
});

const cell = (row: number, column: number) => ({ row, column, value: "van mij", style: "VTH hint" });

test.each<[string, (sheet: Sheet) => Sheet, boolean]>([
  ["its sheet is protected", (sheet) => ({ ...sheet, protection: openToAll }), false],
  ["the user wrote far below", (sheet) => ({ ...sheet, cells: [...sheet.cells, cell(90, 4)] }), false],
  ["the user wrote where its filters stand", (sheet) => ({ ...sheet, cells: [...sheet.cells, cell(7, 3)] }), false],
  ["the user merged cells there", (sheet) => ({ ...sheet, merges: [...sheet.merges, "D12:E12"] }), false],
  ["the user wrote left of it", (sheet) => ({ ...sheet, cells: [...sheet.cells, cell(12, 1)] }), true],
  ["the user renamed the sheet", (sheet) => ({ ...sheet, name: "Kruistabel" }), true],
])("[PV15] when %s", async (_, change, isMade) => {
  const book = new RevisedBook(blank);
  const before = withSheet(book.blueprint, change);
  const names = before.names.map((name) =>
    name.sheet === "Draaitabel" ? { ...name, sheet: before.sheets.at(sheetNumber(book.blueprint))?.name ?? "" } : name,
  );
  book.blueprint = { ...before, names };
  await recorded(book);
  expect(pivotsOf(book.blueprint)).toHaveLength(isMade ? 1 : 0);
  expect(book.evaluation.history).toHaveLength(6);
});

const openToAll = { formatCells: true, formatColumns: true, formatRows: true };
const sheetNumber = ({ sheets }: Blueprint): number => sheets.findIndex(({ name }) => name === "Draaitabel");

test("[PV16] one that the user moved, or one of the user's own in its place, stays the only one", async () => {
  const book = new RevisedBook(blank);
  await recorded(book);
  const wish = pivotWish(book.evaluation);
  if (wish === null) throw new Error("there are no results");
  const bare = withSheet(book.blueprint, (sheet) => ({ ...sheet, pivots: [] }));
  expect(pivotsOf(withPivot(bare, wish))).toHaveLength(1);
  const moved = {
    ...bare,
    sheets: bare.sheets.map((sheet) => (sheet.name === "Start" ? { ...sheet, pivots: [wish.pivot] } : sheet)),
  };
  expect(withPivot(moved, wish)).toEqual(moved);
  const own = withSheet(bare, (sheet) => ({ ...sheet, pivots: [{ ...wish.pivot, name: "Van mij", at: "M40" }] }));
  expect(withPivot(own, wish)).toEqual(own);
  const gone = { ...bare, sheets: bare.sheets.filter(({ name }) => name !== "Draaitabel") };
  expect(withPivot(gone, wish)).toEqual(gone);
});

test("[PV17] its filter names the organisation in the capitals of the first row, which a PivotTable takes for the item", () => {
  const group = groupOf([3, 4]);
  const [own, other] = group.history as [Result, Result];
  const peer = { ...own, organisation: "od 1", source: "OD 2" };
  const filters = pivotWish({ ...group, history: [peer, own, other] })?.pivot.filters;
  expect(filters?.[0]).toEqual({ field: "Organisatie", only: "od 1" });
  const chosen = (history: readonly Result[]) => pivotWish({ ...group, history })?.pivot.filters[0]?.only;
  expect(chosen([other])).toBe("OD 2");
  expect(chosen([other, { ...other, organisation: "OD 3" }])).toBeNull();
});
