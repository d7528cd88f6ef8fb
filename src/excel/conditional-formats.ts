import type { Sheet } from "../workbook/blueprint.ts";
import type { Canvas } from "./canvas.ts";

/**
 * Adds a sheet's conditional formats, the last one first: Excel puts each new one before all others. One that holds stops
 * those after it, so that two never mix. The ground comes last: one without it was not written to its end.
 */
export function addConditionalFormats(
  canvas: Canvas,
  { name, conditionalFormats }: Pick<Sheet, "name" | "conditionalFormats">,
): void {
  for (const { range, formula, fill, color, bold } of [...conditionalFormats].reverse()) {
    const added = canvas.range(name, range).conditionalFormats.add("Custom");
    const { rule, format } = added.custom;
    added.stopIfTrue = true;
    rule.formula = formula;
    if (color !== null) format.font.color = color;
    if (bold) format.font.bold = true;
    if (fill !== null) format.fill.color = fill;
  }
}
