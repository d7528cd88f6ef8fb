import type { Pivot } from "../workbook/blueprint.ts";
import { areaAddress, parseArea } from "../workbook/grid.ts";
import { fieldsOf, firstRowOf, type PivotPlace, type PivotWish } from "../workbook/pivot-wish.ts";
import { HostError, inExcel } from "./host.ts";
import { isAmong } from "./inventory.ts";
import { pointedCell } from "./landmarks.ts";
import { addPivot } from "./pivots.ts";
import { inTurn } from "./turns.ts";

interface Found {
  readonly place: PivotPlace;
  /** The sheet that it is on, or would be; empty when that is gone. */
  readonly sheet: string;
}

/** Looks where the PivotTable is or could be; changes nothing. */
export async function lookForPivot(wish: PivotWish): Promise<PivotPlace> {
  return (await inExcel((context) => look(context, wish))).place;
}

/**
 * Makes the PivotTable where there is a place for it, or refreshes it when it is there; says how it was before.
 * @throws HostError when Excel refuses; what it made of the PivotTable by then is taken away again.
 */
export function placePivot(wish: PivotWish): Promise<PivotPlace> {
  return inTurn(() => placeNow(wish));
}

/** The same for who is in his turn already. What stands in the way of a PivotTable stops nothing else. */
export async function tryPivot(wish: PivotWish): Promise<void> {
  try {
    await placeNow(wish);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

async function placeNow(wish: PivotWish): Promise<PivotPlace> {
  const { place, sheet } = await inExcel((context) => look(context, wish));
  if (place === "there") await refresh(sheet, wish.pivot);
  if (place === "free") await make(sheet, wish.pivot);
  return place;
}

function refresh(sheet: string, { name }: Pivot): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.worksheets.getItem(sheet).pivotTables.getItem(name).refresh();
    await context.sync();
  });
}

async function make(sheet: string, pivot: Pivot): Promise<void> {
  try {
    await inExcel(async (context) => {
      addPivot(context.workbook.worksheets.getItem(sheet), pivot);
      await context.sync();
    });
  } catch (error) {
    await takeAway(pivot);
    throw error;
  }
}

/** A PivotTable that was made by half would show totals, or what its filters leave out. */
function takeAway({ name }: Pivot): Promise<void> {
  return inExcel(async (context) => {
    const made = context.workbook.pivotTables.getItemOrNullObject(name);
    await context.sync();
    if (!made.isNullObject) made.delete();
    await context.sync();
  });
}

async function look(context: Excel.RequestContext, { on, pivot }: PivotWish): Promise<Found> {
  const { worksheets, names, tables } = context.workbook;
  worksheets.load("items/name,items/protection/protected,items/pivotTables/items/name");
  const name = names.getItemOrNullObject(on).load("value");
  const columns = tables.getItemOrNullObject(pivot.table).columns.load("items/name");
  await context.sync();
  const holds = ({ pivotTables }: Excel.Worksheet): boolean =>
    isAmong(pivotTables.items.map((one) => one.name))(pivot.name);
  const held = worksheets.items.find(holds);
  if (held !== undefined) return { place: "there", sheet: held.name };
  const home = name.isNullObject ? undefined : pointedCell(name.value)?.sheet;
  const sheet = worksheets.items.find((one) => one.name === home);
  const heads = columns.isNullObject ? [] : columns.items.map((column) => column.name);
  const isWhole = fieldsOf(pivot).every((field) => heads.includes(field));
  if (sheet === undefined || !isWhole) return { place: "gone", sheet: "" };
  return { place: await placeOn(context, sheet, pivot), sheet: sheet.name };
}

async function placeOn(context: Excel.RequestContext, sheet: Excel.Worksheet, pivot: Pivot): Promise<PivotPlace> {
  if (sheet.protection.protected) return "protected";
  if (sheet.pivotTables.items.length > 0) return "other";
  return (await hasRoom(context, sheet, pivot)) ? "free" : "taken";
}

/** The last cell of a sheet. */
const last = { row: 1_048_576, column: 16_384 } as const;

/** How far it grows is not known, so all must be free from its first row and column on. */
async function hasRoom(context: Excel.RequestContext, sheet: Excel.Worksheet, pivot: Pivot): Promise<boolean> {
  const { left } = parseArea(pivot.at);
  const address = areaAddress({ top: firstRowOf(pivot), left, bottom: last.row, right: last.column });
  const room = sheet.getRange(address);
  const used = room.getUsedRangeOrNullObject(true);
  await context.sync();
  return used.isNullObject;
}
