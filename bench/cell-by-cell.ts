/**
 * The peer of row 1: the same workbook in the style of Microsoft's samples, a range and a format for every cell. All but
 * the cells, their looks and the sizes of columns and rows is written by the product's own code, so that only the style
 * is compared.
 */
import type { Blueprint, Cell, Sheet, Style } from "../src/workbook/blueprint.ts";
import { cellAddress, columnLetters } from "../src/workbook/grid.ts";
import { Canvas } from "../src/excel/canvas.ts";
import { entry, mentions } from "../src/excel/cells.ts";
import { addCharts } from "../src/excel/charts.ts";
import { addConditionalFormats } from "../src/excel/conditional-formats.ts";
import { inExcel } from "../src/excel/host.ts";
import { defineNames, setHyperlinks } from "../src/excel/names.ts";
import { setPage } from "../src/excel/page.ts";
import { addTables } from "../src/excel/tables.ts";
import { setValidations } from "../src/excel/validation.ts";
import { protect, setView } from "../src/excel/view.ts";

const edge = { top: "EdgeTop", right: "EdgeRight", bottom: "EdgeBottom", left: "EdgeLeft" } as const;
const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** Gives one cell its looks, and only what differs from a plain cell. */
function format(range: Excel.Range, style: Style): void {
  const { format } = range;
  formatFont(format.font, style.font);
  if (style.fill !== null) format.fill.color = style.fill;
  if (style.horizontal !== "left") format.horizontalAlignment = horizontal[style.horizontal];
  if (style.vertical !== "bottom") format.verticalAlignment = vertical[style.vertical];
  if (style.wrap) format.wrapText = true;
  if (style.indent > 0) format.indentLevel = style.indent;
  if (!style.locked) format.protection.locked = false;
  if (style.numberFormat !== "General") range.numberFormat = [[style.numberFormat]];
  for (const side of style.border?.sides ?? []) {
    const line = format.borders.getItem(edge[side]);
    line.style = "Continuous";
    line.color = style.border?.color ?? "";
  }
}

function formatFont(font: Excel.RangeFont, wanted: Style["font"]): void {
  if (wanted.name !== "Calibri") font.name = wanted.name;
  if (wanted.size !== 11) font.size = wanted.size;
  if (wanted.color !== "#000000") font.color = wanted.color;
  if (wanted.bold) font.bold = true;
  if (wanted.italic) font.italic = true;
  if (wanted.underline) font.underline = "Single";
}

const rangeOf = (canvas: Canvas, { name }: Sheet, { row, column }: Cell): Excel.Range =>
  canvas.sheet(name).getRange(cellAddress(row, column));

function writeCell(canvas: Canvas, sheet: Sheet, cell: Cell, { styles }: Blueprint, isLate: boolean): void {
  const range = rangeOf(canvas, sheet, cell);
  if (!isLate && cell.formula !== undefined) range.formulas = [[cell.formula]];
  else if (!isLate && cell.value !== null) range.values = [[entry(cell.value)]];
  const style = styles[cell.style];
  if (style !== undefined) format(range, style);
}

function setSizes(canvas: Canvas, { name, columns, rows }: Sheet): void {
  const sheet = canvas.sheet(name);
  columns.forEach((width, index) => {
    const letters = columnLetters(index + 1);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = width;
  });
  for (const { row, height } of rows) sheet.getRange(`${row}:${row}`).format.rowHeight = height;
}

/** Merges as the samples do: block by block. */
function mergeEach(canvas: Canvas, { name, merges }: Sheet): void {
  for (const address of merges) canvas.sheet(name).getRange(address).merge();
}

/** Writes a workbook cell by cell, a request per sheet, as together they are more than Excel on the web takes. */
export function writeCellByCell(blueprint: Blueprint): Promise<void> {
  const { sheets } = blueprint;
  const isLate = mentions(sheets.flatMap(({ tables }) => tables.map(({ name }) => name)));
  const waits = ({ formula }: Cell): boolean => formula !== undefined && isLate(formula);
  return inExcel(async (context) => {
    const canvas = new Canvas(context);
    for (const sheet of sheets) canvas.addSheet(sheet);
    defineNames(canvas, blueprint);
    for (const sheet of sheets) setHyperlinks(canvas, sheet);
    await context.sync();
    for (const sheet of sheets) {
      for (const cell of sheet.cells) writeCell(canvas, sheet, cell, blueprint, waits(cell));
      await finishTables(canvas, sheet);
    }
    for (const sheet of sheets) {
      for (const cell of sheet.cells.filter(waits)) rangeOf(canvas, sheet, cell).formulas = [[cell.formula ?? ""]];
      await finish(canvas, sheet);
    }
  });
}

function finishTables(canvas: Canvas, sheet: Sheet): Promise<void> {
  addTables(canvas, sheet);
  return canvas.context.sync();
}

function finish(canvas: Canvas, sheet: Sheet): Promise<void> {
  mergeEach(canvas, sheet);
  setSizes(canvas, sheet);
  for (const step of [setValidations, addConditionalFormats, addCharts, setView, setPage, protect]) step(canvas, sheet);
  return canvas.context.sync();
}
