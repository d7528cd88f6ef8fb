import type { Blueprint, Cell, Pivot, Sheet, Table } from "../blueprint.ts";
import { parseArea } from "../grid.ts";
import { isSame } from "./book.ts";
import type { Repair } from "./fault.ts";

const literal = /("(?:[^"]|"")*")/;

/** A change of a formula that leaves its texts as they are. */
const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula
    .split(literal)
    .map((part) => (part.startsWith('"') ? part : change(part)))
    .join("");

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A table's name in front of its brackets. */
const tableBracket = (table: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}_.])${escaped(table)}(?=\\[)`, "giu");

/** A cell whose formula calls a table otherwise, as Excel makes it when a table gets another name. */
export function withoutTableName(cell: Cell, from: string, to: string): Cell {
  if (cell.formula?.includes("[") !== true) return cell;
  const formula = outsideTexts(cell.formula, (part) => part.replace(tableBracket(from), () => to));
  return formula === cell.formula ? cell : { ...cell, formula };
}

/** A workbook in which a column of a table has another heading: the cell, and what refers to it. */
export function withHeading(blueprint: Blueprint, step: Extract<Repair, { kind: "heading" }>): Blueprint {
  const sheets = blueprint.sheets.map((sheet) => {
    const table = sheet.tables.find(({ name }) => isSame(name, step.table));
    const headed = table === undefined ? sheet : withHead(sheet, table, step);
    return {
      ...headed,
      cells: headed.cells.map((cell) => withColumnName(cell, step)),
      pivots: headed.pivots.map((pivot) => (isSame(pivot.table, step.table) ? withField(pivot, step) : pivot)),
    };
  });
  return { ...blueprint, sheets };
}

interface Renaming {
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

function withHead(sheet: Sheet, table: Table, { from, to }: Renaming): Sheet {
  const { top, left } = parseArea(table.address);
  const at = table.columns.indexOf(from);
  if (at < 0) return sheet;
  const isHead = (cell: Cell): boolean => cell.row === top && cell.column === left + at;
  return {
    ...sheet,
    tables: sheet.tables.map((one) => (one === table ? { ...one, columns: one.columns.with(at, to) } : one)),
    cells: sheet.cells.map((cell) => (isHead(cell) ? { ...cell, value: to } : cell)),
  };
}

function withColumnName(cell: Cell, { table, from, to }: Renaming): Cell {
  if (cell.formula === undefined || !tableBracket(table).test(cell.formula)) return cell;
  const formula = outsideTexts(cell.formula, (part) => part.replaceAll(`[${from}]`, () => `[${to}]`));
  return { ...cell, formula };
}

function withField(pivot: Pivot, { from, to }: Renaming): Pivot {
  const renamed = (field: string): string => (field === from ? to : field);
  return {
    ...pivot,
    rows: pivot.rows.map(renamed),
    columns: pivot.columns.map(renamed),
    filters: pivot.filters.map((filter) => ({ ...filter, field: renamed(filter.field) })),
    value: { ...pivot.value, field: renamed(pivot.value.field) },
  };
}
