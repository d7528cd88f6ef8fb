import type { Area } from "../core/store/area.ts";
import { cellAt } from "../core/store/cells.ts";
import { cellText } from "../core/store/texts.ts";
import type { ChartRecord, SheetRecord } from "../core/store/workbook.ts";
import { valueOf } from "./display.ts";

export interface Series {
  readonly name: string;
  /** Null where there is no number: nothing is drawn there, and never a 0. */
  readonly values: readonly (number | null)[];
}

/** What a chart shows: categories, and for each series a value per category. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The data of a chart, whose block has its names in the first row and the first column. */
export function chartData(sheet: SheetRecord, { source, seriesBy, axis }: ChartRecord): ChartData {
  const byRows = seriesBy === "Rows";
  const across = numbers(source.left + 1, source.right);
  const down = numbers(source.top + 1, source.bottom);
  const series = (byRows ? down : across).map((index) => ({
    name: byRows ? cellText(sheet, index, source.left) : cellText(sheet, source.top, index),
    values: (byRows ? across : down).map((other) =>
      byRows ? numberAt(sheet, index, other) : numberAt(sheet, other, index),
    ),
  }));
  const all = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const min = axis.minimum ?? Math.min(0, ...all);
  const max = Math.max(axis.maximum ?? Math.max(1, ...all), min + 1);
  return { categories: categoriesOf(sheet, source, byRows), series, min, max, step: stepOf(axis.majorUnit, max - min) };
}

function categoriesOf(sheet: SheetRecord, source: Area, byRows: boolean): readonly string[] {
  if (byRows) return numbers(source.left + 1, source.right).map((column) => cellText(sheet, source.top, column));
  return numbers(source.top + 1, source.bottom).map((row) => cellText(sheet, row, source.left));
}

/** At most ten lines, whatever was asked. */
function stepOf(asked: number | null, span: number): number {
  return asked !== null && asked > 0 && span / asked <= 20 ? asked : Math.max(1, Math.ceil(span / 10));
}

function numberAt(sheet: SheetRecord, row: number, column: number): number | null {
  const value = valueOf(cellAt(sheet, row, column));
  return typeof value === "number" ? value : null;
}

function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
