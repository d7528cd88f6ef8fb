import { addressOf, cellArea, overlaps, type Area } from "./area.ts";
import { cellAt, cellKey, cellsIn, emptyCell, isBlank, keyColumn, keyRow } from "./cells.ts";
import type { Format } from "./format.ts";
import { itemsOf, itemText, pivotGrid, pivotWords, type PivotCell } from "./pivot-grid.ts";
import { ensureAllowed, ensureOpen } from "./protection.ts";
import { ensureArgument, Refusal, refuse } from "./refusal.ts";
import { maybeTable } from "./tables.ts";
import { columnTexts } from "./texts.ts";
import {
  nextId,
  type PivotCache,
  type PivotPlaces,
  type PivotRecord,
  type SheetRecord,
  type Workbook,
} from "./workbook.ts";

/** A PivotTable that shows nothing yet, and stands nowhere yet. Refuses a source that is gone. */
export function emptyPivot(workbook: Workbook, name: string, source: PivotRecord["source"], at: Area): PivotRecord {
  return {
    id: nextId(workbook),
    name,
    source,
    at: cellArea(at.top, at.left),
    rows: [],
    columns: [],
    filters: [],
    chosen: new Map(),
    data: [],
    totals: { rows: true, columns: true },
    subtotals: "AtTop",
    autoFormat: true,
    refreshOnOpen: false,
    cache: cacheOf(workbook, source),
    places: null,
  };
}

/**
 * Adds an empty PivotTable over a table or a block. Refuses a protected sheet, a taken name, a source whose headers are
 * not all filled, and cells that hold something.
 */
export function addPivot(
  workbook: Workbook,
  sheet: SheetRecord,
  name: string,
  source: PivotRecord["source"],
  at: Area,
): PivotRecord {
  ensureOpen(sheet);
  ensureArgument(name !== "" && name.length <= 255, "A PivotTable has a name of 1 to 255 characters.");
  const taken = workbook.sheets.some((each) =>
    each.pivots.some((pivot) => pivot.name.toLowerCase() === name.toLowerCase()),
  );
  if (taken) refuse("ItemAlreadyExists", `A PivotTable named "${name}" exists already.`);
  ensureArgument(!cacheOf(workbook, source).fields.includes(""), "Every column of the source has a header.");
  const pivot = emptyPivot(workbook, name, source, at);
  drawPivot(sheet, pivot);
  sheet.pivots.push(pivot);
  return pivot;
}

/** The fields that a PivotTable can show: the headers of its source when it was last refreshed. */
export const pivotFields = ({ cache }: PivotRecord): readonly string[] => cache.fields;

interface Block {
  readonly sheet: SheetRecord;
  readonly area: Area;
}

function blockOf(workbook: Workbook, source: PivotRecord["source"]): Block {
  if ("table" in source) {
    const found = maybeTable(workbook, source.table) ?? refuse("InvalidReference", "The PivotTable's source is gone.");
    return { sheet: found.sheet, area: found.table.area };
  }
  const sheet = workbook.sheets.find((each) => each.id === source.sheet);
  return { sheet: sheet ?? refuse("InvalidReference", "The PivotTable's source is gone."), area: source.area };
}

function cacheOf(workbook: Workbook, source: PivotRecord["source"]): PivotCache {
  const { sheet, area } = blockOf(workbook, source);
  const fields = columnTexts(sheet, area);
  const rows = Array.from({ length: area.bottom - area.top }, (_, index) =>
    fields.map((_field, offset) => {
      const cell = cellAt(sheet, area.top + 1 + index, area.left + offset);
      return (cell?.formula == null ? cell?.value : cell.calculated) ?? null;
    }),
  );
  return { fields, rows };
}

/** Puts a field on an axis. A field stands on one axis only; as data it may stand there too. */
export function placeField(pivot: PivotRecord, axis: "rows" | "columns" | "filters", field: string): void {
  const axes = [pivot.rows, pivot.columns, pivot.filters];
  for (const other of axes) {
    const at = other.indexOf(field);
    if (at >= 0) other.splice(at, 1);
  }
  pivot[axis].push(field);
}

/** Reads the source again and shows it. Refuses a protected sheet, a source that is gone, and what is in the way. */
export function refreshPivot(workbook: Workbook, sheet: SheetRecord, pivot: PivotRecord): void {
  ensureOpen(sheet);
  pivot.cache = cacheOf(workbook, pivot.source);
  dropLostFields(pivot);
  drawPivot(sheet, pivot);
}

/** A field whose column is gone is taken off. */
function dropLostFields(pivot: PivotRecord): void {
  const isLost = (field: string): boolean => !pivot.cache.fields.includes(field);
  for (const axis of [pivot.rows, pivot.columns, pivot.filters]) {
    axis.splice(0, axis.length, ...axis.filter((field) => !isLost(field)));
  }
  pivot.data.splice(0, pivot.data.length, ...pivot.data.filter(({ field }) => !isLost(field)));
  for (const field of [...pivot.chosen.keys()]) if (isLost(field)) pivot.chosen.delete(field);
}

/** As a workbook opens: a PivotTable that says so is refreshed; one that finds no room shows nothing. */
export function openPivot(workbook: Workbook, sheet: SheetRecord, pivot: PivotRecord): void {
  if (!pivot.refreshOnOpen) return;
  try {
    refreshPivot(workbook, sheet, pivot);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Shows only some items of a field, or (null) all of them again. Refuses an item that the field does not have. */
export function chooseItems(
  sheet: SheetRecord,
  pivot: PivotRecord,
  field: string,
  items: readonly string[] | null,
): void {
  ensureAllowed(sheet, "allowPivotTables");
  const known = pivotItems(pivot, field).map((item) => item.toLowerCase());
  const isKnown = (items ?? []).every((item) => known.includes(item.toLowerCase()));
  ensureArgument(isKnown && items?.length !== 0, `Not all of these are items of the field ${field}.`);
  if (items === null) pivot.chosen.delete(field);
  else pivot.chosen.set(field, items);
  drawPivot(sheet, pivot);
}

/** The items of a field, as they are called. */
export const pivotItems = ({ cache }: PivotRecord, field: string): readonly string[] =>
  itemsOf(cache, field).map(itemText);

/** What the cell beside a filter's name shows. */
export function chosenText({ chosen }: PivotRecord, field: string): string {
  const items = chosen.get(field);
  if (items === undefined) return pivotWords.all;
  return items.length === 1 ? (items[0] ?? "") : pivotWords.several;
}

/** Shows a PivotTable as it is laid out now. Refuses, and changes nothing, when something stands in its way. */
export function drawPivot(sheet: SheetRecord, pivot: PivotRecord): void {
  const grid = pivotGrid(pivot);
  const at = { ...pivot.at, ...lowered(pivot) };
  const places: PivotPlaces = {
    table: { ...at, bottom: at.top + grid.rows - 1, right: at.left + grid.columns - 1 },
    body: null,
    filters: filtersArea(pivot, at),
  };
  if (grid.body !== null) {
    places.body = { ...places.table, top: at.top + grid.body.row, left: at.left + grid.body.column };
  }
  ensureRoom(sheet, pivot, places);
  clearPivot(sheet, pivot);
  pivot.at = at;
  pivot.places = places;
  for (const cell of grid.cells) put(sheet, at.top + cell.row, at.left + cell.column, cell.value, lookOf(pivot, cell));
  pivot.filters.forEach((field, index) => {
    const row = (places.filters?.top ?? at.top) + index;
    put(sheet, row, at.left, field, {});
    put(sheet, row, at.left + 1, chosenText(pivot, field), {});
  });
}

/** Filters stand above the table with a row between them; where there is no room for that, the table goes down. */
function lowered({ at, filters }: PivotRecord): Pick<Area, "top" | "bottom"> {
  const top = filters.length === 0 ? at.top : Math.max(at.top, filters.length + 2);
  return { top, bottom: top };
}

function filtersArea({ filters }: PivotRecord, { top, left }: Area): Area | null {
  if (filters.length === 0) return null;
  return { top: top - filters.length - 1, bottom: top - 2, left, right: left + 1 };
}

const areasOf = (places: PivotPlaces | null): readonly Area[] =>
  places === null ? [] : [places.table, ...(places.filters === null ? [] : [places.filters])];

function ensureRoom(sheet: SheetRecord, pivot: PivotRecord, places: PivotPlaces): void {
  const own = areasOf(pivot.places);
  const isOwn = (key: number): boolean => own.some((area) => overlaps(area, cellArea(keyRow(key), keyColumn(key))));
  for (const area of areasOf(places)) {
    const isFilled = cellsIn(sheet, area).some(([key, cell]) => !isBlank(cell) && !isOwn(key));
    const others = sheet.pivots.filter((each) => each !== pivot).flatMap((each) => areasOf(each.places));
    const blocks = [...sheet.merges, ...sheet.tables.map((table) => table.area), ...others];
    if (isFilled || blocks.some((block) => overlaps(block, area))) {
      refuse("InvalidOperation", `${addressOf(area)} is not free for a PivotTable.`);
    }
  }
}

/** Takes away what a PivotTable shows. */
export function clearPivot(sheet: SheetRecord, pivot: PivotRecord): void {
  for (const area of areasOf(pivot.places)) for (const [key] of cellsIn(sheet, area)) sheet.cells.delete(key);
  pivot.places = null;
}

function put(sheet: SheetRecord, row: number, column: number, value: PivotCell["value"], own: Partial<Format>): void {
  sheet.cells.set(cellKey(row, column), { ...emptyCell(), value, own });
}

const marked: Partial<Format> = { bold: true, fill: "#DDEBF7" };

function lookOf({ data }: PivotRecord, { kind, depth }: PivotCell): Partial<Format> {
  const format = data[0]?.numberFormat ?? "General";
  const numbers: Partial<Format> = format === "General" ? {} : { numberFormat: format };
  if (kind === "head") return marked;
  if (kind === "total") return { ...marked, ...numbers };
  return kind === "value" ? numbers : depth === 0 ? {} : { indent: depth, horizontal: "Left" };
}

/** The PivotTable that shows something in a block; null for none. */
export function pivotAt(sheet: SheetRecord, area: Area): PivotRecord | null {
  return sheet.pivots.find(({ places }) => areasOf(places).some((each) => overlaps(each, area))) ?? null;
}

/** Refuses changing the cells of a PivotTable by hand. */
export function ensureNoPivot(sheet: SheetRecord, area: Area): void {
  if (pivotAt(sheet, area) !== null) refuse("InvalidOperation", "This part of a PivotTable cannot be changed.");
}

/** A filter of a PivotTable. */
export interface PivotFilterPlace {
  readonly pivot: PivotRecord;
  readonly field: string;
}

/** The filter whose item is chosen in a cell; null for any other cell. */
export function filterAt(sheet: SheetRecord, row: number, column: number): PivotFilterPlace | null {
  for (const pivot of sheet.pivots) {
    const area = pivot.places?.filters ?? null;
    const field = area?.right === column ? pivot.filters[row - area.top] : undefined;
    if (area !== null && row >= area.top && field !== undefined) return { pivot, field };
  }
  return null;
}
