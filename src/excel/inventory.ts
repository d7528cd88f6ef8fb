import type { Blueprint } from "../workbook/blueprint.ts";

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

/** Looks at the workbook in one round trip. */
export async function takeInventory(context: Excel.RequestContext): Promise<Inventory> {
  const { worksheets, names, tables, styles, properties } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name,items/type");
  tables.load("items/name");
  styles.load("items/name");
  properties.load("title,subject");
  await context.sync();
  return {
    sheets: worksheets.items.map(({ name }) => name),
    names: names.items.map(({ name, type }) => ({ name, points: type === "Range" })),
    tables: tables.items.map(({ name }) => name),
    styles: styles.items.map(({ name }) => name),
    title: properties.title,
    subject: properties.subject,
  };
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
