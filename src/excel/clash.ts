import { ProblemError } from "../model/problem.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { identities, isAmong, type Inventory } from "./inventory.ts";
import { clashTexts } from "./texts.ts";

/** The workbook holds something that the Blueprint needs, or a part of it. Nothing was written. */
export class ClashError extends ProblemError {}

const mostNamed = 5;

function listed(clashes: readonly string[]): string {
  const named = clashes.slice(0, mostNamed).join(", ");
  const rest = clashes.length - mostNamed;
  return rest > 0 ? `${named} ${clashTexts.more(rest)}` : named;
}

function clashingSheets(blueprint: Blueprint, { sheets }: Inventory): string[] {
  const taken = isAmong(sheets);
  return blueprint.sheets.filter(({ name }) => taken(name)).map(({ name }) => clashTexts.sheet(name));
}

/** Names and tables share one namespace. */
function clashingNames(blueprint: Blueprint, { names, tables }: Inventory): string[] {
  const taken = isAmong([...names.map(({ name }) => name), ...tables]);
  const ours = blueprint.names.map(({ name }) => name);
  const ourTables = blueprint.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  return [...ours.filter(taken).map(clashTexts.name), ...ourTables.filter(taken).map(clashTexts.table)];
}

function presentSheets(blueprint: Blueprint, { names }: Inventory): string[] {
  const present = isAmong(names.filter(({ points }) => points).map(({ name }) => name));
  return identities(blueprint)
    .filter(({ name }) => present(name))
    .map(({ sheet }) => sheet);
}

/**
 * What a write has to do: `write` when nothing of the Blueprint is there, `leave` when each of its sheets is, known by
 * its `blad_` name and not by its title, which the user may have changed.
 * @throws ClashError when a part of it is there, or when a sheet, name or table of the user has a name it needs.
 */
export function decide(blueprint: Blueprint, inventory: Inventory): "write" | "leave" {
  const present = presentSheets(blueprint, inventory);
  if (present.length > 0) return leaveIfWhole(blueprint, present);
  const clashes = [...clashingSheets(blueprint, inventory), ...clashingNames(blueprint, inventory)];
  if (clashes.length === 0) return "write";
  throw new ClashError({ code: "werkmap-bezet", where: "", ...clashTexts.taken(listed(clashes)) });
}

function leaveIfWhole(blueprint: Blueprint, present: readonly string[]): "leave" {
  if (present.length === identities(blueprint).length) return "leave";
  const sheets = listed(present.map(clashTexts.sheet));
  throw new ClashError({ code: "werkmap-onvolledig", where: "", ...clashTexts.partial(sheets) });
}
