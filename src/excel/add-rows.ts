import type { TableContents } from "../workbook/contents.ts";
import type { NewRows } from "../workbook/extend.ts";
import { isBlank } from "../workbook/values.ts";
import { bands } from "./bands.ts";
import type { Canvas } from "./canvas.ts";
import { entry, type Entry } from "./cells.ts";
import { blockOf, writeBlock, type PlacedEntries } from "./table-block.ts";

/** Writes rows, whole ones at a time; what does not fit in the empty rows at the end makes the table longer. */
export async function addRows(canvas: Canvas, added: NewRows, known: TableContents | undefined): Promise<void> {
  const block = known === undefined ? null : blockOf(placedRows(added, known));
  if (known === undefined || block === null) return;
  const table = canvas.context.workbook.tables.getItem(added.table);
  for (let count = known.rows.length; count < added.first + added.rows.length; count += 1) {
    await canvas.makeRoom(rowBytes);
    table.rows.add();
  }
  for (const band of bands(block.rows)) {
    await canvas.makeRoom(band.bytes);
    writeBlock(table, added.first + band.first, block.left, band.rows);
  }
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
