import type { Blueprint, CellValue, Sheet, Table } from "./blueprint.ts";
import type { Contents, TableContents } from "./contents.ts";
import { cellNumber, maybeArea, parseArea } from "./grid.ts";

/** What an adapter would read back from a Blueprint as it is: the first half of law 1. */
export function contentsOf(blueprint: Blueprint): Contents {
  const cells = new Map(blueprint.sheets.map((sheet) => [sheet.name, cellsOf(sheet)]));
  const values = blueprint.names.flatMap(({ name, sheet, address }) => {
    const number = singleCell(address);
    return number === null ? [] : [[name, cells.get(sheet)?.get(number) ?? null] as const];
  });
  const tables = blueprint.sheets.flatMap((sheet) =>
    sheet.tables.map((table) => [table.name, tableContents(table, cells.get(sheet.name))] as const),
  );
  return { values: new Map(values), tables: new Map(tables) };
}

function singleCell(address: string): number | null {
  const area = maybeArea(address);
  const isSingle = area !== null && area.top === area.bottom && area.left === area.right;
  return isSingle ? cellNumber(area.top, area.left) : null;
}

/** By number, as this is asked for again and again: the addresses of a hundred thousand cells take longer than reading them. */
function cellsOf({ cells }: Sheet): ReadonlyMap<number, CellValue> {
  const all = new Map<number, CellValue>();
  for (const { row, column, value } of cells) all.set(cellNumber(row, column), value);
  return all;
}

function tableContents(table: Table, cells: ReadonlyMap<number, CellValue> | undefined): TableContents {
  const { top, left, bottom, right } = parseArea(table.address);
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  const body = Array.from({ length: bottom - top }, (_, index) => top + 1 + index);
  const rows = body.map((row) => columns.map((column) => cells?.get(cellNumber(row, column)) ?? null));
  return { columns: table.columns, rows };
}
