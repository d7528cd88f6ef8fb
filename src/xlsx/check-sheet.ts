import type { Cell, Chart, Sheet, Table, Validation } from "../workbook/blueprint.ts";
import { areaSize, cellAddress, cellNumber, gridLimits, maybeArea, overlap, type Area } from "../workbook/grid.ts";
import { ensure, ensureUnique, InvalidBlueprint } from "./invalid-blueprint.ts";
import { joinPageText } from "./page-text.ts";
import { maybeReference } from "./reference.ts";

/** What the rest of the workbook offers a sheet. */
interface Known {
  readonly styles: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly sheets: ReadonlySet<string>;
}

/** Excel's limits on texts, in UTF-16 units. */
export const textLimits = {
  cell: 32_767,
  title: 32,
  prompt: 255,
  error: 224,
  formula: 8_192,
  tip: 255,
  author: 255,
} as const;

function area(address: string): Area {
  const found = maybeArea(address);
  if (found === null) throw new InvalidBlueprint(`not an address: ${address}`);
  return found;
}

function checkCell({ row, column, value, formula, style }: Cell, known: Known): void {
  const at = cellAddress(row, column);
  const isInside = row >= 1 && column >= 1 && row <= gridLimits.rows && column <= gridLimits.columns;
  ensure(isInside, `a cell outside the grid: ${at}`);
  ensure(known.styles.has(style), `${at} has a style that is not there: ${style}`);
  ensure(typeof value !== "number" || Number.isFinite(value), `${at} holds no finite number`);
  ensure(typeof value !== "string" || value.length <= textLimits.cell, `${at} holds over 32,767 characters`);
  ensure((formula?.length ?? 0) <= textLimits.formula, `the formula of ${at} is too long`);
}

function checkCells(cells: readonly Cell[], known: Known): void {
  let last = -1;
  for (const cell of cells) {
    checkCell(cell, known);
    const place = cellNumber(cell.row, cell.column);
    ensure(place > last, `${cellAddress(cell.row, cell.column)} stands out of order or twice`);
    last = place;
  }
}

function ensureApart(areas: readonly Area[], what: string): void {
  areas.forEach((one, index) => {
    ensure(!areas.slice(0, index).some((other) => overlap(one, other)), `${what} overlap`);
  });
}

function checkTable(table: Table, texts: ReadonlyMap<string, unknown>): void {
  const { name, columns } = table;
  const { top, left, ...rest } = area(table.address);
  const size = areaSize({ top, left, ...rest });
  ensure(size.columns === columns.length && size.rows >= 2, `table ${name} is not of the size of its columns`);
  ensureUnique(columns, `a column of table ${name}`);
  for (const [index, column] of columns.entries()) {
    ensure(column !== "" && column.length <= 255, `a column of table ${name} has no usable name`);
    const head = texts.get(cellAddress(top, left + index));
    ensure(head === column, `table ${name} has another text in its header: ${column}`);
  }
}

function checkValidation({ range, rule, prompt, error }: Validation, known: Known): void {
  area(range);
  const { title, text } = prompt ?? { title: "", text: "" };
  ensure(title.length <= textLimits.title && text.length <= textLimits.prompt, `prompt too long at ${range}`);
  const fits = error.title.length <= textLimits.title && error.text.length <= textLimits.error;
  ensure(fits, `error text too long at ${range}`);
  const source = rule.kind === "list" ? rule.source : null;
  ensure(source === null || known.names.has(source.slice(1)), `the list at ${range} is no name: ${source ?? ""}`);
}

function checkChart(chart: Chart): void {
  const { rows, columns } = areaSize(area(chart.source));
  ensure(rows >= 2 && columns >= 2, `chart ${chart.name} has no header row and column`);
  const from = area(chart.from);
  const to = area(chart.to);
  ensure(from.top <= to.bottom && from.left <= to.right, `chart ${chart.name} ends before it begins`);
}

function checkRest(sheet: Sheet, known: Known): void {
  for (const { range, formula } of sheet.conditionalFormats) {
    area(range);
    ensure(!formula.includes("["), `a conditional format cannot refer to a table: ${formula}`);
  }
  for (const { cell, target, tip } of sheet.hyperlinks) {
    area(cell);
    const isThere = known.names.has(target) || known.sheets.has(maybeReference(target)?.sheet ?? "");
    ensure(isThere, `a link to a name or place that is not there: ${target}`);
    ensure(tip.length <= textLimits.tip, `the tip of the link at ${cell} is too long`);
  }
  for (const text of [sheet.page.header, sheet.page.footer]) {
    ensure(joinPageText(text).length <= 255, `header or footer over 255 characters on ${sheet.name}`);
  }
}

function checkNotes({ notes = [] }: Sheet): void {
  let last = -1;
  for (const { cell, text, author } of notes) {
    const { top, left, bottom, right } = area(cell);
    ensure(top === bottom && left === right, `a note stands at one cell: ${cell}`);
    ensure(text !== "" && text.length <= textLimits.cell, `the note at ${cell} is empty or over 32,767 characters`);
    ensure(author.length <= textLimits.author, `the author of the note at ${cell} is too long`);
    const place = cellNumber(top, left);
    ensure(place > last, `the note at ${cell} stands out of order or twice`);
    last = place;
  }
}

/**
 * Checks one sheet of a Blueprint.
 * @throws InvalidBlueprint on the first mistake.
 */
export function checkSheet(sheet: Sheet, known: Known): void {
  checkCells(sheet.cells, known);
  const texts = new Map(sheet.cells.map(({ row, column, value }) => [cellAddress(row, column), value]));
  for (const table of sheet.tables) checkTable(table, texts);
  for (const validation of sheet.validations) checkValidation(validation, known);
  for (const chart of sheet.charts) checkChart(chart);
  ensureApart(sheet.merges.map(area), `merges on ${sheet.name}`);
  ensureApart(
    sheet.tables.map((table) => area(table.address)),
    `tables on ${sheet.name}`,
  );
  for (const { at } of sheet.pivots) area(at);
  checkNotes(sheet);
  checkRest(sheet, known);
}
