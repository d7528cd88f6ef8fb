import type { TableContents } from "../workbook/contents.ts";
import type { NewRows } from "../workbook/extend.ts";
import { isBlank } from "../workbook/values.ts";
import { bands } from "./bands.ts";
import type { Canvas } from "./canvas.ts";
import { entry, type Entry } from "./cells.ts";
import { askSizes, neededHeight, raiseRows, type TableSizes } from "./row-heights.ts";
import { blockOf, writeBlock, type PlacedEntries } from "./table-block.ts";

/**
 * Writes rows, whole ones at a time, as high as their texts need; what does not fit in the empty rows at the end makes the
 * table longer. Without sizes the rows keep the heights that Excel gives them.
 */
export async function addRows(
  canvas: Canvas,
  added: NewRows,
  known: TableContents | undefined,
  sizes: TableSizes | null | undefined,
): Promise<void> {
  const block = known === undefined ? null : blockOf(placedRows(added, known));
  if (known === undefined || block === null) return;
  const table = canvas.context.workbook.tables.getItem(added.table);
  // before the table grows: an empty row that is there already counts as one that the user made as high as it is
  if (sizes !== null && sizes !== undefined) raiseRows(table, added.first, heightsOf(added, known, sizes));
  for (let count = known.rows.length; count < added.first + added.rows.length; count += 1) {
    await canvas.makeRoom(rowBytes);
    table.rows.add();
  }
  for (const band of bands(block.rows)) {
    await canvas.makeRoom(band.bytes);
    writeBlock(table, added.first + band.first, block.left, band.rows);
  }
}

function heightsOf({ first, rows }: NewRows, { columns }: TableContents, sizes: TableSizes) {
  return rows.map((cells, index) => neededHeight(sizes, { row: first + index, columns, cells }));
}

/** Asks how large the rows are that stand there and get something, table by table; what it returns takes it. */
export function askTableSizes(
  context: Excel.RequestContext,
  standing: readonly NewRows[],
  tables: ReadonlyMap<string, TableContents>,
): () => ReadonlyMap<string, TableSizes> {
  const asked = standing.flatMap(({ table, first, rows }) => {
    const known = tables.get(table);
    const rowsAsked = { table, first, count: rows.length };
    if (known === undefined || rows.length === 0) return [];
    return [{ table, take: askSizes(context, rowsAsked, known) }];
  });
  return () => new Map(asked.map(({ table, take }) => [table, take()]));
}

/** What it takes to ask for a row more, in bytes of a request. */
const rowBytes = 1000;

/** What new rows become; the formulas of calculated columns where nothing stands. */
function placedRows({ first, rows, formulas }: NewRows, known: TableContents): readonly PlacedEntries[] {
  const placed = <T>([heading, what]: readonly [string, T]): [number, T] => [known.columns.indexOf(heading), what];
  return rows.map((cells, index) => {
    const there = known.rows[first + index];
    const calculated = [...formulas].map(placed).filter(([column]) => isBlank(there?.[column] ?? null));
    const given = [...cells].map(placed).map(([column, value]): [number, Entry] => [column, entry(value)]);
    return new Map([...calculated, ...given].filter(([column]) => column >= 0));
  });
}
