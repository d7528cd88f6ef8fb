import type { Blueprint } from "../workbook/blueprint.ts";
import { maybeArea, type Area } from "../workbook/grid.ts";

/** Something of a file that a Blueprint could not say, and that one which was mended may say again. */
export type Thing =
  | { readonly kind: "name" | "table"; readonly name: string }
  /** From the first cell of its block. */
  | { readonly kind: "link"; readonly sheet: string; readonly cell: string }
  | { readonly kind: "validation"; readonly sheet: string; readonly areas: readonly Area[] };

const spotOf = (sheet: string, cell: string): string => `${sheet.toLowerCase()}!${cell}`;

const isWithin = (inner: Area, outer: Area): boolean =>
  outer.top <= inner.top && inner.bottom <= outer.bottom && outer.left <= inner.left && inner.right <= outer.right;

/** More than our sheets have; of a rule over more blocks it is not looked up whether they all have one again. */
const mostBlocks = 500;

/** What is there in a workbook: a name that points somewhere, a table, a link from a cell, a validation over all of some blocks. */
export function thingsIn({ names, sheets }: Blueprint): (thing: Thing) => boolean {
  const named = new Set(names.map(({ name }) => name.toLowerCase()));
  const tables = new Set(sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())));
  const links = new Set(sheets.flatMap(({ name, hyperlinks }) => hyperlinks.map(({ cell }) => spotOf(name, cell))));
  const ruled = new Map(
    sheets.map(({ name, validations }) => [name, validations.flatMap(({ range }) => maybeArea(range) ?? [])] as const),
  );
  const isRuled = (sheet: string, area: Area): boolean =>
    (ruled.get(sheet) ?? []).some((outer) => isWithin(area, outer));
  return (thing) => {
    switch (thing.kind) {
      case "name":
        return named.has(thing.name.toLowerCase());
      case "table":
        return tables.has(thing.name.toLowerCase());
      case "link":
        return links.has(spotOf(thing.sheet, thing.cell));
      case "validation": {
        const { areas, sheet } = thing;
        return areas.length > 0 && areas.length <= mostBlocks && areas.every((area) => isRuled(sheet, area));
      }
    }
  };
}
