import type { Sheet } from "../workbook/blueprint.ts";
import type { Canvas } from "./canvas.ts";

/** Makes tables of cells that have been filled, so that Excel finds the headers there. Filter and bands are on by nature. */
export function addTables(canvas: Canvas, { name, tables }: Pick<Sheet, "name" | "tables">): void {
  for (const table of tables) {
    const added = canvas.sheet(name).tables.add(canvas.range(name, table.address), true);
    added.name = table.name;
    added.style = table.style;
    if (!table.filter) added.showFilterButton = false;
    if (!table.banded) added.showBandedRows = false;
  }
}
