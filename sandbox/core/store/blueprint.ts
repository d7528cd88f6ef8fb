import type {
  Blueprint,
  Cell,
  Chart,
  ConditionalFormat,
  Hyperlink,
  Name,
  Page,
  Pivot,
  Protection,
  Sheet,
  Table,
  Validation,
  ValidationRule,
} from "../../../src/workbook/blueprint.ts";
import { addressOf, cellArea, isFullHeight, wholeSheet } from "./area.ts";
import { cellsIn, isNothing, keyColumn, keyRow } from "./cells.ts";
import { inOrder, nameBlock } from "./names.ts";
import { notesInOrder } from "./notes.ts";
import { pivotAt } from "./pivots.ts";
import { StyleSheet } from "./roles.ts";
import { columnTexts } from "./texts.ts";
import { maybeTable } from "./tables.ts";
import { defaultSizes, type ChartRecord, type PivotRecord, type SheetRecord, type Workbook } from "./workbook.ts";

/**
 * The workbook as a Blueprint: of all its sheets or of those named, with the names that point at them. Order: sheets as
 * they stand, cells row by row, names by alphabet, the rest as it was made (conditional formats: the winner first).
 *
 * A formula's cell has the value that it is known to give, null as long as nothing calculates. A cell that is formatted
 * on top of its style has a role of its own, `<style> +<n>`. Alternative texts of charts are empty: Office.js cannot
 * set them. Throws a plain Error for what a Blueprint cannot say, e.g. a validation of another kind.
 */
export function toBlueprint(workbook: Workbook, sheetNames?: readonly string[]): Blueprint {
  const wanted = sheetNames?.map((name) => name.toLowerCase());
  const sheets = workbook.sheets.filter((sheet) => wanted === undefined || wanted.includes(sheet.name.toLowerCase()));
  const styles = new StyleSheet(workbook);
  return {
    sheets: sheets.map((sheet) => sheetOf(workbook, sheet, styles)),
    names: namesOf(workbook, sheets),
    styles: styles.all(),
    properties: { title: workbook.properties["title"] ?? "", subject: workbook.properties["subject"] ?? "" },
  };
}

function namesOf(workbook: Workbook, sheets: readonly SheetRecord[]): readonly Name[] {
  return inOrder(workbook.names).flatMap((item) => {
    const block = nameBlock(workbook, item);
    if (block === null || !sheets.includes(block.sheet)) return [];
    return [{ name: item.name, sheet: block.sheet.name, address: addressOf(block.area) }];
  });
}

function sheetOf(workbook: Workbook, sheet: SheetRecord, styles: StyleSheet): Sheet {
  return {
    name: sheet.name,
    tabColor: sheet.tabColor,
    columns: columnsOf(sheet),
    rows: [...sheet.rowHeights].sort(([a], [b]) => a - b).map(([row, height]) => ({ row, height })),
    cells: cellsOf(sheet, styles),
    merges: sheet.merges.map((area) => addressOf(area)),
    tables: sheet.tables.map((table): Table => tableOf(sheet, table)),
    validations: sheet.validations.map(validationOf),
    conditionalFormats: sheet.conditionalFormats.map(conditionalFormatOf),
    hyperlinks: sheet.hyperlinks.map(hyperlinkOf),
    protection: protectionOf(sheet),
    frozenRows: sheet.frozen.rows,
    gridlines: sheet.gridlines,
    page: pageOf(sheet),
    charts: sheet.charts.map(chartOf),
    pivots: sheet.pivots.flatMap((pivot) => maybePivot(workbook, pivot) ?? []),
    ...notesOf(sheet),
  };
}

function notesOf(sheet: SheetRecord): Pick<Sheet, "notes"> {
  if (sheet.notes.length === 0) return {};
  return { notes: notesInOrder(sheet).map(({ area, text, author }) => ({ cell: addressOf(area), text, author })) };
}

function columnsOf(sheet: SheetRecord): readonly number[] {
  const last = Math.max(0, ...sheet.columnWidths.keys());
  return Array.from({ length: last }, (_, index) => sheet.columnWidths.get(index + 1) ?? defaultSizes.columnWidth);
}

/** Without what PivotTables show, which is theirs. */
function cellsOf(sheet: SheetRecord, styles: StyleSheet): readonly Cell[] {
  return cellsIn(sheet, wholeSheet)
    .filter(([key, cell]) => !isNothing(cell) && pivotAt(sheet, cellArea(keyRow(key), keyColumn(key))) === null)
    .map(([key, cell]) => ({
      row: keyRow(key),
      column: keyColumn(key),
      value: cell.formula === null ? cell.value : cell.calculated,
      ...(cell.formula !== null && { formula: cell.formula }),
      style: styles.roleOf(cell),
    }));
}

function tableOf(sheet: SheetRecord, table: SheetRecord["tables"][number]): Table {
  const { name, area, style, filter, banded } = table;
  return { name, address: addressOf(area), columns: columnTexts(sheet, area), style, filter, banded };
}

function validationOf(record: SheetRecord["validations"][number]): Validation {
  const { area, rule, prompt, errorAlert } = record;
  const silent = prompt.title === "" && prompt.message === "";
  const style = errorAlert.style === "Stop" ? "stop" : "warning";
  return {
    range: addressOf(area),
    rule: ruleOf(rule),
    prompt: silent ? null : { title: prompt.title, text: prompt.message },
    error: { title: errorAlert.title, text: errorAlert.message, style },
  };
}

function ruleOf(rule: Readonly<Record<string, unknown>>): ValidationRule {
  const { wholeNumber, date, list } = rule as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  if (list !== undefined) return { kind: "list", source: String(list["source"]) };
  if (wholeNumber !== undefined) return { kind: "whole", ...bounds(wholeNumber) };
  if (date !== undefined) return { kind: "date", ...bounds(date) };
  throw new Error(`a Blueprint has no validation ${JSON.stringify(rule)}`);
}

function bounds(content: Readonly<Record<string, unknown>>): { readonly min: number; readonly max: number } {
  const [min, max] = [content["formula1"], content["formula2"]].map((value) => Number(String(value).replace(/^=/, "")));
  if (content["operator"] !== "Between" || min === undefined || max === undefined || Number.isNaN(min + max)) {
    throw new Error(`a Blueprint has no validation ${JSON.stringify(content)}`);
  }
  return { min, max };
}

function conditionalFormatOf(record: SheetRecord["conditionalFormats"][number]): ConditionalFormat {
  const { area, formula, fill, color, bold } = record;
  return { range: addressOf(area), formula, fill, color, bold };
}

function hyperlinkOf(record: SheetRecord["hyperlinks"][number]): Hyperlink {
  return { cell: addressOf(record.area), target: record.documentReference || record.address, tip: record.screenTip };
}

function protectionOf({ protection }: SheetRecord): Protection | null {
  if (protection === null) return null;
  return {
    formatCells: protection["allowFormatCells"] === true,
    formatColumns: protection["allowFormatColumns"] === true,
    formatRows: protection["allowFormatRows"] === true,
  };
}

function pageOf({ page }: SheetRecord): Page {
  const texts = page.headersFooters;
  return {
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    titleRows: page.titleRows?.bottom ?? 0,
    printColumns: page.printArea !== null && isFullHeight(page.printArea) ? page.printArea.right : 0,
    pagesHigh: page.zoom["verticalFitToPages"] ?? 0,
    header: { left: texts.leftHeader, center: texts.centerHeader, right: texts.rightHeader },
    footer: { left: texts.leftFooter, center: texts.centerFooter, right: texts.rightFooter },
  };
}

function chartOf(record: ChartRecord): Chart {
  const { name, title, source, seriesBy, from, to, axis } = record;
  return {
    name,
    kind: chartKind(record.type),
    title: title.text,
    source: addressOf(source),
    seriesBy: seriesBy === "Rows" ? "rows" : "columns",
    from: addressOf(from),
    to: addressOf(to),
    altText: "",
    axis: { min: axis.minimum ?? 0, max: axis.maximum ?? 0, step: axis.majorUnit ?? 0 },
  };
}

function chartKind(type: string): Chart["kind"] {
  const kinds = [
    ["Column", "column"],
    ["Bar", "bar"],
    ["Line", "line"],
    ["Radar", "radar"],
  ] as const;
  const found = kinds.find(([start]) => type.startsWith(start));
  if (found === undefined) throw new Error(`a Blueprint has no chart of type ${type}`);
  return found[1];
}

function onlyItem({ chosen }: PivotRecord, field: string): string | null {
  const items = chosen.get(field) ?? [];
  return items.length === 1 ? (items[0] ?? null) : null;
}

/** A PivotTable; null for one whose table is gone: Excel shows it from its memory, which is not played here. */
function maybePivot(workbook: Workbook, pivot: PivotRecord): Pivot | null {
  const { name, source, at, rows, columns, filters } = pivot;
  const [data] = pivot.data;
  if (!("table" in source) || data === undefined) throw new Error(`a Blueprint cannot say PivotTable ${name}`);
  const table = maybeTable(workbook, source.table)?.table.name;
  if (table === undefined) return null;
  return {
    name,
    table,
    at: addressOf(at),
    rows: [...rows],
    columns: [...columns],
    filters: filters.map((field) => ({ field, only: onlyItem(pivot, field) })),
    value: {
      field: data.field,
      caption: data.name,
      summarise: data.summarizeBy === "Max" ? "max" : "sum",
      format: data.numberFormat,
    },
    totals: { ...pivot.totals },
  };
}
