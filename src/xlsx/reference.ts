import { maybeArea, quotedSheet, type Area } from "../workbook/grid.ts";
import type { Address } from "../workbook/blueprint.ts";

/** A block on a sheet. */
export interface Reference {
  readonly sheet: string;
  readonly area: Area;
}

const sheetPattern = /^=?(?:'((?:[^']|'')+)'|([^'!()[\],;:\s]+))!/;

/** The sheet that a formula begins with, and what comes after it; no sheet when it begins otherwise. */
export function sheetOf(formula: string): { readonly sheet: string; readonly rest: string } {
  const match = sheetPattern.exec(formula.slice(0, 300));
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? "";
  return { sheet, rest: formula.slice(match?.[0].length ?? 0) };
}

/** Reads `'Stap 1'!$C$5` or `Blad1!$A$1:$B$2`; null for `#REF!`, another workbook, a formula, more blocks. */
export function maybeReference(formula: string): Reference | null {
  if (formula.length > 300) return null;
  const { sheet, rest } = sheetOf(formula);
  const area = maybeArea(rest);
  return area === null || sheet === "" || sheet.startsWith("[") ? null : { sheet, area };
}

/** `B4:D9` as `$B$4:$D$9`. */
export function absolute(address: Address): string {
  return address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** A block as the file wants it in a defined name or chart: `'Stap 1'!$B$4:$D$9`. */
export function absoluteReference(sheet: string, address: Address): string {
  return `${quotedSheet(sheet)}!${absolute(address)}`;
}
