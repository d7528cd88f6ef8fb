import type { Chart } from "../workbook/blueprint.ts";
import { areaAddress, areaSize, cellAddress, gridLimits, type Area } from "../workbook/grid.ts";
import { seriesOf, type SeriesBlocks } from "./charts.ts";
import type { Left } from "./left.ts";
import { linkedParts, relationships, type Package } from "./package.ts";
import {
  attribute,
  childrenOf,
  descendants,
  maybeChild,
  numberAttribute,
  readTree,
  textAttribute,
  type XmlElement,
} from "./read-tree.ts";
import { maybeReference } from "./reference.ts";

/** Where the charts of a sheet stand, and what their numbers are read from. */
export interface ChartContext {
  readonly file: Package;
  readonly sheet: string;
  readonly left: Left;
  /** The numbers in a block of the sheet. */
  readonly numbers: (area: Area) => readonly number[];
}

const kinds = { lineChart: "line", radarChart: "radar", barChart: "column" } as const;

/** The kind of a chart of one kind of series, side by side; null for any other. */
function kindOf(plot: XmlElement): Chart["kind"] | null {
  const name = plot.name as keyof typeof kinds;
  const grouping = attribute(maybeChild(plot, "grouping"), "val");
  if (!Object.hasOwn(kinds, name) || !["", "clustered", "standard"].includes(grouping)) return null;
  return name === "barChart" && attribute(maybeChild(plot, "barDir"), "val") === "bar" ? "bar" : kinds[name];
}

/** The block on this sheet that a part of a series refers to. */
function block(series: XmlElement, part: string, sheet: string): Area | null {
  const [formula] = descendants(maybeChild(series, part), "f");
  const reference = maybeReference(formula?.text.trim() ?? "");
  return reference?.sheet.toLowerCase() === sheet.toLowerCase() ? reference.area : null;
}

function blocksOf(series: XmlElement, sheet: string): SeriesBlocks | null {
  const name = block(series, "tx", sheet);
  const categories = block(series, "cat", sheet);
  const values = block(series, "val", sheet);
  return name === null || categories === null || values === null ? null : { name, categories, values };
}

const around = (areas: readonly Area[]): Area => ({
  top: Math.min(...areas.map(({ top }) => top)),
  left: Math.min(...areas.map(({ left }) => left)),
  bottom: Math.max(...areas.map(({ bottom }) => bottom)),
  right: Math.max(...areas.map(({ right }) => right)),
});

/** Excel draws at most 255 series. */
const mostSeries = 255;

/** The block with one header row and column that gives exactly these series; null when there is none. */
function sourceOf(series: readonly SeriesBlocks[]): Pick<Chart, "source" | "seriesBy"> | null {
  if (series.length === 0) return null;
  const all = series.map(({ name, categories, values }) => around([name, categories, values]));
  const area = around(all);
  const { rows, columns } = areaSize(area);
  const fits = (by: Chart["seriesBy"]): boolean =>
    (by === "rows" ? rows : columns) === series.length + 1 &&
    JSON.stringify(seriesOf(area, by)) === JSON.stringify(series);
  const seriesBy = (["columns", "rows"] as const).find(fits);
  return seriesBy === undefined ? null : { source: areaAddress(area), seriesBy };
}

const title = (chart: XmlElement | null): string =>
  descendants(maybeChild(chart, "title"), "t")
    .map(({ text }) => text)
    .join("") ||
  descendants(maybeChild(chart, "title", "tx", "strRef"), "v")
    .map(({ text }) => text)
    .join("");

/** A step of 1, 2 or 5 times a power of ten, that makes ten steps at most. */
function niceStep(range: number): number {
  const power = 10 ** Math.floor(Math.log10(range / 10));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => range / step <= 10) ?? range;
}

type Axis = Chart["axis"];

/** The scale that a chart finds by itself: from the numbers, and 0, in whole steps. */
function automaticAxis(numbers: readonly number[]): Axis {
  const least = numbers.reduce((a, b) => Math.min(a, b), 0);
  const most = numbers.reduce((a, b) => Math.max(a, b), 0);
  const range = most - least;
  if (!(range > 0) || !Number.isFinite(range)) return { min: 0, max: 1, step: 0.2 };
  const step = niceStep(range);
  return { min: Math.floor(least / step) * step, max: Math.ceil(most / step) * step, step };
}

interface ReadAxis {
  readonly axis: Axis;
  readonly isAutomatic: boolean;
}

function axisOf(plotArea: XmlElement | null, numbers: () => readonly number[]): ReadAxis {
  const axis = maybeChild(plotArea, "valAx");
  const value = (...path: readonly string[]): number => numberAttribute(maybeChild(axis, ...path), "val", Number.NaN);
  const given = { min: value("scaling", "min"), max: value("scaling", "max"), step: value("majorUnit") };
  const isAutomatic = Object.values(given).some(Number.isNaN) || given.min >= given.max || given.step <= 0;
  if (!isAutomatic) return { axis: given, isAutomatic };
  const found = automaticAxis(numbers());
  const or = (one: number, other: number): number => (Number.isNaN(one) ? other : one);
  const axisMin = or(given.min, Math.min(found.min, or(given.max, Infinity) - found.step));
  const axisMax = Math.max(or(given.max, found.max), axisMin + found.step);
  return { axis: { min: axisMin, max: axisMax, step: given.step > 0 ? given.step : found.step }, isAutomatic };
}

/** What a chart's own part says of it; null when a Blueprint has no words for it. */
function describe(
  root: XmlElement,
  { sheet, numbers }: ChartContext,
): (Pick<Chart, "kind" | "title" | "source" | "seriesBy"> & ReadAxis) | null {
  const chart = maybeChild(root, "chart");
  const plotArea = maybeChild(chart, "plotArea");
  const [plot, ...others] = plotArea?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  const kind = plot === undefined || others.length > 0 ? null : kindOf(plot);
  const drawn = childrenOf(plot ?? null, "ser");
  const series = drawn.length > mostSeries ? [] : drawn.flatMap((one) => blocksOf(one, sheet) ?? []);
  const source = series.length === drawn.length ? sourceOf(series) : null;
  if (kind === null || source === null) return null;
  const values = (): readonly number[] => series.flatMap((one) => numbers(one.values));
  return { kind, title: title(chart), ...source, ...axisOf(plotArea, values) };
}

/** The cells under a chart's corners. A corner on the line between two cells belongs to the chart's own side. */
function corners(anchor: XmlElement): Pick<Chart, "from" | "to"> | null {
  const place = (corner: string, what: string): number =>
    Math.trunc(Number(maybeChild(anchor, corner, what)?.text.trim() ?? Number.NaN));
  const from = { row: place("from", "row") + 1, column: place("from", "col") + 1 };
  const beyond = (what: "row" | "col"): number => place("to", what) + (place("to", `${what}Off`) > 0 ? 1 : 0);
  const to = { row: Math.max(from.row, beyond("row")), column: Math.max(from.column, beyond("col")) };
  const isInside = from.row >= 1 && from.column >= 1 && to.row <= gridLimits.rows && to.column <= gridLimits.columns;
  return isInside ? { from: cellAddress(from.row, from.column), to: cellAddress(to.row, to.column) } : null;
}

async function readChart(anchor: XmlElement, part: string, context: ChartContext): Promise<Chart | null> {
  const properties = maybeChild(anchor, "graphicFrame", "nvGraphicFramePr", "cNvPr");
  const name = textAttribute(properties, "name");
  const place = corners(anchor);
  const said = place === null ? null : describe(await readTree(context.file, part), context);
  if (place === null || said === null) {
    context.left.note("charts", name || context.sheet);
    return null;
  }
  const { isAutomatic, ...chart } = said;
  context.left.noteIf(isAutomatic, "chartAxes", name);
  return { name, ...chart, ...place, altText: textAttribute(properties, "descr") };
}

/** The charts of a sheet, in the order in which they lie. Other drawings are noted. */
export async function readCharts(sheetPart: string, context: ChartContext): Promise<readonly Chart[]> {
  const charts: Chart[] = [];
  for (const drawing of await linkedParts(context.file, sheetPart, "drawing")) {
    const linked = await relationships(context.file, drawing);
    const parts = new Map(linked.filter(({ type }) => type === "chart").map(({ id, target }) => [id, target]));
    for (const anchor of (await readTree(context.file, drawing)).children) {
      const id = attribute(descendants(anchor, "chart")[0] ?? null, "r:id");
      const part = parts.get(id);
      // each part is read once, however often a broken file points at it
      parts.delete(id);
      const chart = part === undefined ? null : await readChart(anchor, part, context);
      if (part === undefined) context.left.note("drawings", context.sheet);
      if (chart !== null) charts.push(chart);
    }
  }
  return charts;
}
