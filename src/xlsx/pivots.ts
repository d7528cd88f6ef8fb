import type { Blueprint, Pivot, Table } from "../workbook/blueprint.ts";
import { areaAddress, parseArea } from "../workbook/grid.ts";
import { InvalidBlueprint } from "./invalid-blueprint.ts";
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

/**
 * The cache is empty and says that it must be filled when the file is opened, so no values can go stale in it. It
 * names the table, not its address, so it follows the table wherever that goes.
 */
function cacheXml({ name, columns }: Table): string {
  const fields = columns.map(
    (column) => `<cacheField name="${escapeXml(columnName(column))}" numFmtId="0"><sharedItems/></cacheField>`,
  );
  return [
    declaration,
    `<pivotCacheDefinition ${namespaces} saveData="0" refreshOnLoad="1" createdVersion="6" refreshedVersion="6"`,
    ' minRefreshableVersion="3" recordCount="0">',
    `<cacheSource type="worksheet"><worksheetSource name="${escapeXml(name)}"/></cacheSource>`,
    `<cacheFields count="${fields.length}">${fields.join("")}</cacheFields></pivotCacheDefinition>`,
  ].join("");
}

/** The item that stands for a field's subtotal; the others come when Excel fills the cache. */
const items = '<items count="1"><item t="default"/></items>';

function fieldXml(pivot: Pivot, column: string): string {
  const axes = [
    ["axisRow", pivot.rows],
    ["axisCol", pivot.columns],
    ["axisPage", pivot.filters],
  ] as const;
  const axis = axes.find(([, fields]) => fields.includes(column));
  if (axis !== undefined) return `<pivotField axis="${axis[0]}" showAll="0">${items}</pivotField>`;
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

function dataField({ value }: Pivot, columns: readonly string[]): string {
  const subtotal = value.summarise === "sum" ? "" : ` subtotal="${value.summarise}"`;
  const field = columns.indexOf(value.field);
  return `<dataField name="${escapeXml(encodeXstring(value.caption))}" fld="${field}"${subtotal} baseField="0" baseItem="0"/>`;
}

function tableXml(pivot: Pivot, { columns }: Table, cacheId: number): string {
  const place = (field: string): number => columns.indexOf(field);
  const fields = (names: readonly string[]): readonly string[] => names.map((name) => `<field x="${place(name)}"/>`);
  return [
    declaration,
    `<pivotTableDefinition ${namespaces} name="${escapeXml(encodeXstring(pivot.name))}" cacheId="${cacheId}" dataCaption="Waarden"`,
    ' applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0"',
    ' applyAlignmentFormats="0" applyWidthHeightFormats="1" updatedVersion="6" minRefreshableVersion="3"',
    ' useAutoFormatting="1" itemPrintTitles="1" createdVersion="6" indent="0" outline="1" outlineData="1">',
    location(pivot),
    list(
      "pivotFields",
      columns.map((column) => fieldXml(pivot, column)),
    ),
    list("rowFields", fields(pivot.rows)),
    list("colFields", fields(pivot.columns)),
    list(
      "pageFields",
      pivot.filters.map((name) => `<pageField fld="${place(name)}" hier="-1"/>`),
    ),
    list("dataFields", [dataField(pivot, columns)]),
    '<pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0"',
    ' showColStripes="0" showLastColumn="1"/></pivotTableDefinition>',
  ].join("");
}

/** The parts of all PivotTables, in the order of the sheets. Cache ids count from 1. */
export function pivotParts({ sheets }: Blueprint): readonly PivotParts[] {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const placed = sheets.flatMap((sheet, index) => sheet.pivots.map((pivot) => ({ pivot, sheet: index + 1 })));
  return placed.map(({ pivot, sheet }, index) => {
    const table = tables.find(({ name }) => name === pivot.table);
    if (table === undefined) throw new InvalidBlueprint(`no table ${pivot.table} for ${pivot.name}`);
    return { sheet, cache: cacheXml(table), table: tableXml(pivot, table, index + 1) };
  });
}
