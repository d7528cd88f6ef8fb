import type { DataValidation, TableDefinition, WriteSheet } from "hucre/xlsx";
import type { Page, Sheet, Table, Validation } from "../workbook/blueprint.ts";
import { parseArea } from "../workbook/grid.ts";
import { fileChart } from "./charts.ts";
import { fileWidth } from "./file-width.ts";
import { fileFormula } from "./formula.ts";
import type { Looks } from "./looks.ts";
import { joinPageText, margins } from "./page-text.ts";
import { columnName, encodeXstring } from "./xstring.ts";

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

/**
 * One sheet of a Blueprint as the file library wants it; a tab without colour has `""`. Cells, links, PivotTables and notes are
 * added afterwards.
 */
export function fileSheet(sheet: Sheet, looks: Looks): WriteSheet {
  const { tabColor } = sheet;
  return {
    name: sheet.name,
    columns: sheet.columns.map((points) => ({ width: fileWidth(points) })),
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
