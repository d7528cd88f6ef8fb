import type { Evaluation } from "../model/evaluation/evaluation.ts";
import type {
  Cell,
  CellValue,
  Chart,
  ConditionalFormat,
  Hyperlink,
  Name,
  Page,
  Pivot,
  Protection,
  Sheet,
  Table,
  Validation,
} from "./blueprint.ts";
import { field } from "./fields.ts";
import { areaAddress, cellAddress, cellNumber } from "./grid.ts";
import { names, type SheetKey } from "./names.ts";
import type { StyleName } from "./styles.ts";
import { rowHeight } from "./text-size.ts";

/** What a sheet is from the start; everything else is drawn. */
export interface SheetFrame {
  readonly key: SheetKey;
  readonly name: string;
  readonly tabColor: string;
  readonly columns: readonly number[];
  readonly protection: Protection | null;
  readonly page: Page;
}

/** A finished sheet with the names that point into it. */
export interface DrawnSheet {
  readonly sheet: Sheet;
  readonly names: readonly Name[];
}

/**
 * A sheet being drawn, top to bottom. Mutable, and never leaves the builder of its sheet: `finish` gives plain data.
 * Row heights follow the texts, so that nothing is cut off; a larger minimum can be asked per row.
 */
export class SheetDraft {
  readonly #frame: SheetFrame;
  readonly #evaluation: Evaluation;
  /** By their {@link cellNumber}. */
  readonly #cells = new Map<number, Cell>();
  readonly #minimumHeights = new Map<number, number>();
  readonly #fixedHeights = new Map<number, number>();
  readonly #merges: { row: number; left: number; right: number }[] = [];
  readonly #names: Name[] = [];
  readonly #tables: Table[] = [];
  readonly #validations: Validation[] = [];
  readonly #formats: ConditionalFormat[] = [];
  readonly #links: Hyperlink[] = [];
  readonly #charts: Chart[] = [];
  readonly #pivots: Pivot[] = [];
  #frozenRows = 0;

  constructor(frame: SheetFrame, evaluation: Evaluation) {
    this.#frame = frame;
    this.#evaluation = evaluation;
    this.name(names.sheet(frame.key), 1, 1);
  }

  /** Puts a text, number or nothing in a role. */
  put(row: number, column: number, value: CellValue, style: StyleName): this {
    return this.#set({ row, column, value, style });
  }

  /** Puts a formula, and what it shows for this evaluation. */
  formula(row: number, column: number, formula: string, value: CellValue, style: StyleName): this {
    return this.#set({ row, column, value, formula, style });
  }

  #set(cell: Cell): this {
    this.#cells.set(cellNumber(cell.row, cell.column), cell);
    return this;
  }

  /** Puts the answer of a field, under its name. */
  input(row: number, column: number, name: string, style: StyleName): this {
    const value = field(name).place.get(this.#evaluation);
    this.put(row, column, value === "" ? null : value, style);
    return this.name(name, row, column);
  }

  /** Names a cell, or a block. */
  name(name: string, row: number, column: number, bottom = row, right = column): this {
    const address = areaAddress({ top: row, left: column, bottom, right });
    this.#names.push({ name, sheet: this.#frame.name, address });
    return this;
  }

  /** A text over several columns of one row. */
  across(row: number, left: number, right: number, value: CellValue, style: StyleName): this {
    for (let column = left; column <= right; column += 1) this.put(row, column, null, style);
    this.put(row, left, value, style);
    if (right > left) this.#merges.push({ row, left, right });
    return this;
  }

  /** A link to a defined name. */
  link(row: number, column: number, text: string, target: string, tip: string, style: StyleName = "VTH link"): this {
    this.put(row, column, text, style);
    this.#links.push({ cell: cellAddress(row, column), target, tip });
    return this;
  }

  /** At least so many points high. */
  atLeast(row: number, height: number): this {
    this.#minimumHeights.set(row, Math.max(height, this.#minimumHeights.get(row) ?? 0));
    return this;
  }

  /** Exactly so many points high, whatever stands there: for a page that has to fit, with texts of a known length. */
  exactly(row: number, height: number): this {
    this.#fixedHeights.set(row, height);
    return this;
  }

  /** Fills a row between two columns with a role, where nothing stands yet. */
  fill(row: number, left: number, right: number, style: StyleName): this {
    for (let column = left; column <= right; column += 1) {
      if (!this.#cells.has(cellNumber(row, column))) this.put(row, column, null, style);
    }
    return this;
  }

  /** Keeps so many rows in view. */
  freeze(rows: number): this {
    this.#frozenRows = rows;
    return this;
  }

  /** Adds what is plain data already. */
  table(table: Table): this {
    this.#tables.push(table);
    return this;
  }

  validate(...validations: readonly Validation[]): this {
    this.#validations.push(...validations);
    return this;
  }

  format(...formats: readonly ConditionalFormat[]): this {
    this.#formats.push(...formats);
    return this;
  }

  chart(chart: Chart): this {
    this.#charts.push(chart);
    return this;
  }

  pivot(pivot: Pivot): this {
    this.#pivots.push(pivot);
    return this;
  }

  /** The sheet as plain data. */
  finish(): DrawnSheet {
    const { key: _, ...frame } = this.#frame;
    const cells = [...this.#cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
    const sheet: Sheet = {
      ...frame,
      rows: this.#heights(cells),
      cells,
      merges: this.#merges.map(({ row, left, right }) => areaAddress({ top: row, bottom: row, left, right })),
      tables: this.#tables,
      validations: this.#validations,
      conditionalFormats: this.#formats,
      hyperlinks: this.#links,
      frozenRows: this.#frozenRows,
      gridlines: false,
      charts: this.#charts,
      pivots: this.#pivots,
    };
    return { sheet, names: this.#names };
  }

  #heights(cells: readonly Cell[]): Sheet["rows"] {
    const heights = new Map(this.#minimumHeights);
    const ends = new Map(this.#merges.map(({ row, left, right }) => [cellNumber(row, left), right]));
    for (const cell of cells) {
      const width = this.#width(cell, ends.get(cellNumber(cell.row, cell.column)));
      const height = Math.max(heights.get(cell.row) ?? 0, rowHeight(cell, width));
      heights.set(cell.row, height);
    }
    for (const [row, height] of this.#fixedHeights) heights.set(row, height);
    return [...heights].sort(([a], [b]) => a - b).map(([row, height]) => ({ row, height }));
  }

  /** The width of the columns that a cell lies over, by the last of the columns that its merge covers. */
  #width({ column }: Cell, last = column): number {
    let width = 0;
    for (let at = column; at <= last; at += 1) width += this.#frame.columns[at - 1] ?? 0;
    return width;
  }
}
