/** A Blueprint as a file, and a file's answers, by ExcelJS: all that it knows, which is not charts, PivotTables and named styles. */
import type { Blueprint, Cell, Sheet, Style, Validation } from "../../src/workbook/blueprint.ts";
import { cellAddress, parseArea, quotedSheet } from "../../src/workbook/grid.ts";
import { load } from "./load.ts";

interface FileCell {
  value: unknown;
  style: unknown;
  dataValidation: unknown;
}

interface FileSheet {
  readonly name: string;
  getCell(address: string): FileCell;
  getCell(row: number, column: number): FileCell;
  getRow(row: number): { height: number };
  getColumn(column: number): { width: number };
  mergeCells(address: string): void;
  addTable(table: unknown): void;
  addConditionalFormatting(rules: unknown): void;
  protect(password: undefined, options: unknown): Promise<void>;
  eachRow(visit: (row: { readonly values: readonly unknown[] }) => void): void;
  views: unknown;
  pageSetup: unknown;
  headerFooter: unknown;
  readonly properties: { tabColor?: unknown };
}

interface FileBook {
  addWorksheet(name: string): FileSheet;
  readonly worksheets: readonly FileSheet[];
  readonly definedNames: {
    add(reference: string, name: string): void;
    readonly model: readonly { readonly name: string; readonly ranges: readonly string[] }[];
  };
  readonly xlsx: { writeBuffer(): Promise<Uint8Array>; load(bytes: Uint8Array): Promise<unknown> };
}

interface ExcelJs {
  readonly default: { readonly Workbook: new () => FileBook };
}

const newBook = async (): Promise<FileBook> => new (await load<ExcelJs>("exceljs")).default.Workbook();

const argb = (colour: string): { readonly argb: string } => ({ argb: `FF${colour.slice(1)}` });
const solid = (colour: string) => ({ type: "pattern", pattern: "solid", fgColor: argb(colour), bgColor: argb(colour) });

function looks({ font, fill, border, horizontal, vertical, wrap, indent, numberFormat, locked }: Style): unknown {
  const line = { style: "thin", color: argb(border?.color ?? "#000000") };
  const vertically = vertical === "center" ? "middle" : vertical;
  return {
    font: { ...font, color: argb(font.color) },
    ...(fill !== null && { fill: solid(fill) }),
    border: Object.fromEntries((border?.sides ?? []).map((side) => [side, line])),
    alignment: { horizontal, vertical: vertically, wrapText: wrap, indent },
    numFmt: numberFormat,
    protection: { locked },
  };
}

function content({ value, formula }: Cell): unknown {
  return formula === undefined ? value : { formula: formula.slice(1), result: value ?? "" };
}

const criteria = ({ rule }: Validation): unknown =>
  rule.kind === "list"
    ? { type: "list", formulae: [rule.source.slice(1)] }
    : { type: rule.kind, operator: "between", formulae: [rule.min, rule.max] };

function eachCell(address: string, visit: (row: number, column: number) => void): void {
  const { top, left, bottom, right } = parseArea(address);
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) visit(row, column);
}

function validate(target: FileSheet, validation: Validation): void {
  const { range, prompt, error } = validation;
  const told = prompt === null ? {} : { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text };
  const refused = { showErrorMessage: true, errorStyle: error.style, errorTitle: error.title, error: error.text };
  const rule = { allowBlank: true, ...(criteria(validation) as object), ...told, ...refused };
  eachCell(range, (row, column) => {
    target.getCell(row, column).dataValidation = rule;
  });
}

function drawTables(target: FileSheet, { tables, cells }: Sheet): void {
  for (const { name, address, columns, style, filter, banded } of tables) {
    const { top, left, bottom } = parseArea(address);
    const rows = Array.from({ length: bottom - top }, (_, row) =>
      columns.map((_column, column) => {
        const cell = cells.find((one) => one.row === top + 1 + row && one.column === left + column);
        return cell === undefined ? null : content(cell);
      }),
    );
    target.addTable({
      name,
      ref: address.split(":")[0],
      headerRow: true,
      style: { theme: style, showRowStripes: banded },
      columns: columns.map((column) => ({ name: column, filterButton: filter })),
      rows,
    });
  }
}

function drawFormats(target: FileSheet, { conditionalFormats }: Sheet): void {
  conditionalFormats.forEach(({ range, formula, fill, color, bold }, index) => {
    const style = {
      ...(fill !== null && { fill: solid(fill) }),
      font: { bold, ...(color !== null && { color: argb(color) }) },
    };
    target.addConditionalFormatting({
      ref: range,
      rules: [{ type: "expression", priority: index + 1, formulae: [formula.slice(1)], style }],
    });
  });
}

function drawPage(target: FileSheet, { page, tabColor, gridlines, frozenRows }: Sheet): void {
  const { header, footer } = page;
  target.views = [{ showGridLines: gridlines, ...(frozenRows > 0 && { state: "frozen", ySplit: frozenRows }) }];
  if (tabColor !== "") target.properties.tabColor = argb(tabColor);
  target.pageSetup = {
    orientation: page.orientation,
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: page.pagesHigh,
    ...(page.titleRows > 0 && { printTitlesRow: `1:${page.titleRows}` }),
  };
  target.headerFooter = {
    oddHeader: `&L${header.left}&C${header.center}&R${header.right}`,
    oddFooter: `&L${footer.left}&C${footer.center}&R${footer.right}`,
  };
}

function drawCells(target: FileSheet, { cells }: Sheet, styles: ReadonlyMap<string, unknown>): void {
  for (const cell of cells) {
    const at = target.getCell(cell.row, cell.column);
    if (cell.value !== null || cell.formula !== undefined) at.value = content(cell);
    at.style = styles.get(cell.style);
  }
}

function drawLinks(target: FileSheet, { hyperlinks, cells }: Sheet): void {
  const texts = new Map(cells.map(({ row, column, value }) => [cellAddress(row, column), String(value ?? "")]));
  for (const { cell, target: name, tip } of hyperlinks) {
    target.getCell(cell).value = { text: texts.get(cell), hyperlink: `#${name}`, tooltip: tip };
  }
}

async function drawSheet(target: FileSheet, sheet: Sheet, styles: ReadonlyMap<string, unknown>): Promise<void> {
  drawTables(target, sheet);
  drawCells(target, sheet, styles);
  sheet.columns.forEach((points, index) => (target.getColumn(index + 1).width = points / 5.25));
  for (const { row, height } of sheet.rows) target.getRow(row).height = height;
  for (const address of sheet.merges) target.mergeCells(address);
  drawLinks(target, sheet);
  for (const validation of sheet.validations) validate(target, validation);
  drawFormats(target, sheet);
  drawPage(target, sheet);
  if (sheet.protection !== null) await target.protect(undefined, sheet.protection);
}

const absolute = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** Writes a workbook with ExcelJS. */
export async function write(blueprint: Blueprint): Promise<Uint8Array> {
  const book = await newBook();
  const styles = new Map(Object.entries(blueprint.styles).map(([name, style]) => [name, looks(style)]));
  for (const sheet of blueprint.sheets) await drawSheet(book.addWorksheet(sheet.name), sheet, styles);
  for (const { name, sheet, address } of blueprint.names) {
    book.definedNames.add(`${quotedSheet(sheet)}!${absolute(address)}`, name);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Reads every named cell of one cell, and the rows of every table's sheet; how many values that gave. */
export async function read(bytes: Uint8Array): Promise<number> {
  const book = await newBook();
  await book.xlsx.load(bytes);
  const sheets = new Map(book.worksheets.map((sheet) => [sheet.name, sheet]));
  let values = 0;
  for (const { ranges } of book.definedNames.model) {
    const [, quoted = "", address = ""] = /^(.+)!\$?([A-Z]+\$?\d+)$/.exec(ranges[0] ?? "") ?? [];
    const sheet = sheets.get(quoted.replace(/^'|'$/g, "").replaceAll("''", "'"));
    if (sheet?.getCell(address.replaceAll("$", "")).value != null) values += 1;
  }
  for (const sheet of book.worksheets) sheet.eachRow((row) => (values += row.values.length));
  return values;
}
