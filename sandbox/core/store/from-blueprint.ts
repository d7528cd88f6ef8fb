import type {
  Blueprint,
  Cell,
  Chart,
  ConditionalFormat,
  Page,
  Pivot,
  Protection,
  Sheet,
  Style,
  Table,
  Validation,
  ValidationRule,
} from "../../../src/workbook/blueprint.ts";
import { lastRow, parseArea, type Area } from "./area.ts";
import { cellKey } from "./cells.ts";
import { namedStyle, type Format, type Line, type Side } from "./format.ts";
import { locales, parseEntry } from "./input.ts";
import { addRangeName } from "./names.ts";
import { protect } from "./protection.ts";
import { emptyPivot, openPivot } from "./pivots.ts";
import { addSheet, sheetNamed } from "./sheets.ts";
import { maybeTable } from "./tables.ts";
import {
  newWorkbook,
  nextId,
  type CellRecord,
  type ChartRecord,
  type PageRecord,
  type PivotData,
  type SheetRecord,
  type ValidationRecord,
  type Workbook,
} from "./workbook.ts";

/**
 * The workbook that a Blueprint describes, as a file of it would open: what each formula is known to give counts as
 * calculated. `toBlueprint` gives the Blueprint back, but for alternative texts of charts. Refuses what Excel refuses of
 * names and sheets; a Blueprint without sheets opens as one empty sheet.
 */
export function fromBlueprint(blueprint: Blueprint, currentYear = 2026): Workbook {
  const workbook = newWorkbook("Blad1", currentYear);
  if (blueprint.sheets.length > 0) workbook.sheets.length = 0;
  for (const [name, style] of Object.entries(blueprint.styles)) {
    workbook.styles.set(name.toLowerCase(), namedStyle(name, formatOfStyle(style)));
  }
  for (const sheet of blueprint.sheets) fill(workbook, addSheet(workbook, sheet.name), sheet);
  for (const { name, sheet, address } of blueprint.names) {
    addRangeName(workbook, name, sheetNamed(workbook, sheet), parseArea(address));
  }
  for (const sheet of blueprint.sheets) addPivots(workbook, sheet);
  for (const { name, protection } of blueprint.sheets) close(sheetNamed(workbook, name), protection);
  Object.assign(workbook.properties, blueprint.properties);
  workbook.activeSheet = workbook.sheets[0]?.id ?? "";
  return workbook;
}

function fill(workbook: Workbook, record: SheetRecord, sheet: Sheet): void {
  record.tabColor = sheet.tabColor;
  record.gridlines = sheet.gridlines;
  record.frozen = { rows: sheet.frozenRows, columns: 0 };
  record.columnWidths = new Map(sheet.columns.map((width, index) => [index + 1, width]));
  record.rowHeights = new Map(sheet.rows.map(({ row, height }) => [row, height]));
  for (const cell of sheet.cells) record.cells.set(cellKey(cell.row, cell.column), cellRecord(workbook, cell));
  record.merges = sheet.merges.map(parseArea);
  record.validations = sheet.validations.map(validationRecord);
  record.hyperlinks = sheet.hyperlinks.map(({ cell, target, tip }) => ({
    area: parseArea(cell),
    documentReference: target,
    address: "",
    screenTip: tip,
  }));
  record.notes = (sheet.notes ?? []).map(({ cell, text, author }) => ({ area: parseArea(cell), text, author }));
  setPage(record.page, sheet.page);
  addTables(workbook, record, sheet.tables);
  addFormats(workbook, record, sheet.conditionalFormats);
  record.charts = sheet.charts.map((chart) => chartRecord(workbook, chart));
}

function cellRecord(workbook: Workbook, { value, formula, style }: Cell): CellRecord {
  const numberFormat = workbook.styles.get(style.toLowerCase())?.format.numberFormat ?? "General";
  return {
    value: formula === undefined ? value : null,
    formula: formula ?? null,
    calculated: formula === undefined ? null : value,
    entries: 0,
    quotePrefix: formula === undefined && typeof value === "string" && isMistakable(value, numberFormat),
    style,
    own: {},
  };
}

/** Whether a text, typed as it is, would become something else: only an apostrophe keeps it a text. */
function isMistakable(text: string, numberFormat: string): boolean {
  const { value, formula } = parseEntry(text, numberFormat, locales.en, 2000);
  return formula !== null || value !== text;
}

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function formatOfStyle(style: Style): Format {
  const { font } = style;
  return {
    fontName: font.name,
    fontSize: font.size,
    bold: font.bold,
    italic: font.italic,
    underline: font.underline ? "Single" : "None",
    strikethrough: false,
    fontColor: font.color,
    fill: style.fill,
    ...lines(style.border),
    horizontal: horizontal[style.horizontal],
    vertical: vertical[style.vertical],
    wrap: style.wrap,
    indent: style.indent,
    numberFormat: style.numberFormat,
    locked: style.locked,
    formulaHidden: false,
  };
}

function lines(border: Style["border"]): Record<Side, Line | null> {
  const on = (side: Side): Line | null =>
    border?.sides.includes(side) === true ? { style: "Continuous", color: border.color, weight: "Thin" } : null;
  return { top: on("top"), right: on("right"), bottom: on("bottom"), left: on("left") };
}

function validationRecord({ range, rule, prompt, error }: Validation): ValidationRecord {
  return {
    area: parseArea(range),
    rule: ruleRecord(rule),
    prompt: { title: prompt?.title ?? "", message: prompt?.text ?? "", showPrompt: true },
    errorAlert: {
      title: error.title,
      message: error.text,
      showAlert: true,
      style: error.style === "stop" ? "Stop" : "Warning",
    },
    ignoreBlanks: true,
  };
}

/** As src/excel hands it over; dates as formulas, which read the same in every language. */
function ruleRecord(rule: ValidationRule): ValidationRecord["rule"] {
  if (rule.kind === "list") return { list: { inCellDropDown: true, source: rule.source } };
  if (rule.kind === "whole") {
    return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
  }
  return { date: { formula1: `=${rule.min}`, formula2: `=${rule.max}`, operator: "Between" } };
}

function setPage(record: PageRecord, page: Page): void {
  record.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  record.zoom = { horizontalFitToPages: 1, ...(page.pagesHigh > 0 && { verticalFitToPages: page.pagesHigh }) };
  record.titleRows = page.titleRows > 0 ? { top: 1, bottom: page.titleRows } : null;
  record.printArea = page.printColumns > 0 ? { top: 1, left: 1, bottom: lastRow, right: page.printColumns } : null;
  const { header, footer } = page;
  Object.assign(record.headersFooters, {
    leftHeader: header.left,
    centerHeader: header.center,
    rightHeader: header.right,
    leftFooter: footer.left,
    centerFooter: footer.center,
    rightFooter: footer.right,
  });
}

function addTables(workbook: Workbook, record: SheetRecord, tables: readonly Table[]): void {
  for (const { name, address, style, filter, banded } of tables) {
    const area = parseArea(address);
    record.tables.push({ id: nextId(workbook), name, area, style, filter, banded, bandedColumns: false });
  }
}

function addFormats(workbook: Workbook, record: SheetRecord, formats: readonly ConditionalFormat[]): void {
  for (const { range, formula, fill, color, bold } of formats) {
    const id = `{00000000-000E-0000-0000-${nextId(workbook).padStart(12, "0")}}`;
    const looks = { formula, fill, color, bold, italic: false };
    record.conditionalFormats.push({ id, area: parseArea(range), type: "Custom", stopIfTrue: true, ...looks });
  }
}

const chartTypes = {
  column: "ColumnClustered",
  bar: "BarClustered",
  line: "LineMarkers",
  radar: "RadarMarkers",
} as const;

function chartRecord(workbook: Workbook, chart: Chart): ChartRecord {
  const { min, max, step } = chart.axis;
  return {
    id: `{00000000-0008-0000-0000-${nextId(workbook).padStart(12, "0")}}`,
    name: chart.name,
    type: chartTypes[chart.kind],
    source: parseArea(chart.source),
    seriesBy: chart.seriesBy === "rows" ? "Rows" : "Columns",
    title: { text: chart.title, visible: true },
    legend: { visible: true, position: "Bottom" },
    axis: { minimum: min, maximum: max, majorUnit: step },
    from: firstCell(chart.from),
    to: firstCell(chart.to),
  };
}

function firstCell(address: string): Area {
  const { top, left } = parseArea(address);
  return { top, left, bottom: top, right: left };
}

/** Once all sheets stand: the source of a PivotTable is often on a later one. */
function addPivots(workbook: Workbook, sheet: Sheet): void {
  const record = sheetNamed(workbook, sheet.name);
  for (const pivot of sheet.pivots) {
    const found = maybeTable(workbook, pivot.table);
    if (found === null) throw new Error(`PivotTable ${pivot.name}: there is no table ${pivot.table}`);
    const made = emptyPivot(workbook, pivot.name, { table: found.table.id }, parseArea(pivot.at));
    made.rows.push(...pivot.rows);
    made.columns.push(...pivot.columns);
    made.filters.push(...pivot.filters.map(({ field }) => field));
    for (const { field, only } of pivot.filters) if (only !== null) made.chosen.set(field, [only]);
    made.data.push(dataOf(pivot));
    Object.assign(made.totals, pivot.totals);
    Object.assign(made, { subtotals: "Off", autoFormat: false, refreshOnOpen: true });
    record.pivots.push(made);
    openPivot(workbook, record, made);
  }
}

function dataOf({ value }: Pivot): PivotData {
  return {
    field: value.field,
    name: value.caption,
    summarizeBy: value.summarise === "max" ? "Max" : "Sum",
    numberFormat: value.format,
  };
}

function close(record: SheetRecord, protection: Protection | null): void {
  if (protection === null) return;
  protect(record, {
    allowFormatCells: protection.formatCells,
    allowFormatColumns: protection.formatColumns,
    allowFormatRows: protection.formatRows,
  });
}
