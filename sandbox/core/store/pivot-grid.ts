import type { CellValue } from "../../../src/workbook/blueprint.ts";
import type { PivotCache, PivotData, PivotRecord } from "./workbook.ts";

/** How a PivotTable is laid out, without where. */
export type PivotShape = Pick<
  PivotRecord,
  "rows" | "columns" | "filters" | "chosen" | "data" | "totals" | "subtotals" | "cache"
>;

/** A cell that a PivotTable fills: its place counting from 0 below and right of the table's first cell. */
export interface PivotCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly kind: "head" | "item" | "value" | "total";
  /** How deep a row's label is nested. */
  readonly depth: number;
}

/** All that a PivotTable shows but for its filters. */
export interface PivotGrid {
  readonly cells: readonly PivotCell[];
  readonly rows: number;
  readonly columns: number;
  /** Where the values begin; null without values. */
  readonly body: { readonly row: number; readonly column: number } | null;
}

/** What Dutch Excel writes in a PivotTable by itself. */
export const pivotWords = {
  rows: "Rijlabels",
  columns: "Kolomlabels",
  all: "(Alles)",
  several: "(Meerdere items)",
  blank: "(leeg)",
  total: "Eindtotaal",
} as const;

type Row = readonly CellValue[];

/** Some rows of the source under one item, and what they are divided in. */
interface Branch {
  readonly label: CellValue;
  readonly rows: readonly Row[];
  readonly branches: readonly Branch[];
}

/** A line of a PivotTable: a row of it, or a column. */
interface Line {
  readonly label: CellValue;
  readonly depth: number;
  readonly rows: ReadonlySet<Row>;
  readonly isLeaf: boolean;
  readonly isTotal: boolean;
}

/** A value as an item of a field is called. */
export function itemText(value: CellValue): string {
  if (value === null || value === "") return pivotWords.blank;
  if (typeof value === "boolean") return value ? "WAAR" : "ONWAAR";
  return String(value);
}

const keyOf = (value: CellValue): string => itemText(value).toLowerCase();

/** The items of a field, in Excel's order: numbers, texts, and what is empty. */
export function itemsOf({ fields, rows }: PivotCache, field: string): readonly CellValue[] {
  const at = fields.indexOf(field);
  const found = new Map<string, CellValue>();
  for (const row of rows) {
    const value = row[at] ?? null;
    if (!found.has(keyOf(value))) found.set(keyOf(value), value);
  }
  return [...found.values()].sort(inOrder);
}

const rank = (value: CellValue): number => {
  if (typeof value === "number") return 0;
  return value === null || value === "" ? 2 : 1;
};

function inOrder(a: CellValue, b: CellValue): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return rank(a) - rank(b) || itemText(a).localeCompare(itemText(b), "nl");
}

/** The rows of the source that count: of the items that are chosen. */
function countingRows({ cache, chosen }: PivotShape): readonly Row[] {
  const wanted = [...chosen].map(([field, items]) => ({
    at: cache.fields.indexOf(field),
    keys: new Set(items.map((item) => item.toLowerCase())),
  }));
  return cache.rows.filter((row) => wanted.every(({ at, keys }) => keys.has(keyOf(row[at] ?? null))));
}

function branchesOf(cache: PivotCache, rows: readonly Row[], [field, ...deeper]: readonly string[]): readonly Branch[] {
  if (field === undefined) return [];
  const at = cache.fields.indexOf(field);
  return itemsOf({ ...cache, rows }, field).map((label) => {
    const own = rows.filter((row) => keyOf(row[at] ?? null) === keyOf(label));
    return { label, rows: own, branches: branchesOf(cache, own, deeper) };
  });
}

const linesOf = (branches: readonly Branch[], depth = 0): readonly Line[] =>
  branches.flatMap((branch) => [
    {
      label: branch.label,
      depth,
      rows: new Set(branch.rows),
      isLeaf: branch.branches.length === 0,
      isTotal: false,
    },
    ...linesOf(branch.branches, depth + 1),
  ]);

const totalLine = (rows: readonly Row[]): Line => ({
  label: pivotWords.total,
  depth: 0,
  rows: new Set(rows),
  isLeaf: true,
  isTotal: true,
});

const wholeLine = (label: CellValue, rows: readonly Row[]): Line => ({ ...totalLine(rows), label, isTotal: false });

type Sum = (numbers: readonly number[], values: readonly CellValue[]) => CellValue;

/** Rows without a number in them give 0, as in Excel. */
const sums: Readonly<Record<string, Sum>> = {
  Sum: (numbers) => numbers.reduce((sum, each) => sum + each, 0),
  Max: (numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers)),
  Min: (numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers)),
  Product: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((product, each) => product * each, 1)),
  Count: (_, values) => values.filter((value) => value !== null && value !== "").length,
  CountNumbers: (numbers) => numbers.length,
  Average: (numbers) =>
    numbers.length === 0 ? "#DIV/0!" : numbers.reduce((sum, each) => sum + each, 0) / numbers.length,
};

/** What `Automatic` comes down to: a sum of numbers, and of anything else, blanks too, a count. */
function summaryOf({ fields, rows }: PivotCache, { field, summarizeBy }: PivotData): string {
  if (summarizeBy !== "Automatic") return summarizeBy;
  const at = fields.indexOf(field);
  return rows.every((row) => typeof row[at] === "number") ? "Sum" : "Count";
}

/** The value where two lines cross; null where no row of the source falls in both. */
function valueAt({ cache }: PivotShape, data: PivotData, line: Line, across: Line): CellValue {
  const rows = [...line.rows].filter((row) => across.rows.has(row));
  if (rows.length === 0) return null;
  const at = cache.fields.indexOf(data.field);
  const values = rows.map((row) => row[at] ?? null);
  return (
    sums[summaryOf(cache, data)]?.(
      values.filter((value) => typeof value === "number"),
      values,
    ) ?? null
  );
}

interface Lines {
  readonly down: readonly Line[];
  readonly across: readonly Line[];
  /** Rows of headings above the values. */
  readonly headings: number;
}

function layOut(shape: PivotShape, data: PivotData | undefined): Lines {
  const rows = countingRows(shape);
  const down = linesOf(branchesOf(shape.cache, rows, shape.rows));
  const across = linesOf(branchesOf(shape.cache, rows, shape.columns)).filter(({ isLeaf }) => isLeaf);
  const caption = data?.name ?? "";
  const bottom = shape.rows.length > 0 && shape.totals.columns && data !== undefined ? [totalLine(rows)] : [];
  const end = shape.columns.length > 0 && shape.totals.rows && data !== undefined ? [totalLine(rows)] : [];
  const only = data === undefined ? [] : [wholeLine(caption, rows)];
  return {
    down: shape.rows.length > 0 ? [...down, ...bottom] : only,
    across: shape.columns.length > 0 ? [...across, ...end] : only,
    headings: shape.columns.length > 0 ? 1 + shape.columns.length : 1,
  };
}

const head = (row: number, column: number, value: CellValue): PivotCell => ({
  row,
  column,
  value,
  kind: "head",
  depth: 0,
});

/** The first column above the labels, and the words above the headings. */
function corner(shape: PivotShape, { headings }: Lines, caption: CellValue): readonly PivotCell[] {
  const rows = shape.rows.length > 0 ? [head(headings - 1, 0, pivotWords.rows)] : [];
  if (shape.columns.length === 0) return rows;
  return [head(0, 0, shape.rows.length > 0 ? caption : null), head(0, 1, pivotWords.columns), ...rows];
}

/** All of the headings is marked, also where nothing stands in it. */
function unfilled(cells: readonly PivotCell[], { headings, across }: Lines): readonly PivotCell[] {
  const filled = new Set(cells.map(({ row, column }) => `${row} ${column}`));
  const places = Array.from({ length: headings }, (_, row) =>
    Array.from({ length: 1 + across.length }, (_column, column) => head(row, column, null)),
  );
  return places.flat().filter(({ row, column }) => !filled.has(`${row} ${column}`));
}

/** The headings of the columns: an item of an outer field stands above the first of its columns. */
function headingCells(shape: PivotShape, { across, headings }: Lines): readonly PivotCell[] {
  if (shape.columns.length === 0) return across.map(({ label }, index) => head(0, index + 1, label));
  const branches = branchesOf(shape.cache, countingRows(shape), shape.columns);
  const cells: PivotCell[] = [];
  let column = 1;
  const place = (branch: Branch, depth: number): void => {
    cells.push(head(1 + depth, column, titleOf(branch.label)));
    if (branch.branches.length === 0) column += 1;
    else for (const each of branch.branches) place(each, depth + 1);
  };
  for (const branch of branches) place(branch, 0);
  if (across.at(-1)?.isTotal === true) cells.push(head(headings - shape.columns.length, column, pivotWords.total));
  return cells;
}

/** An item in its cell: a number stays one. */
const titleOf = (label: CellValue): CellValue => (typeof label === "number" ? label : itemText(label));

function bodyCells(shape: PivotShape, data: PivotData | undefined, lines: Lines): readonly PivotCell[] {
  return lines.down.flatMap((line, index) => {
    const row = lines.headings + index;
    const { label, depth, isTotal, isLeaf } = line;
    const kind = isTotal ? "total" : "item";
    const own: PivotCell = { row, column: 0, value: titleOf(label), kind, depth };
    if (data === undefined || !(isLeaf || shape.subtotals !== "Off")) return [own];
    const values = lines.across.map((across, at): PivotCell => {
      const value = valueAt(shape, data, line, across);
      return { row, column: at + 1, value, kind: isTotal || across.isTotal ? "total" : "value", depth: 0 };
    });
    return [own, ...values];
  });
}

/** What a PivotTable shows, in the compact form that Excel begins with. Of several values the first is shown. */
export function pivotGrid(shape: PivotShape): PivotGrid {
  const [data] = shape.data;
  if (shape.rows.length + shape.columns.length + shape.data.length === 0) {
    return { cells: [], rows: 1, columns: 1, body: null };
  }
  const lines = layOut(shape, data);
  const cells = [
    ...corner(shape, lines, data?.name ?? null),
    ...headingCells(shape, lines),
    ...bodyCells(shape, data, lines),
  ];
  return {
    cells: [...cells, ...unfilled(cells, lines)],
    rows: Math.max(lines.headings + lines.down.length, 1),
    columns: 1 + lines.across.length,
    body: data === undefined || lines.down.length === 0 ? null : { row: lines.headings, column: 1 },
  };
}
