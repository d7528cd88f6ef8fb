import type { SheetChart } from "hucre/xlsx";
import type { Chart, Sheet } from "../workbook/blueprint.ts";
import { areaAddress, parseArea, type Area } from "../workbook/grid.ts";
import { absoluteReference } from "./reference.ts";
import { escapeXml } from "./xml.ts";

/** The blocks that one series takes its name, its categories and its values from. */
export interface SeriesBlocks {
  readonly name: Area;
  readonly categories: Area;
  readonly values: Area;
}

/** The blocks of one series: a column under its header, or a row after it. `index` counts from 1. */
function seriesBlocks({ top, left, bottom, right }: Area, by: Chart["seriesBy"], index: number): SeriesBlocks {
  if (by === "columns") {
    const column = left + index;
    return {
      name: { top, left: column, bottom: top, right: column },
      categories: { top: top + 1, left, bottom, right: left },
      values: { top: top + 1, left: column, bottom, right: column },
    };
  }
  const row = top + index;
  return {
    name: { top: row, left, bottom: row, right: left },
    categories: { top, left: left + 1, bottom: top, right },
    values: { top: row, left: left + 1, bottom: row, right },
  };
}

/** The blocks of every series of a chart of this block, in order. */
export function seriesOf(area: Area, by: Chart["seriesBy"]): readonly SeriesBlocks[] {
  const count = by === "columns" ? area.right - area.left : area.bottom - area.top;
  return Array.from({ length: count }, (_, index) => seriesBlocks(area, by, index + 1));
}

function series({ source, seriesBy }: Chart, sheet: string): SheetChart["series"] {
  const reference = (block: Area): string => absoluteReference(sheet, areaAddress(block));
  return seriesOf(parseArea(source), seriesBy).map(({ name, categories, values }) => ({
    name: reference(name),
    categories: reference(categories),
    values: reference(values),
  }));
}

/** Without these two the file format asks for a cross at every step. */
const noTicks = { majorTickMark: "none", minorTickMark: "none" } as const;

/** Excel's own light grey, where the file format would have black. */
const lightLines =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/** A chart as the file library wants it. A radar chart begins as a column chart; {@link finishChart} turns it round. */
export function fileChart(chart: Chart, sheet: string): SheetChart {
  const from = parseArea(chart.from);
  const to = parseArea(chart.to);
  const { min, max, step } = chart.axis;
  return {
    type: chart.kind === "radar" ? "column" : chart.kind,
    title: chart.title,
    lang: "nl-NL",
    altText: chart.altText,
    series: series(chart, sheet),
    anchor: { from: { row: from.top - 1, col: from.left - 1 }, to: { row: to.bottom, col: to.right } },
    axes: {
      x: { ...noTicks },
      y: { ...noTicks, scale: { min, max, majorUnit: step }, gridlines: { major: true } },
    },
    legend: "bottom",
  };
}

function radar(xml: string): string {
  return xml
    .replace(/<c:barDir [^>]*\/><c:grouping [^>]*\/>/, '<c:radarStyle val="marker"/>')
    .replace(/<c:(?:gapWidth|overlap|invertIfNegative) [^>]*\/>/g, "")
    .replace(/(<\/?c:)barChart>/g, "$1radarChart>");
}

/**
 * A line goes on over a place without a figure, as Excel draws `#N/A` in any case; LibreOffice would take a gap in a line for
 * 0, which is no score.
 */
const spanned = (xml: string): string => xml.replace('<c:dispBlanksAs val="gap"/>', '<c:dispBlanksAs val="span"/>');

/**
 * Mends what the library writes: the names of the series follow their cells, the title is Dutch, and a radar chart,
 * which the library does not know, gets its own element.
 */
export function finishChart(chart: Chart, xml: string): string {
  const named = xml
    .replace(/<c:tx><c:v>([^<]*)<\/c:v><\/c:tx>/g, "<c:tx><c:strRef><c:f>$1</c:f></c:strRef></c:tx>")
    .replaceAll("<c:majorGridlines/>", lightLines)
    .replaceAll('lang="en-US"', 'lang="nl-NL"');
  if (chart.kind === "line") return spanned(named);
  return chart.kind === "radar" ? radar(named) : named;
}

/** Gives the charts in a drawing the names by which they are found again. */
export function finishDrawing(sheet: Sheet, xml: string): string {
  let index = 0;
  return xml.replace(/(<xdr:cNvPr [^>]*?name=")Chart \d+"/g, (match, start: string) => {
    const chart = sheet.charts[index];
    index += 1;
    return chart === undefined ? match : `${start}${escapeXml(chart.name)}"`;
  });
}
