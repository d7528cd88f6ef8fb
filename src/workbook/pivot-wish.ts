import type { Blueprint, Pivot, Sheet } from "./blueprint.ts";
import { parseArea } from "./grid.ts";
import { holdsSomething } from "./values.ts";

/** A PivotTable that a workbook gets where there is a place for it. What the user made of that place always goes first. */
export interface PivotWish {
  /** The name of a cell on the sheet that it is for. */
  readonly on: string;
  readonly pivot: Pivot;
}

/**
 * Whether a PivotTable is there, may be made, or why not: its sheet or a column of its table is gone, that sheet is protected
 * or has another one, or something stands where it would grow.
 */
export type PivotPlace = "there" | "free" | "gone" | "protected" | "other" | "taken";

/** The fields of its table that a PivotTable uses. */
export const fieldsOf = ({ rows, columns, filters, value }: Pivot): readonly string[] => [
  ...rows,
  ...columns,
  ...filters.map(({ field }) => field),
  value.field,
];

/** The first row that a PivotTable takes: its filters stand above it, with an empty row between. */
export function firstRowOf({ at, filters }: Pivot): number {
  const { top } = parseArea(at);
  return filters.length === 0 ? top : Math.max(1, top - filters.length - 1);
}

/**
 * A workbook with the PivotTable that is wished for. Without it when it is there already, wherever that is, when its sheet
 * or a field of its table is gone, when the sheet is protected or has another one, or when something stands where it would
 * grow: then the sheet says how to make one by hand.
 */
export function withPivot(blueprint: Blueprint, wish: PivotWish | undefined): Blueprint {
  if (wish === undefined) return blueprint;
  const home = blueprint.names.find(({ name }) => name.toLowerCase() === wish.on.toLowerCase())?.sheet;
  const sheets = blueprint.sheets.map((sheet) =>
    sheet.name === home && isFree(blueprint, sheet, wish.pivot) ? { ...sheet, pivots: [wish.pivot] } : sheet,
  );
  return { ...blueprint, sheets };
}

/** Whether its sheet is there, and no PivotTable over its table anywhere: something stands in the way of it. */
export function isPivotLacking({ sheets, names }: Blueprint, { on, pivot }: PivotWish): boolean {
  const isHome = names.some(({ name }) => name.toLowerCase() === on.toLowerCase());
  return isHome && !sheets.some(({ pivots }) => pivots.some(({ table }) => table === pivot.table));
}

function isFree({ sheets }: Blueprint, sheet: Sheet, pivot: Pivot): boolean {
  const table = sheets.flatMap(({ tables }) => tables).find(({ name }) => name === pivot.table);
  const isThere = sheets.some(({ pivots }) => pivots.some(({ name }) => isSame(name, pivot.name)));
  const hasFields = fieldsOf(pivot).every((field) => table?.columns.includes(field) === true);
  return !isThere && hasFields && sheet.pivots.length === 0 && sheet.protection === null && hasRoom(sheet, pivot);
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** How far it grows is not known, so all must be free from its first row and column on. */
function hasRoom({ cells, merges, tables, charts }: Sheet, pivot: Pivot): boolean {
  const top = firstRowOf(pivot);
  const { left } = parseArea(pivot.at);
  const isHeld = cells.some((cell) => cell.row >= top && cell.column >= left && holdsSomething(cell));
  const blocks = [...merges, ...tables.map(({ address }) => address), ...charts.map(({ from, to }) => `${from}:${to}`)];
  return !isHeld && blocks.map(parseArea).every(({ bottom, right }) => bottom < top || right < left);
}
