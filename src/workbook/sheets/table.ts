import type { Validation } from "../blueprint.ts";
import type { SheetDraft } from "../draft.ts";
import { areaAddress } from "../grid.ts";
import { palette, type StyleName } from "../styles.ts";
import type { AnswerTable, Column, ColumnKind } from "../tables.ts";
import { block, dateValidation, isNoScore, listValidation, scoreValidation, yearValidation } from "./parts.ts";

/** Where a table stands and how it is drawn. */
export interface TableOptions<Row extends object> {
  readonly table: AnswerTable<Row>;
  readonly rows: readonly Row[];
  readonly top: number;
  readonly left: number;
  /** Empty rows at the end, ready to be filled in. */
  readonly spare: number;
  /** Points; rows are at least so high. */
  readonly height: number;
  readonly filter: boolean;
  /** The named list behind a column of choices, by heading. */
  readonly lists?: Readonly<Record<string, string>>;
  /** Roles of cells by kind of column, and of the headings, where they differ from what tables mostly have. */
  readonly styles?: Partial<Record<ColumnKind | "heading", StyleName>>;
  /** The formula of a calculated column for one sheet row, and what it shows. */
  readonly calculate?: (
    sheetRow: number,
    row: Row | null,
    heading: string,
  ) => { readonly formula: string; readonly value: string };
}

/** A row can hold a long text, which begins at the top: so does all that stands beside it. */
const cellStyles: Record<ColumnKind, StyleName> = {
  key: "VTH invoer",
  text: "VTH invoer",
  choice: "VTH invoer",
  score: "VTH score",
  year: "VTH getal boven",
  date: "VTH datum",
  calculated: "VTH berekend boven",
};

/** Draws a table of answers with its headings, rows, spare rows and validations. Returns the last row. */
export function drawTable<Row extends object>(draft: SheetDraft, options: TableOptions<Row>): number {
  const { table, rows, top, left } = options;
  const count = Math.max(1, rows.length + options.spare);
  const bottom = top + count;
  const address = areaAddress({ top, left, bottom, right: left + table.columns.length - 1 });
  const columns = table.columns.map((column) => column.heading);
  columns.forEach((text, index) => draft.put(top, left + index, text, options.styles?.heading ?? "VTH kolomkop"));
  draft.atLeast(top, 24);
  for (let index = 0; index < count; index += 1) drawRow(draft, options, top + 1 + index, rows[index] ?? null);
  draft.table({ name: table.name, address, columns, style: "TableStyleLight1", filter: options.filter, banded: false });
  draft.validate(...table.columns.flatMap((column, index) => validation(column, options, left + index, bottom)));
  markScores(draft, options, bottom);
  return bottom;
}

function drawRow<Row extends object>(
  draft: SheetDraft,
  options: TableOptions<Row>,
  sheetRow: number,
  row: Row | null,
): void {
  options.table.columns.forEach((column, index) => {
    const at = options.left + index;
    const style = options.styles?.[column.kind] ?? cellStyles[column.kind];
    if (column.kind === "calculated" && options.calculate !== undefined) {
      const { formula, value } = options.calculate(sheetRow, row, column.heading);
      draft.formula(sheetRow, at, formula, value, style);
    } else {
      draft.put(sheetRow, at, row === null ? null : column.toCell(row), style);
    }
  });
  draft.atLeast(sheetRow, options.height);
}

function validation<Row extends object>(
  column: Column<Row>,
  options: TableOptions<Row>,
  at: number,
  bottom: number,
): Validation[] {
  const range = block(options.top + 1, at, bottom);
  const list = options.lists?.[column.heading];
  if (column.kind === "score") return [scoreValidation(range)];
  if (column.kind === "year") return [yearValidation(range)];
  if (column.kind === "date") return [dateValidation(range)];
  return list === undefined ? [] : [listValidation(range, list)];
}

/** Marks what a paste brought into a score column and is no score. */
function markScores<Row extends object>(draft: SheetDraft, options: TableOptions<Row>, bottom: number): void {
  options.table.columns.forEach((column, index) => {
    if (column.kind !== "score") return;
    const at = options.left + index;
    draft.format({
      range: block(options.top + 1, at, bottom),
      formula: `=${isNoScore(options.top + 1, at)}`,
      fill: palette.warning,
      color: palette.warningInk,
      bold: true,
    });
  });
}
