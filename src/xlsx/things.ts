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

const blockOf = (sheet: string, { top, left, bottom, right }: Area): string =>
  `${sheet}!${top} ${left} ${bottom} ${right}`;

/** More than our sheets have; of a rule over more blocks it is not looked up whether they all have one again. */
const mostBlocks = 500;

/** So often a block is held against a rule; then only one over the same block is found, which asks for no search. */
const mostLooks = 2_000_000;

/** Whether some rule of a sheet is over all of a block. */
function ruledIn(sheets: Blueprint["sheets"]): (sheet: string, area: Area) => boolean {
  const ruled = new Map(
    sheets.map(({ name, validations }) => [name, validations.flatMap(({ range }) => maybeArea(range) ?? [])] as const),
  );
  const same = new Set([...ruled].flatMap(([sheet, areas]) => areas.map((area) => blockOf(sheet, area))));
  let left = mostLooks;
  return (sheet, area) => {
    if (same.has(blockOf(sheet, area))) return true;
    const areas = ruled.get(sheet) ?? [];
    left -= areas.length;
    return left >= 0 && areas.some((outer) => isWithin(area, outer));
  };
}

/** What is there in a workbook: a name that points somewhere, a table, a link from a cell, a validation over all of some blocks. */
export function thingsIn({ names, sheets }: Blueprint): (thing: Thing) => boolean {
  const named = new Set(names.map(({ name }) => name.toLowerCase()));
  const tables = new Set(sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())));
  const links = new Set(sheets.flatMap(({ name, hyperlinks }) => hyperlinks.map(({ cell }) => spotOf(name, cell))));
  const isRuled = ruledIn(sheets);
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
