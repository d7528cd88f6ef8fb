import type { CellValue } from "../workbook/blueprint.ts";
import type { TableContents } from "../workbook/contents.ts";
import { areaSize, maybeArea, type Area } from "../workbook/grid.ts";
import { FileError } from "./file-error.ts";
import { relationships, scanPart, type Package } from "./package.ts";
import type { Cells } from "./read-cells.ts";
import type { Attributes } from "./xml.ts";
import { decodeXstring } from "./xstring.ts";

/** A table as its part describes it. `body` is null when the table has no rows. */
export interface TablePart {
  readonly name: string;
  readonly area: Area;
  readonly body: Area | null;
  readonly columns: readonly string[];
}

const count = (attributes: Attributes, name: string, otherwise: number): number =>
  Number(attributes.get(name) ?? otherwise) || 0;

function bodyOf(area: Area, attributes: Attributes): Area | null {
  const top = area.top + (count(attributes, "headerRowCount", 1) > 0 ? 1 : 0);
  const bottom = area.bottom - (count(attributes, "totalsRowCount", 0) > 0 ? 1 : 0);
  return top > bottom ? null : { ...area, top, bottom };
}

async function readTable(file: Package, part: string): Promise<TablePart> {
  const columns: string[] = [];
  let head: Attributes = new Map();
  await scanPart(file, part, {
    open(name, attributes) {
      if (name === "table") head = attributes;
      if (name === "tableColumn") columns.push(decodeXstring(attributes.get("name") ?? ""));
    },
  });
  const area = maybeArea(head.get("ref") ?? "");
  const name = decodeXstring(head.get("displayName") ?? head.get("name") ?? "");
  if (area === null || name === "" || areaSize(area).columns !== columns.length) {
    throw new FileError("beschadigd", part);
  }
  return { name, area, body: bodyOf(area, head), columns };
}

/**
 * The tables of a sheet, without their cells.
 * @throws FileError when a part is missing or broken.
 */
export async function readTableParts(file: Package, sheetPart: string): Promise<readonly TablePart[]> {
  const linked = (await relationships(file, sheetPart)).filter(({ type }) => type === "table");
  const tables: TablePart[] = [];
  for (const { target } of linked) tables.push(await readTable(file, target));
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
