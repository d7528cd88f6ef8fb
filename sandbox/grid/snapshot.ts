import { BooleanNumber, LocaleType, type ICellData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import type { Area } from "../core/store/area.ts";
import type { CellValue } from "../../src/workbook/blueprint.ts";
import { cellKey, coveringMerge, emptyCell, formatOf, isBlank, keyColumn, keyRow } from "../core/store/cells.ts";
import {
  defaultSizes,
  type CellRecord,
  type ConditionalFormatRecord,
  type SheetRecord,
  type Workbook,
} from "../core/store/workbook.ts";
import type { Calculated } from "./contract.ts";
import { displayText } from "./display.ts";
import { screenCell } from "./look.ts";
import { columnPixels, extent, headings, pixels, rowPixels } from "./sizes.ts";

/** The cells of one sheet as the screen gets them, by cell key. */
export type ScreenCells = ReadonlyMap<number, ICellData>;

/** What the screen shows of every sheet, by sheet id. */
export function screenCells(workbook: Workbook, calculated: Calculated): ReadonlyMap<string, ScreenCells> {
  return new Map(workbook.sheets.map((sheet) => [sheet.id, cellsOf(workbook, sheet, calculated)]));
}

function cellsOf(workbook: Workbook, sheet: SheetRecord, { formats, spilled }: Calculated): ScreenCells {
  const rules = new Map(sheet.conditionalFormats.map((format) => [format.id, format]));
  const holding = formats.get(sheet.id);
  const formatsAt = (key: number): readonly ConditionalFormatRecord[] =>
    (holding?.get(key) ?? []).flatMap((id) => rules.get(id) ?? []);
  const filled = spilled.get(sheet.id) ?? new Map<number, CellValue>();
  const keys = new Set([...sheet.cells.keys(), ...(holding?.keys() ?? []), ...filled.keys()]);
  return new Map([...keys].map((key) => [key, screenCell(workbook, shownCell(sheet, key, filled), formatsAt(key))]));
}

/** A cell as it shows: an empty one has what a formula beside it fills it with. */
function shownCell(
  sheet: SheetRecord,
  key: number,
  filled: ReadonlyMap<number, CellValue> | undefined,
): CellRecord | undefined {
  const cell = sheet.cells.get(key);
  const value = filled?.get(key);
  if (value === undefined || (cell !== undefined && !isBlank(cell))) return cell;
  return { ...(cell ?? emptyCell()), value };
}

/** The text that a cell shows; none where a merge covers it. */
export function shownText(
  workbook: Workbook,
  { spilled }: Calculated,
  sheet: SheetRecord,
  row: number,
  column: number,
): string {
  if (coveringMerge(sheet, row, column) !== undefined) return "";
  const cell = shownCell(sheet, cellKey(row, column), spilled.get(sheet.id));
  return displayText(cell, formatOf(workbook, cell).numberFormat);
}

/** Rows that stay in view, by sheet id. */
export type Freezes = ReadonlyMap<string, number>;

/** What of a workbook cannot be shown by changing cells: when it differs, the screen is built anew. */
export function structureOf(workbook: Workbook, freezes: Freezes): string {
  return JSON.stringify(
    workbook.sheets.map((sheet) => [
      sheet.id,
      sheet.name,
      sheet.visibility,
      sheet.gridlines,
      sheet.headings,
      freezes.get(sheet.id),
      sheet.frozen.columns,
      sheet.merges,
      [...sheet.columnWidths],
      [...sheet.rowHeights],
      extent(sheet),
    ]),
  );
}

/** The workbook in Univer's terms. */
export function snapshotOf(
  workbook: Workbook,
  id: string,
  cells: ReadonlyMap<string, ScreenCells>,
  freezes: Freezes,
): Partial<IWorkbookData> {
  const sheets = workbook.sheets.map(
    (sheet) => [sheet.id, worksheetOf(sheet, cells.get(sheet.id), freezes.get(sheet.id) ?? 0)] as const,
  );
  return {
    id,
    name: id,
    locale: LocaleType.EN_US,
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    styles: {},
    sheets: Object.fromEntries(sheets),
  };
}

function worksheetOf(sheet: SheetRecord, cells: ScreenCells | undefined, frozenRows: number): Partial<IWorksheetData> {
  const { rows, columns } = extent(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: rows,
    columnCount: columns,
    defaultColumnWidth: pixels(defaultSizes.columnWidth),
    defaultRowHeight: pixels(defaultSizes.rowHeight),
    freeze: freezeOf(frozenRows, sheet.frozen.columns),
    mergeData: sheet.merges.map(rangeOf),
    cellData: matrixOf(cells ?? new Map()),
    rowData: Object.fromEntries(
      numbers(rows).map((row) => [row - 1, { h: rowPixels(sheet, row), ia: BooleanNumber.FALSE }]),
    ),
    columnData: Object.fromEntries(numbers(columns).map((column) => [column - 1, { w: columnPixels(sheet, column) }])),
    showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowHeader: { width: headings.width, hidden: BooleanNumber.FALSE },
    columnHeader: { height: headings.height, hidden: BooleanNumber.FALSE },
  };
}

function freezeOf(rows: number, columns: number): IWorksheetData["freeze"] {
  return {
    ySplit: rows,
    xSplit: columns,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

/** A block as Univer counts: from 0. */
export function rangeOf(area: Area): {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
} {
  return {
    startRow: area.top - 1,
    endRow: area.bottom - 1,
    startColumn: area.left - 1,
    endColumn: area.right - 1,
  };
}

/** Cells by row and column, counted from 0. */
export function matrixOf(cells: ScreenCells): Record<number, Record<number, ICellData>> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  for (const [key, cell] of cells) (matrix[keyRow(key) - 1] ??= {})[keyColumn(key) - 1] = cell;
  return matrix;
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
