import type { Blueprint, CellValue, Pivot, PivotFilter, Sheet, Table } from "../workbook/blueprint.ts";
import { areaAddress, parseArea } from "../workbook/grid.ts";
import { InvalidBlueprint } from "./invalid-blueprint.ts";
import { fixedFormatId } from "./number-formats.ts";
import { escapeXml } from "./xml.ts";
import { columnName, encodeXstring } from "./xstring.ts";

/** The parts of one PivotTable, and the sheet (counted from 1) that it stands on. */
export interface PivotParts {
  readonly sheet: number;
  readonly cache: string;
  readonly table: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const namespaces = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** The texts that stand in fields on which a PivotTable is filtered. */
type Items = ReadonlyMap<string, readonly string[]>;

const lower = (text: string): string => text.toLowerCase();

/** Only a filter that is set has to know its items beforehand: the one that it shows is said by number. */
function itemsOf({ filters }: Pivot, table: Table, sheet: Sheet): Items {
  return new Map(
    filters.flatMap(({ field, only }) => {
      const texts = textsIn(sheet, table, field);
      return only !== null && texts.map(lower).includes(lower(only)) ? [[field, texts] as const] : [];
    }),
  );
}

/** The texts in a column of a table, each once in whatever case. */
function textsIn({ cells }: Sheet, { address, columns }: Table, field: string): readonly string[] {
  const { top, left, bottom } = parseArea(address);
  const isIn = (row: number, column: number): boolean =>
    row > top && row <= bottom && column === left + columns.indexOf(field);
  const values: readonly CellValue[] = cells.flatMap(({ row, column, value }) => (isIn(row, column) ? [value] : []));
  const texts = values.filter((value) => typeof value === "string" && value !== "").map(String);
  return [...new Map(texts.map((text) => [lower(text), text])).values()];
}

function sharedItems(texts: readonly string[] | undefined): string {
  if (texts === undefined) return "<sharedItems/>";
  const items = texts.map((text) => `<s v="${escapeXml(encodeXstring(text))}"/>`);
  return `<sharedItems count="${items.length}">${items.join("")}</sharedItems>`;
}

/**
 * The cache holds no rows and says that it must be filled when the file is opened, so no values can go stale in it. It
 * names the table, not its address, so it follows the table wherever that goes.
 */
function cacheXml({ name, columns }: Table, known: Items): string {
  const fields = columns.map(
    (column) =>
      `<cacheField name="${escapeXml(columnName(column))}" numFmtId="0">${sharedItems(known.get(column))}</cacheField>`,
  );
  return [
    declaration,
    `<pivotCacheDefinition ${namespaces} saveData="0" refreshOnLoad="1" createdVersion="6" refreshedVersion="6"`,
    ' minRefreshableVersion="3" recordCount="0">',
    `<cacheSource type="worksheet"><worksheetSource name="${escapeXml(name)}"/></cacheSource>`,
    `<cacheFields count="${fields.length}">${fields.join("")}</cacheFields></pivotCacheDefinition>`,
  ].join("");
}

/** The items that are known, and the one that stands for a field's subtotal; others come when Excel fills the cache. */
function itemsXml(texts: readonly string[] = []): string {
  const known = texts.map((_, index) => `<item x="${index}"/>`).join("");
  return `<items count="${texts.length + 1}">${known}<item t="default"/></items>`;
}

function fieldXml(pivot: Pivot, column: string, known: Items): string {
  const axes = [
    ["axisRow", pivot.rows],
    ["axisCol", pivot.columns],
    ["axisPage", pivot.filters.map(({ field }) => field)],
  ] as const;
  const axis = axes.find(([, fields]) => fields.includes(column));
  if (axis !== undefined) {
    return `<pivotField axis="${axis[0]}" showAll="0">${itemsXml(known.get(column))}</pivotField>`;
  }
  return column === pivot.value.field ? '<pivotField dataField="1" showAll="0"/>' : '<pivotField showAll="0"/>';
}

const list = (tag: string, entries: readonly string[]): string =>
  entries.length === 0 ? "" : `<${tag} count="${entries.length}">${entries.join("")}</${tag}>`;

/** The least room a PivotTable takes before it is filled: its heads, a row and a total. */
function location({ at, filters }: Pivot): string {
  const { top, left } = parseArea(at);
  const reference = areaAddress({ top, left, bottom: top + 3, right: left + 2 });
  const pages = filters.length === 0 ? "" : ` rowPageCount="${filters.length}" colPageCount="1"`;
  return `<location ref="${reference}" firstHeaderRow="1" firstDataRow="2" firstDataCol="1"${pages}/>`;
}

function dataField({ value }: Pivot, columns: readonly string[], formatId: FormatIds): string {
  const subtotal = value.summarise === "sum" ? "" : ` subtotal="${value.summarise}"`;
  const field = columns.indexOf(value.field);
  const name = escapeXml(encodeXstring(value.caption));
  const format = formatId(value.format);
  return `<dataField name="${name}" fld="${field}"${subtotal} baseField="0" baseItem="0" numFmtId="${format}"/>`;
}

/** A filter with the number of the item that it shows, where that is known. */
function pageField({ field, only }: PivotFilter, columns: readonly string[], known: Items): string {
  const item = known
    .get(field)
    ?.map(lower)
    .indexOf(lower(only ?? ""));
  return `<pageField fld="${columns.indexOf(field)}"${item === undefined ? "" : ` item="${item}"`} hier="-1"/>`;
}

const noTotals = ({ totals }: Pivot): string =>
  `${totals.rows ? "" : ' rowGrandTotals="0"'}${totals.columns ? "" : ' colGrandTotals="0"'}`;

/** The number of a number format in the styles part. */
type FormatIds = (format: string) => number;

interface Numbers {
  readonly cacheId: number;
  readonly formatId: FormatIds;
}

function tableXml(pivot: Pivot, { columns }: Table, known: Items, { cacheId, formatId }: Numbers): string {
  const place = (field: string): number => columns.indexOf(field);
  const fields = (names: readonly string[]): readonly string[] => names.map((name) => `<field x="${place(name)}"/>`);
  return [
    declaration,
    `<pivotTableDefinition ${namespaces} name="${escapeXml(encodeXstring(pivot.name))}" cacheId="${cacheId}" dataCaption="Waarden"${noTotals(pivot)}`,
    ' applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0"',
    ' applyAlignmentFormats="0" applyWidthHeightFormats="1" updatedVersion="6" minRefreshableVersion="3"',
    ' itemPrintTitles="1" createdVersion="6" indent="0" outline="1" outlineData="1">',
    location(pivot),
    list(
      "pivotFields",
      columns.map((column) => fieldXml(pivot, column, known)),
    ),
    list("rowFields", fields(pivot.rows)),
    list("colFields", fields(pivot.columns)),
    list(
      "pageFields",
      pivot.filters.map((filter) => pageField(filter, columns, known)),
    ),
    list("dataFields", [dataField(pivot, columns, formatId)]),
    '<pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0"',
    ' showColStripes="0" showLastColumn="1"/></pivotTableDefinition>',
  ].join("");
}

/** Far behind those of the cells' own formats, which are numbered as they come. */
const firstFormat = 500;

/** The number formats of PivotTables that need an entry in the styles part, by their number there. */
export function pivotFormats({ sheets }: Blueprint): ReadonlyMap<number, string> {
  const formats = sheets.flatMap(({ pivots }) => pivots.map(({ value }) => value.format));
  const own = [...new Set(formats)].filter((format) => fixedFormatId(format) === null);
  return new Map(own.map((format, index) => [firstFormat + index, format]));
}

/** The parts of all PivotTables, in the order of the sheets. Cache ids count from 1. */
export function pivotParts(blueprint: Blueprint): readonly PivotParts[] {
  const { sheets } = blueprint;
  const sources = sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  const own = new Map([...pivotFormats(blueprint)].map(([id, format]) => [format, id]));
  const formatId = (format: string): number => fixedFormatId(format) ?? own.get(format) ?? 0;
  const placed = sheets.flatMap((sheet, index) => sheet.pivots.map((pivot) => ({ pivot, sheet: index + 1 })));
  return placed.map(({ pivot, sheet }, index) => {
    const source = sources.find(({ table }) => table.name === pivot.table);
    if (source === undefined) throw new InvalidBlueprint(`no table ${pivot.table} for ${pivot.name}`);
    const { table } = source;
    const known = itemsOf(pivot, table, source.sheet);
    const numbers = { cacheId: index + 1, formatId };
    return { sheet, cache: cacheXml(table, known), table: tableXml(pivot, table, known, numbers) };
  });
}
