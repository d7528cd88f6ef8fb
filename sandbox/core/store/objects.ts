import { addressOf, cellArea, overlaps, type Area } from "./area.ts";
import { cellsIn, isBlank, openCell } from "./cells.ts";
import { ensureAllowed, ensureOpen, ensureUnlocked } from "./protection.ts";
import { ensureArgument, refuse } from "./refusal.ts";
import { columnTexts } from "./texts.ts";
import { maybeTable } from "./tables.ts";
import { nextId, type ChartRecord, type PivotRecord, type SheetRecord, type Workbook } from "./workbook.ts";

/** The chart types that the sandbox draws. */
const chartTypes = ["ColumnClustered", "BarClustered", "Line", "LineMarkers", "Radar", "RadarMarkers", "RadarFilled"];

/** Adds a chart of a block. Refuses unknown types and a sheet whose objects are protected. */
export function addChart(
  workbook: Workbook,
  sheet: SheetRecord,
  kind: string,
  source: Area,
  seriesBy: string,
): ChartRecord {
  ensureAllowed(sheet, "allowEditObjects");
  if (!chartTypes.includes(kind)) refuse("NotImplemented", `The sandbox has no chart of type ${kind}.`);
  ensureArgument(["Auto", "Columns", "Rows"].includes(seriesBy), `"${seriesBy}" is no way to make series.`);
  const id = nextId(workbook);
  const chart: ChartRecord = {
    id: `{00000000-0008-0000-0000-${id.padStart(12, "0")}}`,
    name: freeChartName(sheet),
    type: kind,
    source,
    seriesBy,
    title: { text: "", visible: true },
    legend: { visible: true, position: "Bottom" },
    axis: { minimum: null, maximum: null, majorUnit: null },
    from: cellArea(1, 1),
    to: cellArea(15, 8),
  };
  sheet.charts.push(chart);
  return chart;
}

function freeChartName(sheet: SheetRecord): string {
  let number = 1;
  while (sheet.charts.some((chart) => chart.name === `Chart ${number}`)) number += 1;
  return `Chart ${number}`;
}

/** Changes a chart's kind; refuses one that the sandbox does not draw. */
export function setChartType(chart: ChartRecord, kind: string): void {
  if (!chartTypes.includes(kind)) refuse("NotImplemented", `The sandbox has no chart of type ${kind}.`);
  chart.type = kind;
}

/** Links a cell. As Excel does, it puts the target in a cell that is empty, and gives it the style `Hyperlink`. */
export function setHyperlink(workbook: Workbook, sheet: SheetRecord, area: Area, link: HyperlinkParts): void {
  ensureAllowed(sheet, "allowInsertHyperlinks");
  ensureUnlocked(workbook, sheet, area);
  const { documentReference = "", address = "", screenTip = "", textToDisplay } = link;
  ensureArgument(documentReference !== "" || address !== "", "A hyperlink has a target.");
  ensureArgument(screenTip.length <= 255, "The tip of a hyperlink has at most 255 characters.");
  removeHyperlinks(sheet, area);
  sheet.hyperlinks.push({ area, documentReference, address, screenTip });
  const cell = openCell(sheet, area.top, area.left);
  if (textToDisplay !== undefined) Object.assign(cell, { value: textToDisplay, formula: null, calculated: null });
  else if (isBlank(cell)) cell.value = documentReference === "" ? address : documentReference;
  Object.assign(cell, { style: "Hyperlink", own: {} });
}

/** As `range.hyperlink` takes it. */
export interface HyperlinkParts {
  readonly documentReference?: string;
  readonly address?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** Takes the links off a block; what the cells hold stays. */
export function removeHyperlinks(sheet: SheetRecord, area: Area): void {
  sheet.hyperlinks = sheet.hyperlinks.filter((each) => !overlaps(each.area, area));
}

/**
 * Adds an empty PivotTable over a table or a block. Refuses a protected sheet, a taken name, a source whose headers are
 * not all filled, and cells that hold something.
 */
export function addPivot(
  workbook: Workbook,
  sheet: SheetRecord,
  name: string,
  source: PivotRecord["source"],
  at: Area,
): PivotRecord {
  ensureOpen(sheet);
  ensureArgument(name !== "" && name.length <= 255, "A PivotTable has a name of 1 to 255 characters.");
  const taken = workbook.sheets.some((each) =>
    each.pivots.some((pivot) => pivot.name.toLowerCase() === name.toLowerCase()),
  );
  if (taken) refuse("ItemAlreadyExists", `A PivotTable named "${name}" exists already.`);
  ensureArgument(!pivotFieldsOf(workbook, source).includes(""), "Every column of the source has a header.");
  const start = cellArea(at.top, at.left);
  const filled = cellsIn(sheet, start).some(([, cell]) => !isBlank(cell));
  if (filled || sheet.tables.some((table) => overlaps(table.area, start))) {
    refuse("InvalidOperation", `${addressOf(start)} is not free for a PivotTable.`);
  }
  const pivot: PivotRecord = {
    id: nextId(workbook),
    name,
    source,
    at: start,
    rows: [],
    columns: [],
    filters: [],
    data: [],
    refreshOnOpen: false,
  };
  sheet.pivots.push(pivot);
  return pivot;
}

/** The fields that a PivotTable can show: the headers of its source. */
export function pivotFields(workbook: Workbook, pivot: PivotRecord): readonly string[] {
  return pivotFieldsOf(workbook, pivot.source);
}

function pivotFieldsOf(workbook: Workbook, source: PivotRecord["source"]): readonly string[] {
  const block = "table" in source ? tableBlock(workbook, source.table) : sheetBlock(workbook, source);
  return columnTexts(block.sheet, block.area);
}

interface Block {
  readonly sheet: SheetRecord;
  readonly area: Area;
}

function tableBlock(workbook: Workbook, id: string): Block {
  const found = maybeTable(workbook, id) ?? refuse("InvalidReference", "The PivotTable's source is gone.");
  return { sheet: found.sheet, area: found.table.area };
}

function sheetBlock(workbook: Workbook, source: { readonly sheet: string; readonly area: Area }): Block {
  const sheet = workbook.sheets.find((each) => each.id === source.sheet);
  return { sheet: sheet ?? refuse("InvalidReference", "The PivotTable's source is gone."), area: source.area };
}

/** Puts a field on an axis. A field stands on one axis only; as data it may stand there too. */
export function placeField(pivot: PivotRecord, axis: "rows" | "columns" | "filters", field: string): void {
  const axes = [pivot.rows, pivot.columns, pivot.filters];
  for (const other of axes) {
    const at = other.indexOf(field);
    if (at >= 0) other.splice(at, 1);
  }
  pivot[axis].push(field);
}
