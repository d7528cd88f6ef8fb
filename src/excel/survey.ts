import type { Name, Table } from "../workbook/blueprint.ts";
import { areaAddress, maybeArea, maybeLines, type Area } from "../workbook/grid.ts";
import type { Remarks } from "../workbook/health/fault.ts";
import { halfMadeIn, isHalfMade, type HalfMade } from "./half-made.ts";
import { isCarriedOut, isRefusal } from "./host.ts";
import { askRemarks } from "./inspect-remarks.ts";
import { isAmong } from "./inventory.ts";
import { maybeBlock, pointsNowhere } from "./landmarks.ts";
import { reachOf, type Reach } from "./reach.ts";
import { settledNames } from "./waiting-names.ts";

/** What there is in a workbook, but for what is half made. */
export interface Survey {
  /** Of all sheets, also those that are half made. */
  readonly titles: readonly string[];
  readonly sheets: readonly Excel.Worksheet[];
  readonly tables: readonly Excel.Table[];
  /** All names of the workbook, also those that point nowhere or at something half made. */
  readonly items: readonly Excel.NamedItem[];
  /** Those that point at cells of sheets that are whole; where one sheet is taking the place of another, as they will be. */
  readonly names: readonly Name[];
  /** The names that point nowhere any more. */
  readonly dangling: readonly string[];
  readonly styles: readonly Excel.Style[];
  /** The names of the PivotTables, by sheet. */
  readonly pivots: ReadonlyMap<string, readonly string[]>;
  readonly half: HalfMade;
}

/** Looks what there is, in one round trip. */
export async function takeSurvey(context: Excel.RequestContext): Promise<Survey> {
  const { worksheets, names, tables, styles } = context.workbook;
  worksheets.load(
    "items/name,items/tabColor,items/protection/protected,items/protection/options,items/pivotTables/items/name",
  );
  names.load("items/name,items/type,items/value");
  tables.load("items/name,items/style,items/showFilterButton,items/showBandedRows,items/worksheet/name");
  styles.load("items/name,items/locked");
  await context.sync();
  const half = halfMadeIn(names.items);
  const isOn = isAmong(half.sheets);
  const isHalf = isHalfMade(half);
  const settled = settledNames(names.items.filter((item) => !isHalf(item)));
  return {
    titles: worksheets.items.map(({ name }) => name),
    sheets: worksheets.items.filter(({ name }) => !isOn(name)),
    tables: tables.items.filter(({ worksheet }) => !isOn(worksheet.name)),
    items: names.items,
    names: settled.flatMap(pointing),
    dangling: settled.filter(([, item]) => pointsNowhere(item)).map(([name]) => name),
    styles: styles.items,
    pivots: new Map(worksheets.items.map(({ name, pivotTables }) => [name, pivotTables.items.map((one) => one.name)])),
    half,
  };
}

function pointing([name, { type, value }]: readonly [string, Excel.NamedItem]): readonly Name[] {
  const block = type === "Range" && typeof value === "string" ? maybeBlock(value) : null;
  return block === null ? [] : [{ name, sheet: block.sheet, address: areaAddress(block.area) }];
}

/** A sheet, and where on it something is. */
export interface SurveyedSheet extends Reach {
  readonly sheet: Excel.Worksheet;
  readonly names: readonly Name[];
  readonly tables: readonly Table[];
  readonly merges: readonly Area[];
  /** Whether `merges` tells of none as there are too many. */
  readonly hasMoreMerges: boolean;
  /** The names of its charts. */
  readonly charts: readonly string[];
  readonly remarks: Remarks;
  /** With kinds and ranks. */
  readonly formats: Excel.ConditionalFormatCollection;
}

/** Looks where everything is, in one round trip; in more where there is a sheet of which Excel does not tell which cells are merged. */
export async function surveySheets(context: Excel.RequestContext, survey: Survey): Promise<readonly SurveyedSheet[]> {
  try {
    return await surveyed(context, survey, []);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return surveyed(context, survey, await overMerged(context, halvesOf(survey.sheets)));
  }
}

/** The sheets with more merges than the 512 that Excel tells of at most: without them all else is still worth knowing. */
async function overMerged(context: Excel.RequestContext, parts: readonly Sheets[]): Promise<Sheets> {
  const found: Excel.Worksheet[] = [];
  for (const part of parts) {
    if (await hasAllMerges(context, part)) continue;
    found.push(...(part.length > 1 ? await overMerged(context, halvesOf(part)) : part));
  }
  return found;
}

type Sheets = readonly Excel.Worksheet[];

const halvesOf = (sheets: Sheets): readonly Sheets[] => {
  const half = Math.ceil(sheets.length / 2);
  return [sheets.slice(0, half), sheets.slice(half)].filter(({ length }) => length > 0);
};

function hasAllMerges(context: Excel.RequestContext, sheets: Sheets): Promise<boolean> {
  for (const sheet of sheets) {
    const all = sheet.getRange();
    askMerges(all);
    all.untrack();
  }
  return isCarriedOut(context);
}

async function surveyed(
  context: Excel.RequestContext,
  { sheets, tables, names }: Survey,
  overMerged: Sheets,
): Promise<readonly SurveyedSheet[]> {
  const places = sheets.map((sheet) => askSheet(sheet, overMerged.includes(sheet)));
  const blocks = tables.map(askTable);
  await context.sync();
  const placed = blocks.flatMap((take) => take());
  return places.map(({ sheet, take }) => {
    const own = placed.filter((one) => one.sheet === sheet.name).map(({ table }) => table);
    const pointing = names.filter((name) => name.sheet === sheet.name);
    const { used, ...found } = take();
    return {
      sheet,
      names: pointing,
      tables: own,
      ...found,
      ...reachOf({ used, merges: found.merges, names: pointing, tables: own }),
    };
  });
}

function askSheet(sheet: Excel.Worksheet, hasMoreMerges: boolean) {
  const all = sheet.getRange();
  const used = [sheet.getUsedRangeOrNullObject(true), sheet.getUsedRangeOrNullObject(false)];
  for (const range of used) range.load("address");
  const formats = all.conditionalFormats.load("items/id,items/type,items/priority");
  const takeMerges = hasMoreMerges ? () => [] : askMerges(all);
  const charts = sheet.charts.load("items/name");
  const takeRemarks = askRemarks(sheet, charts);
  for (const range of [all, ...used]) range.untrack();
  const take = () => ({
    used: used.map((range) => (range.isNullObject ? [] : areaIn(range))),
    merges: takeMerges(),
    hasMoreMerges,
    charts: charts.items.map(({ name }) => name),
    remarks: takeRemarks(),
    formats,
  });
  return { sheet, take };
}

function askMerges(range: Excel.Range): () => readonly Area[] {
  const merged = range.getMergedAreasOrNullObject();
  merged.load("areas/items/address");
  merged.untrack();
  return () => (merged.isNullObject ? [] : merged.areas.items.flatMap(areaIn));
}

function areaIn({ address }: Excel.Range): readonly Area[] {
  const place = address.slice(address.lastIndexOf("!") + 1);
  return [maybeArea(place) ?? maybeLines(place)].filter((area) => area !== null);
}

/** Without a row of totals, and also where the row of headings is hidden. */
function askTable(table: Excel.Table) {
  const { name, style, showFilterButton: filter, showBandedRows: banded, worksheet } = table;
  const body = table.getDataBodyRange();
  body.load("address");
  body.untrack();
  const columns = table.columns.load("items/name");
  return () =>
    areaIn(body).map((area) => ({
      sheet: worksheet.name,
      table: {
        name,
        address: areaAddress({ ...area, top: Math.max(1, area.top - 1) }),
        columns: columns.items.map((column) => column.name),
        style,
        filter,
        banded,
      },
    }));
}
