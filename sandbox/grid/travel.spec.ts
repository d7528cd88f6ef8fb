import { addressOf, parseArea } from "../core/store/area.ts";
import { merge } from "../core/store/cells.ts";
import { paste } from "../core/store/user.ts";
import { newWorkbook, type SheetRecord } from "../core/store/workbook.ts";
import { destination, everything, Stretch, type Goal } from "./travel.ts";

/** A sheet with texts as they stand in the grid; a dot is an empty cell. */
function sheetOf(...rows: readonly string[]): SheetRecord {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const cells = rows.map((row) => row.split(" ").map((text) => (text === "." ? "" : text)));
  paste(workbook, "Blad1", "A1", cells);
  return sheet;
}

const page = 10;
const edge = (step: "down" | "up" | "left" | "right"): Goal => ({ kind: "edge", step });
const to = (sheet: SheetRecord, from: string, goal: Goal): string =>
  addressOf(destination(sheet, parseArea(from), goal, page));

const sheet = sheetOf("a b . d", "e f . g", ". . . .", ". . . h");

test.each([
  ["to the end of a run", "A1", edge("right"), "B1"],
  ["over a gap", "B1", edge("right"), "D1"],
  ["over empty rows", "D2", edge("down"), "D4"],
  ["back to the first of a run", "B2", edge("up"), "B1"],
  ["to the sheet's edge where nothing follows", "B4", edge("left"), "A4"],
  ["to the last row that the screen has", "A2", edge("down"), "A60"],
  ["to the row's first cell", "C4", { kind: "row" }, "A4"],
  ["to the last cell in use", "A1", { kind: "end" }, "D4"],
  ["to the first cell", "C4", { kind: "begin" }, "A1"],
  ["a screen down", "B2", { kind: "page", step: "down" }, "B12"],
  ["a screen up, not above the first row", "B2", { kind: "page", step: "up" }, "B1"],
  ["beside, not off the sheet", "A1", { kind: "step", step: "left" }, "A1"],
] as const)("[T1] a key goes %s", (_what, from, goal, expected) => {
  expect(to(sheet, from, goal)).toBe(expected);
});

test("[T2] Ctrl+Home goes to the first cell that scrolls", () => {
  const frozen = sheetOf("a", "b");
  frozen.frozen = { rows: 3, columns: 1 };
  expect(to(frozen, "D9", { kind: "begin" })).toBe("B4");
});

test("[T3] a step leaves a merge on its far side", () => {
  const merged = sheetOf("a . .", "b . .");
  merge(merged, parseArea("A1:B2"));
  expect(to(merged, "A1", { kind: "step", step: "right" })).toBe("C1");
  expect(to(merged, "A1", { kind: "step", step: "down" })).toBe("A3");
});

test("[T4] Shift moves one end of the selection, also past its first cell, and takes merges along whole", () => {
  const merged = sheetOf("a . . .", ". . . .", ". . . .");
  merge(merged, parseArea("C1:C3"));
  const stretch = new Stretch();
  let area = parseArea("B2");
  const press = (step: "up" | "left" | "right"): string => {
    area = stretch.extended(merged, area, { kind: "step", step }, page).area;
    return addressOf(area);
  };
  expect([press("up"), press("left")]).toEqual(["B1:B2", "A1:B2"]);
  expect([press("right"), press("right")]).toEqual(["B1:B2", "B1:C3"]);
});

test("[T5] Ctrl+A selects the filled cells around, a second time all that is in use", () => {
  expect(addressOf(everything(sheet, parseArea("B2")))).toBe("A1:B2");
  expect(addressOf(everything(sheet, parseArea("A1:B2")))).toBe("A1:D4");
  expect(addressOf(everything(sheet, parseArea("F9")))).toBe("A1:D4");
});
