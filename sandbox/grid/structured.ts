import { addressOf, type Area } from "../core/store/area.ts";
import { maybeTable } from "../core/store/tables.ts";
import { columnTexts } from "../core/store/texts.ts";
import { sheetPrefix } from "../core/store/tokens.ts";
import type { SheetRecord, TableRecord, Workbook } from "../core/store/workbook.ts";

interface Place {
  readonly workbook: Workbook;
  readonly sheet: SheetRecord;
  readonly row: number;
  readonly column: number;
}

interface Found {
  readonly sheet: SheetRecord;
  readonly table: TableRecord;
}

/**
 * `Table[Column]`, `[@Column]`, `Table[[#Headers],[A]:[B]]` and the like as a plain reference; `#REF!` where table,
 * column or row is not there. As in Excel, a table's data is never less than one row.
 */
export function structuredReference(text: string, place: Place): string {
  const bracket = text.indexOf("[");
  const found = tableOf(place, text.slice(0, bracket));
  const area = found === null ? null : areaOf(found, text.slice(bracket + 1, -1), place.row);
  return found === null || area === null ? "#REF!" : reference(found.sheet, area);
}

/** A table's data by the table's bare name; null when there is no such table. */
export function tableReference(workbook: Workbook, name: string): string | null {
  const found = maybeTable(workbook, name);
  return found === null ? null : reference(found.sheet, bodyOf(found.table.area));
}

function reference(sheet: SheetRecord, area: Area): string {
  return `${sheetPrefix(sheet.name)}${addressOf(area, "$")}`;
}

/** Without a name it is the table that the formula stands in. */
function tableOf({ workbook, sheet, row, column }: Place, name: string): Found | null {
  if (name !== "") return maybeTable(workbook, name);
  const table = sheet.tables.find(
    ({ area }) => area.top <= row && area.bottom >= row && area.left <= column && area.right >= column,
  );
  return table === undefined ? null : { sheet, table };
}

function areaOf({ sheet, table }: Found, inner: string, row: number): Area | null {
  const { keywords, columns } = parts(inner);
  const rows = rowsOf(table.area, keywords, row);
  const across = columnsOf(sheet, table.area, columns);
  return rows === null || across === null ? null : { ...rows, ...across };
}

interface Parts {
  /** `#all`, `#data`, `#headers`, `#totals`, `#this row`. */
  readonly keywords: readonly string[];
  /** No column is all of them; two are the first and the last. */
  readonly columns: readonly string[];
}

function parts(inner: string): Parts {
  const thisRow = inner.startsWith("@");
  const rest = thisRow ? inner.slice(1) : inner;
  const items = rest.trim().startsWith("[") ? nested(rest) : [unescaped(rest)].filter((item) => item !== "");
  const isKeyword = (item: string): boolean => item.startsWith("#");
  return {
    keywords: [...(thisRow ? ["#this row"] : []), ...items.filter(isKeyword).map((item) => item.toLowerCase())],
    columns: items.filter((item) => !isKeyword(item)),
  };
}

function nested(text: string): string[] {
  return (text.match(/\[(?:'.|[^[\]'])*\]/gu) ?? []).map((item) => unescaped(item.slice(1, -1)));
}

function unescaped(item: string): string {
  return item.replaceAll(/'(.)/gu, "$1");
}

type Rows = Pick<Area, "top" | "bottom">;

function bodyOf(area: Area): Area {
  return { ...area, top: Math.min(area.top + 1, area.bottom) };
}

function rowsOf(area: Area, keywords: readonly string[], row: number): Rows | null {
  const body = bodyOf(area);
  if (keywords.includes("#this row")) return row >= body.top && row <= body.bottom ? { top: row, bottom: row } : null;
  if (keywords.includes("#totals")) return null;
  if (keywords.includes("#all")) return area;
  if (!keywords.includes("#headers")) return body;
  return keywords.includes("#data") ? area : { top: area.top, bottom: area.top };
}

function columnsOf(sheet: SheetRecord, area: Area, columns: readonly string[]): Pick<Area, "left" | "right"> | null {
  const headers = columnTexts(sheet, area).map((header) => header.toLowerCase());
  const places = columns.map((column) => headers.indexOf(column.toLowerCase()));
  if (places.includes(-1)) return null;
  const [first = 0, last = columns.length === 0 ? headers.length - 1 : first] = places;
  return { left: area.left + Math.min(first, last), right: area.left + Math.max(first, last) };
}
