import type { Sheet, Table } from "../workbook/blueprint.ts";
import type { Canvas } from "./canvas.ts";

/**
 * Makes tables of cells that have been filled, so that Excel finds the headers there. The name comes last: one without it was
 * not written to its end.
 */
export function addTables(canvas: Canvas, { name, tables }: Pick<Sheet, "name" | "tables">): void {
  for (const table of tables) {
    const added = canvas.sheet(name).tables.add(canvas.range(name, table.address), true);
    dressTable(added, table);
    added.name = table.name;
  }
}

/** Gives a table its looks. */
export function dressTable(
  added: Excel.Table,
  { style, filter, banded }: Pick<Table, "style" | "filter" | "banded">,
): void {
  added.style = style;
  added.showFilterButton = filter;
  added.showBandedRows = banded;
}
