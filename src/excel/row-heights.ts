import type { CellValue, Sheet, Style } from "../workbook/blueprint.ts";
import type { TableContents } from "../workbook/contents.ts";
import { parseArea } from "../workbook/grid.ts";
import { styles } from "../workbook/styles.ts";
import { leastHeight, textHeight } from "../workbook/text-size.ts";

/** How wide the columns of a table are and what their cells look like, and how high rows are that stand there. */
export interface TableSizes {
  /** By the column of the table, counting from 0; the width in points. */
  readonly columns: readonly { readonly width: number; readonly style: string }[];
  /** By the row of the table, counting from 0, in points; `null` for one below the last. */
  readonly height: (row: number) => number | null;
  /** How high a row below the last one becomes at least, as those that stand there are; 0 when none was asked for. */
  readonly least: number;
}

/** The rows of a table that are written, counting from 0. */
export interface AskedRows {
  readonly table: string;
  readonly first: number;
  readonly count: number;
}

/**
 * Asks for the sizes of a table that gets rows from `first` on; what it returns takes them once they are there. Looks at
 * the rows that stand there from `first` on, so many at most; for those below the last, at the first and the last.
 */
export function askSizes(
  { workbook }: Excel.RequestContext,
  { table, first, count }: AskedRows,
  { columns, rows }: TableContents,
): () => TableSizes {
  const body = workbook.tables.getItem(table).getDataBodyRange();
  body.untrack();
  const sample = columns.map((_, column) => cellOf(body, Math.min(first, rows.length - 1), column));
  for (const cell of sample) cell.load("style,format/columnWidth");
  const spare = rows.slice(first, first + count).map((_, index) => cellOf(body, first + index, 0));
  for (const cell of spare) cell.load("format/rowHeight");
  const ends = first + count > rows.length ? [0, rows.length - 1].map((row) => cellOf(body, row, 0)) : [];
  for (const cell of ends) cell.load("format/rowHeight");
  return () => ({
    columns: sample.map(({ format, style }) => ({ width: format.columnWidth, style })),
    height: (row) => spare[row - first]?.format.rowHeight ?? null,
    least: leastHeight(ends.map(({ format }) => format.rowHeight)),
  });
}

function cellOf(body: Excel.Range, row: number, column: number): Excel.Range {
  const cell = body.getCell(row, column);
  cell.untrack();
  return cell;
}

/** The sizes of a table on a sheet as it was just drawn. */
export function drawnSizes(sheets: readonly Sheet[], table: string): TableSizes | null {
  const sheet = sheets.find(({ tables }) => tables.some(({ name }) => name === table));
  const address = sheet?.tables.find(({ name }) => name === table)?.address;
  if (sheet === undefined || address === undefined) return null;
  const { top, left, right, bottom } = parseArea(address);
  const heights = new Map(sheet.rows.map((row) => [row.row, row.height]));
  const style = new Map(sheet.cells.filter(({ row }) => row === top + 1).map((cell) => [cell.column, cell.style]));
  return {
    columns: sheet.columns
      .slice(left - 1, right)
      .map((width, index) => ({ width, style: style.get(left + index) ?? "" })),
    height: (row) => (top + 1 + row > bottom ? null : (heights.get(top + 1 + row) ?? 0)),
    least: leastHeight([top + 1, bottom].map((row) => heights.get(row))),
  };
}

/** A row of a table, counting from 0, and what is written in its columns; the others are empty or stay as they are. */
export interface WrittenCells {
  readonly row: number;
  readonly columns: readonly string[];
  readonly cells: ReadonlyMap<string, CellValue>;
}

/**
 * How high a row of a table must be for what is written in it, in points; `null` when it is high enough, as a row is never
 * made lower, nor is one below the last lower than the others. What formulas will show is not known beforehand.
 */
export function neededHeight(sizes: TableSizes, { row, columns, cells }: WrittenCells): number | null {
  const needed = sizes.columns.map(({ width, style }, index) => {
    const look = looks.get(style);
    return look === undefined ? 0 : textHeight(cells.get(columns[index] ?? "") ?? null, look, width);
  });
  const height = sizes.height(row);
  const most = Math.max(height === null ? sizes.least : 0, ...needed);
  return most > (height ?? 0) ? most : null;
}

const looks: ReadonlyMap<string, Style> = new Map(Object.entries(styles));

/**
 * Makes rows of a table, from `first` on, as high as they are needed, also those that it does not have yet; `null` leaves one
 * as it is. One action. Goes before they are made and written, so that rows which are there have their height, wherever
 * Excel stops.
 */
export function raiseRows(table: Excel.Table, first: number, heights: readonly (number | null)[]): void {
  if (heights.every((height) => height === null)) return;
  const body = table.getDataBodyRange();
  const corner = body.getCell(first, 0);
  const block = corner.getResizedRange(heights.length - 1, 0);
  for (const range of [body, corner, block]) range.untrack();
  block.setRowProperties(heights.map((rowHeight) => (rowHeight === null ? {} : { format: { rowHeight } })));
}
