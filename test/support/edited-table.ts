import type { Blueprint, Cell, CellValue, Sheet, Table } from "../../src/workbook/blueprint.ts";
import { areaAddress, parseArea } from "../../src/workbook/grid.ts";

/** A table as a person sees it: headings, and rows below them. */
export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/**
 * A workbook in which somebody edited one table: sorted it, added or deleted columns, typed in it. Other things on its sheet
 * stay; a PivotTable over it goes when its columns may have gone. `null` turns the table into a plain range.
 */
export function withEditedTable(blueprint: Blueprint, name: string, edit: (grid: Grid) => Grid | null): Blueprint {
  const sheets = blueprint.sheets.map((sheet) => {
    const table = sheet.tables.find((one) => one.name === name);
    return table === undefined ? sheet : editedSheet(sheet, table, edit(gridOf(sheet, table)));
  });
  return { ...blueprint, sheets: sheets.map((sheet) => ({ ...sheet, pivots: [] })) };
}

/** A column by its heading, for who edits its cells. */
export const columnAt = ({ columns }: Grid, heading: string): number => columns.indexOf(heading);

/** The table without a column. */
export function withoutColumn(grid: Grid, heading: string): Grid {
  const at = columnAt(grid, heading);
  return { columns: grid.columns.toSpliced(at, 1), rows: grid.rows.map((row) => row.toSpliced(at, 1)) };
}

/** The table with another value in a column, row by row. */
export function withColumn(grid: Grid, heading: string, change: (value: CellValue) => CellValue): Grid {
  const at = columnAt(grid, heading);
  return { ...grid, rows: grid.rows.map((row) => row.with(at, change(row[at] ?? null))) };
}

/** The table with a column of the user's own at the end. */
export function withOwnColumn({ columns, rows }: Grid, heading: string, text: string): Grid {
  return { columns: [...columns, heading], rows: rows.map((row) => [...row, text]) };
}

function gridOf({ cells }: Sheet, table: Table): Grid {
  const { top, left, bottom, right } = parseArea(table.address);
  const values = new Map(cells.map(({ row, column, value }) => [`${row} ${column}`, value]));
  const rows = Array.from({ length: bottom - top }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, across) => values.get(`${top + 1 + down} ${left + across}`) ?? null),
  );
  return { columns: table.columns, rows };
}

function editedSheet(sheet: Sheet, table: Table, grid: Grid | null): Sheet {
  const tables = sheet.tables.filter((one) => one !== table);
  if (grid === null) return { ...sheet, tables };
  const { top, left } = parseArea(table.address);
  const [bottom, right] = [top + grid.rows.length, left + grid.columns.length - 1];
  const area = parseArea(table.address);
  const kept = sheet.cells.filter(({ row }) => row < top || row > area.bottom);
  const cells = [grid.columns, ...grid.rows].flatMap((row, down) =>
    row.map((value, across): Cell => ({ row: top + down, column: left + across, value, style: "VTH invoer" })),
  );
  const edited = { ...table, columns: grid.columns, address: areaAddress({ top, left, bottom, right }) };
  return { ...sheet, cells: [...kept, ...cells], tables: [...tables, edited] };
}
