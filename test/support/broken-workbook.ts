import { addressOf, parseArea, type Area } from "../../sandbox/core/store/area.ts";
import { toBlueprint } from "../../sandbox/core/store/blueprint.ts";
import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import { applyFormat } from "../../sandbox/core/store/looks.ts";
import { maybeName, nameBlock, nameFormula } from "../../sandbox/core/store/names.ts";
import { unprotect } from "../../sandbox/core/store/protection.ts";
import { sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { maybeTable } from "../../sandbox/core/store/tables.ts";
import { columnTexts } from "../../sandbox/core/store/texts.ts";
import type { SheetRecord, Workbook } from "../../sandbox/core/store/workbook.ts";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { healthStep } from "../../src/usecases/health.ts";
import type { Blueprint } from "../../src/workbook/blueprint.ts";
import { build } from "../../src/workbook/build.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import type { Examined } from "../../src/workbook/health/examine.ts";
import type { Inspected } from "../../src/workbook/health/fault.ts";

/** What somebody does to a workbook, with all that follows in Excel: names, tables and formulas move along or break. */
export type Deed = (workbook: Workbook) => void;

export const today = "2026-11-29";

/** A workbook to which something was done. All sheets are open, as whoever breaks a workbook unprotects first. */
export function after(start: Blueprint | Evaluation, ...deeds: readonly Deed[]): Inspected {
  const workbook = fromBlueprint("sheets" in start ? start : build(start));
  for (const deed of deeds) deed(workbook);
  const dangling = workbook.names.filter((item) => nameFormula(workbook, item).includes("#REF!"));
  return { ...toBlueprint(workbook), dangling: dangling.map(({ name }) => name) };
}

/** The same while sheets of a protection stay protected afterwards: rows cannot be touched on those that are. */
export const opened =
  (deed: Deed): Deed =>
  (workbook) => {
    const protections = workbook.sheets.map((sheet) => [sheet, sheet.protection] as const);
    for (const sheet of workbook.sheets) unprotect(sheet);
    deed(workbook);
    for (const [sheet, protection] of protections) sheet.protection = protection;
  };

/** Locks cells of a sheet, or opens them; the sheet is protected afterwards as it was. */
export const locking = (title: string, addressed: (workbook: Workbook) => string, locked: boolean): Deed =>
  opened((workbook) => applyFormat(workbook, sheetNamed(workbook, title), parseArea(addressed(workbook)), { locked }));

/** What health says of a workbook. */
export function examined(blueprint: Inspected): Examined {
  const step = healthStep(blueprint, today);
  if (!step.ok) throw new Error(JSON.stringify(step.problems));
  return step.value;
}

/** Where a name points. */
export function blockOf(workbook: Workbook, name: string): { readonly sheet: SheetRecord; readonly area: Area } {
  const item = maybeName(workbook.names, name);
  const block = item === null ? null : nameBlock(workbook, item);
  if (block === null) throw new Error(`no cell is called ${name}`);
  return block;
}

/** A table with its sheet. */
export function tableOf(workbook: Workbook, name: string) {
  const found = maybeTable(workbook, name);
  if (found === null) throw new Error(`no table is called ${name}`);
  return found;
}

/** A line per fault: its id, where it is, and how many steps mend it. */
export const linesOf = ({ faults }: Examined): readonly string[] =>
  faults.map(({ id, where, repairs }) => `${id} ${where} (${repairs.length})`);

/** What a cell with a name holds. */
export const valueIn = (blueprint: Blueprint, name: string) => contentsOf(blueprint).values.get(name);

/** The address of the cell of a name. */
export const addressIn = (workbook: Workbook, name: string): string => addressOf(blockOf(workbook, name).area);

/** The address of a heading of a table. */
export function headingAddress(workbook: Workbook, name: string, heading: string): string {
  const { sheet, table } = tableOf(workbook, name);
  const { top, left } = table.area;
  const column = left + columnTexts(sheet, table.area).indexOf(heading);
  return addressOf({ top, bottom: top, left: column, right: column });
}

/** What stands on the sheet of found answers: what, where and the answer. */
export const foundAnswers = (blueprint: Blueprint): readonly (readonly unknown[])[] =>
  contentsOf(blueprint)
    .tables.get("GevondenAntwoorden")
    ?.rows.map(([, ...rest]) => rest) ?? [];

/** The workbook as a file can hold it: without links and lists that lead nowhere, as is read from a file that has them. */
export function asInFile(blueprint: Blueprint): Blueprint {
  const known = new Set(blueprint.names.map(({ name }) => name));
  const sheets = blueprint.sheets.map((sheet) => ({
    ...sheet,
    hyperlinks: sheet.hyperlinks.filter(({ target }) => known.has(target)),
    validations: sheet.validations.filter(({ rule }) => rule.kind !== "list" || known.has(rule.source.slice(1))),
  }));
  return { ...blueprint, sheets };
}
