import { newSheets } from "../workbook/extend.ts";
import type { Inspected, Repair } from "../workbook/health/fault.ts";
import { repairTexts as texts } from "./repair-texts.ts";

const tablesOn = ({ sheets }: Inspected): ReadonlyMap<string, string> =>
  new Map(sheets.flatMap(({ name, tables }) => tables.map((table) => [table.name.toLowerCase(), name])));

/** The sheets on which a step changes something that protection guards, as the workbook is just before it. */
export function guardedBy(step: Repair, now: Inspected): readonly string[] {
  const sheetOf = (table: string): readonly string[] => {
    const title = tablesOn(now).get(table.toLowerCase());
    return title === undefined ? [] : [title];
  };
  if ("sheet" in step) return [step.sheet];
  if (step.kind === "name") return [];
  if (step.kind !== "extend") return sheetOf(tableOf(step));
  return step.extension.rows.filter(({ rows }) => rows.length > 0).flatMap(({ table }) => sheetOf(table));
}

/** The table that a step changes, as it is called before. */
const tableOf = (step: Extract<Repair, { readonly kind: "rename" | "heading" | "column" | "row" }>): string =>
  step.kind === "rename" ? step.from : step.table;

/** Where a step changes something, in words for the user. */
export function whereOf(step: Repair): string {
  if ("sheet" in step) return texts.sheet(step.sheet);
  if (step.kind === "name") return texts.name(step.name.name);
  if (step.kind !== "extend") return texts.table(tableOf(step));
  return newSheets(step.extension)
    .map(({ sheet }) => texts.sheet(sheet.name))
    .join(", ");
}
