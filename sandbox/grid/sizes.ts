import { mergeAt, usedArea } from "../core/store/cells.ts";
import type { Area } from "../core/store/area.ts";
import { defaultSizes, type SheetRecord } from "../core/store/workbook.ts";

/** Pixels of a number of points. */
export function pixels(points: number): number {
  return Math.round((points * 96) / 72);
}

/** Points of a number of pixels. */
export function points(size: number): number {
  return (size * 72) / 96;
}

/** The headings of columns and rows on screen, in pixels. */
export const headings = { width: 46, height: 22 } as const;

export function columnPixels(sheet: SheetRecord, column: number): number {
  return pixels(sheet.columnWidths.get(column) ?? defaultSizes.columnWidth);
}

export function rowPixels(sheet: SheetRecord, row: number): number {
  return pixels(sheet.rowHeights.get(row) ?? defaultSizes.rowHeight);
}

/** Where a block begins and how large it is, in pixels from the sheet's own corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function boxOf(sheet: SheetRecord, area: Area): Box {
  const left = sum(1, area.left - 1, (column) => columnPixels(sheet, column));
  const top = sum(1, area.top - 1, (row) => rowPixels(sheet, row));
  return {
    left,
    top,
    width: sum(area.left, area.right, (column) => columnPixels(sheet, column)),
    height: sum(area.top, area.bottom, (row) => rowPixels(sheet, row)),
  };
}

/** The sum of what `size` gives for each number from `first` to `last`. */
export function sum(first: number, last: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = first; index <= last; index += 1) total += size(index);
  return total;
}

/** Rows and columns to go on in, beyond what is in use. */
export const spare = { rows: 25, columns: 6 } as const;

/** How many rows and columns the screen offers: what is in use, and room to go on. */
export function extent(sheet: SheetRecord): { readonly rows: number; readonly columns: number } {
  const used = usedArea(sheet, false);
  const charts = sheet.charts.map(({ to }) => to);
  const bottom = Math.max(used?.bottom ?? 0, ...charts.map((to) => to.bottom));
  const right = Math.max(used?.right ?? 0, ...charts.map((to) => to.right), sheet.columnWidths.size);
  return { rows: Math.max(60, bottom + spare.rows), columns: Math.max(14, right + spare.columns) };
}

/** A selected block, grown over the merges that it touches with its first cell. */
export function wholeCell(sheet: SheetRecord, area: Area): Area {
  if (area.top !== area.bottom || area.left !== area.right) return area;
  return mergeAt(sheet, area.top, area.left) ?? area;
}
