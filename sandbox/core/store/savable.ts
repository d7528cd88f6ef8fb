import type { Blueprint, Chart, Pivot, Sheet, Validation } from "../../../src/workbook/blueprint.ts";
import { columnCount, parseArea, rowCount } from "./area.ts";
import { splitReference } from "./tokens.ts";

/**
 * A workbook as a file of it can hold it: without what leads nowhere any more. Excel keeps that as long as a workbook is open;
 * who reads the file leaves it out. These are links and lists whose name or sheet is gone, charts of a single row or column, and
 * PivotTables whose columns are gone. The same object when there is nothing to leave out.
 */
export function savable(blueprint: Blueprint): Blueprint {
  const places = placesIn(blueprint);
  const columns = new Map(
    blueprint.sheets.flatMap(({ tables }) => tables.map((one) => [one.name, one.columns] as const)),
  );
  const sheets = blueprint.sheets.map((sheet) => sound(sheet, places, columns));
  return sheets.every((sheet, index) => sheet === blueprint.sheets[index]) ? blueprint : { ...blueprint, sheets };
}

/** Whether a text is a name of the workbook, or a place on one of its sheets. */
type Places = (target: string) => boolean;

function placesIn({ names, sheets }: Blueprint): Places {
  const known = new Set(names.map(({ name }) => name));
  const titles = new Set(sheets.map(({ name }) => name));
  return (target) => known.has(target) || titles.has(splitReference(target).sheet ?? "");
}

function sound(sheet: Sheet, isPlace: Places, columns: ReadonlyMap<string, readonly string[]>): Sheet {
  const validations = sheet.validations.filter((one) => hasList(one, isPlace));
  const hyperlinks = sheet.hyperlinks.filter(({ target }) => isPlace(target));
  const charts = sheet.charts.filter(hasSource);
  const pivots = sheet.pivots.filter((pivot) => hasFields(pivot, columns.get(pivot.table) ?? []));
  const isWhole =
    validations.length === sheet.validations.length &&
    hyperlinks.length === sheet.hyperlinks.length &&
    charts.length === sheet.charts.length &&
    pivots.length === sheet.pivots.length;
  return isWhole ? sheet : { ...sheet, validations, hyperlinks, charts, pivots };
}

const hasList = ({ rule }: Validation, isPlace: Places): boolean =>
  rule.kind !== "list" || isPlace(rule.source.slice(1));

function hasSource({ source }: Chart): boolean {
  const area = parseArea(source);
  return rowCount(area) > 1 && columnCount(area) > 1;
}

const hasFields = ({ rows, columns, filters, value }: Pivot, there: readonly string[]): boolean =>
  [...rows, ...columns, ...filters.map(({ field }) => field), value.field].every((field) => there.includes(field));
