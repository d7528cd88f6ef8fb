import type { Sheet } from "../workbook/blueprint.ts";
import { areaAddress, areaSize } from "../workbook/grid.ts";
import type { Canvas } from "./canvas.ts";
import { rectangles } from "./rectangles.ts";

/** Sets the widths of a sheet's columns, all at once. Office.js counts widths in points, as a Blueprint does. */
export function setColumnWidths(canvas: Canvas, { name, columns }: Sheet): void {
  if (columns.length === 0) return;
  const heads = areaAddress({ top: 1, left: 1, bottom: 1, right: columns.length });
  canvas.range(name, heads).setColumnProperties(columns.map((columnWidth) => ({ format: { columnWidth } })));
}

/** Sets the heights of the rows that have one of their own, rows that follow each other at once. */
export function setRowHeights(canvas: Canvas, { name, rows }: Pick<Sheet, "name" | "rows">): void {
  let next = 0;
  for (const area of rectangles(rows.map(({ row }) => ({ row, column: 1 })))) {
    const within = rows.slice(next, (next += areaSize(area).rows));
    const heights = within.map(({ height }) => ({ format: { rowHeight: height } }));
    canvas.range(name, areaAddress(area)).setRowProperties(heights);
  }
}
