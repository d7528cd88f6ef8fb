import type { Pivot, PivotFilter, Sheet } from "../workbook/blueprint.ts";
import type { Canvas } from "./canvas.ts";

const summarise = { sum: "Sum", max: "Max" } as const;

/** Puts a filter above a PivotTable, set to the item that it is to show. */
function addFilter(added: Excel.PivotTable, { field, only }: PivotFilter): void {
  const filter = added.filterHierarchies.add(added.hierarchies.getItem(field));
  if (only !== null) filter.fields.getItem(field).applyFilter({ manualFilter: { selectedItems: [only] } });
}

/** Adds a PivotTable. Excel does not refresh it by itself, so it is asked to when the workbook opens. */
export function addPivot(sheet: Excel.Worksheet, pivot: Pivot): void {
  const table = sheet.context.workbook.tables.getItem(pivot.table);
  const place = sheet.getRange(pivot.at);
  const added = sheet.pivotTables.add(pivot.name, table, place);
  place.untrack();
  // columns keep the widths of the sheet, whose lines of text stand in them
  added.layout.autoFormat = false;
  const field = (name: string): Excel.PivotHierarchy => added.hierarchies.getItem(name);
  for (const name of pivot.rows) added.rowHierarchies.add(field(name));
  for (const name of pivot.columns) added.columnHierarchies.add(field(name));
  for (const filter of pivot.filters) addFilter(added, filter);
  const value = added.dataHierarchies.add(field(pivot.value.field));
  value.summarizeBy = summarise[pivot.value.summarise];
  value.name = pivot.value.caption;
  value.numberFormat = pivot.value.format;
  // once the fields stand: Excel keeps the place of subtotals with each of them
  added.layout.subtotalLocation = "Off";
  added.layout.showRowGrandTotals = pivot.totals.rows;
  added.layout.showColumnGrandTotals = pivot.totals.columns;
  added.refreshOnOpen = true;
}

/** Adds a sheet's PivotTables. */
export function addPivots(canvas: Canvas, { name, pivots }: Sheet): void {
  for (const pivot of pivots) addPivot(canvas.sheet(name), pivot);
}
