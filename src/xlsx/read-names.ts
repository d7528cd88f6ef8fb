import type { Name } from "../workbook/blueprint.ts";
import { areaAddress, maybeLines } from "../workbook/grid.ts";
import { isDefinedName } from "./check.ts";
import type { Left } from "./left.ts";
import type { DefinedName, WorkbookPart } from "./read-workbook.ts";
import { maybeReference, sheetOf, type Reference } from "./reference.ts";

/** The one block that a name points at; null for anything else, in another workbook, or nowhere. */
function target(formula: string): Reference | null {
  const reference = maybeReference(formula);
  if (reference !== null) return reference;
  const { sheet, rest } = sheetOf(formula);
  const area = maybeLines(rest);
  return area === null || sheet === "" || sheet.startsWith("[") ? null : { sheet, area };
}

/** The sheets of a workbook by the name that a formula may give them, in any case. */
export type SheetNames = (name: string) => string | null;

/** Names of a kind that Excel makes and keeps for itself. */
const isExcels = (name: string): boolean => name.toLowerCase().startsWith("_xlnm.");

/**
 * The names of cells and blocks at the level of the workbook, in the order of the file. A name over a whole sheet is as
 * small as any other: nothing is looked up in it.
 */
export function readNames(
  { names }: WorkbookPart,
  sheets: SheetNames,
  taken: ReadonlySet<string>,
  left: Left,
): readonly Name[] {
  const found = new Map<string, Name>();
  for (const { name, formula, local } of names) {
    if (isExcels(name)) continue;
    const reference = local ? null : target(formula);
    const sheet = reference === null ? null : sheets(reference.sheet);
    const key = name.toLowerCase();
    const isUsable = isDefinedName(name) && !found.has(key) && !taken.has(key);
    if (reference === null || sheet === null || !isUsable) {
      if (local) left.note("localNames", name);
      else left.note("otherNames", name, { kind: "name", name });
    } else found.set(key, { name, sheet, address: areaAddress(reference.area) });
  }
  return [...found.values()];
}

/**
 * The names at the level of the workbook that point nowhere any more: at what was deleted, or at a sheet that is not in the
 * file. Not those that stand there a second time and point somewhere.
 */
export function danglingNames({ names }: WorkbookPart, sheets: SheetNames, found: readonly Name[]): readonly string[] {
  const pointing = new Set(found.map(({ name }) => name.toLowerCase()));
  const isNowhere = ({ formula }: DefinedName): boolean => {
    const reference = target(formula);
    return reference === null ? formula.includes("#REF!") : sheets(reference.sheet) === null;
  };
  const all = names.filter(({ name, local }) => !local && !isExcels(name) && !pointing.has(name.toLowerCase()));
  return all.filter(isNowhere).map(({ name }) => name);
}

/** Excel's own names of one sheet, e.g. `_xlnm.Print_Titles`: what they stand for. */
export function sheetNamesOf({ names }: WorkbookPart, sheet: number): ReadonlyMap<string, string> {
  const own = names.filter((name: DefinedName) => name.sheet === sheet && isExcels(name.name));
  return new Map(own.map(({ name, formula }) => [name.toLowerCase(), formula]));
}
