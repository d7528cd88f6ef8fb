import { cellAddress, maybeArea, type Area } from "../workbook/grid.ts";
import type { SheetKey } from "../workbook/names.ts";
import { maybeSheetKey, maybeTopic, ourTables, type CopyOf } from "../workbook/place.ts";

/** A cell as it can be compared: its sheet's present name, and its place. */
export interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A table of ours: its name and its heading cells. */
export interface KnownTable {
  readonly name: string;
  readonly sheet: string;
  readonly header: Area;
}

/**
 * Where our names and tables were when last looked. A memory, to be checked against the workbook before it is believed:
 * rows are inserted and sheets renamed without a word.
 */
export interface Landmarks {
  readonly sheetById: ReadonlyMap<string, string>;
  readonly keyBySheet: ReadonlyMap<string, SheetKey>;
  /** Copies of our sheets, by name: of what. */
  readonly copies: ReadonlyMap<string, CopyOf>;
  /** By {@link cellKey}. */
  readonly nameByCell: ReadonlyMap<string, string>;
  /** The lowest of our names on each sheet: it moves when anything above it does. */
  readonly lowestBySheet: ReadonlyMap<string, { readonly name: string; readonly cell: Cell }>;
  readonly tables: readonly KnownTable[];
}

export const cellKey = ({ sheet, row, column }: Cell): string => `${cellAddress(row, column)}@${sheet}`;

/** The sheet and block of an address as Excel gives it: `'Stap 1'!$B$4:$C$5`; `null` when it has none. */
export function maybeBlock(address: string): { readonly sheet: string; readonly area: Area } | null {
  const bang = address.lastIndexOf("!");
  const area = maybeArea(address.slice(bang + 1));
  return bang < 0 || area === null ? null : { sheet: unquoted(address.slice(0, bang)), area };
}

/** The sheet and first cell of such an address; `null` when it has none. */
export function maybeCell(address: string): Cell | null {
  const block = maybeBlock(address);
  return block === null ? null : { sheet: block.sheet, row: block.area.top, column: block.area.left };
}

/** The cell that a name points at, by its value; `null` when that is no address. */
export const pointedCell = (value: unknown): Cell | null => (typeof value === "string" ? maybeCell(value) : null);

/**
 * What a name pointed at was deleted: it is an error, or an address without cells. On its type, as Excel says the error in
 * the language of the user: `#VERW!` in Dutch.
 */
export const pointsNowhere = ({ type, value }: { readonly type: string; readonly value: unknown }): boolean =>
  type === "Error" || String(value).includes("#REF!");

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

/** Looks where everything is, in one round trip. */
export async function takeLandmarks(context: Excel.RequestContext): Promise<Landmarks> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name,items/names/items/name");
  names.load("items/name,items/type,items/value,items/scope");
  const headers = ourTables.map((name) => ({ name, header: askHeader(context, name) }));
  await context.sync();
  const placed = names.items.flatMap(placedName);
  const keyBySheet = new Map(placed.flatMap(sheetKey));
  return {
    sheetById: new Map(worksheets.items.map(({ id, name }) => [id, name])),
    keyBySheet,
    copies: new Map(worksheets.items.flatMap((sheet) => copied(sheet, keyBySheet))),
    nameByCell: new Map(placed.filter(({ name }) => maybeTopic(name)).map(({ name, cell }) => [cellKey(cell), name])),
    lowestBySheet: lowest(placed),
    tables: headers.flatMap(knownTable),
  };
}

function askHeader(context: Excel.RequestContext, table: string): Excel.Range {
  const header = context.workbook.tables.getItemOrNullObject(table).getHeaderRowRange();
  header.load("address");
  header.untrack();
  return header;
}

interface PlacedName {
  readonly name: string;
  readonly cell: Cell;
}

/**
 * A name of ours that still points at a cell; a deleted cell gives a name of type `Error`. A name of one sheet alone is
 * not ours: it came with the copying of a sheet.
 */
function placedName({ name, type, value, scope }: Excel.NamedItem): PlacedName[] {
  const isOurs = scope === "Workbook" && (maybeTopic(name) !== null || maybeSheetKey(name) !== null);
  const cell = isOurs && type === "Range" ? pointedCell(value) : null;
  return cell === null ? [] : [{ name, cell }];
}

function sheetKey({ name, cell }: PlacedName): [string, SheetKey][] {
  const key = maybeSheetKey(name);
  return key === null ? [] : [[cell.sheet, key]];
}

/** A copied sheet has the names of the original, for itself alone: Excel leaves those of the workbook where they were. */
function copied({ name, names }: Excel.Worksheet, keyBySheet: Landmarks["keyBySheet"]): [string, CopyOf][] {
  const sheet = names.items.map((item) => maybeSheetKey(item.name)).find((key) => key !== null);
  if (sheet === undefined || keyBySheet.has(name)) return [];
  const original = [...keyBySheet].find(([, key]) => key === sheet);
  return [[name, { sheet, title: original?.[0] ?? null }]];
}

function lowest(placed: readonly PlacedName[]): Landmarks["lowestBySheet"] {
  const found = new Map<string, PlacedName>();
  for (const one of placed) {
    const known = found.get(one.cell.sheet);
    if (known === undefined || one.cell.row >= known.cell.row) found.set(one.cell.sheet, one);
  }
  return found;
}

function knownTable({ name, header }: { readonly name: string; readonly header: Excel.Range }): KnownTable[] {
  if (header.isNullObject) return [];
  const block = maybeBlock(header.address);
  return block === null ? [] : [{ name, sheet: block.sheet, header: block.area }];
}

/** The table of ours whose body a cell may be in: the nearest one above it. How far it reaches is not remembered. */
export function maybeTableAt({ tables }: Landmarks, { sheet, row, column }: Cell): KnownTable | null {
  const above = tables.filter(
    (table) =>
      table.sheet === sheet && table.header.top < row && table.header.left <= column && column <= table.header.right,
  );
  return above.reduce<KnownTable | null>((best, one) => (best && best.header.top > one.header.top ? best : one), null);
}
