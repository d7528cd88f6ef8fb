/** What `range.setCellProperties` and its sisters set of many cells, rows or columns at once: styles and sizes only. */
import { cellArea, columnCount, rowCount, type Area } from "../../store/area.ts";
import { applyStyle, setColumnWidth, setRowHeight } from "../../store/looks.ts";
import { ensureArgument, refuse } from "../../store/refusal.ts";
import { number, record, text } from "../arguments.ts";
import type { Blocks } from "./format.ts";

/** A list with an item for each of so many cells, rows or columns; refuses another. */
function listOf(given: unknown, count: number): readonly unknown[] {
  const fits = Array.isArray(given) && given.length === count;
  ensureArgument(fits, "The number of items in the input array doesn't match the dimensions of the range.");
  return given;
}

/** Plain JSON with at most this one property; refuses what the sandbox does not set. */
function only(value: unknown, key: string): unknown {
  const given = record(value, "properties");
  const others = Object.keys(given).filter((each) => each !== key);
  if (others.length > 0) refuse("NotImplemented", `The sandbox sets no ${others.join(", ")} of many cells at once.`);
  return given[key];
}

/** The size that is given for each row or column; `null` where none is, which leaves that one as it is. */
const sizes = (given: unknown, count: number, size: string): readonly (number | null)[] =>
  listOf(given, count).map((properties) => {
    const format = only(properties, "format");
    return format === undefined ? null : number(only(format, size), size);
  });

/** `range.setRowProperties`: a height for every row of the block. */
export function setRowHeights({ sheet, areas }: Blocks, given: unknown): void {
  for (const area of areas) {
    sizes(given, rowCount(area), "rowHeight").forEach((height, index) => {
      const row = area.top + index;
      if (height !== null) setRowHeight(sheet, { ...area, top: row, bottom: row }, height);
    });
  }
}

/** `range.setColumnProperties`: a width for every column of the block. */
export function setColumnWidths({ sheet, areas }: Blocks, given: unknown): void {
  for (const area of areas) {
    sizes(given, columnCount(area), "columnWidth").forEach((width, index) => {
      const column = area.left + index;
      if (width !== null) setColumnWidth(sheet, { ...area, left: column, right: column }, width);
    });
  }
}

/** `range.setCellProperties`: a style for cells of the block; `{}` leaves a cell as it is. */
export function setCellStyles(blocks: Blocks, given: unknown): void {
  for (const area of blocks.areas) {
    listOf(given, rowCount(area)).forEach((row, index) => setRowStyles(blocks, area, area.top + index, row));
  }
}

function setRowStyles({ workbook, sheet }: Blocks, area: Area, row: number, given: unknown): void {
  listOf(given, columnCount(area)).forEach((properties, index) => {
    const style = only(properties, "style");
    if (style !== undefined) applyStyle(workbook, sheet, cellArea(row, area.left + index), text(style, "style"));
  });
}
