import type { CellValue } from "../workbook/blueprint.ts";
import { heavyTables, type Contents, type TableContents } from "../workbook/contents.ts";
import { maybeArea } from "../workbook/grid.ts";
import { fetchAll } from "./fetch.ts";
import { halfMadeIn, isHalfMade, type HalfMade } from "./half-made.ts";
import { inExcel } from "./host.ts";
import { isAmong } from "./inventory.ts";
import { cellValue, rowsInParts } from "./table-body.ts";
import { settledNames } from "./waiting-names.ts";

/**
 * Reads every workbook-level name of a single cell, and every table that can hold answers, in two round trips: one to see
 * what there is, one to fetch it; in more only when the answers together weigh more than 5 MB, a table in parts when it does so alone. A workbook
 * that is not ours gives what it has.
 * @throws HostError when Excel refuses.
 */
export function readWorkbook(): Promise<Contents> {
  return inExcel((context) => contentsIn(context, heavyTables));
}

/**
 * The same with every table that there is, also those that hold no answers.
 * @throws HostError when Excel refuses.
 */
export function readWhole(): Promise<Contents> {
  return inExcel((context) => contentsIn(context));
}

/**
 * The same as a part of a longer step. What is half made is read as not being there: it is no evaluation yet. What else the caller asked for comes with its first
 * round trip.
 */
export async function contentsIn(
  context: Excel.RequestContext,
  without: ReadonlySet<string> = new Set(),
): Promise<Contents> {
  const { names, tables } = context.workbook;
  names.load("items/name,items/type,items/value");
  tables.load("items/name");
  await context.sync();
  const half = halfMadeIn(names.items);
  const pointsThere = isHalfMade(half);
  const whole = await wholeTables(context, tables, half);
  const values = settledNames(names.items.filter((item) => isOneCell(item) && !pointsThere(item))).map(
    ([name, item]) => ({ whole: () => askValue(name, item) }),
  );
  const wanted = whole.filter(({ name }) => !without.has(name));
  const bodies = wanted.map((table) => ({ whole: () => askTable(table), inParts: () => tableInParts(table) }));
  const found = await fetchAll<Found>(context, [...values, ...bodies]);
  return { values: new Map(found.flatMap(asValue)), tables: new Map(found.flatMap(asTable)) };
}

/** The tables that are not on sheets that are half made; a round trip more when there are such sheets. */
async function wholeTables(
  context: Excel.RequestContext,
  tables: Excel.TableCollection,
  { sheets }: HalfMade,
): Promise<readonly Excel.Table[]> {
  if (sheets.length === 0) return tables.items;
  tables.load("items/name,items/worksheet/name");
  await context.sync();
  const isOn = isAmong(sheets);
  return tables.items.filter(({ worksheet }) => !isOn(worksheet.name));
}

type Found = { readonly value: [string, CellValue] } | { readonly table: [string, TableContents] };

const asValue = (found: Found): [string, CellValue][] => ("value" in found ? [found.value] : []);
const asTable = (found: Found): [string, TableContents][] => ("table" in found ? [found.table] : []);

/** The value of a name that refers to cells is their address; a deleted cell gives a name of type `Error`. */
function isOneCell({ type, value }: Excel.NamedItem): boolean {
  if (type !== "Range" || typeof value !== "string") return false;
  const area = maybeArea(value.slice(value.lastIndexOf("!") + 1));
  return area !== null && area.top === area.bottom && area.left === area.right;
}

function askValue(name: string, item: Excel.NamedItem): () => Found {
  const range = ask(item.getRange());
  return () => ({ value: [name, cellValue(range.values[0]?.[0])] });
}

function askTable(table: Excel.Table): () => Found {
  const columns = table.columns.load("items/name");
  const body = ask(table.getDataBodyRange());
  return () => {
    const heads = columns.items.map(({ name }) => name);
    return { table: [table.name, { columns: heads, rows: body.values.map((row) => row.map(cellValue)) }] };
  };
}

async function tableInParts(table: Excel.Table): Promise<Found> {
  const columns = table.columns.load("items/name");
  const rows = await rowsInParts(table);
  return { table: [table.name, { columns: columns.items.map(({ name }) => name), rows }] };
}

/** Asks for the values of a range and leaves Excel nothing to remember about it. */
function ask(range: Excel.Range): Excel.Range {
  range.load("values");
  range.untrack();
  return range;
}
