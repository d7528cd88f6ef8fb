import { mapReferences } from "./formula.ts";
import { isNameTaken, maybeName } from "./names.ts";
import { activate, mapFormulasOf, maybeSheet } from "./sheets.ts";
import { tokens } from "./tokens.ts";
import { nextId, nextSheetId, type NamedItem, type SheetRecord, type Workbook } from "./workbook.ts";

/**
 * Copies a sheet within its workbook, as a user does with "Verplaatsen of kopiëren…", and shows the copy, which stands
 * right behind the original. Workbook-level names stay with the original; the copy gets names of the same spelling that
 * hold on the copy alone. Tables get a number behind their name, as a workbook has each table's name once. Formulas of
 * the copy that mention its own sheet or tables mention the copy's; all others still point where they pointed.
 */
export function copySheet(workbook: Workbook, sheet: SheetRecord): SheetRecord {
  const copy = { ...structuredClone(sheet), id: nextSheetId(workbook), name: copyName(workbook, sheet.name) };
  const tables = new Map(sheet.tables.map(({ name }) => [name.toLowerCase(), copyTableName(workbook, name)]));
  copy.tables = copy.tables.map((table) => ({ ...renumbered(workbook, table), name: newName(tables, table.name) }));
  copy.conditionalFormats = copy.conditionalFormats.map((format) => renumbered(workbook, format));
  copy.charts = copy.charts.map((chart) => renumbered(workbook, chart));
  copy.comments = copy.comments.map((comment) => renumbered(workbook, comment));
  copy.shapes = copy.shapes.map((shape) => renumbered(workbook, shape));
  copy.pivots = copy.pivots.map((pivot) => renumbered(workbook, pivot));
  copy.names = twins(workbook, sheet, copy);
  mapFormulasOf(copy, (formula) => withTables(moved(formula, sheet, copy), tables));
  workbook.sheets.splice(workbook.sheets.indexOf(sheet) + 1, 0, copy);
  if (copy.visibility === "Visible") activate(workbook, copy);
  return copy;
}

const renumbered = <T extends { readonly id: string }>(workbook: Workbook, record: T): T => ({
  ...record,
  id: nextId(workbook),
});

const longestSheetName = 31;

/** `Blad1 (2)`, shortened so that it fits; the first number that is free. */
function copyName(workbook: Workbook, name: string): string {
  for (let number = 2; ; number += 1) {
    const tail = ` (${number})`;
    const wanted = name.slice(0, longestSheetName - tail.length) + tail;
    if (maybeSheet(workbook, wanted) === null) return wanted;
  }
}

function copyTableName(workbook: Workbook, name: string): string {
  for (let number = 2; ; number += 1) {
    if (!isNameTaken(workbook, `${name}${number}`)) return `${name}${number}`;
  }
}

const newName = (tables: ReadonlyMap<string, string>, name: string): string => tables.get(name.toLowerCase()) ?? name;

/** The names that hold on the copy: those of the sheet itself, and of the workbook's those that point at the sheet. */
function twins(workbook: Workbook, sheet: SheetRecord, copy: SheetRecord): NamedItem[] {
  const shared = workbook.names.filter((item) => pointsAt(item, sheet) && maybeName(sheet.names, item.name) === null);
  return [...sheet.names, ...shared].map((item) => ({ ...item, target: targetOn(item.target, sheet, copy) }));
}

function pointsAt({ target }: NamedItem, sheet: SheetRecord): boolean {
  if (target.kind === "range") return target.sheet === sheet.id;
  return target.kind === "formula" && moved(target.formula, sheet, { name: "" }) !== target.formula;
}

function targetOn(target: NamedItem["target"], sheet: SheetRecord, copy: SheetRecord): NamedItem["target"] {
  if (target.kind === "range") return target.sheet === sheet.id ? { ...target, sheet: copy.id } : target;
  return target.kind === "formula" ? { ...target, formula: moved(target.formula, sheet, copy) } : target;
}

/** A formula that mentions the copy where it mentioned the sheet. */
function moved(formula: string, sheet: SheetRecord, copy: { readonly name: string }): string {
  const own = sheet.name.toLowerCase();
  return mapReferences(formula, (cells, mentioned) => ({
    cells,
    sheet: mentioned?.toLowerCase() === own ? copy.name : mentioned,
  }));
}

function withTables(formula: string, tables: ReadonlyMap<string, string>): string {
  if (formula === "" || tables.size === 0) return formula;
  return `=${tokens(formula)
    .map(({ kind, text }) => (kind === "structured" || kind === "name" ? tableMention(text, tables) : text))
    .join("")}`;
}

function tableMention(text: string, tables: ReadonlyMap<string, string>): string {
  const bracket = text.indexOf("[");
  const end = bracket < 0 ? text.length : bracket;
  return newName(tables, text.slice(0, end)) + text.slice(end);
}
