/**
 * A Blueprint as a file by write-excel-file, and a file's cells by its sister read-excel-file: cells with their looks,
 * merges, sizes and frozen rows. Names, tables, rules, links, protection, pages and charts they do not know.
 */
import type { Blueprint, Cell, Sheet, Style } from "../../src/workbook/blueprint.ts";
import { areaSize, cellAddress, parseArea } from "../../src/workbook/grid.ts";
import { load } from "./load.ts";

interface Writer {
  readonly default: (sheets: readonly unknown[]) => { toBuffer(): Promise<Uint8Array> };
}

interface Reader {
  readonly default: (bytes: Buffer) => Promise<readonly { readonly data: readonly (readonly unknown[])[] }[]>;
}

const lines = ({ border }: Style): unknown =>
  Object.fromEntries(
    (border?.sides ?? []).flatMap((side) => [
      [`${side}BorderStyle`, "thin"],
      [`${side}BorderColor`, border?.color],
    ]),
  );

function looks(style: Style): object {
  const { font, fill, horizontal, vertical, wrap, indent } = style;
  return {
    fontFamily: font.name,
    fontSize: font.size,
    textColor: font.color,
    ...(font.bold && { fontWeight: "bold" }),
    ...(font.italic && { fontStyle: "italic" }),
    ...(font.underline && { textDecoration: { underline: true } }),
    ...(fill !== null && { backgroundColor: fill }),
    align: horizontal,
    alignVertical: vertical,
    wrap,
    ...(indent > 0 && { indent }),
    ...(lines(style) as object),
  };
}

function content({ value, formula }: Cell): object {
  if (formula !== undefined) return { type: "Formula", value: formula };
  if (value === null) return {};
  const type = typeof value === "string" ? String : typeof value === "number" ? Number : Boolean;
  return { type, value };
}

/** The places that merges cover, their first cells aside. */
function covered(merges: Sheet["merges"]): ReadonlySet<string> {
  return new Set(
    merges
      .map(parseArea)
      .flatMap(({ top, left, right }) =>
        Array.from({ length: right - left }, (_, index) => cellAddress(top, left + 1 + index)),
      ),
  );
}

function rowsOf({ cells, merges, rows }: Sheet, styles: ReadonlyMap<string, object>): unknown[][] {
  const hidden = covered(merges);
  const byAddress = new Map(cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
  const heights = new Map(rows.map(({ row, height }) => [row, height]));
  const wide = new Map(merges.map((address) => [address.split(":")[0], areaSize(parseArea(address)).columns]));
  const [bottom, right] = [Math.max(...cells.map(({ row }) => row)), Math.max(...cells.map(({ column }) => column))];
  const cellOf = (row: number, column: number): unknown => {
    const address = cellAddress(row, column);
    if (hidden.has(address)) return null;
    const cell = byAddress.get(address);
    if (cell === undefined) return { height: heights.get(row) };
    const columnSpan = wide.get(address);
    const span = columnSpan === undefined ? {} : { columnSpan };
    return { ...content(cell), ...styles.get(cell.style), ...span, height: heights.get(row) };
  };
  return Array.from({ length: bottom }, (_, row) =>
    Array.from({ length: right }, (_cell, column) => cellOf(row + 1, column + 1)),
  );
}

/** Writes a workbook with write-excel-file. */
export async function write(blueprint: Blueprint): Promise<Uint8Array> {
  const { default: writeFile } = await load<Writer>("write-excel-file/node");
  const styles = new Map(Object.entries(blueprint.styles).map(([name, style]) => [name, looks(style)]));
  const sheets = blueprint.sheets.map((sheet) => ({
    data: rowsOf(sheet, styles),
    sheet: sheet.name,
    columns: sheet.columns.map((points) => ({ width: points / 5.25 })),
    showGridLines: sheet.gridlines,
    ...(sheet.page.orientation === "landscape" && { orientation: "landscape" }),
    ...(sheet.frozenRows > 0 && { stickyRowsCount: sheet.frozenRows }),
  }));
  return new Uint8Array(await writeFile(sheets).toBuffer());
}

/** Reads all cells of all sheets; how many there are. */
export async function read(bytes: Uint8Array): Promise<number> {
  const { default: readFile } = await load<Reader>("read-excel-file/node");
  const sheets = await readFile(Buffer.from(bytes));
  return sheets.reduce((sum, { data }) => sum + data.reduce((cells, row) => cells + row.length, 0), 0);
}
