import type { Blueprint, CellValue, Sheet, Table } from "./blueprint.ts";
import type { Contents, TableContents } from "./contents.ts";
import { cellAddress, maybeArea, parseArea } from "./grid.ts";

/** What an adapter would read back from a Blueprint as it is: the first half of law 1. */
export function contentsOf(blueprint: Blueprint): Contents {
  const cells = new Map(blueprint.sheets.map((sheet) => [sheet.name, cellsOf(sheet)]));
  const single = blueprint.names.filter(({ address }) => isSingle(address));
  const values = single.map(({ name, sheet, address }) => [name, cells.get(sheet)?.get(address) ?? null] as const);
  const tables = blueprint.sheets.flatMap((sheet) =>
    sheet.tables.map((table) => [table.name, tableContents(table, cells.get(sheet.name))] as const),
  );
  return { values: new Map(values), tables: new Map(tables) };
}

function isSingle(address: string): boolean {
  const area = maybeArea(address);
  return area !== null && area.top === area.bottom && area.left === area.right;
}

function cellsOf(sheet: Sheet): ReadonlyMap<string, CellValue> {
  return new Map(sheet.cells.map(({ row, column, value }) => [cellAddress(row, column), value]));
}

function tableContents(table: Table, cells: ReadonlyMap<string, CellValue> | undefined): TableContents {
  const { top, left, bottom, right } = parseArea(table.address);
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  const body = Array.from({ length: bottom - top }, (_, index) => top + 1 + index);
  const rows = body.map((row) => columns.map((column) => cells?.get(cellAddress(row, column)) ?? null));
  return { columns: table.columns, rows };
}
