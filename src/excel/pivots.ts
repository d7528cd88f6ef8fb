import type { Pivot, Sheet } from "../workbook/blueprint.ts";
import type { Canvas } from "./canvas.ts";

const summarise = { sum: "Sum", max: "Max" } as const;

function addPivot(canvas: Canvas, sheet: string, pivot: Pivot): void {
  const table = canvas.context.workbook.tables.getItem(pivot.table);
  const added = canvas.sheet(sheet).pivotTables.add(pivot.name, table, canvas.range(sheet, pivot.at));
  const field = (name: string): Excel.PivotHierarchy => added.hierarchies.getItem(name);
  for (const name of pivot.rows) added.rowHierarchies.add(field(name));
  for (const name of pivot.columns) added.columnHierarchies.add(field(name));
  for (const name of pivot.filters) added.filterHierarchies.add(field(name));
  const value = added.dataHierarchies.add(field(pivot.value.field));
  value.summarizeBy = summarise[pivot.value.summarise];
  value.name = pivot.value.caption;
  added.refreshOnOpen = true;
}

/** Adds a sheet's PivotTables. Excel does not refresh them by itself, so they are asked to when the workbook opens. */
export function addPivots(canvas: Canvas, { name, pivots }: Sheet): void {
  for (const pivot of pivots) addPivot(canvas, name, pivot);
}
