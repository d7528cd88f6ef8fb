import { addressOf, maybeArea, type Area } from "./area.ts";
import { ensureFormula } from "./formula.ts";
import { ensureArgument, refuse } from "./refusal.ts";
import { sheetPrefix, splitReference, tokens } from "./tokens.ts";
import type { NamedItem, SheetRecord, Workbook } from "./workbook.ts";

const shape = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/** Refuses a text that cannot name a range or a table: spaces, a cell's address, `R`, `C`, over 255 characters. */
export function ensureName(name: string): void {
  const looksLikeCell = maybeArea(name) !== null || /^(?:r\d*|c\d*|r\d*c\d*)$/i.test(name);
  ensureArgument(shape.test(name) && name.length <= 255 && !looksLikeCell, `"${name}" is not a valid name.`);
}

/** Refuses a name that a workbook-level name or a table has already; they share one space, whatever the case. */
export function ensureNameIsFree(workbook: Workbook, name: string): void {
  if (isNameTaken(workbook, name)) refuse("ItemAlreadyExists", `The name "${name}" exists already.`);
}

/** Whether a workbook-level name or a table is called so, whatever the case. */
export function isNameTaken(workbook: Workbook, name: string): boolean {
  const wanted = name.toLowerCase();
  return (
    workbook.names.some((each) => each.name.toLowerCase() === wanted) ||
    workbook.sheets.some((sheet) => sheet.tables.some((table) => table.name.toLowerCase() === wanted))
  );
}

/** Adds a name for a block; at workbook level, or on a sheet where `scope` is given. */
export function addRangeName(
  workbook: Workbook,
  name: string,
  sheet: SheetRecord,
  area: Area,
  scope: SheetRecord | null = null,
): NamedItem {
  return add(workbook, name, { kind: "range", sheet: sheet.id, area }, scope);
}

/** Adds a name for a formula; one that is just a range on a sheet becomes a name for that range. */
export function addFormulaName(
  workbook: Workbook,
  name: string,
  formula: string,
  scope: SheetRecord | null = null,
): NamedItem {
  ensureName(name);
  const text = formula.startsWith("=") ? formula : `="${formula.replaceAll('"', '""')}"`;
  ensureFormula(workbook, text);
  return add(workbook, name, rangeIn(workbook, text) ?? { kind: "formula", formula: text }, scope);
}

function add(workbook: Workbook, name: string, target: NamedItem["target"], scope: SheetRecord | null): NamedItem {
  ensureName(name);
  if (scope === null) ensureNameIsFree(workbook, name);
  else if (maybeName(scope.names, name) !== null) refuse("ItemAlreadyExists", `The name "${name}" exists already.`);
  const item: NamedItem = { name, target, visible: true, comment: "" };
  (scope ?? workbook).names.push(item);
  return item;
}

/** The block of a formula that is one reference to a sheet. */
function rangeIn(workbook: Workbook, formula: string): NamedItem["target"] | null {
  const [first, ...others] = tokens(formula);
  if (first?.kind !== "reference" || others.length > 0) return null;
  const { sheet, cells } = splitReference(first.text);
  const found = workbook.sheets.find((each) => each.name.toLowerCase() === sheet?.toLowerCase());
  const area = maybeArea(cells);
  return found === undefined || area === null ? null : { kind: "range", sheet: found.id, area };
}

/** The item of that name, whatever the case. */
export function maybeName(items: readonly NamedItem[], name: string): NamedItem | null {
  return items.find((item) => item.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** Takes a name away. What mentions it keeps mentioning it. */
export function deleteName(workbook: Workbook, item: NamedItem): void {
  workbook.names = workbook.names.filter((each) => each !== item);
  for (const sheet of workbook.sheets) sheet.names = sheet.names.filter((each) => each !== item);
}

/** Names as Excel lists them: by alphabet. */
export function inOrder(items: readonly NamedItem[]): readonly NamedItem[] {
  return [...items].sort((a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The formula of a name, e.g. `=Blad1!$A$1`. */
export function nameFormula(workbook: Workbook, item: NamedItem): string {
  if (item.target.kind === "formula") return item.target.formula;
  const block = nameBlock(workbook, item);
  return block === null ? "=#REF!" : `=${sheetPrefix(block.sheet.name)}${addressOf(block.area, "$")}`;
}

/** The sheet and block that a name points at; null when it points nowhere or is no range. */
export function nameBlock(workbook: Workbook, item: NamedItem): { sheet: SheetRecord; area: Area } | null {
  const { target } = item;
  if (target.kind !== "range") return null;
  const sheet = workbook.sheets.find((each) => each.id === target.sheet);
  return sheet === undefined ? null : { sheet, area: target.area };
}
