import type { Sheet, Table } from "../workbook/blueprint.ts";
import { parseArea } from "../workbook/grid.ts";
import { fileFormula } from "./formula.ts";

/** Texts, quoted names and columns in brackets, in which no address stands. */
const noAddress = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]/g;

/** Whether a formula says the same in every row of its table: of its own row, and of no cell by its address. */
export function isOfRow(formula: string): boolean {
  return formula.includes("[#This Row]") && !/\$?[A-Z]{1,3}\$?\d+(?![\w(.])/i.test(formula.replace(noAddress, ""));
}

/**
 * The formulas with which Excel fills a new row of a table, by the number of the column, counting from 0: those that stand in
 * every row there is. As a file keeps them.
 */
export function columnFormulas({ cells }: Sheet, { address, columns }: Table): ReadonlyMap<number, string> {
  const { top, left, bottom, right } = parseArea(address);
  const counts = columns.map(() => new Map<string, number>());
  for (const { row, column, formula } of cells) {
    if (formula === undefined || row <= top || row > bottom || column < left || column > right) continue;
    const count = counts[column - left];
    count?.set(formula, (count.get(formula) ?? 0) + 1);
  }
  return new Map(
    counts.flatMap((count, index) =>
      [...count].flatMap(([formula, times]) =>
        times === bottom - top && isOfRow(formula) ? [[index, fileFormula(formula)] as const] : [],
      ),
    ),
  );
}
