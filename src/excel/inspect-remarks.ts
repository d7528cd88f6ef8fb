import type { Remarks } from "../workbook/health/fault.ts";

/**
 * Asks whether comments, pictures or shapes are on a sheet; not where, as that would have to be asked of each apart. Of notes only an
 * Excel newer than the floor tells. A chart may count as a shape, and is then called the same.
 */
export function askRemarks({ comments, shapes }: Excel.Worksheet, charts: Excel.ChartCollection): () => Remarks {
  comments.load("items/id");
  shapes.load("items/name");
  return () => {
    const drawn = new Set(charts.items.map(({ name }) => name));
    return comments.items.length > 0 || shapes.items.some(({ name }) => !drawn.has(name)) ? "some" : "unsure";
  };
}
