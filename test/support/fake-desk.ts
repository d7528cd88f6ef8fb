import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { ProblemError, success, type Outcome } from "../../src/model/problem.ts";
import type {
  CellWriter,
  Look,
  Navigator,
  RowChange,
  RowNavigator,
  TableCell,
  TableWriter,
  WorkbookEvent,
  WorkbookEvents,
  WorkbookReader,
} from "../../src/usecases/ports.ts";
import type { CellValue } from "../../src/workbook/blueprint.ts";
import { build } from "../../src/workbook/build.ts";
import type { Contents, TableContents } from "../../src/workbook/contents.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { nowhere, type Place } from "../../src/workbook/place.ts";

/** A problem as an adapter throws it. */
export const refused = (code: string): ProblemError =>
  new ProblemError({ code, what: `Fout ${code}.`, where: "", remedy: "Herstel het." });

/** Waits until what is at hand is done. */
export const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A workbook in memory that can be looked at, written in and listened to, where no Excel is needed. */
export class FakeDesk
  implements WorkbookReader, CellWriter, TableWriter, Navigator, RowNavigator, Look, WorkbookEvents
{
  readonly values: Map<string, CellValue>;
  readonly tables: Map<string, TableContents>;
  place: Place = { ...nowhere, sheet: "start" };
  /** What was asked, in order. */
  readonly log: string[] = [];
  /** Thrown by the next write, look or go. */
  faults: Error[] = [];
  /** Whether the user is typing in a cell: then Excel refuses everything. */
  editing = false;
  /** The row that was clicked; what stands in it is looked up in the table. */
  #rowNumber: number | null = null;
  readonly #listeners: ((event: WorkbookEvent) => void)[] = [];

  constructor(evaluation: Evaluation | null) {
    const contents: Contents =
      evaluation === null ? { values: new Map(), tables: new Map() } : contentsOf(build(evaluation));
    this.values = new Map(contents.values);
    this.tables = new Map(contents.tables);
  }

  /** The user clicks the cell of a name. */
  click(name: string, place: Partial<Place> = {}): void {
    this.place = { ...nowhere, sheet: "stap1", name, value: this.values.get(name) ?? null, ...place };
    this.#rowNumber = null;
    this.tell({ kind: "selected", spot: null });
  }

  /** The user clicks a cell of a table, the row counted from 0. */
  clickRow(table: string, heading: string, row: number): void {
    this.place = { ...nowhere, sheet: "stap1", cell: { table, heading, row: new Map() } };
    this.#rowNumber = row;
    this.tell({ kind: "selected", spot: null });
  }

  /** Somebody else changes a cell. */
  edit(name: string, value: CellValue): void {
    this.values.set(name, value);
    this.tell({ kind: "changed", own: false });
  }

  tell(event: WorkbookEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  readonly read = async (): Promise<Contents> => {
    this.#ask("read");
    return { values: new Map(this.values), tables: new Map(this.tables) };
  };

  readonly set = async (values: ReadonlyMap<string, CellValue>): Promise<void> => {
    this.#ask(`set ${[...values.keys()].join(" ")}`);
    for (const [name, value] of values) this.values.set(name, value);
    this.tell({ kind: "changed", own: true });
  };

  readonly change = async (
    table: string,
    decide: (found: TableContents) => Outcome<RowChange>,
  ): Promise<Outcome<null>> => {
    this.#ask(`change ${table}`);
    const found = this.tables.get(table);
    if (found === undefined) throw refused("tabel-ontbreekt");
    const decided = decide(found);
    if (!decided.ok) return decided;
    this.tables.set(table, withRow(found, decided.value));
    return success(null);
  };

  readonly go = async (name: string): Promise<void> => {
    this.#ask(`go ${name}`);
    this.place = { ...nowhere, sheet: "stap1", name, value: this.values.get(name) ?? null };
  };

  readonly goRow = async (
    table: string,
    decide: (found: TableContents) => Outcome<TableCell>,
  ): Promise<Outcome<null>> => {
    this.#ask(`go ${table}`);
    const found = this.tables.get(table);
    if (found === undefined) throw refused("tabel-ontbreekt");
    const decided = decide(found);
    if (!decided.ok) return decided;
    this.clickRow(table, decided.value.heading, decided.value.row);
    return success(null);
  };

  readonly look = async (): Promise<Place> => {
    this.#ask("look");
    const { name, cell } = this.place;
    if (name !== null) return { ...this.place, value: this.values.get(name) ?? null };
    if (cell === null || this.#rowNumber === null) return this.place;
    const { columns, rows } = this.tables.get(cell.table) ?? { columns: [], rows: [] };
    const row = new Map(columns.map((heading, index) => [heading, rows[this.#rowNumber ?? 0]?.[index] ?? null]));
    return { ...this.place, cell: { ...cell, row, at: this.#rowNumber }, value: row.get(cell.heading) ?? null };
  };

  readonly follow = async (listener: (event: WorkbookEvent) => void): Promise<void> => {
    if (this.editing) throw refused("excel-cellEdit");
    this.#listeners.push(listener);
  };

  #ask(what: string): void {
    this.log.push(what);
    if (this.editing) throw refused("excel-cellEdit");
    const fault = what === "read" ? undefined : this.faults.shift();
    if (fault !== undefined) throw fault;
  }
}

function withRow({ columns, rows }: TableContents, { row, cells }: RowChange): TableContents {
  const old = rows[row] ?? columns.map(() => null);
  const next = columns.map(
    (heading, index) => cells.get(heading) ?? (cells.has(heading) ? null : (old[index] ?? null)),
  );
  return { columns, rows: rows.length > row ? rows.with(row, next) : [...rows, next] };
}
