import type { Sheet } from "../workbook/blueprint.ts";
import { areaAddress, areaSize } from "../workbook/grid.ts";
import type { Canvas } from "./canvas.ts";
import { boundingBox } from "./rectangles.ts";

/** Sets the widths of a sheet's columns, all at once. Office.js counts widths in points, as a Blueprint does. */
export function setColumnWidths(canvas: Canvas, { name, columns }: Sheet): void {
  if (columns.length === 0) return;
  const heads = areaAddress({ top: 1, left: 1, bottom: 1, right: columns.length });
  canvas.range(name, heads).setColumnProperties(columns.map((columnWidth) => ({ format: { columnWidth } })));
}

/** Sets the heights of the rows that have one of their own, all at once; a row between them that has none is left. */
export function setRowHeights(canvas: Canvas, { name, rows }: Pick<Sheet, "name" | "rows">): void {
  const heights = new Map(rows.map(({ row, height }) => [row, height]));
  const area = boundingBox(rows.map(({ row }) => ({ row, column: 1 })));
  if (area === null) return;
  const all = Array.from({ length: areaSize(area).rows }, (_, index) => heights.get(area.top + index));
  canvas
    .range(name, areaAddress(area))
    .setRowProperties(all.map((height) => (height === undefined ? {} : { format: { rowHeight: height } })));
}
