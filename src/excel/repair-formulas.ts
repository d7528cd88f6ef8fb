import type { Blueprint, Cell, Sheet } from "../workbook/blueprint.ts";
import { cellAddress } from "../workbook/grid.ts";
import type { Repair } from "../workbook/health/fault.ts";

type FormulaStep = Extract<Repair, { readonly kind: "formula" }>;

const literal = /"(?:[^"]|"")*"/g;
const tableReference = /([\p{L}_\\][\p{L}\p{N}_.\\]*)\[((?:[^[\]]|\[[^[\]]*\])*)\]/gu;
const columnReference = /\[([^[\]#@]+)\]/g;

type Columns = ReadonlyMap<string, readonly string[]>;

/** The columns of tables, by the table's name in lower case. */
export function columnsIn({ sheets }: Pick<Blueprint, "sheets">): Columns {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  return new Map(tables.map(({ name, columns }) => [name.toLowerCase(), columns.map((one) => one.toLowerCase())]));
}

/** Whether every table and column that a formula mentions is there: Excel refuses it when one is not. */
export function isTaken(formula: string, known: Columns): boolean {
  const references = [...formula.replaceAll(literal, '""').matchAll(tableReference)];
  return references.every(([, table = "", inner = ""]) => {
    const columns = known.get(table.toLowerCase());
    const mentioned = [...`[${inner.replace(/^@/, "")}]`.matchAll(columnReference)].map(([, column = ""]) => column);
    return columns !== undefined && mentioned.every((column) => columns.includes(column.toLowerCase()));
  });
}

/** A sheet without the formulas that Excel would refuse now, and the steps that enter them once it does not. */
export function withoutUntaken(sheet: Sheet, known: Columns): readonly [Sheet, readonly FormulaStep[]] {
  const isLeft = ({ formula }: Cell): boolean => formula !== undefined && !isTaken(formula, known);
  const left = sheet.cells.filter(isLeft);
  if (left.length === 0) return [sheet, []];
  const cells = sheet.cells.map((cell) => {
    const { formula: _, ...plain } = cell;
    return isLeft(cell) ? { ...plain, value: null } : cell;
  });
  const steps = left.map(({ row, column, value, formula = "" }): FormulaStep => {
    return { kind: "formula", sheet: sheet.name, cell: cellAddress(row, column), formula, value };
  });
  return [{ ...sheet, cells }, steps];
}
