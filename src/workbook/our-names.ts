import { listNames, names } from "./names.ts";
import { maybeSheetKey, maybeTopic } from "./place.ts";

const fixedNames: ReadonlySet<unknown> = new Set([...Object.values(names), ...Object.values(listNames)]);

/** Whether a defined name is one that we give to a cell or a sheet; the names with which formulas get along are not asked for. */
export const isOurName = (name: string): boolean =>
  maybeTopic(name) !== null || maybeSheetKey(name) !== null || fixedNames.has(name);
