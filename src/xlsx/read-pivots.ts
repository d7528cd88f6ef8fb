import type { Pivot, PivotFilter, PivotValue, Table } from "../workbook/blueprint.ts";
import { areaAddress, maybeArea, type Area } from "../workbook/grid.ts";
import type { Left } from "./left.ts";
import { linkedParts, type Package } from "./package.ts";
import {
  attribute,
  childrenOf,
  maybeChild,
  numberAttribute,
  readTree,
  textAttribute,
  type XmlElement,
} from "./read-tree.ts";

/** A table with the sheet that it stands on. */
export interface PlacedTable extends Table {
  readonly sheet: string;
}

/** The PivotTables of a sheet, and the blocks that they fill: what stands there is theirs, not the user's. */
export interface ReadPivots {
  readonly pivots: readonly Pivot[];
  readonly filled: readonly Area[];
}

/** The table that a cache takes its rows from, by name or by the block that is exactly the table's. */
function sourceTable(cache: XmlElement, tables: readonly PlacedTable[]): PlacedTable | null {
  const source = maybeChild(cache, "cacheSource", "worksheetSource");
  const lower = (text: string): string => text.toLowerCase();
  const name = lower(textAttribute(source, "name"));
  const sheet = lower(textAttribute(source, "sheet"));
  const isMeant = (table: PlacedTable): boolean =>
    name === ""
      ? lower(table.sheet) === sheet && table.address === attribute(source, "ref")
      : lower(table.name) === name;
  return tables.find(isMeant) ?? null;
}

/** The fields in one place of the table by their numbers; -2 stands for the values themselves, which need no place. */
function fieldsAt(root: XmlElement, list: string, item: string, number: string, names: readonly string[]): string[] {
  return childrenOf(maybeChild(root, list), item)
    .map((field) => numberAttribute(field, number, -1))
    .filter((field) => field !== -2)
    .map((field) => names[field] ?? "");
}

const summaries = new Map([
  ["", "sum"],
  ["sum", "sum"],
  ["max", "max"],
] as const);

/** What else of the workbook a PivotTable refers to. */
interface Around {
  readonly tables: readonly PlacedTable[];
  readonly styles: { numberFormat(id: number): string };
}

function valueOf(root: XmlElement, names: readonly string[], { styles }: Around): PivotValue | null {
  const [data, ...others] = childrenOf(maybeChild(root, "dataFields"), "dataField");
  const summarise = summaries.get(attribute(data ?? null, "subtotal") as "" | "sum" | "max");
  const field = names[numberAttribute(data ?? null, "fld", -1)];
  if (data === undefined || others.length > 0 || field === undefined || summarise === undefined) return null;
  const format = styles.numberFormat(numberAttribute(data, "numFmtId", 0));
  return { field, caption: textAttribute(data, "name"), summarise, format };
}

/** The filters above a PivotTable, each with the item that it shows, which is said by its number in two lists. */
function filtersOf(root: XmlElement, cache: XmlElement, names: readonly string[]): readonly PivotFilter[] {
  const fields = childrenOf(maybeChild(root, "pivotFields"), "pivotField");
  const caches = childrenOf(maybeChild(cache, "cacheFields"), "cacheField");
  return childrenOf(maybeChild(root, "pageFields"), "pageField")
    .map((page) => ({ field: numberAttribute(page, "fld", -1), item: numberAttribute(page, "item", -1) }))
    .filter(({ field }) => field !== -2)
    .map(({ field, item }) => {
      const chosen = childrenOf(maybeChild(fields[field] ?? null, "items"), "item")[item];
      const shared = maybeChild(caches[field] ?? null, "sharedItems")?.children ?? [];
      const text = shared[numberAttribute(chosen ?? null, "x", -1)];
      return { field: names[field] ?? "", only: text === undefined ? null : textAttribute(text, "v") || null };
    });
}

function maybePivot(root: XmlElement, cache: XmlElement, around: Around): Pivot | null {
  const table = sourceTable(cache, around.tables);
  const area = maybeArea(attribute(maybeChild(root, "location"), "ref"));
  const names = childrenOf(maybeChild(cache, "cacheFields"), "cacheField").map((field) => textAttribute(field, "name"));
  const value = valueOf(root, names, around);
  if (table === null || area === null || value === null) return null;
  const rows = fieldsAt(root, "rowFields", "field", "x", names);
  const columns = fieldsAt(root, "colFields", "field", "x", names);
  const filters = filtersOf(root, cache, names);
  const used = [...rows, ...columns, ...filters.map(({ field }) => field), value.field];
  const isSound = used.every((field) => table.columns.includes(field)) && new Set(used).size === used.length;
  if (!isSound) return null;
  const at = areaAddress({ ...area, bottom: area.top, right: area.left });
  const name = textAttribute(root, "name");
  return { name, table: table.name, at, rows, columns, filters, value, totals: totalsOf(root) };
}

const totalsOf = (root: XmlElement): Pivot["totals"] => ({
  rows: isOn(root, "rowGrandTotals"),
  columns: isOn(root, "colGrandTotals"),
});

const isOn = (element: XmlElement, name: string): boolean => !["0", "false"].includes(attribute(element, name));

/** The block that a PivotTable has filled, with its filters above it; null when nothing has filled it yet. */
function filledBy(root: XmlElement): Area | null {
  const fields = childrenOf(maybeChild(root, "pivotFields"), "pivotField");
  const onAxes = fields.filter((field) => attribute(field, "axis") !== "axisPage");
  const items = onAxes.flatMap((field) => childrenOf(maybeChild(field, "items"), "item"));
  const area = maybeArea(attribute(maybeChild(root, "location"), "ref"));
  if (area === null || !items.some((item) => item.attributes.has("x"))) return null;
  const filters = childrenOf(maybeChild(root, "pageFields"), "pageField").length;
  return { ...area, top: filters === 0 ? area.top : Math.max(1, area.top - filters - 1) };
}

/** The PivotTables of a sheet over tables of this workbook. Others are noted, and what they show stays as plain cells. */
export async function readPivots(file: Package, sheetPart: string, around: Around, left: Left): Promise<ReadPivots> {
  const pivots: Pivot[] = [];
  const filled: Area[] = [];
  for (const part of await linkedParts(file, sheetPart, "pivotTable")) {
    const root = await readTree(file, part);
    const [cachePart] = await linkedParts(file, part, "pivotCacheDefinition");
    const pivot = cachePart === undefined ? null : maybePivot(root, await readTree(file, cachePart), around);
    if (pivot === null) left.note("pivots", textAttribute(root, "name"));
    else pivots.push(pivot);
    const area = pivot === null ? null : filledBy(root);
    if (area !== null) filled.push(area);
  }
  return { pivots, filled };
}
