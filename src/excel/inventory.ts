import type { Blueprint } from "../workbook/blueprint.ts";
import { halfMadeIn, isHalfMade, type HalfMade, type NameItem } from "./half-made.ts";

/** What a workbook holds already, as far as a Blueprint could clash with it. */
export interface Inventory {
  readonly sheets: readonly string[];
  /** Workbook-level names; `points` is false for one that no longer refers to cells (`#REF!`) or never did. */
  readonly names: readonly { readonly name: string; readonly points: boolean }[];
  readonly tables: readonly string[];
  readonly styles: readonly string[];
  readonly title: string;
  readonly subject: string;
}

/** All sheets and names of a workbook, also of what is half made. */
export interface Standing {
  readonly sheets: readonly string[];
  readonly names: readonly NameItem[];
}

/** What was found in a workbook. */
export interface Stock {
  readonly standing: Standing;
  readonly half: HalfMade;
  /** As if what is half made were not there; but for the styles. */
  readonly inventory: Inventory;
}

/** Looks at the workbook in one round trip. */
export async function takeInventory(context: Excel.RequestContext): Promise<Stock> {
  const { worksheets, names, tables, styles, properties } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name,items/type,items/value");
  tables.load("items/name,items/worksheet/name");
  styles.load("items/name");
  properties.load("title,subject");
  await context.sync();
  const half = halfMadeIn(names.items);
  const isOn = isAmong(half.sheets);
  const isHalf = isHalfMade(half);
  const sheets = worksheets.items.map(({ name }) => name);
  const inventory = {
    sheets: sheets.filter((title) => !isOn(title)),
    names: names.items.filter((item) => !isHalf(item)).map(({ name, type }) => ({ name, points: type === "Range" })),
    tables: tables.items.filter(({ worksheet }) => !isOn(worksheet.name)).map(({ name }) => name),
    styles: styles.items.map(({ name }) => name),
    title: properties.title,
    subject: properties.subject,
  };
  return { standing: { sheets, names: names.items }, half, inventory };
}

/** Excel takes `Score` and `score` for the same sheet, name, table or style. */
export function isAmong(existing: readonly string[]): (name: string) => boolean {
  const known = new Set(existing.map((name) => name.toLowerCase()));
  return (name) => known.has(name.toLowerCase());
}

/** The names that say which sheet is which, whatever the user called it or wherever it was moved. */
export function identities(blueprint: Blueprint): Blueprint["names"] {
  return blueprint.names.filter(({ name }) => name.startsWith("blad_"));
}
