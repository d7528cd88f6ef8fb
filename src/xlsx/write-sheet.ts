import type { Cell as FileCell, DataValidation, TableDefinition, WriteSheet } from "hucre/xlsx";
import type { Blueprint, Cell, Hyperlink, Page, Sheet, Table, Validation } from "../workbook/blueprint.ts";
import { cellAddress, parseArea } from "../workbook/grid.ts";
import { fileChart } from "./charts.ts";
import { fileWidth } from "./file-width.ts";
import { fileFormula } from "./formula.ts";
import { needsQuote, type Looks } from "./looks.ts";
import { joinPageText, margins } from "./page-text.ts";
import { columnName, encodeXstring, textMark } from "./xstring.ts";

/** Texts that the library would write as an error value instead of a text. */
const looksLikeError = /^#[A-Z/0_?!]+$/;

/** Whether a cell's text goes to the library with a mark, which has to be taken off afterwards. */
export const isMarked = ({ value, formula }: Cell): boolean =>
  formula === undefined && typeof value === "string" && looksLikeError.test(value);

/**
 * A text as the library must get it to come back exactly: coded as ST_Xstring, and marked where it would be mistaken
 * for an error. An empty text is an empty cell, as in Excel.
 */
function fileText(text: string): string | null {
  if (text === "") return null;
  return looksLikeError.test(text) ? textMark + text : encodeXstring(text);
}

function fileValue({ value, formula }: Cell): Partial<FileCell> {
  if (formula === undefined) return { value: typeof value === "string" ? fileText(value) : value };
  const result = typeof value === "string" ? encodeXstring(value) : value;
  return { formula: fileFormula(formula), ...(result === null ? {} : { formulaResult: result }) };
}

function fileCell(cell: Cell, link: Hyperlink | undefined, { styles }: Blueprint, looks: Looks): Partial<FileCell> {
  const style = styles[cell.style];
  const text = cell.formula === undefined && typeof cell.value === "string" ? cell.value : "";
  const quoted = text !== "" && style !== undefined && needsQuote(text, style);
  return {
    ...fileValue(cell),
    style: looks.cell({ style: cell.style, quoted }),
    ...(link === undefined ? {} : { hyperlink: fileLink(link, cell) }),
  };
}

function fileLink({ target, tip }: Hyperlink, { value }: Cell): NonNullable<FileCell["hyperlink"]> {
  return { target: "", location: target, tooltip: encodeXstring(tip), display: encodeXstring(String(value ?? "")) };
}

const place = (row: number, column: number): string => `${row - 1},${column - 1}`;

/** The library writes no row after the last cell, so a row there that has a height gets an empty cell. */
function lastRow({ rows, cells }: Sheet): readonly (readonly [string, Partial<FileCell>])[] {
  const last = Math.max(0, ...rows.slice(-1).map(({ row }) => row));
  return last > (cells.at(-1)?.row ?? 0) ? [[place(last, 1), { value: null }]] : [];
}

function fileCells(sheet: Sheet, blueprint: Blueprint, looks: Looks): Map<string, Partial<FileCell>> {
  const links = new Map(sheet.hyperlinks.map((link) => [link.cell, link]));
  const cells = sheet.cells.map((cell): readonly [string, Partial<FileCell>] => {
    const link = links.get(cellAddress(cell.row, cell.column));
    return [place(cell.row, cell.column), fileCell(cell, link, blueprint, looks)];
  });
  return new Map([...cells, ...lastRow(sheet)]);
}

const fileTable = ({ name, address, columns, style, filter, banded }: Table): TableDefinition => ({
  name,
  range: address,
  columns: columns.map((column) => ({ name: columnName(column) })),
  style,
  showAutoFilter: filter,
  showRowStripes: banded,
});

function fileRule(rule: Validation["rule"]): Pick<DataValidation, "type" | "operator" | "formula1" | "formula2"> {
  if (rule.kind === "list") return { type: "list", formula1: fileFormula(rule.source) };
  return { type: rule.kind, operator: "between", formula1: String(rule.min), formula2: String(rule.max) };
}

const fileValidation = ({ range, rule, prompt, error }: Validation): DataValidation => ({
  ...fileRule(rule),
  range,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: error.style,
  errorTitle: encodeXstring(error.title),
  errorMessage: encodeXstring(error.text),
  ...(prompt === null
    ? {}
    : {
        showInputMessage: true,
        inputTitle: encodeXstring(prompt.title),
        inputMessage: encodeXstring(prompt.text),
      }),
});

function conditionalRules(sheet: Sheet, looks: Looks): NonNullable<WriteSheet["conditionalRules"]> {
  return sheet.conditionalFormats.map((format, index) => ({
    type: "expression",
    priority: index + 1,
    stopIfTrue: true,
    range: format.range,
    formula: fileFormula(format.formula),
    style: looks.format(format),
  }));
}

const merge = (address: string): NonNullable<WriteSheet["merges"]>[number] => {
  const { top, left, bottom, right } = parseArea(address);
  return { startRow: top - 1, startCol: left - 1, endRow: bottom - 1, endCol: right - 1 };
};

function pageParts(page: Page): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  return {
    pageSetup: {
      paperSize: "a4",
      orientation: page.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: page.pagesHigh,
      margins,
    },
    headerFooter: {
      oddHeader: encodeXstring(joinPageText(page.header)),
      oddFooter: encodeXstring(joinPageText(page.footer)),
    },
  };
}

/** On a protected sheet objects are protected too, as Excel does by itself. */
function protection(sheet: Sheet): Pick<WriteSheet, "protection"> {
  if (sheet.protection === null) return {};
  return { protection: { sheet: true, objects: true, scenarios: true, ...sheet.protection } };
}

/** One sheet of a Blueprint as the file library wants it; a tab without colour has `""`. Pivot tables are added afterwards. */
export function fileSheet(sheet: Sheet, blueprint: Blueprint, looks: Looks): WriteSheet {
  const { tabColor } = sheet;
  return {
    name: sheet.name,
    columns: sheet.columns.map((points) => ({ width: fileWidth(points) })),
    rowDefs: new Map(sheet.rows.map(({ row, height }) => [row - 1, { height }])),
    cells: fileCells(sheet, blueprint, looks),
    merges: sheet.merges.map(merge),
    tables: sheet.tables.map(fileTable),
    dataValidations: sheet.validations.map(fileValidation),
    conditionalRules: conditionalRules(sheet, looks),
    charts: sheet.charts.map((chart) => fileChart(chart, sheet.name)),
    view: { showGridLines: sheet.gridlines, ...(tabColor === "" ? {} : { tabColor: { rgb: tabColor.slice(1) } }) },
    ...(sheet.frozenRows > 0 ? { freezePane: { rows: sheet.frozenRows } } : {}),
    ...protection(sheet),
    ...pageParts(sheet.page),
  };
}
