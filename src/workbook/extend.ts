import { failure, success, type Outcome } from "../model/problem.ts";
import type { Blueprint, Cell, CellValue, Name, Sheet, Table } from "./blueprint.ts";
import type { DrawnSheet } from "./draft.ts";
import { areaAddress, cellAddress, maybeArea, overlap, parseArea, type Area } from "./grid.ts";
import { extendTexts as texts } from "./plan-texts.ts";
import { leastHeight, textHeight } from "./text-size.ts";
import { holdsSomething } from "./values.ts";

/** Rows for a table that stands in a workbook: only cells that are given are written, columns by heading. */
export interface NewRows {
  readonly table: string;
  /** The first row that is written, counting from 0 below the headings: empty rows at the end are used first. */
  readonly first: number;
  readonly rows: readonly ReadonlyMap<string, CellValue>[];
  /** Formulas of calculated columns, the same in every row. Only where the cell is empty. */
  readonly formulas: ReadonlyMap<string, string>;
}

/**
 * What a workbook gets, as plain data. Law: what the user wrote stays as it is, whatever an extension holds; it only adds.
 */
export interface Extension {
  /** Whole sheets that are not there yet, with the names that point into them. */
  readonly sheets: readonly DrawnSheet[];
  /** The name of a cell on the sheet that they come behind; empty for sheets that come before all others. */
  readonly behind: string;
  /** The looks that they need; one that is there already stays as the organisation made it. */
  readonly styles: Blueprint["styles"];
  /** Also for tables that come along with the sheets: those are filled once their sheet stands. */
  readonly rows: readonly NewRows[];
  /** Sheets that come behind all others. */
  readonly last?: readonly DrawnSheet[];
}

/** Every sheet that an extension brings, in their order: first those with a place, then those that come last. */
export function newSheets({ sheets, last = [] }: Extension): readonly DrawnSheet[] {
  return [...sheets, ...last];
}

/** An extension that adds nothing. */
export function isNothing(extension: Extension): boolean {
  return newSheets(extension).length === 0 && extension.rows.every((one) => one.rows.length === 0);
}

/** The names and tables that an extension brings along. */
export function broughtAlong(extension: Extension): { readonly names: string[]; readonly tables: string[] } {
  const sheets = newSheets(extension);
  return {
    names: sheets.flatMap(({ names }) => names.map(({ name }) => name)),
    tables: sheets.flatMap(({ sheet }) => sheet.tables.map(({ name }) => name)),
  };
}

/** The new sheets under titles that are free: the user may have a sheet of that title. */
export function freelyTitled(sheets: readonly DrawnSheet[], taken: readonly string[]): readonly DrawnSheet[] {
  const used = new Set(taken.map((title) => title.toLowerCase()));
  return sheets.map(({ sheet, names }) => {
    const title = freeTitle(sheet.name, used);
    used.add(title.toLowerCase());
    return { sheet: { ...sheet, name: title }, names: names.map((name) => ({ ...name, sheet: title })) };
  });
}

function freeTitle(title: string, used: ReadonlySet<string>): string {
  let number = 1;
  let free = title;
  while (used.has(free.toLowerCase())) {
    number += 1;
    free = `${title.slice(0, 26)} (${number})`;
  }
  return free;
}

/** What stands in the way of a new table: another table, or a name, that is called the same. */
export function clash(extension: Extension, taken: readonly string[]): Outcome<null> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const found = broughtAlong(extension).tables.find((table) => used.has(table.toLowerCase()));
  return found === undefined ? success(null) : failure({ code: "naam-bezet", where: "", ...texts.taken(found) });
}

/**
 * A workbook with an extension. Everything else in it stays as it was, also what this product knows nothing of. Fails,
 * and changes nothing, when a table cannot grow because something stands below it or its sheet is protected, as in Excel.
 */
export function extendBlueprint(blueprint: Blueprint, extension: Extension): Outcome<Blueprint> {
  const taken = [...blueprint.names.map(({ name }) => name), ...tablesOf(blueprint)];
  const clashing = clash(extension, taken);
  if (!clashing.ok) return clashing;
  const { standing, fresh } = sortedRows(extension);
  const grown = withRows(blueprint, standing);
  return grown.ok ? withRows(withSheets(grown.value, extension), fresh) : grown;
}

/** The rows for tables that stand there, and those for tables that come along. */
export function sortedRows(extension: Extension): {
  readonly standing: readonly NewRows[];
  readonly fresh: readonly NewRows[];
} {
  const { tables } = broughtAlong(extension);
  const isFresh = ({ table }: NewRows): boolean => tables.includes(table);
  return { standing: extension.rows.filter((one) => !isFresh(one)), fresh: extension.rows.filter(isFresh) };
}

const tablesOf = ({ sheets }: Blueprint): readonly string[] =>
  sheets.flatMap(({ tables }) => tables.map(({ name }) => name));

function withSheets(blueprint: Blueprint, extension: Extension): Blueprint {
  const added = freelyTitled(
    newSheets(extension),
    blueprint.sheets.map(({ name }) => name),
  );
  if (added.length === 0) return blueprint;
  const names = added.flatMap((one) => one.names);
  const known = new Set([...blueprint.names, ...names].map(({ name }) => name));
  const drawn = added.map(({ sheet }) => leadingSomewhere(sheet, known));
  const placed = extension.sheets.length;
  const at = placeBehind(blueprint, extension.behind);
  return {
    ...blueprint,
    sheets: [...blueprint.sheets.toSpliced(at, 0, ...drawn.slice(0, placed)), ...drawn.slice(placed)],
    names: [...blueprint.names.filter(({ name }) => !isAmong(names, name)), ...names],
    styles: { ...extension.styles, ...blueprint.styles },
  };
}

/** The place behind the sheet of a name, the first one behind none; the last one when that sheet is gone. */
function placeBehind({ sheets, names }: Blueprint, behind: string): number {
  if (behind === "") return 0;
  const anchor = names.find(({ name }) => name === behind)?.sheet;
  const place = sheets.findIndex(({ name }) => name === anchor);
  return place < 0 ? sheets.length : place + 1;
}

/** A sheet without links and lists whose name is not there, as where the user deleted the sheet that they lead to. */
export function leadingSomewhere(sheet: Sheet, known: ReadonlySet<string>): Sheet {
  return {
    ...sheet,
    hyperlinks: sheet.hyperlinks.filter(({ target }) => known.has(target)),
    validations: sheet.validations.filter(({ rule }) => rule.kind !== "list" || known.has(rule.source.slice(1))),
  };
}

const isAmong = (names: readonly Name[], name: string): boolean =>
  names.some((one) => one.name.toLowerCase() === name.toLowerCase());

function withRows(blueprint: Blueprint, all: readonly NewRows[]): Outcome<Blueprint> {
  return all.reduce<Outcome<Blueprint>>(
    (outcome, rows) => (outcome.ok && rows.rows.length > 0 ? withTableRows(outcome.value, rows) : outcome),
    success(blueprint),
  );
}

function withTableRows(blueprint: Blueprint, added: NewRows): Outcome<Blueprint> {
  const sheet = blueprint.sheets.find(({ tables }) => tables.some(({ name }) => name === added.table));
  const table = sheet?.tables.find(({ name }) => name === added.table);
  if (sheet === undefined || table === undefined) throw new RangeError(`there is no table ${added.table}`);
  if (sheet.protection !== null) {
    return failure({ code: "blad-beveiligd", where: texts.sheet(sheet.name), ...texts.protected });
  }
  const before = parseArea(table.address);
  const needed = before.top + added.first + added.rows.length;
  const after = { ...before, bottom: Math.max(before.bottom, needed) };
  if (isInTheWay(sheet, { ...after, top: before.bottom + 1 })) {
    return failure({ code: "tabel-vol", where: texts.where(table.name), ...texts.inTheWay(sheet.name) });
  }
  const grown = withCells(asHighAsOthers(grownSheet(sheet, table, after), before, after), blueprint, after, added);
  return success({ ...blueprint, sheets: blueprint.sheets.with(blueprint.sheets.indexOf(sheet), grown) });
}

/** Whether something stands in a block that a table would take. */
function isInTheWay(sheet: Sheet, area: Area): boolean {
  if (area.top > area.bottom) return false;
  const blocks = [...sheet.merges, ...sheet.tables.map(({ address }) => address)].flatMap(
    (one) => maybeArea(one) ?? [],
  );
  const isHeld = sheet.cells.some(
    ({ row, column, value, formula }) =>
      (value !== null || formula !== undefined) &&
      overlap(area, { top: row, bottom: row, left: column, right: column }),
  );
  return isHeld || blocks.some((one) => overlap(area, one));
}

/** The sheet with a longer table; rules that reached its last row reach the new one. */
function grownSheet(sheet: Sheet, table: Table, after: Area): Sheet {
  const { bottom } = parseArea(table.address);
  const stretched = <T extends { readonly range: string }>(one: T): T => {
    const area = maybeArea(one.range);
    const follows = area !== null && area.bottom === bottom && overlap(area, after);
    return follows ? { ...one, range: areaAddress({ ...area, bottom: after.bottom }) } : one;
  };
  return {
    ...sheet,
    tables: sheet.tables.map((one) => (one === table ? { ...one, address: areaAddress(after) } : one)),
    validations: sheet.validations.map(stretched),
    conditionalFormats: sheet.conditionalFormats.map(stretched),
  };
}

/** The sheet where the rows below the last one of a table are no lower than those above. */
function asHighAsOthers(sheet: Sheet, before: Area, after: Area): Sheet {
  const heights = new Map(sheet.rows.map(({ row, height }) => [row, height]));
  const least = leastHeight([before.top + 1, before.bottom].map((row) => heights.get(row)));
  for (let row = before.bottom + 1; least > 0 && row <= after.bottom; row += 1) {
    heights.set(row, Math.max(least, heights.get(row) ?? 0));
  }
  return { ...sheet, rows: rowsOf(heights) };
}

const rowsOf = (heights: ReadonlyMap<number, number>): Sheet["rows"] =>
  [...heights].sort(([a], [b]) => a - b).map(([row, height]) => ({ row, height }));

/** The sheet with the new cells, looking as the row above them does; a cell that holds something stays. */
function withCells(sheet: Sheet, { styles }: Blueprint, area: Area, { table, first, rows, formulas }: NewRows): Sheet {
  const columns = sheet.tables.find(({ name }) => name === table)?.columns ?? [];
  const cells = new Map(sheet.cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
  const above = area.top + Math.max(1, first);
  const fallback = Object.keys(styles)[0] ?? "";
  rows.forEach((values, index) => {
    const row = area.top + 1 + first + index;
    columns.forEach((heading, offset) => {
      const column = area.left + offset;
      const there = cells.get(cellAddress(row, column));
      const style = there?.style ?? cells.get(cellAddress(above, column))?.style ?? fallback;
      if (holdsSomething(there)) return;
      cells.set(cellAddress(row, column), filled({ row, column, style }, values.get(heading), formulas.get(heading)));
    });
  });
  const top = area.top + 1 + first;
  const filledRows = { ...area, top, bottom: top + rows.length - 1 };
  const all = [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...sheet, cells: all, rows: highEnough(sheet, all, filledRows, styles) };
}

/** The heights of rows, where those of a block are as high as its texts need: a row is never made lower. */
function highEnough(sheet: Sheet, cells: readonly Cell[], area: Area, styles: Blueprint["styles"]): Sheet["rows"] {
  const heights = new Map(sheet.rows.map(({ row, height }) => [row, height]));
  for (const { row, column, value, style } of cells) {
    const look = styles[style];
    if (look === undefined || !overlap(area, { top: row, bottom: row, left: column, right: column })) continue;
    const needed = textHeight(value, look, sheet.columns[column - 1] ?? defaultWidth);
    heights.set(row, Math.max(needed, heights.get(row) ?? 0));
  }
  return rowsOf(heights);
}

/** Points: how wide Excel makes a column that nobody gave a width. */
const defaultWidth = 48;

function filled(at: Omit<Cell, "value">, value: CellValue | undefined, formula: string | undefined): Cell {
  return { ...at, value: value ?? null, ...(formula !== undefined && { formula }) };
}
