import { cellArea, overlaps, type Area } from "./area.ts";
import { isBlank, openCell } from "./cells.ts";
import { ensureAllowed, ensureUnlocked } from "./protection.ts";
import { ensureArgument, refuse } from "./refusal.ts";
import { nextId, type ChartRecord, type SheetRecord, type Workbook } from "./workbook.ts";

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
