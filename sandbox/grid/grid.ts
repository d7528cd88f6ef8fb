import { Workbench } from "./workbench.ts";
import type { Workbook } from "../core/store/workbook.ts";
import type { Grid, GridOptions } from "./contract.ts";
import "./grid.css";

/** Shows a workbook in an element. Resolves when it stands and is calculated. */
export async function createGrid(workbook: Workbook, options: GridOptions): Promise<Grid> {
  const bench = new Workbench(workbook, options);
  await bench.refresh();
  return bench;
}
