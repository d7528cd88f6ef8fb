import type { CellValue } from "../workbook/blueprint.ts";
import type { TableContents } from "../workbook/contents.ts";
import { areaSize, maybeArea, type Area } from "../workbook/grid.ts";
import { isOfRow } from "./column-formulas.ts";
import { FileError } from "./file-error.ts";
import { linkedParts, type Package } from "./package.ts";
import type { Cells } from "./read-cells.ts";
import {
  childrenOf,
  descendants,
  flag,
  attribute,
  maybeChild,
  numberAttribute,
  readTree,
  textAttribute,
  type XmlElement,
} from "./read-tree.ts";

/** A table as its part describes it. `body` is null when the table has no rows. */
export interface TablePart {
  readonly name: string;
  readonly area: Area;
  readonly body: Area | null;
  readonly columns: readonly string[];
  readonly hasHeader: boolean;
  /** A table style; empty for none. */
  readonly style: string;
  readonly filter: boolean;
  readonly banded: boolean;
  /** Whether it has what a Blueprint cannot say: a row of totals, a filter at work, columns that fill themselves. */
  readonly hasMore: boolean;
}

/** Where the rows of a table stand: the totals are none, nor is the header. */
function bodyOf(area: Area, hasHeader: boolean, hasTotals: boolean): Area | null {
  const top = area.top + (hasHeader ? 1 : 0);
  const bottom = area.bottom - (hasTotals ? 1 : 0);
  return top > bottom ? null : { ...area, top, bottom };
}

function describe(table: XmlElement, area: Area, name: string, columns: readonly string[]): TablePart {
  const hasHeader = numberAttribute(table, "headerRowCount", 1) > 0;
  const hasTotals = numberAttribute(table, "totalsRowCount", 0) > 0;
  const look = maybeChild(table, "tableStyleInfo");
  const more = ["filterColumn", "sortState"];
  const formulas = descendants(table, "calculatedColumnFormula");
  return {
    name,
    area,
    body: bodyOf(area, hasHeader, hasTotals),
    columns,
    hasHeader,
    style: attribute(look, "name"),
    filter: maybeChild(table, "autoFilter") !== null,
    banded: flag(look, "showRowStripes"),
    hasMore:
      hasTotals ||
      more.some((element) => descendants(table, element).length > 0) ||
      // one of the row alone is written again, as it stands in the cells
      !formulas.every(({ text }) => isOfRow(text)),
  };
}

async function readTable(file: Package, part: string): Promise<TablePart> {
  const table = await readTree(file, part);
  const columns = childrenOf(maybeChild(table, "tableColumns"), "tableColumn");
  const area = maybeArea(attribute(table, "ref"));
  const name = textAttribute(table, "displayName") || textAttribute(table, "name");
  if (area === null || name === "" || areaSize(area).columns !== columns.length) {
    throw new FileError("beschadigd", part);
  }
  return describe(
    table,
    area,
    name,
    columns.map((column) => textAttribute(column, "name")),
  );
}

/**
 * The tables of a sheet, without their cells.
 * @throws FileError when a part is missing or broken.
 */
export async function readTableParts(file: Package, sheetPart: string): Promise<readonly TablePart[]> {
  const tables: TablePart[] = [];
  for (const part of await linkedParts(file, sheetPart, "table")) tables.push(await readTable(file, part));
  return tables;
}

/** Most cells that all tables together may span: 50 times what an evaluation of ten years holds. */
const mostCells = 500_000;

/** @throws FileError when the tables of a file span more cells than can be read. */
export function ensureTablesFit(tables: readonly TablePart[]): void {
  let cells = 0;
  for (const { name, area } of tables) {
    const { rows, columns } = areaSize(area);
    cells += rows * columns;
    if (cells > mostCells) throw new FileError("tabel-te-groot", name);
  }
}

/** A table with its rows, in the order in which they stand. */
export function tableContents(table: TablePart, cells: Cells): TableContents {
  const { body, columns } = table;
  if (body === null) return { columns, rows: [] };
  const rows = Array.from({ length: areaSize(body).rows }, (_, row) =>
    columns.map((_name, column): CellValue => cells.at(body.top + row, body.left + column)),
  );
  return { columns, rows };
}
