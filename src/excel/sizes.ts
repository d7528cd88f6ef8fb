import type { Sheet } from "../workbook/blueprint.ts";
import type { Canvas } from "./canvas.ts";
import { columnAddresses, groupBy, joined, rowAddresses } from "./rectangles.ts";

/** Sets column widths, all columns of one width at once. Office.js counts widths in points, as a Blueprint does. */
export function setColumnWidths(canvas: Canvas, { name, columns }: Sheet): void {
  const numbered = columns.map((width, index) => ({ column: index + 1, width }));
  for (const [width, group] of groupBy(numbered, (column) => column.width)) {
    for (const addresses of joined(columnAddresses(group.map(({ column }) => column)))) {
      canvas.rangeAreas(name, addresses).format.columnWidth = width;
    }
  }
}

/** Sets the heights of the rows that have one of their own, all rows of one height at once. */
export function setRowHeights(canvas: Canvas, { name, rows }: Sheet): void {
  for (const [height, group] of groupBy(rows, (row) => row.height)) {
    for (const addresses of joined(rowAddresses(group.map(({ row }) => row)))) {
      canvas.rangeAreas(name, addresses).format.rowHeight = height;
    }
  }
}
