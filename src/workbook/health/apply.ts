import { failure, success, type Outcome } from "../../model/problem.ts";
import type { Blueprint, Cell, Name, Sheet, Style, Table } from "../blueprint.ts";
import { extendBlueprint } from "../extend.ts";
import { areaAddress, around, cellAddress, maybeArea, overlap, parseArea } from "../grid.ts";
import { revisedBlueprint } from "../revise.ts";
import { holdsSomething } from "../values.ts";
import { isSame } from "./book.ts";
import type { Repair } from "./fault.ts";
import { withSheet } from "./formula.ts";
import { withHeading, withoutTableName } from "./table-formulas.ts";

type Step<Kind extends Repair["kind"]> = Extract<Repair, { readonly kind: Kind }>;

/** A workbook after steps of a repair, in their order. Fails, and changes nothing, when a table that must grow cannot. */
export function repairedBlueprint(blueprint: Blueprint, repairs: readonly Repair[]): Outcome<Blueprint> {
  return runsOf(repairs).reduce<Outcome<Blueprint>>(
    (outcome, run) => (outcome.ok ? afterRun(outcome.value, run) : failure(...outcome.problems)),
    success(blueprint),
  );
}

const isRow = (step: Repair): step is Step<"row"> => step.kind === "row";

/** Steps that can be taken at once: rows that follow on each other, of which there can be thousands; all others apart. */
function runsOf(repairs: readonly Repair[]): readonly (readonly Repair[])[] {
  const runs: Repair[][] = [];
  for (const repair of repairs) {
    const last = runs.at(-1);
    if (last !== undefined && isRow(repair) && last.slice(0, 1).every(isRow)) last.push(repair);
    else runs.push([repair]);
  }
  return runs;
}

function afterRun(blueprint: Blueprint, run: readonly Repair[]): Outcome<Blueprint> {
  const [step] = run;
  if (step === undefined) return success(blueprint);
  if (step.kind === "extend") return extendBlueprint(blueprint, step.extension);
  if (step.kind === "row") {
    const nothing = { values: new Map(), sheets: [], behind: "", styles: {}, rows: [] };
    return revisedBlueprint(blueprint, { ...nothing, changes: run.filter(isRow) });
  }
  return success(afterPlainStep(blueprint, step));
}

function afterPlainStep(blueprint: Blueprint, step: Exclude<Repair, { kind: "extend" | "row" }>): Blueprint {
  switch (step.kind) {
    case "name":
      return { ...blueprint, names: withName(blueprint.names, step.name) };
    case "rename":
      return renamed(blueprint, step);
    case "heading":
      return withHeading(blueprint, step);
    case "column":
      return withColumn(blueprint, step);
    case "lock":
      return locked(blueprint, step);
    case "redraw":
      return redrawn(blueprint, step);
    case "cells":
      return onSheet({ ...blueprint, styles: { ...step.styles, ...blueprint.styles } }, step.sheet, (sheet) =>
        filled(sheet, step),
      );
    case "table":
    case "validation":
    case "format":
    case "formula":
    case "value":
    case "link":
    case "protect":
      return onSheet(blueprint, step.sheet, (sheet) => afterSheetStep(sheet, step));
  }
}

function afterSheetStep(
  sheet: Sheet,
  step: Step<"table" | "validation" | "format" | "formula" | "value" | "link" | "protect">,
): Sheet {
  switch (step.kind) {
    case "table":
      return { ...sheet, tables: [...sheet.tables, step.table] };
    case "validation":
      return { ...sheet, validations: [...without(sheet.validations, step.validation.range), step.validation] };
    case "format":
      return { ...sheet, conditionalFormats: [step.format, ...sheet.conditionalFormats] };
    case "formula":
      return withCell(sheet, step.cell, ({ style }) => ({ formula: step.formula, value: step.value, style }));
    case "value":
      return withCell(sheet, step.cell, ({ style }) => ({ value: step.value, style }));
    case "link":
      return { ...sheet, hyperlinks: [...sheet.hyperlinks.filter(({ cell }) => cell !== step.link.cell), step.link] };
    case "protect":
      return { ...sheet, protection: step.protection };
  }
}

function onSheet(blueprint: Blueprint, title: string, change: (sheet: Sheet) => Sheet): Blueprint {
  const sheets = blueprint.sheets.map((sheet) => (isSame(sheet.name, title) ? change(sheet) : sheet));
  return { ...blueprint, sheets };
}

const withName = (names: readonly Name[], name: Name): readonly Name[] => [
  ...names.filter((one) => !isSame(one.name, name.name)),
  name,
];

const byPlace = (one: Cell, other: Cell): number => one.row - other.row || one.column - other.column;

function withCell(
  sheet: Sheet,
  address: string,
  change: (cell: Pick<Cell, "style">) => Omit<Cell, "row" | "column">,
): Sheet {
  const { top: row, left: column } = parseArea(address);
  const now = sheet.cells.find((cell) => cell.row === row && cell.column === column);
  const style = now?.style ?? sheet.cells[0]?.style ?? "";
  const cell: Cell = { row, column, ...change({ style }) };
  return { ...sheet, cells: [...sheet.cells.filter((one) => one !== now), cell].sort(byPlace) };
}

/** The sheet with new cells, where nothing stands. */
function filled(sheet: Sheet, { cells, merges, rows }: Step<"cells">): Sheet {
  const there = new Map(sheet.cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
  for (const cell of cells) {
    const at = cellAddress(cell.row, cell.column);
    if (!holdsSomething(there.get(at))) there.set(at, cell);
  }
  const heights = new Map(sheet.rows.map(({ row, height }) => [row, height]));
  for (const { row, height } of rows) heights.set(row, Math.max(height, heights.get(row) ?? 0));
  return {
    ...sheet,
    cells: [...there.values()].sort(byPlace),
    merges: [...sheet.merges, ...merges],
    rows: [...heights].sort(([one], [other]) => one - other).map(([row, height]) => ({ row, height })),
  };
}

function renamed(blueprint: Blueprint, { from, to, look }: Step<"rename">): Blueprint {
  const change = (table: Table): Table => (isSame(table.name, from) ? { ...table, ...look, name: to } : table);
  const sheets = blueprint.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map(change),
    pivots: sheet.pivots.map((pivot) => (isSame(pivot.table, from) ? { ...pivot, table: to } : pivot)),
    cells: sheet.cells.map((cell) => withoutTableName(cell, from, to)),
  }));
  return { ...blueprint, sheets };
}

function redrawn(blueprint: Blueprint, { sheet: title, kept, drawn, styles }: Step<"redraw">): Blueprint {
  const isNew = ({ name }: Name): boolean => drawn.names.some((one) => isSame(one.name, name));
  const sheets = blueprint.sheets.flatMap((sheet) => {
    const following = kept === null ? sheet : { ...sheet, cells: sheet.cells.map((cell) => saying(cell, title, kept)) };
    if (!isSame(sheet.name, title)) return [following];
    return kept === null ? [drawn.sheet] : [drawn.sheet, { ...following, name: kept, tables: [], protection: null }];
  });
  const others = blueprint.names
    .filter((name) => !isNew(name))
    .map((name) => (kept !== null && isSame(name.sheet, title) ? { ...name, sheet: kept } : name));
  return { ...blueprint, sheets, names: [...others, ...drawn.names], styles: { ...styles, ...blueprint.styles } };
}

/** A cell of which the formula says another sheet where it says one. */
function saying(cell: Cell, from: string, to: string): Cell {
  return cell.formula === undefined ? cell : { ...cell, formula: withSheet(cell.formula, from, to) };
}

function withColumn(blueprint: Blueprint, step: Step<"column">): Blueprint {
  const sheets = blueprint.sheets.map((sheet) => {
    const table = sheet.tables.find(({ name }) => isSame(name, step.table));
    return table === undefined ? sheet : wider(sheet, table, step);
  });
  return { ...blueprint, styles: { ...step.styles, ...blueprint.styles }, sheets };
}

function wider(sheet: Sheet, table: Table, { heading, formula, headingStyle, style }: Step<"column">): Sheet {
  const area = parseArea(table.address);
  const column = area.right + 1;
  const body = Array.from({ length: area.bottom - area.top }, (_, index): Cell => {
    const cell = { row: area.top + 1 + index, column, value: null, style };
    return formula === null ? cell : { ...cell, formula };
  });
  const head: Cell = { row: area.top, column, value: heading, style: headingStyle };
  const isNew = (cell: Cell): boolean => cell.column === column && cell.row >= area.top && cell.row <= area.bottom;
  const grown = { ...table, address: areaAddress({ ...area, right: column }), columns: [...table.columns, heading] };
  return {
    ...sheet,
    tables: sheet.tables.map((one) => (one === table ? grown : one)),
    cells: [...sheet.cells.filter((cell) => !isNew(cell)), head, ...body].sort(byPlace),
  };
}

/** The blocks without a block in them. */
function without<Ruled extends { readonly range: string }>(ruled: readonly Ruled[], address: string): readonly Ruled[] {
  const hole = parseArea(address);
  return ruled.flatMap((one) => {
    const area = maybeArea(one.range);
    if (area === null || !overlap(area, hole)) return [one];
    return around(area, hole).map((rest) => ({ ...one, range: areaAddress(rest) }));
  });
}

/** The cells with a style that is the same but for being locked; one of that kind that is there, or a new one. */
function locked(blueprint: Blueprint, { sheet: title, cells, locked: isLocked }: Step<"lock">): Blueprint {
  const addresses = new Set(cells);
  const styles = new Map(Object.entries(blueprint.styles));
  const known = new Map<string, string>();
  const flip = (style: string): string => {
    const other = known.get(style) ?? otherStyle(styles, style, isLocked);
    known.set(style, other);
    return other;
  };
  const changed = onSheet(blueprint, title, (sheet) => {
    const there = new Set(sheet.cells.map(({ row, column }) => cellAddress(row, column)));
    const fresh = cells
      .filter((address) => !there.has(address))
      .map((address): Cell => {
        const { top: row, left: column } = parseArea(address);
        return { row, column, value: null, style: flip(Object.keys(blueprint.styles)[0] ?? "") };
      });
    const flipped = sheet.cells.map((cell) =>
      addresses.has(cellAddress(cell.row, cell.column)) ? { ...cell, style: flip(cell.style) } : cell,
    );
    return { ...sheet, cells: [...flipped, ...fresh].sort(byPlace) };
  });
  return { ...changed, styles: Object.fromEntries(styles) };
}

function otherStyle(styles: Map<string, Style>, name: string, isLocked: boolean): string {
  const style = styles.get(name);
  if (style === undefined || style.locked === isLocked) return name;
  const wanted = { ...style, locked: isLocked };
  const text = JSON.stringify(wanted);
  const same = [...styles].find(
    ([, one]) => one.locked === isLocked && JSON.stringify({ ...one, locked: isLocked }) === text,
  );
  if (same !== undefined) return same[0];
  const fresh = `${name} ${isLocked ? "dicht" : "open"}`;
  styles.set(fresh, wanted);
  return fresh;
}
