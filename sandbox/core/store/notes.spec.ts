import { addressOf, parseArea } from "./area.ts";
import { merge } from "./cells.ts";
import { copySheet } from "./copy.ts";
import { noteAt, notesInOrder, setNote } from "./notes.ts";
import { protect } from "./protection.ts";
import { deleteRows, insertRows } from "./rows.ts";
import { erase, type } from "./user.ts";
import { newWorkbook, type SheetRecord, type Workbook } from "./workbook.ts";
import { clear } from "./write.ts";

/** Notes at B2, at C4 and at the empty A9. */
function scene(): { readonly workbook: Workbook; readonly sheet: SheetRecord } {
  const workbook = newWorkbook("Blad1");
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  type(workbook, "Blad1", "B2", "score");
  setNote(sheet, 9, 1, "negen");
  setNote(sheet, 4, 3, "vier");
  setNote(sheet, 2, 2, "twee");
  return { workbook, sheet };
}

const all = (sheet: SheetRecord) => notesInOrder(sheet).map(({ area, text }) => `${addressOf(area)} ${text}`);

test("[SN1] notes follow their cells when rows are inserted and deleted, and go with a deleted row", () => {
  const { workbook, sheet } = scene();
  insertRows(workbook, sheet, 3, 2);
  expect(all(sheet)).toEqual(["B2 twee", "C6 vier", "A11 negen"]);
  deleteRows(workbook, sheet, 6);
  expect(all(sheet)).toEqual(["B2 twee", "A10 negen"]);
  deleteRows(workbook, sheet, 1);
  expect(all(sheet)).toEqual(["B1 twee", "A9 negen"]);
});

test("[SN2] a copy has notes of its own", () => {
  const { workbook, sheet } = scene();
  const copy = copySheet(workbook, sheet);
  setNote(copy, 2, 2, "anders");
  insertRows(workbook, copy, 1);
  expect(all(sheet)).toEqual(["B2 twee", "C4 vier", "A9 negen"]);
  expect(all(copy)).toEqual(["B3 anders", "C5 vier", "A10 negen"]);
});

test("[SN3] another text replaces the first, an empty text takes the note away", () => {
  const { sheet } = scene();
  setNote(sheet, 2, 2, "opnieuw");
  setNote(sheet, 4, 3, "");
  expect(all(sheet)).toEqual(["B2 opnieuw", "A9 negen"]);
  expect(noteAt(sheet, 4, 3)).toBeNull();
  expect(() => setNote(sheet, 1, 1, "x".repeat(32_768))).toThrow("32767");
});

test("[SN4] a protected sheet refuses notes, unless objects may be edited", () => {
  const { sheet } = scene();
  protect(sheet, {});
  expect(() => setNote(sheet, 2, 2, "")).toThrow("protected");
  expect(() => setNote(sheet, 30, 1, "nieuw")).toThrow("protected");
  sheet.protection = null;
  protect(sheet, { allowEditObjects: true });
  setNote(sheet, 30, 1, "nieuw");
  expect(all(sheet)).toContain("A30 nieuw");
});

test("[SN5] emptying a cell leaves its note; clearing all of it does not", () => {
  const { workbook, sheet } = scene();
  erase(workbook, "Blad1", "B2");
  clear(workbook, sheet, parseArea("C4"), "Contents");
  clear(workbook, sheet, parseArea("A9"), "All");
  expect(all(sheet)).toEqual(["B2 twee", "C4 vier"]);
});

test("[SN6] of cells that are merged only the first keeps its note", () => {
  const { sheet } = scene();
  merge(sheet, parseArea("B2:C4"));
  expect(all(sheet)).toEqual(["B2 twee", "A9 negen"]);
});
