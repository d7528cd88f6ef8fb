import fc from "fast-check";
import { usedArea } from "../../sandbox/core/store/cells.ts";
import { deleteColumns, insertColumns } from "../../sandbox/core/store/columns.ts";
import { copySheet } from "../../sandbox/core/store/copy.ts";
import { cutAndPaste } from "../../sandbox/core/store/cut.ts";
import { applyFormat } from "../../sandbox/core/store/looks.ts";
import { deleteName } from "../../sandbox/core/store/names.ts";
import { unprotect } from "../../sandbox/core/store/protection.ts";
import { Refusal } from "../../sandbox/core/store/refusal.ts";
import { deleteRows, insertRows } from "../../sandbox/core/store/rows.ts";
import { deleteSheet, renameSheet } from "../../sandbox/core/store/sheets.ts";
import { sortRows } from "../../sandbox/core/store/sort.ts";
import { convertToRange, renameTable } from "../../sandbox/core/store/tables.ts";
import { type } from "../../sandbox/core/store/user.ts";
import { clearValidation } from "../../sandbox/core/store/validations.ts";
import type { SheetRecord, Workbook } from "../../sandbox/core/store/workbook.ts";
import { clear } from "../../sandbox/core/store/write.ts";
import { addressOf, cellArea, type Area } from "../../sandbox/core/store/area.ts";
import type { Deed } from "./broken-workbook.ts";

/** Chance, as numbers from 0 to 1: which sheet, where, how far. */
interface Dice {
  readonly which: number;
  readonly across: number;
  readonly down: number;
}

const pick = <T>(all: readonly T[], chance: number): T | undefined => all[Math.floor(chance * all.length)];

const used = (sheet: SheetRecord): Area => usedArea(sheet, false) ?? cellArea(1, 1);

/** A cell somewhere in the part of a sheet that is used. */
function cellOn(sheet: SheetRecord, { across, down }: Dice): Area {
  const { top, left, bottom, right } = used(sheet);
  return cellArea(
    top + Math.floor(down * (bottom - top + 1)),
    left + Math.floor(across * Math.min(right - left + 1, 9)),
  );
}

const onSheet =
  (act: (workbook: Workbook, sheet: SheetRecord, spot: Area, dice: Dice) => void) =>
  (dice: Dice): Deed =>
  (workbook) => {
    const sheet = pick(workbook.sheets, dice.which);
    if (sheet === undefined) return;
    unprotect(sheet);
    act(workbook, sheet, cellOn(sheet, dice), dice);
  };

const onTable =
  (act: (workbook: Workbook, sheet: SheetRecord, table: SheetRecord["tables"][number], dice: Dice) => void) =>
  (dice: Dice): Deed =>
  (workbook) => {
    const found = pick(
      workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table }))),
      dice.which,
    );
    if (found === undefined) return;
    unprotect(found.sheet);
    act(workbook, found.sheet, found.table, dice);
  };

/** Everything that breaks a workbook, or only seems to. */
const harms: readonly ((dice: Dice) => Deed)[] = [
  ({ which }) =>
    (workbook) => {
      const item = pick(workbook.names, which);
      if (item !== undefined) deleteName(workbook, item);
    },
  onSheet((workbook, sheet) => deleteSheet(workbook, sheet)),
  onSheet((workbook, sheet) => renameSheet(workbook, sheet, `Mijn ${sheet.id}`.slice(0, 31))),
  onSheet((workbook, sheet) => void copySheet(workbook, sheet)),
  onSheet((workbook, sheet, { top }) => insertRows(workbook, sheet, top)),
  onSheet((workbook, sheet, { top }) => deleteRows(workbook, sheet, top)),
  onSheet((workbook, sheet, { left }) => insertColumns(workbook, sheet, left)),
  onSheet((workbook, sheet, { left }) => deleteColumns(workbook, sheet, left)),
  onSheet((workbook, sheet, spot) => type(workbook, sheet.name, addressOf(spot), "zomaar getypt")),
  onSheet((workbook, sheet, spot) => clear(workbook, sheet, spot, "All")),
  onSheet((workbook, sheet, spot) => cutAndPaste(workbook, sheet, spot, sheet, cellArea(spot.top, 40))),
  onSheet((_, sheet, spot) => clearValidation(sheet, spot)),
  onSheet((workbook, sheet, spot, { across }) => applyFormat(workbook, sheet, spot, { locked: across < 0.5 })),
  onSheet((_, sheet) => void (sheet.conditionalFormats = [])),
  onTable((_, sheet, table) => convertToRange(sheet, table)),
  onTable((workbook, _, table, { down }) => renameTable(workbook, table, `Mijn_${Math.floor(down * 100)}_${table.id}`)),
  onTable((workbook, sheet, { area }, { across }) => {
    const column = area.left + Math.floor(across * (area.right - area.left + 1));
    type(workbook, sheet.name, addressOf(cellArea(area.top, column)), `Kop ${column}`);
  }),
  onTable((workbook, sheet, { area }) => sortRows(workbook, sheet, { ...area, top: area.top + 1 }, area.left, true)),
];

/** What Excel refuses does not happen. */
const tried =
  (deed: Deed): Deed =>
  (workbook) => {
    try {
      deed(workbook);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  };

const chance = fc.integer({ min: 0, max: 9999 }).map((number) => number / 10_000);

/** A few things that somebody does to a workbook, one after another. */
export const anyDamage: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc
    .tuple(fc.constantFrom(...harms), fc.record({ which: chance, across: chance, down: chance }))
    .map(([harm, dice]) => tried(harm(dice))),
  { minLength: 1, maxLength: 5 },
);
