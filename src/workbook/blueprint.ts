/**
 * A workbook as plain, immutable data. The only thing adapters know of the product.
 *
 * Units: widths, heights and margins in points; colours as `#RRGGBB` in upper case; addresses in A1 without sheet and
 * without `$`; formulas in en-US with a leading `=`. Rows and columns count from 1.
 */

/** `B4`, or `B4:D9`. */
export type Address = string;

/** `#RRGGBB`. */
export type Colour = string;

/** What a cell holds. `null` is an empty cell; a date is its serial number. */
export type CellValue = string | number | boolean | null;

/**
 * One cell. A text in `value` is always text, also when it begins with `=`. Where `formula` is given the cell
 * calculates, and `value` is what it is known to show now (kept in files for viewers that do not calculate).
 */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
  /** The role of the cell: a key of {@link Blueprint.styles}. */
  readonly style: string;
}

export type Side = "top" | "right" | "bottom" | "left";

/** How cells of one role look. Every field is given, so that two adapters cannot differ in defaults. */
export interface Style {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly color: Colour;
  };
  readonly fill: Colour | null;
  /** Thin lines, all of one colour, on the given sides. */
  readonly border: { readonly sides: readonly Side[]; readonly color: Colour } | null;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  readonly indent: number;
  /** en-US: `General`, `@` (text), `0`, `d-m-yyyy`. */
  readonly numberFormat: string;
  /** `false` for an input cell: it stays open on a protected sheet. */
  readonly locked: boolean;
}

/** A workbook-level defined name of one cell or range. */
export interface Name {
  readonly name: string;
  readonly sheet: string;
  readonly address: Address;
}

/** A table with a header row. The header texts also stand in the cells. */
export interface Table {
  readonly name: string;
  /** Including the header row; at least one row below it. */
  readonly address: Address;
  readonly columns: readonly string[];
  /** A built-in table style, e.g. `TableStyleLight1`. */
  readonly style: string;
  readonly filter: boolean;
  readonly banded: boolean;
}

export type ValidationRule =
  | { readonly kind: "whole"; readonly min: number; readonly max: number }
  /** `source` is a formula that names a range: `=lijst_profielen`. */
  | { readonly kind: "list"; readonly source: string }
  /** Serial numbers, both included. */
  | { readonly kind: "date"; readonly min: number; readonly max: number };

/** A data validation. Blank cells are always allowed. */
export interface Validation {
  readonly range: Address;
  readonly rule: ValidationRule;
  /** Title ≤ 32 characters, text ≤ 255. */
  readonly prompt: { readonly title: string; readonly text: string } | null;
  /** Title ≤ 32 characters, text ≤ 224. `stop` refuses the entry. */
  readonly error: { readonly title: string; readonly text: string; readonly style: "stop" | "warning" };
}

/** A conditional format by formula, relative to the range's first cell. Earlier ones win. */
export interface ConditionalFormat {
  readonly range: Address;
  readonly formula: string;
  readonly fill: Colour | null;
  readonly color: Colour | null;
  readonly bold: boolean;
}

/** A link from a cell to a defined name of this workbook. The cell's value is the text of the link. */
export interface Hyperlink {
  readonly cell: Address;
  /** A defined name, so that renamed sheets keep their links. */
  readonly target: string;
  readonly tip: string;
}

/** Page header or footer: Excel's codes (`&P` page, `&N` pages); a literal ampersand is `&&`. ≤ 255 characters each. */
export interface PageText {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** A4, one page wide. */
export interface Page {
  readonly orientation: "portrait" | "landscape";
  /** Number of rows at the top that every page repeats; 0 for none. They begin at row 1. */
  readonly titleRows: number;
  /** Number of columns that are printed, from A on; 0 for all that hold something. */
  readonly printColumns: number;
  /** Pages high; 0 for as many as it takes. */
  readonly pagesHigh: number;
  readonly header: PageText;
  readonly footer: PageText;
}

/** What stays allowed on a protected sheet (never a password). Selecting cells is always allowed. */
export interface Protection {
  readonly formatCells: boolean;
  readonly formatColumns: boolean;
  readonly formatRows: boolean;
}

/** A chart of a block with one header row and one header column on the same sheet. */
export interface Chart {
  readonly name: string;
  readonly kind: "column" | "bar" | "line" | "radar";
  readonly title: string;
  readonly source: Address;
  readonly seriesBy: "columns" | "rows";
  /** The cell under the chart's top left and bottom right corner. */
  readonly from: Address;
  readonly to: Address;
  readonly altText: string;
  /** Fixed bounds and step of the value axis. */
  readonly axis: { readonly min: number; readonly max: number; readonly step: number };
}

/** A field above a PivotTable, and the one item of it that counts; `null` for all of them. */
export interface PivotFilter {
  readonly field: string;
  readonly only: string | null;
}

/** A PivotTable over a table of this workbook, as Excel first makes one: compact, without subtotals. */
export interface Pivot {
  readonly name: string;
  readonly table: string;
  readonly at: Address;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly filters: readonly PivotFilter[];
  readonly value: PivotValue;
  /** Whether there is a grand total at the end of each row, and below the columns. */
  readonly totals: { readonly rows: boolean; readonly columns: boolean };
}

/** What stands in the cells of a PivotTable. */
export interface PivotValue {
  readonly field: string;
  readonly caption: string;
  readonly summarise: "sum" | "max";
  /** A number format, en-US. Where there are rows, but no figure in them, Excel gives a 0. */
  readonly format: string;
}

/** A note at a cell. The product writes none; files come back with them. */
export interface Note {
  readonly cell: Address;
  /** Not empty; at most 32,767 characters. */
  readonly text: string;
  /** As the file says who wrote it; empty when it does not. At most 255 characters. */
  readonly author: string;
}

export interface Sheet {
  readonly name: string;
  readonly tabColor: Colour;
  /** Width per column, from A on. */
  readonly columns: readonly number[];
  /** Rows with a height of their own, from the top down. */
  readonly rows: readonly { readonly row: number; readonly height: number }[];
  /** Row by row, left to right, each place once. Inside a merge only its first cell has a value. */
  readonly cells: readonly Cell[];
  readonly merges: readonly Address[];
  readonly tables: readonly Table[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly hyperlinks: readonly Hyperlink[];
  readonly protection: Protection | null;
  /** Rows at the top that stay in view; 0 for none. */
  readonly frozenRows: number;
  readonly gridlines: boolean;
  readonly page: Page;
  readonly charts: readonly Chart[];
  readonly pivots: readonly Pivot[];
  /** Row by row, left to right, one per cell at most; left out where there are none. */
  readonly notes?: readonly Note[];
  /** Blocks that were not read, as of a very large sheet: anything may stand there. Left out where there are none. */
  readonly unread?: readonly Address[];
  /** Left out where `merges` has all of them. */
  readonly hasMoreMerges?: true;
}

export interface Blueprint {
  readonly sheets: readonly Sheet[];
  readonly names: readonly Name[];
  readonly styles: Readonly<Record<string, Style>>;
  readonly properties: { readonly title: string; readonly subject: string };
}
