import type { Outcome } from "../model/problem.ts";
import type { Blueprint, CellValue } from "../workbook/blueprint.ts";
import type { Contents, TableContents } from "../workbook/contents.ts";
import type { Place } from "../workbook/place.ts";

/** Where a Blueprint can be written: Excel, a file. */
export interface WorkbookWriter {
  /**
   * Writes the whole Blueprint. `unchanged` when all of it stood there already, whatever its answers.
   * @throws ProblemError with what, where and the remedy: before anything is written when a sheet or name is taken. A file
   * is written whole or not at all; Excel does not take back what it did before it refused or the connection was lost.
   */
  write(blueprint: Blueprint): Promise<"created" | "unchanged">;
}

/** Where an evaluation workbook can be read from: Excel, a file. */
export interface WorkbookReader {
  /** @throws ProblemError when it cannot be read at all. */
  read(): Promise<Contents>;
}

/** Where single answers can be written, by defined name. Law: what was written is what is read. */
export interface CellWriter {
  /**
   * Writes all values or none of them. A text stays a text, also when it looks like a formula or a number.
   * @throws ProblemError before anything is written: a name is gone (`naam-ontbreekt`), a cell locked (`cel-beveiligd`).
   */
  set(this: void, values: ReadonlyMap<string, CellValue>): Promise<void>;
}

/** What a row of a table becomes. */
export interface RowChange {
  /** Counting from 0 below the headings; the number of rows for a new one. */
  readonly row: number;
  /** By heading; other cells stay as they are. */
  readonly cells: ReadonlyMap<string, CellValue>;
}

/** Where rows of tables can be written. */
export interface TableWriter {
  /**
   * Reads one table, lets `decide` say which row becomes what, and writes that; nothing when it says a problem.
   * @throws ProblemError when the table is gone (`tabel-ontbreekt`), full (`tabel-vol`) or the row locked
   * (`tabel-beveiligd`).
   */
  change(this: void, table: string, decide: (found: TableContents) => Outcome<RowChange>): Promise<Outcome<null>>;
}

/** How to get to a cell. */
export interface Navigator {
  /**
   * Activates the sheet of a defined name and selects its cell.
   * @throws ProblemError when the name is gone (`naam-ontbreekt`).
   */
  go(this: void, name: string): Promise<void>;
}

/** A cell of a table: its row counting from 0 below the headings, and its heading. */
export interface TableCell {
  readonly row: number;
  readonly heading: string;
}

/** How to get to a cell of a table. */
export interface RowNavigator {
  /**
   * Reads one table, lets `decide` say which cell, and selects that on its sheet; goes nowhere when it says a problem.
   * @throws ProblemError when the table is gone (`tabel-ontbreekt`).
   */
  goRow(this: void, table: string, decide: (found: TableContents) => Outcome<TableCell>): Promise<Outcome<null>>;
}

/** What an event says of where it happened: the sheet's id and an address on it. Only good as a hint. */
export interface Spot {
  readonly sheetId: string;
  readonly address: string;
}

/** Where the user is. */
export interface Look {
  /** In one round trip when the hint is right and nothing moved; the answer is right in any case. */
  look(this: void, hint: Spot | null): Promise<Place>;
}

/** Something that happened in the workbook. */
export type WorkbookEvent =
  | { readonly kind: "selected"; readonly spot: Spot | null }
  /** Cells changed. `own` when this add-in, on this machine, wrote them. */
  | { readonly kind: "changed"; readonly own: boolean };

/** How to hear what happens. */
export interface WorkbookEvents {
  /**
   * Calls the listener for as long as the page lives.
   * @throws ProblemError when this host does not tell.
   */
  follow(this: void, listener: (event: WorkbookEvent) => void): Promise<void>;
}
