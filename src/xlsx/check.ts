import type { Blueprint, Name, Sheet, Style } from "../workbook/blueprint.ts";
import { maybeArea } from "../workbook/grid.ts";
import { checkSheet } from "./check-sheet.ts";
import { ensure, ensureUnique } from "./invalid-blueprint.ts";

/** Whether Excel takes a text for the name of a sheet. */
export function isSheetName(name: string): boolean {
  return /^[^\\/?*:[\]]{1,31}$/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== "history";
}

/** Whether a text can be a defined name: no address in A1 or R1C1 notation, no blanks. */
export function isDefinedName(name: string): boolean {
  const shape = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  const address = /^[a-z]{1,3}\d+$/i.test(name) || /^(?:r\d*c?\d*|c\d*)$/i.test(name);
  return shape && !address;
}

function checkNames({ names, sheets }: Blueprint): void {
  const tables = sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
  ensureUnique([...names.map(({ name }) => name), ...tables], "a name");
  for (const name of [...names.map((one) => one.name), ...tables]) {
    ensure(isDefinedName(name), `not a defined name: ${name}`);
  }
  const titles = new Set(sheets.map(({ name }) => name));
  for (const name of names) checkTarget(name, titles);
}

function checkTarget({ name, sheet, address }: Name, sheets: ReadonlySet<string>): void {
  ensure(sheets.has(sheet), `${name} points at a sheet that is not there: ${sheet}`);
  ensure(maybeArea(address) !== null, `${name} points at no cells: ${address}`);
}

const isColour = (text: string | null): boolean => text === null || /^#[0-9A-F]{6}$/.test(text);

function checkStyle([name, style]: readonly [string, Style]): void {
  const colours = [style.font.color, style.fill, style.border?.color ?? null];
  ensure(colours.every(isColour), `a colour of style ${name} is not #RRGGBB`);
  ensure(name.length > 0 && name.length <= 255, `not a style name: ${name}`);
  ensure(style.font.size >= 1 && style.font.size <= 409, `font size of style ${name}`);
  ensure(Number.isInteger(style.indent) && style.indent >= 0 && style.indent <= 250, `indent of style ${name}`);
}

function checkPivots(sheets: readonly Sheet[]): void {
  const tables = new Map(sheets.flatMap((sheet) => sheet.tables.map((table) => [table.name, table.columns] as const)));
  for (const { name, table, rows, columns, filters, value } of sheets.flatMap((sheet) => sheet.pivots)) {
    const fields = new Set(tables.get(table));
    const used = [...rows, ...columns, ...filters.map(({ field }) => field), value.field];
    ensureUnique(used, `a field of pivot table ${name}`);
    ensure(
      used.every((field) => fields.has(field)),
      `pivot table ${name} uses fields that ${table} does not have`,
    );
  }
}

/**
 * Checks what the file library lets through and Excel would refuse or repair: names, sizes, texts, references between
 * the parts of a Blueprint.
 * @throws InvalidBlueprint on the first mistake.
 */
export function checkBlueprint(blueprint: Blueprint): void {
  const { sheets, styles, names } = blueprint;
  ensure(sheets.length > 0, "a workbook needs a sheet");
  for (const { name } of sheets) ensure(isSheetName(name), `not a sheet name: ${name}`);
  ensureUnique(
    sheets.map(({ name }) => name),
    "a sheet",
  );
  ensureUnique(Object.keys(styles), "a style");
  for (const style of Object.entries(styles)) checkStyle(style);
  checkNames(blueprint);
  const known = {
    styles: new Set(Object.keys(styles)),
    names: new Set(names.map(({ name }) => name)),
    sheets: new Set(sheets.map(({ name }) => name)),
  };
  for (const sheet of sheets) checkSheet(sheet, known);
  checkPivots(sheets);
}
