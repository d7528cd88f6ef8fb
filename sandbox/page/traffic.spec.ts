import { eventTypes } from "../core/events.ts";
import { Unavailable } from "../core/store/refusal.ts";
import { type } from "../core/store/user.ts";
import { newWorkbook, type SheetRecord, type Workbook } from "../core/store/workbook.ts";
import type { Addin } from "./addin.ts";
import type { MessageEntry } from "./protocol/entries.ts";
import { Traffic } from "./traffic.ts";

/** A grid that calculates only when it is let go. */
function slowGrid() {
  const waiting: (() => void)[] = [];
  let working: Promise<unknown> = Promise.resolve();
  const refresh = (): Promise<void> => {
    const run = new Promise<void>((resolve) => waiting.push(resolve));
    working = Promise.all([working, run]);
    return run;
  };
  const idle = async (): Promise<void> => {
    await working;
  };
  return { refresh, idle, calculated: () => waiting.splice(0).forEach((go) => go()) };
}

interface Heard {
  readonly type: number;
  readonly args: { readonly address?: string; readonly triggerSource?: string; readonly valueAfter?: unknown };
}

async function scene(patience = 10_000) {
  const workbook = newWorkbook("Blad1");
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const heard: Heard[] = [];
  const addin = {
    tell: (entries: readonly MessageEntry[]) =>
      void heard.push(
        ...entries
          .filter(([, , target]) => target === "Workbook")
          .map(([, kind, , text]): Heard => ({ type: kind, args: JSON.parse(text) as Heard["args"] })),
      ),
    tellSelection: () => undefined,
  };
  const view = { panes: ["one"], onNewWorkbook: jest.fn(), onFailed: jest.fn() };
  const traffic = new Traffic(workbook, view, patience);
  const grid = slowGrid();
  traffic.join([addin as unknown as Addin], Promise.resolve(grid));
  await tick();
  return { workbook, sheet, heard, traffic, grid };
}

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Types as the grid does: the store, the report, and then the calculation. */
function typed(
  {
    workbook,
    sheet,
    traffic,
    grid,
  }: { workbook: Workbook; sheet: SheetRecord; traffic: Traffic; grid: ReturnType<typeof slowGrid> },
  address: string,
  text: string,
): void {
  type(workbook, "Blad1", address, text);
  traffic.edited({ sheetId: sheet.id, address, kind: "RangeEdited" });
  void grid.refresh();
}

/** Sets a value, as a client asks it. */
const setting = (address: string, value: string) => ({
  ObjectPaths: {
    "1": { Id: 1, ObjectPathType: 1, Name: "" },
    "2": { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
    "3": { Id: 3, ObjectPathType: 3, Name: "GetActiveWorksheet", ParentObjectPathId: 2, ArgumentInfo: {} },
    "4": { Id: 4, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 3, ArgumentInfo: { Arguments: [address] } },
  },
  Actions: [{ Id: 5, ActionType: 4, Name: "Values", ObjectPathId: 4, ArgumentInfo: { Arguments: [[[value]]] } }],
});

const changes = (heard: readonly Heard[]) => heard.filter(({ type: kind }) => kind === eventTypes.changed);

test("[TR1] what a user changes while a batch is being drawn stays his doing", async () => {
  const all = await scene();
  const { traffic, heard, grid } = all;
  await traffic.execute(traffic.seats[0], setting("A1", "van de invoegtoepassing"), 100);
  await tick();
  typed(all, "B2", "van de gebruiker");
  grid.calculated();
  await traffic.idle();
  expect(changes(heard).map(({ args }) => [args.address, args.triggerSource])).toEqual([
    ["A1", "ThisLocalAddin"],
    ["B2", "Unknown"],
  ]);
});

test("[TR2] a change is told once it is calculated, and a selection after it not before", async () => {
  const all = await scene();
  const { workbook, sheet, traffic, heard, grid } = all;
  typed(all, "A1", "=1+1");
  workbook.selection = { top: 2, left: 1, bottom: 2, right: 1 };
  traffic.raise("user", traffic.seats[0]);
  await tick();
  expect(heard).toEqual([]);
  for (const cell of sheet.cells.values()) cell.calculated = 2;
  grid.calculated();
  await traffic.idle();
  const kinds = heard.map(({ type: kind }) => kind).filter((kind) => kind !== eventTypes.calculated);
  expect(kinds).toEqual([eventTypes.changed, eventTypes.selectionChanged]);
  expect(heard[0]?.args).toMatchObject({ address: "A1", valueAfter: 2 });
});

test("[TR3] a request waits for what the user changed to be calculated, but not for ever", async () => {
  const patient = await scene();
  typed(patient, "A1", "=1+1");
  let answered = false;
  const request = patient.traffic
    .execute(patient.traffic.seats[0], setting("B1", "x"), 100)
    .then(() => (answered = true));
  await tick();
  expect(answered).toBe(false);
  patient.grid.calculated();
  await request;
  expect(answered).toBe(true);
  const hasty = await scene(5);
  typed(hasty, "A1", "=1+1");
  await hasty.traffic.execute(hasty.traffic.seats[0], setting("B1", "x"), 100);
  expect(changes(hasty.heard).map(({ args }) => args.address)).toEqual(["A1", "B1"]);
});

test("[TR4] what was written is told and drawn, also when the answer is too large to give", async () => {
  const { traffic, heard, sheet } = await scene();
  const [seat] = traffic.seats;
  const { host } = seat;
  seat.execute = (body, bytes) => {
    host.execute(body, bytes);
    throw new Unavailable(5104, "too large");
  };
  await expect(traffic.execute(seat, setting("A1", "x"), 100)).rejects.toThrow("too large");
  expect(changes(heard)).toHaveLength(1);
  expect(sheet.cells.size).toBe(1);
});
