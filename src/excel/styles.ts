import type { Blueprint, Sheet, Style } from "../workbook/blueprint.ts";
import { areaAddress, areaSize, type Area } from "../workbook/grid.ts";
import type { Canvas } from "./canvas.ts";
import { isAmong } from "./inventory.ts";
import { boundingBox, groupBy, joinedAreas, rectangles } from "./rectangles.ts";

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const edge = { top: "EdgeTop", right: "EdgeRight", bottom: "EdgeBottom", left: "EdgeLeft" } as const;

/**
 * Adds the Blueprint's roles as named styles. One that is there already stays as it is: the organisation may have
 * restyled it.
 */
export function defineStyles(canvas: Canvas, { styles }: Pick<Blueprint, "styles">, existing: readonly string[]): void {
  const isThere = isAmong(existing);
  const collection = canvas.context.workbook.styles;
  for (const [name, style] of Object.entries(styles)) {
    if (isThere(name)) continue;
    collection.add(name);
    setStyle(collection.getItem(name), style);
  }
}

/** Gives styles that were added just now, and perhaps half defined, all that they have. */
export function completeStyles(canvas: Canvas, { styles }: Pick<Blueprint, "styles">, added: readonly string[]): void {
  const isAdded = isAmong(added);
  for (const [name, style] of Object.entries(styles)) {
    if (isAdded(name)) setStyle(canvas.context.workbook.styles.getItem(name), style);
  }
}

/**
 * A new style begins as a copy of the workbook's style for ordinary cells. What organisations change in that one is
 * always set (font, size, colour, alignment); what is off in every such style is set only where it is on.
 */
function setStyle(target: Excel.Style, style: Style): void {
  target.horizontalAlignment = horizontal[style.horizontal];
  target.verticalAlignment = vertical[style.vertical];
  target.wrapText = style.wrap;
  if (style.indent > 0) target.indentLevel = style.indent;
  if (style.numberFormat !== "General") target.numberFormat = style.numberFormat;
  if (!style.locked) target.locked = false;
  if (style.fill !== null) target.fill.color = style.fill;
  defineFont(target, style.font);
  defineBorders(target, style.border);
}

function defineFont(style: Excel.Style, wanted: Style["font"]): void {
  const { font } = style;
  font.name = wanted.name;
  font.size = wanted.size;
  font.color = wanted.color;
  if (wanted.bold) font.bold = true;
  if (wanted.italic) font.italic = true;
  if (wanted.underline) font.underline = "Single";
}

function defineBorders(style: Excel.Style, border: Style["border"]): void {
  if (border === null) return;
  const { borders } = style;
  for (const side of border.sides) {
    const line = borders.getItem(edge[side]);
    line.style = "Continuous";
    line.color = border.color;
  }
}

/** The largest block, in cells, whose roles go as one grid. */
const largestGrid = 400;

/**
 * Gives every cell of a sheet its role: all of a small sheet at once, of a large one per role all its cells. A grid is one
 * action, but it weighs more the more cells it has; a role over a whole table weighs nothing.
 */
export function applyStyles(canvas: Canvas, sheet: Pick<Sheet, "name" | "cells">): void {
  const box = boundingBox(sheet.cells);
  if (box === null) return;
  const { rows, columns } = areaSize(box);
  if (rows * columns <= largestGrid) applyGrid(canvas, sheet, box);
  else applyByRole(canvas, sheet);
}

function applyGrid(canvas: Canvas, { name, cells }: Pick<Sheet, "name" | "cells">, box: Area): void {
  const { rows, columns } = areaSize(box);
  const grid = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (): Excel.SettableCellProperties => ({})),
  );
  for (const { row, column, style } of cells) {
    const line = grid[row - box.top];
    if (line !== undefined) line[column - box.left] = { style };
  }
  canvas.range(name, areaAddress(box)).setCellProperties(grid);
}

function applyByRole(canvas: Canvas, sheet: Pick<Sheet, "name" | "cells">): void {
  for (const [style, cells] of groupBy(sheet.cells, (cell) => cell.style)) {
    for (const addresses of joinedAreas(rectangles(cells))) canvas.rangeAreas(sheet.name, addresses).style = style;
  }
}
