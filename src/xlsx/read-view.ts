import type { Protection, Sheet } from "../workbook/blueprint.ts";
import { areaAddress, gridLimits, maybeArea } from "../workbook/grid.ts";
import { pointWidth } from "./file-width.ts";
import type { Left } from "./left.ts";
import type { Palette } from "./read-colours.ts";
import type { StyleBook } from "./read-styles.ts";
import { attribute, childrenOf, flag, maybeChild, numberAttribute, type XmlElement } from "./read-tree.ts";

/** What reading how a sheet looks needs to know. */
export interface ViewContext {
  readonly sheet: string;
  readonly left: Left;
  readonly styles: StyleBook;
  readonly palette: Palette;
  /** The last column in which a cell stands. */
  readonly lastColumn: number;
}

/** Width of a column that nobody made wider or narrower: 64 pixels, which Excel shows as 8.43 digits. */
const defaultDigits = 9.140625;

/** Columns that one definition may add beyond the last cell. */
const mostBeyond = 255;

/** The last column that a definition is taken to speak of: one up to the end of the sheet means "and all others". */
function reach(column: XmlElement, first: number, lastColumn: number): number {
  const max = numberAttribute(column, "max", first);
  return max >= gridLimits.columns ? lastColumn : Math.min(max, Math.max(lastColumn, first + mostBeyond));
}

/** The widths in points, from A on. However many definitions a file has, each column is looked at once per definition. */
function readColumns(sheet: XmlElement, { sheet: name, left, styles, lastColumn }: ViewContext): readonly number[] {
  const format = maybeChild(sheet, "sheetFormatPr");
  const usual = pointWidth(numberAttribute(format, "defaultColWidth", defaultDigits));
  const widths: number[] = [];
  let next = 1;
  for (const column of childrenOf(maybeChild(sheet, "cols"), "col")) {
    // definitions stand in order and do not overlap (18.3.1.13); what says otherwise is passed over
    const first = Math.trunc(numberAttribute(column, "min", 0));
    if (first < next) continue;
    const hides = flag(column, "hidden") || numberAttribute(column, "outlineLevel", 0) > 0;
    left.noteIf(hides, "hiddenColumns", name);
    left.noteIf(!styles.isPlain(numberAttribute(column, "style", 0)), "rowFormats", name);
    const last = Math.min(gridLimits.columns, reach(column, first, lastColumn));
    while (next < first && first <= last) next = widths.push(usual) + 1;
    const width = pointWidth(numberAttribute(column, "width", defaultDigits));
    while (next <= last) next = widths.push(width) + 1;
  }
  return widths;
}

/** Columns that all merges of a sheet together may span. */
const mostMerged = 2_000_000;

/** The merged blocks of more than one cell, none over another. */
function readMerges(sheet: XmlElement): Sheet["merges"] {
  const areas = childrenOf(maybeChild(sheet, "mergeCells"), "mergeCell").flatMap(
    (merge) => maybeArea(attribute(merge, "ref")) ?? [],
  );
  const takenUntil = new Int32Array(gridLimits.columns + 1);
  let spanned = 0;
  const kept = new Set<string>();
  for (const area of [...areas].sort((a, b) => a.top - b.top)) {
    const columns = takenUntil.subarray(area.left, area.right + 1);
    spanned += columns.length;
    if (spanned > mostMerged || columns.some((until) => until >= area.top)) continue;
    columns.fill(area.bottom);
    if (area.top < area.bottom || area.left < area.right) kept.add(areaAddress(area));
  }
  return areas.map(areaAddress).filter((address) => kept.delete(address));
}

/** What Excel allows on a protected sheet unless it is told otherwise: selecting cells. */
const otherPermissions = [
  "insertColumns",
  "insertRows",
  "insertHyperlinks",
  "deleteColumns",
  "deleteRows",
  "sort",
  "autoFilter",
  "pivotTables",
] as const;

function readProtection(sheet: XmlElement, { sheet: name, left }: ViewContext): Protection | null {
  const protection = maybeChild(sheet, "sheetProtection");
  if (!flag(protection, "sheet")) return null;
  const hasPassword = ["password", "hashValue"].some((one) => attribute(protection, one) !== "");
  const isOpen = otherPermissions.some((one) => !flag(protection, one, true)) || !flag(protection, "objects");
  const isClosed = flag(protection, "selectLockedCells") || flag(protection, "selectUnlockedCells");
  left.noteIf(hasPassword || isOpen || isClosed, "protection", name);
  const allows = (what: string): boolean => !flag(protection, what, true);
  return {
    formatCells: allows("formatCells"),
    formatColumns: allows("formatColumns"),
    formatRows: allows("formatRows"),
  };
}

function readFrozenRows(sheet: XmlElement, { sheet: name, left }: ViewContext): number {
  const pane = maybeChild(sheet, "sheetViews", "sheetView", "pane");
  if (!attribute(pane, "state").startsWith("frozen")) return 0;
  left.noteIf(numberAttribute(pane, "xSplit", 0) > 0, "frozenColumns", name);
  const rows = Math.trunc(numberAttribute(pane, "ySplit", 0));
  return Math.min(gridLimits.rows, Math.max(0, rows));
}

/** How a sheet looks and what it allows, apart from its cells and how it prints. A tab without colour gives `""`. */
export function readView(
  sheet: XmlElement,
  context: ViewContext,
): Pick<Sheet, "tabColor" | "columns" | "merges" | "protection" | "frozenRows" | "gridlines"> {
  context.left.noteIf(maybeChild(sheet, "autoFilter") !== null, "filters", context.sheet);
  context.left.noteIf(maybeChild(sheet, "extLst") !== null, "extensions", context.sheet);
  return {
    tabColor: context.palette(maybeChild(sheet, "sheetPr", "tabColor")) ?? "",
    columns: readColumns(sheet, context),
    merges: readMerges(sheet),
    protection: readProtection(sheet, context),
    frozenRows: readFrozenRows(sheet, context),
    gridlines: flag(maybeChild(sheet, "sheetViews", "sheetView"), "showGridLines", true),
  };
}
