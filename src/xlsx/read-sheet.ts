import type { Cell, Hyperlink, Name, Sheet, Table } from "../workbook/blueprint.ts";
import { areaAddress, parseArea, type Area } from "../workbook/grid.ts";
import type { Left } from "./left.ts";
import { relationships, type Package } from "./package.ts";
import { placeKey, placeOf } from "./read-cells.ts";
import { readCharts } from "./read-charts.ts";
import type { Palette } from "./read-colours.ts";
import { sheetNamesOf, type SheetNames } from "./read-names.ts";
import { readNotes } from "./read-notes.ts";
import { readPage } from "./read-page.ts";
import { readPivots, type PlacedTable } from "./read-pivots.ts";
import { readConditionalFormats, readHyperlinks, readValidations, type RuleContext } from "./read-rules.ts";
import { inOrder, readSheetPart, type SheetPart } from "./read-sheet-part.ts";
import type { SharedStrings } from "./read-strings.ts";
import type { StyleBook } from "./read-styles.ts";
import { readView } from "./read-view.ts";
import type { WorkbookPart } from "./read-workbook.ts";
import type { SharedFormulas } from "./shift-formula.ts";

/** All of a workbook that its sheets need to be read, and what they share in room. */
export interface WorkbookContext {
  readonly file: Package;
  readonly workbook: WorkbookPart;
  readonly left: Left;
  readonly palette: Palette;
  readonly styles: StyleBook;
  readonly strings: SharedStrings;
  readonly formulas: SharedFormulas;
  readonly takeCell: (sheet: string) => void;
  readonly room: (rules: number) => boolean;
  readonly takeNote: (part: string) => void;
  readonly persons: ReadonlyMap<string, string>;
  readonly sheets: SheetNames;
  readonly names: readonly Name[];
  readonly name: (name: string) => string | null;
  readonly tables: readonly PlacedTable[];
}

/** A sheet to be read, with its number in the file, counted from 0. */
export interface SheetToRead {
  readonly name: string;
  readonly part: string;
  readonly number: number;
}

/** The cells that a table or link must have: with this text, or (null) with whatever stands there. */
function wantedCells(tables: readonly Table[], links: readonly Hyperlink[]): Map<number, string | null> {
  const wanted = new Map<number, string | null>();
  for (const { cell } of links) {
    const { top, left } = parseArea(cell);
    wanted.set(placeKey(top, left), null);
  }
  for (const { address, columns } of tables) {
    const { top, left } = parseArea(address);
    for (const [index, name] of columns.entries()) wanted.set(placeKey(top, left + index), name);
  }
  return wanted;
}

/** A table's header holds its columns' names as text, as Excel sees to. A link needs a cell to stand in. */
function complete(cells: readonly Cell[], wanted: Map<number, string | null>, styles: StyleBook): readonly Cell[] {
  if (wanted.size === 0) return cells;
  const done = cells.map((cell) => {
    const { row, column, style, value, formula } = cell;
    const text = wanted.get(placeKey(row, column));
    wanted.delete(placeKey(row, column));
    const isGood = text === undefined || text === null || (value === text && formula === undefined);
    return isGood ? cell : { row, column, value: text, style };
  });
  const added = [...wanted].map(([place, value]): Cell => {
    const { row, column } = placeOf(place);
    return { row, column, value, style: styles.role(0, "text") };
  });
  return inOrder([...done, ...added]);
}

const isIn = ({ row, column }: Cell, { top, left, bottom, right }: Area): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** The cells without what a PivotTable shows, which it fills in again by itself. */
const without = (cells: readonly Cell[], areas: readonly Area[]): readonly Cell[] =>
  areas.length === 0 ? cells : cells.filter((cell) => !areas.some((area) => isIn(cell, area)));

const lastColumnOf = (cells: readonly Cell[]): number => cells.reduce((last, { column }) => Math.max(last, column), 0);

/** The numbers that stand in a block. */
const numbersIn = (cells: readonly Cell[], area: Area): readonly number[] =>
  cells.flatMap((cell) => (typeof cell.value === "number" && isIn(cell, area) ? [cell.value] : []));

/** Kinds of parts that a sheet points at and a Blueprint cannot say. */
const otherParts = new Map([
  ["image", "drawings"],
  ["oleObject", "drawings"],
  ["control", "drawings"],
  ["ctrlProp", "drawings"],
  ["slicer", "filters"],
  ["timeline", "filters"],
  ["queryTable", "connections"],
] as const);

async function noteParts(context: WorkbookContext, { name, part }: SheetToRead): Promise<void> {
  for (const { type } of await relationships(context.file, part)) {
    const what = (otherParts as ReadonlyMap<string, Parameters<Left["note"]>[0]>).get(type);
    if (what !== undefined) context.left.note(what, name);
  }
}

const tablesOf = ({ tables }: WorkbookContext, sheet: string): readonly Table[] =>
  tables.filter((table) => table.sheet === sheet).map(({ sheet: _, ...table }) => table);

/** What stands in the rules of a sheet's own part. */
function readRules(context: WorkbookContext, sheet: string, { tree }: SheetPart) {
  const { left, styles, sheets, name, room } = context;
  const rules: RuleContext = { sheet, left, styles, sheets, name, room };
  return {
    validations: readValidations(tree, rules),
    conditionalFormats: readConditionalFormats(tree, rules),
    hyperlinks: readHyperlinks(tree, rules),
  };
}

/**
 * Reads one sheet with all that hangs on it.
 * @throws FileError when one of its parts is missing, broken or too large.
 */
export async function readSheet(sheet: SheetToRead, context: WorkbookContext): Promise<Sheet> {
  const { file, left, styles, palette, takeCell } = context;
  const { name, part } = sheet;
  const own = await readSheetPart(file, part, { ...context, sheet: name, takeCell: () => takeCell(name) });
  const tables = tablesOf(context, name);
  const rules = readRules(context, name, own);
  const { pivots, filled } = await readPivots(file, part, context, left);
  const cells = complete(without(own.cells, filled), wantedCells(tables, rules.hyperlinks), styles);
  const { page, hasMore } = readPage(own.tree, sheetNamesOf(context.workbook, sheet.number));
  left.noteIf(hasMore, "page", name);
  await noteParts(context, sheet);
  const charts = await readCharts(part, { file, sheet: name, left, numbers: (area) => numbersIn(cells, area) });
  const view = readView(own.tree, { sheet: name, left, styles, palette, lastColumn: lastColumnOf(cells) });
  const notes = await readNotes(part, { ...context, sheet: name });
  const read = { name, ...view, rows: own.rows, cells, tables, ...rules, page, charts, pivots };
  return notes.length === 0 ? read : { ...read, notes };
}

/** The block of a table that a Blueprint can say: without its totals. */
export const tableAddress = (area: Area, body: Area): string => areaAddress({ ...area, bottom: body.bottom });
