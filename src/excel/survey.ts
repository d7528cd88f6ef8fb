import type { Name, Table } from "../workbook/blueprint.ts";
import { areaAddress, areaSize, parseArea, type Area } from "../workbook/grid.ts";
import { halfMadeIn, isHalfMade, type HalfMade } from "./half-made.ts";
import { isAmong } from "./inventory.ts";
import { maybeBlock, pointsNowhere } from "./landmarks.ts";
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
  readonly half: HalfMade;
}

/** Looks what there is, in one round trip. */
export async function takeSurvey(context: Excel.RequestContext): Promise<Survey> {
  const { worksheets, names, tables, styles } = context.workbook;
  worksheets.load("items/name,items/tabColor,items/protection/protected,items/protection/options");
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
    half,
  };
}

function pointing([name, { type, value }]: readonly [string, Excel.NamedItem]): readonly Name[] {
  const block = type === "Range" && typeof value === "string" ? maybeBlock(value) : null;
  return block === null ? [] : [{ name, sheet: block.sheet, address: areaAddress(block.area) }];
}

/** A sheet, and where on it something is. */
export interface SurveyedSheet {
  readonly sheet: Excel.Worksheet;
  readonly names: readonly Name[];
  readonly tables: readonly Table[];
  readonly merges: readonly Area[];
  /** With kinds and ranks. */
  readonly formats: Excel.ConditionalFormatCollection;
  /** All that holds or looks like something, and all merges, names and tables; `null` when nothing does, or too much that is not ours. */
  readonly area: Area | null;
}

/** Looks where everything is, in one round trip; in two where Excel does not tell which cells are merged. */
export async function surveySheets(context: Excel.RequestContext, survey: Survey): Promise<readonly SurveyedSheet[]> {
  try {
    return await surveyed(context, survey, { merges: true });
  } catch (error) {
    // Excel tells of at most 512 merges; without them all else is still worth knowing
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return surveyed(context, survey, { merges: false });
  }
}

async function surveyed(
  context: Excel.RequestContext,
  { sheets, tables, names }: Survey,
  wanted: { readonly merges: boolean },
): Promise<readonly SurveyedSheet[]> {
  const places = sheets.map((sheet) => askSheet(sheet, wanted));
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
      area: areaOf({ used, merges: found.merges, names: pointing, tables: own }),
    };
  });
}

function askSheet(sheet: Excel.Worksheet, wanted: { readonly merges: boolean }) {
  const all = sheet.getRange();
  const used = [sheet.getUsedRangeOrNullObject(true), sheet.getUsedRangeOrNullObject(false)];
  for (const range of used) range.load("address");
  const formats = all.conditionalFormats.load("items/id,items/type,items/priority");
  const takeMerges = wanted.merges ? askMerges(all) : () => [];
  for (const range of [all, ...used]) range.untrack();
  const take = () => ({
    used: used.map((range) => (range.isNullObject ? [] : areaIn(range))),
    merges: takeMerges(),
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
  const block = maybeBlock(address);
  return block === null ? [] : [block.area];
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

/** So many cells are read of a sheet at most; more stand only where somebody has data of his own. */
const mostCells = 200_000;

/** So many when most of them may only look like something. */
const mostLooks = 20_000;

const cellsIn = (area: Area): number => areaSize(area).rows * areaSize(area).columns;

interface Extent {
  /** What holds something, and what holds or looks like something. */
  readonly used: readonly (readonly Area[])[];
  readonly merges: readonly Area[];
  readonly names: readonly Name[];
  readonly tables: readonly Table[];
}

/** A sheet that is too large is only read where something stands, or even only where our names and tables are. */
function areaOf({ used: [filled = [], dressed = []], merges, names, tables }: Extent): Area | null {
  const pointed = names.map(({ address }) => parseArea(address)).filter((area) => cellsIn(area) < mostCells);
  const ours = [...pointed, ...tables.map(({ address }) => parseArea(address))];
  const all = frame([...dressed, ...filled, ...merges, ...ours]);
  if (all === null || cellsIn(all) <= mostLooks) return all;
  const filledIn = frame([...filled, ...merges, ...ours]);
  return filledIn === null || cellsIn(filledIn) <= mostCells ? filledIn : frame(ours);
}

function frame(areas: readonly Area[]): Area | null {
  const [first, ...others] = areas;
  if (first === undefined) return null;
  return others.reduce(
    (box, area) => ({
      top: Math.min(box.top, area.top),
      left: Math.min(box.left, area.left),
      bottom: Math.max(box.bottom, area.bottom),
      right: Math.max(box.right, area.right),
    }),
    first,
  );
}
