import { newWorkbook } from "../core/store/workbook.ts";
import { addSheet } from "../core/store/sheets.ts";
import { type } from "../core/store/user.ts";
import type { Addin } from "./addin.ts";
import type { MessageEntry } from "./protocol/entries.ts";
import { Seat } from "./seat.ts";

/** An add-in that only listens. */
function listener() {
  const heard: MessageEntry[] = [];
  const addin = { tell: (entries: readonly MessageEntry[]) => void heard.push(...entries), tellSelection: jest.fn() };
  return { addin: addin as unknown as Addin, heard, selections: addin.tellSelection };
}

/** `workbook.getSelectedRange().select()` and the like: what a client sends. */
const selecting = (address: string) => ({
  ObjectPaths: {
    "1": { Id: 1, ObjectPathType: 1, Name: "" },
    "2": { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
    "3": { Id: 3, ObjectPathType: 3, Name: "GetActiveWorksheet", ParentObjectPathId: 2, ArgumentInfo: {} },
    "4": {
      Id: 4,
      ObjectPathType: 3,
      Name: "GetRange",
      ParentObjectPathId: 3,
      ArgumentInfo: { Arguments: [address] },
    },
  },
  Actions: [{ Id: 5, ActionType: 3, Name: "Select", ObjectPathId: 4, ArgumentInfo: {} }],
});

const changed = 10;
const selectionChanged = 14;
const ofType = (entries: readonly MessageEntry[], wanted: number) => entries.filter(([, kind]) => kind === wanted);

function atTable() {
  const workbook = newWorkbook();
  const seats = [new Seat(workbook, true), new Seat(workbook, false)] as const;
  return { workbook, seats };
}

test("[SE1] who selects from a seat of one's own leaves the grid where it is, and hears of it alone", () => {
  const { workbook, seats } = atTable();
  const [user, colleague] = seats;
  const heard = [listener(), listener()] as const;
  const before = { ...workbook.selection };
  expect(colleague.execute(selecting("C7"), 100).Error).toBeUndefined();
  seats.forEach((seat, index) => seat.tell(heard[index]?.addin, { source: "addin", by: colleague }));
  expect(workbook.selection).toEqual(before);
  expect(heard[0].heard).toEqual([]);
  expect(ofType(heard[1].heard, selectionChanged).map(([, , , message]) => JSON.parse(message) as object)).toEqual(
    Array(2).fill({ worksheetId: workbook.activeSheet, address: "C7" }),
  );
  expect(heard[1].selections).toHaveBeenCalledTimes(1);
  user.execute(selecting("B2"), 100);
  expect(workbook.selection).toMatchObject({ top: 2, left: 2 });
});

test("[SE2] what one does is a co-author's doing to the other, and one's own to oneself", () => {
  const { workbook, seats } = atTable();
  const [user] = seats;
  type(workbook, workbook.sheets[0]?.name ?? "", "A1", "tekst");
  const heard = seats.map((seat) => {
    const { addin, heard: entries } = listener();
    expect(seat.tell(addin, { source: "addin", by: user })).toBe(true);
    return ofType(entries, changed).map(([, , , message, , isRemote]) => [
      (JSON.parse(message) as { triggerSource: string }).triggerSource,
      isRemote,
    ]);
  });
  expect(heard).toEqual([Array(2).fill(["ThisLocalAddin", false]), Array(2).fill(["Unknown", true])]);
  expect(seats.map((seat) => seat.tell(listener().addin, { source: "user", by: user }))).toEqual([false, false]);
});

test("[SE3] whose sheet is deleted goes on where the grid is", () => {
  const { workbook, seats } = atTable();
  const [, colleague] = seats;
  const other = addSheet(workbook, "Ander blad");
  workbook.sheets.splice(0, 1);
  workbook.activeSheet = other.id;
  expect(colleague.execute(selecting("D4"), 100).Error).toBeUndefined();
  const { addin, heard } = listener();
  colleague.tell(addin, { source: "addin", by: colleague });
  expect(ofType(heard, selectionChanged).length).toBeGreaterThan(0);
});
