import { addressOf, parseArea } from "./store/area.ts";
import { eventTypes, observe, type ExcelEvent } from "./events.ts";
import { deleteRows, insertRows } from "./store/rows.ts";
import { activate, addSheet, deleteSheet, renameSheet } from "./store/sheets.ts";
import { erase, paste, type } from "./store/user.ts";
import { newWorkbook, type SheetRecord, type Workbook } from "./store/workbook.ts";

function opened(): { readonly workbook: Workbook; readonly sheet: SheetRecord } {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return { workbook, sheet };
}

/** Events for one listener, without the ids that only the wire needs. */
const told = (events: readonly ExcelEvent[], kind: number, target = "Workbook") =>
  events.filter((event) => event.type === kind && event.target === target).map(({ args }) => args);

test("[E1] a typed cell tells where, what it was and what it is", () => {
  const { workbook, sheet } = opened();
  type(workbook, "Blad1", "B4", "3");
  const observer = observe(workbook);
  type(workbook, "Blad1", "B4", "vier");
  const changes = told(observer.take("user"), eventTypes.changed, sheet.id);
  expect(changes).toEqual([
    {
      changeType: "RangeEdited",
      source: "Local",
      worksheetId: sheet.id,
      address: "B4",
      referenceId: `${sheet.id}!B4`,
      shiftDirection: "None",
      valueBefore: 3,
      valueAfter: "vier",
      valueTypeBefore: "Double",
      valueTypeAfter: "String",
      triggerSource: "Unknown",
    },
  ]);
  expect(observer.take("user")).toEqual([]);
});

test("[E2] what the add-in writes says so, and a block is one event", () => {
  const { workbook } = opened();
  const observer = observe(workbook);
  paste(workbook, "Blad1", "B2", [
    ["a", "b"],
    ["c", "d"],
  ]);
  const [change, ...more] = told(observer.take("addin"), eventTypes.changed);
  expect(change).toMatchObject({ address: "B2:C3", triggerSource: "ThisLocalAddin" });
  expect(change).not.toHaveProperty("valueBefore");
  expect(more).toEqual([]);
});

test("[E3] erasing is a change to empty", () => {
  const { workbook } = opened();
  type(workbook, "Blad1", "A1", "tekst");
  const observer = observe(workbook);
  erase(workbook, "Blad1", "A1");
  expect(told(observer.take("user"), eventTypes.changed)).toMatchObject([
    { address: "A1", valueBefore: "tekst", valueAfter: "", valueTypeAfter: "Empty" },
  ]);
});

test.each([
  ["inserted", "RowInserted", "4:5", "ShiftCellDown"],
  ["deleted", "RowDeleted", "2:3", "ShiftCellUp"],
] as const)("[E4] rows %s are one event, and formulas that follow are none", (how, changeType, address, direction) => {
  const { workbook, sheet } = opened();
  paste(workbook, "Blad1", "A4", [["1"], ["2"], ["=A4+A5"]]);
  const observer = observe(workbook);
  if (how === "inserted") insertRows(workbook, sheet, 4, 2);
  else deleteRows(workbook, sheet, 2, 2);
  const events = observer.take("user");
  expect(told(events, eventTypes.changed)).toMatchObject([{ changeType, address, shiftDirection: direction }]);
});

test("[E5] a user's insertion among empty rows is told where he made it", () => {
  const { workbook, sheet } = opened();
  type(workbook, "Blad1", "A9", "onder");
  const observer = observe(workbook);
  insertRows(workbook, sheet, 3);
  const events = observer.take("user", { sheetId: sheet.id, address: "3:3", kind: "RowInserted" });
  expect(told(events, eventTypes.changed)).toMatchObject([{ address: "3:3" }]);
});

test("[E6] a row inserted and filled in at once gives both events", () => {
  const { workbook, sheet } = opened();
  paste(workbook, "Blad1", "A1", [["kop"], ["onder"]]);
  const observer = observe(workbook);
  insertRows(workbook, sheet, 2);
  type(workbook, "Blad1", "A2", "nieuw");
  expect(told(observer.take("addin"), eventTypes.changed)).toMatchObject([
    { changeType: "RowInserted", address: "2:2" },
    { changeType: "RangeEdited", address: "A2", valueAfter: "nieuw" },
  ]);
});

test("[E7] a formula typed over another is a change", () => {
  const { workbook } = opened();
  type(workbook, "Blad1", "A1", "=B1+1");
  const observer = observe(workbook);
  type(workbook, "Blad1", "A1", "=B1+2");
  expect(told(observer.take("user"), eventTypes.changed)).toHaveLength(1);
});

test("[E8] only a recalculated value is no change, but it is calculated", () => {
  const { workbook, sheet } = opened();
  type(workbook, "Blad1", "A1", "=1+1");
  const observer = observe(workbook);
  const [cell] = [...sheet.cells.values()];
  if (cell !== undefined) cell.calculated = 2;
  const events = observer.take("user");
  expect(told(events, eventTypes.changed)).toEqual([]);
  expect(told(events, eventTypes.calculated, sheet.id)).toEqual([{ worksheetId: sheet.id, address: "" }]);
});

test("[E9] sheets that come, go, are renamed, hidden and protected", () => {
  const { workbook, sheet } = opened();
  const observer = observe(workbook);
  const added = addSheet(workbook, "Nieuw");
  expect(told(observer.take("addin"), eventTypes.added)).toEqual([{ source: "Local", worksheetId: added.id }]);
  added.name = "Anders";
  added.visibility = "Hidden";
  added.protection = {};
  const events = observer.take("user");
  expect(told(events, eventTypes.nameChanged, added.id)).toMatchObject([{ nameBefore: "Nieuw", nameAfter: "Anders" }]);
  expect(told(events, eventTypes.visibilityChanged)).toMatchObject([{ visibilityAfter: "Hidden" }]);
  expect(told(events, eventTypes.protectionChanged)).toMatchObject([{ isProtected: true }]);
  deleteSheet(workbook, added);
  expect(told(observer.take("user"), eventTypes.deleted)).toEqual([{ source: "Local", worksheetId: added.id }]);
  expect(sheet.name).toBe("Blad1");
});

test("[E10] turning to another sheet is no selection, selecting is", () => {
  const { workbook, sheet } = opened();
  const other = addSheet(workbook, "Ander");
  workbook.selection = parseArea("C7");
  const observer = observe(workbook);
  activate(workbook, other);
  const turned = observer.take("user");
  expect(told(turned, eventTypes.activated)).toEqual([{ worksheetId: other.id }]);
  expect(told(turned, eventTypes.deactivated, sheet.id)).toEqual([{ worksheetId: sheet.id }]);
  expect(told(turned, eventTypes.selectionChanged)).toEqual([]);
  workbook.selection = parseArea("B2:C3");
  const selected = observer.take("user");
  expect(told(selected, eventTypes.selectionChanged)).toEqual([{ worksheetId: other.id, address: "B2:C3" }]);
  expect(addressOf(workbook.selection)).toBe("B2:C3");
});

test("[E11] a sheet that is put elsewhere has moved", () => {
  const { workbook, sheet } = opened();
  addSheet(workbook, "Twee");
  const observer = observe(workbook);
  workbook.sheets.reverse();
  const [move] = told(observer.take("user"), eventTypes.moved);
  expect(move).toMatchObject({ positionBefore: expect.any(Number), positionAfter: expect.any(Number) });
  expect(sheet.name).toBe("Blad1");
});

test("[E12] a change inside a table is told to the table too", () => {
  const { workbook, sheet } = opened();
  paste(workbook, "Blad1", "A1", [["kop"], ["een"]]);
  const table = { id: "7", name: "Tabel", area: parseArea("A1:A2"), style: "", filter: false };
  sheet.tables.push({ ...table, banded: false, bandedColumns: false });
  const observer = observe(workbook);
  type(workbook, "Blad1", "A2", "twee");
  const events = observer.take("user");
  expect(told(events, eventTypes.tableChanged, "7")).toMatchObject([{ tableId: "7", address: "A2" }]);
  type(workbook, "Blad1", "C9", "los");
  expect(told(observer.take("user"), eventTypes.tableChanged, "7")).toEqual([]);
});

test("[E13] a row edit is told once, also when something was told before its hint came", () => {
  const { workbook, sheet } = opened();
  paste(workbook, "Blad1", "A3", [["1"], ["2"], ["3"], ["4"]]);
  const observer = observe(workbook);
  insertRows(workbook, sheet, 3);
  expect(told(observer.take("user"), eventTypes.changed)).toMatchObject([{ changeType: "RowInserted" }]);
  const late = observer.take("user", { sheetId: sheet.id, address: "3:3", kind: "RowInserted" });
  expect(told(late, eventTypes.changed)).toEqual([]);
  deleteRows(workbook, sheet, 3);
  observer.take("user");
  const lateToo = observer.take("user", { sheetId: sheet.id, address: "3:3", kind: "RowDeleted" });
  expect(told(lateToo, eventTypes.changed)).toEqual([]);
});

test("[E14] a formula typed over another is a change, whatever differs; one that follows a sheet's name is none", () => {
  const { workbook, sheet } = opened();
  type(workbook, "Blad1", "A1", "=B1");
  const observer = observe(workbook);
  type(workbook, "Blad1", "A1", "=C1");
  expect(told(observer.take("user"), eventTypes.changed)).toMatchObject([{ address: "A1" }]);
  type(workbook, "Blad1", "A2", "=Blad1!B1");
  observer.take("user");
  renameSheet(workbook, sheet, "Anders");
  expect(told(observer.take("addin"), eventTypes.changed)).toEqual([]);
  expect([...sheet.cells.values()].map(({ formula }) => formula)).toContain("=Anders!B1");
});

test("[E15] what a formula gives is told, also when it is calculated after the change was seen", () => {
  const { workbook, sheet } = opened();
  const observer = observe(workbook);
  type(workbook, "Blad1", "A1", "=1+1");
  const events = observer.take("user");
  for (const cell of sheet.cells.values()) cell.calculated = 2;
  expect(told(events, eventTypes.changed)).toMatchObject([{ valueAfter: 2, valueTypeAfter: "Double" }]);
});

test("[E16] the same address on another sheet is another selection", () => {
  const { workbook } = opened();
  const other = addSheet(workbook, "Ander");
  workbook.selection = parseArea("B2");
  const observer = observe(workbook);
  activate(workbook, other);
  workbook.selection = parseArea("B2");
  const selected = told(observer.take("user"), eventTypes.selectionChanged);
  expect(selected).toEqual([{ worksheetId: other.id, address: "B2" }]);
});
