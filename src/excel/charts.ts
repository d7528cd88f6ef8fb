import type { Chart, Sheet } from "../workbook/blueprint.ts";
import type { Canvas } from "./canvas.ts";

const chartType = {
  column: "ColumnClustered",
  bar: "BarClustered",
  line: "LineMarkers",
  radar: "RadarMarkers",
} as const;
const seriesBy = { columns: "Columns", rows: "Rows" } as const;

function addChart(canvas: Canvas, sheet: string, chart: Chart): void {
  const source = canvas.range(sheet, chart.source);
  const added = canvas.sheet(sheet).charts.add(chartType[chart.kind], source, seriesBy[chart.seriesBy]);
  added.name = chart.name;
  added.title.text = chart.title;
  added.setPosition(chart.from, chart.to);
  const axis = added.axes.valueAxis;
  axis.minimum = chart.axis.min;
  axis.maximum = chart.axis.max;
  axis.majorUnit = chart.axis.step;
}

/** Draws a sheet's charts. Office.js cannot set a chart's alternative text; its title has to say what it shows. */
export function addCharts(canvas: Canvas, { name, charts }: Sheet): void {
  for (const chart of charts) addChart(canvas, name, chart);
}
