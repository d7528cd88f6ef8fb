import type { Blueprint, Sheet } from "../workbook/blueprint.ts";
import type { Canvas } from "./canvas.ts";

/**
 * Defines the workbook-level names. They are given as Range objects: a reference as text would be read in the user's own
 * language and reference style.
 */
export function defineNames(canvas: Canvas, { names }: Blueprint): void {
  const collection = canvas.context.workbook.names;
  for (const { name, sheet, address } of names) collection.add(name, canvas.range(sheet, address));
}

/** Sets the links of a sheet. Excel puts the link's target in the empty cell; its own text comes with the cells. */
export function setHyperlinks(canvas: Canvas, { name, hyperlinks }: Pick<Sheet, "name" | "hyperlinks">): void {
  for (const { cell, target, tip } of hyperlinks) {
    canvas.range(name, cell).hyperlink = { documentReference: target, screenTip: tip };
  }
}
