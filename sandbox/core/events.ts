import { addressOf, overlaps, type Area } from "./store/area.ts";
import { cellChanges, type CellChange, type Edit } from "./events-cells.ts";
import { shoot, type SheetShot, type Shot } from "./events-shot.ts";
import type { Workbook } from "./store/workbook.ts";

/** Who changed the workbook: the add-in that hears the event, or the user. */
export type Source = "addin" | "user";

/** An event as the wire carries it. */
export interface ExcelEvent {
  readonly type: number;
  /** A sheet's or table's id, or `Workbook` for who listens to all of them. */
  readonly target: string;
  /** What a formula gives comes in once it is calculated. */
  readonly args: Readonly<Record<string, unknown>>;
}

/** The numbers of the events that are raised; `eventType` in excel-web-16.00.debug.js. */
export const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Finds out what changed in a workbook by looking at it, whoever changed it. */
export interface Observer {
  /**
   * The events for all that changed since the last time. `edit` tells what the user did, where the difference alone
   * does not (a row inserted among empty ones); one that the cells contradict, as it was told before, counts for nothing.
   */
  take(source: Source, edit?: Edit): readonly ExcelEvent[];
}

/** Watches a workbook from now on. */
export function observe(workbook: Workbook): Observer {
  let before = shoot(workbook);
  return {
    take(source, edit) {
      const after = shoot(workbook);
      const events = compared(before, after, source, edit);
      before = after;
      return events;
    },
  };
}

function compared(before: Shot, after: Shot, source: Source, edit: Edit | undefined): readonly ExcelEvent[] {
  const stayed = [...after.sheets].flatMap(([id, sheet]) => {
    const old = before.sheets.get(id);
    return old === undefined ? [] : [{ id, old, sheet }];
  });
  return [
    ...comings(before, after),
    ...stayed.flatMap(({ id, old, sheet }) => [
      ...sheetEvents(id, old, sheet),
      ...tableEvents(id, old, sheet),
      ...cellChanges(old, sheet, edit?.sheetId === id ? edit : undefined).flatMap((change) =>
        changedEvents(id, sheet, change, source),
      ),
      ...calculatedEvents(id, old, sheet),
    ]),
    ...viewEvents(before, after),
  ];
}

const workbookWide = "Workbook";

/** For who listens to that one, and for who listens to all. */
function both(type: number, target: string, args: ExcelEvent["args"]): readonly ExcelEvent[] {
  return [
    { type, target, args },
    { type, target: workbookWide, args },
  ];
}

const local = { source: "Local" } as const;

function comings(before: Shot, after: Shot): readonly ExcelEvent[] {
  const event = (type: number, worksheetId: string): ExcelEvent => ({
    type,
    target: workbookWide,
    args: { ...local, worksheetId },
  });
  const gone = [...before.sheets.keys()].filter((id) => !after.sheets.has(id));
  const come = [...after.sheets.keys()].filter((id) => !before.sheets.has(id));
  return [
    ...gone.map((id) => event(eventTypes.deleted, id)),
    ...come.map((id) => event(eventTypes.added, id)),
    ...moves(before, after),
  ];
}

/** A sheet that stands elsewhere among those that were there before. */
function moves(before: Shot, after: Shot): readonly ExcelEvent[] {
  const old = [...before.sheets.keys()].filter((id) => after.sheets.has(id));
  const now = [...after.sheets.keys()].filter((id) => before.sheets.has(id));
  const moved = now.find((id) => same(without(old, id), without(now, id)) && !same(old, now));
  if (moved === undefined) return [];
  const [positionBefore, positionAfter] = [before, after].map((shot) => [...shot.sheets.keys()].indexOf(moved));
  const args = { ...local, worksheetId: moved, positionBefore, positionAfter };
  return [{ type: eventTypes.moved, target: workbookWide, args }];
}

const without = (ids: readonly string[], id: string): readonly string[] => ids.filter((each) => each !== id);
const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

function sheetEvents(worksheetId: string, old: SheetShot, sheet: SheetShot): readonly ExcelEvent[] {
  const about = { ...local, worksheetId };
  const events: ExcelEvent[] = [];
  if (old.name !== sheet.name) {
    const args = { ...about, nameBefore: old.name, nameAfter: sheet.name };
    events.push(...both(eventTypes.nameChanged, worksheetId, args));
  }
  if (old.visibility !== sheet.visibility) {
    const args = { ...about, visibilityBefore: old.visibility, visibilityAfter: sheet.visibility };
    events.push(...both(eventTypes.visibilityChanged, worksheetId, args));
  }
  if (old.isProtected !== sheet.isProtected) {
    events.push(...both(eventTypes.protectionChanged, worksheetId, { ...about, isProtected: sheet.isProtected }));
  }
  return events;
}

function tableEvents(worksheetId: string, old: SheetShot, sheet: SheetShot): readonly ExcelEvent[] {
  const come = [...sheet.tables.keys()].filter((id) => !old.tables.has(id));
  const gone = [...old.tables].filter(([id]) => !sheet.tables.has(id));
  return [
    ...come.flatMap((tableId) => both(eventTypes.tableAdded, worksheetId, { ...local, tableId, worksheetId })),
    ...gone.flatMap(([tableId, { name: tableName }]) =>
      both(eventTypes.tableDeleted, worksheetId, { ...local, tableId, tableName, worksheetId }),
    ),
  ];
}

function changedEvents(
  worksheetId: string,
  sheet: SheetShot,
  { kind, area, shift, details }: CellChange,
  source: Source,
): readonly ExcelEvent[] {
  const argsOf = (table: ExcelEvent["args"]): ExcelEvent["args"] => ({
    changeType: kind,
    ...local,
    worksheetId,
    address: addressOf(area),
    referenceId: referenceOf(worksheetId, area),
    shiftDirection: shift,
    ...details?.(),
    triggerSource: source === "addin" ? "ThisLocalAddin" : "Unknown",
    ...table,
  });
  const event = (type: number, target: string, table: ExcelEvent["args"] = {}): ExcelEvent => ({
    type,
    target,
    get args() {
      return argsOf(table);
    },
  });
  const { changed, tableChanged } = eventTypes;
  const tables = [...sheet.tables].filter(([, table]) => overlaps(table.area, area));
  return [
    ...[worksheetId, workbookWide].map((target) => event(changed, target)),
    ...tables.flatMap(([tableId]) =>
      [tableId, workbookWide, worksheetId].map((target) => event(tableChanged, target, { tableId })),
    ),
  ];
}

/** How an event's range is found again: `{sheet id}!B4`. The interpreter reads it in `_GetRangeForEventByReferenceId`. */
export function referenceOf(sheetId: string, area: Area): string {
  return `${sheetId}!${addressOf(area)}`;
}

function calculatedEvents(worksheetId: string, old: SheetShot, sheet: SheetShot): readonly ExcelEvent[] {
  const recalculated = [...sheet.cells].some(([key, cell]) => {
    const earlier = old.cells.get(key);
    return cell.formula !== null && (earlier?.formula !== cell.formula || earlier.calculated !== cell.calculated);
  });
  return recalculated ? both(eventTypes.calculated, worksheetId, { worksheetId, address: "" }) : [];
}

function viewEvents(before: Shot, after: Shot): readonly ExcelEvent[] {
  const switched = before.active !== after.active;
  const turned = switched
    ? [
        ...(after.sheets.has(before.active)
          ? both(eventTypes.deactivated, before.active, { worksheetId: before.active })
          : []),
        ...both(eventTypes.activated, after.active, { worksheetId: after.active }),
      ]
    : [];
  // who only turns to another sheet gets no selection event in Excel, though another cell is selected
  const selected = switched ? (before.selections.get(after.active) ?? "A1") : before.selection;
  const selects = selected !== after.selection;
  const args = { worksheetId: after.active, address: after.selection };
  return [...turned, ...(selects ? both(eventTypes.selectionChanged, after.active, args) : [])];
}
