import type { Blueprint } from "../../src/workbook/blueprint.ts";

/** A Blueprint in which nothing is known of what formulas give. */
export function unknown(blueprint: Blueprint): Blueprint {
  return {
    ...blueprint,
    sheets: blueprint.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
    })),
  };
}

/** The cells with a formula, and what each shows. Those with `TODAY()` give something else every day, which a Blueprint cannot know. */
export const formulaCells = (blueprint: Blueprint) =>
  blueprint.sheets.flatMap(({ name, cells }) =>
    cells
      .filter(({ formula }) => formula !== undefined && !formula.includes("TODAY()"))
      .map(({ row, column, formula, value }) => ({ sheet: name, row, column, formula, value })),
  );
