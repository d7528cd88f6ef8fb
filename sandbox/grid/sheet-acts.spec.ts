import { eventTypes, observe } from "../core/events.ts";
import { protect } from "../core/store/protection.ts";
import { activate, addSheet } from "../core/store/sheets.ts";
import { parseArea } from "../core/store/area.ts";
import { newWorkbook, type SheetRecord, type Workbook } from "../core/store/workbook.ts";
import { frozenRows } from "./freeze.ts";
import { SheetActs } from "./sheet-acts.ts";

function opened(): { readonly workbook: Workbook; readonly sheet: SheetRecord; readonly acts: SheetActs } {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return { workbook, sheet, acts: new SheetActs(workbook) };
}

test("[W1] a sheet gets another name, and it is told", () => {
  const { workbook, sheet, acts } = opened();
  const observer = observe(workbook);
  expect(acts.rename(sheet, "Mijn blad")).toBeNull();
  const [told] = observer.take("user").filter(({ type }) => type === eventTypes.nameChanged);
  expect(told?.args).toMatchObject({ nameBefore: "Blad1", nameAfter: "Mijn blad" });
});

test.each([
  ["empty", "", /1 tot en met 31/],
  ["of 32 characters", "x".repeat(32), /1 tot en met 31/],
  ["with a colon", "a:b", /bevat geen :/],
  ["of another sheet", "BLAD2", /al een blad/],
])("[W2] a name %s is refused with a reason", (_what, name, reason) => {
  const { workbook, sheet, acts } = opened();
  addSheet(workbook, "Blad2");
  expect(acts.rename(sheet, name)?.message).toMatch(reason);
  expect(sheet.name).toBe("Blad1");
});

test("[W3] protection goes with its password only, and comes back with what it allowed", () => {
  const { sheet, acts } = opened();
  protect(sheet, { allowFormatRows: true }, "geheim");
  expect(acts.unprotect(sheet, "anders")?.title).toMatch(/wachtwoord/);
  expect(sheet.protection).not.toBeNull();
  expect(acts.unprotect(sheet, "geheim")).toBeNull();
  expect(sheet.protection).toBeNull();
  expect(acts.protect(sheet)).toBeNull();
  expect(sheet.protection).toMatchObject({ allowFormatRows: true, allowInsertRows: false });
});

test("[W4] turning to a sheet selects what was selected there, and that is no selection", () => {
  const { workbook, sheet } = opened();
  const other = addSheet(workbook);
  workbook.selection = parseArea("C5:D6");
  activate(workbook, other);
  expect(workbook.selection).toEqual(parseArea("A1"));
  const observer = observe(workbook);
  activate(workbook, sheet);
  expect(workbook.selection).toEqual(parseArea("C5:D6"));
  expect(observer.take("user").map(({ type }) => type)).not.toContain(eventTypes.selectionChanged);
});

test("[W5] frozen rows that take over half of a low window scroll along", () => {
  const { sheet } = opened();
  sheet.frozen = { rows: 5, columns: 0 }; // five rows of 20 pixels below headings of 22
  expect([frozenRows(sheet, 222), frozenRows(sheet, 221), frozenRows(sheet, 0)]).toEqual([5, 0, 0]);
});
