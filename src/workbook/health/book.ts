import type { Blueprint, Cell, Name, Sheet, Style, Table } from "../blueprint.ts";
import type { Contents } from "../contents.ts";
import { contentsOf } from "../contents-of.ts";
import { cellAddress, maybeArea, overlap, parseArea, type Area } from "../grid.ts";
import { styles } from "../styles.ts";
import type { Inspected, Remarks } from "./fault.ts";

/** A table with where it stands. */
export interface PlacedTable {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly area: Area;
}

/** A name with the cells that it points at. */
export type LocatedName = Name & { readonly area: Area };

/** Where a cell stands: a row and a column, counting from 1. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A workbook that was looked at, to look things up in: names and titles in any case, as Excel does. */
export class Book {
  readonly blueprint: Blueprint;
  readonly #sheets: ReadonlyMap<string, Sheet>;
  readonly #names: ReadonlyMap<string, LocatedName>;
  readonly #tables: ReadonlyMap<string, PlacedTable>;
  readonly #dangling: ReadonlySet<string>;
  readonly #remarks: ReadonlyMap<string, Remarks>;
  readonly #pivots: ReadonlyMap<string, readonly string[]>;
  readonly #cells = new Map<Sheet, ReadonlyMap<string, Cell>>();
  #contents: Contents | null = null;

  constructor(blueprint: Inspected) {
    this.blueprint = blueprint;
    this.#dangling = new Set((blueprint.dangling ?? []).map((name) => name.toLowerCase()));
    this.#remarks = blueprint.remarks ?? new Map<string, Remarks>();
    this.#pivots = blueprint.pivots ?? new Map<string, readonly string[]>();
    this.#sheets = new Map(blueprint.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.#names = new Map(
      blueprint.names.flatMap((name) => {
        const area = maybeArea(name.address);
        const isThere = area !== null && this.sheet(name.sheet) !== null;
        return isThere ? [[name.name.toLowerCase(), { ...name, area }] as const] : [];
      }),
    );
    this.#tables = new Map(
      blueprint.sheets
        .flatMap((sheet) => sheet.tables.map((table) => placed(sheet, table)))
        .flatMap((one) => (one === null ? [] : [[one.table.name.toLowerCase(), one] as const])),
    );
  }

  /** What is read from it, as it is. */
  get contents(): Contents {
    this.#contents ??= contentsOf(this.blueprint);
    return this.#contents;
  }

  sheet(title: string): Sheet | null {
    return this.#sheets.get(title.toLowerCase()) ?? null;
  }

  /** A name that points at cells of a sheet that is there. */
  name(name: string): LocatedName | null {
    return this.#names.get(name.toLowerCase()) ?? null;
  }

  /** Whether a name is there that points nowhere any more. */
  isDangling(name: string): boolean {
    return this.#dangling.has(name.toLowerCase()) && this.name(name) === null;
  }

  /** Whether a name stands there in just these letters: what reads the answers knows it in no others. */
  isSpelled(name: string): boolean {
    return this.name(name)?.name === name || this.blueprint.names.some((one) => one.name === name);
  }

  table(name: string): PlacedTable | null {
    return this.#tables.get(name.toLowerCase()) ?? null;
  }

  /** The same of a table. */
  isSpelledTable(name: string): boolean {
    const isOne = ({ tables }: Sheet): boolean => tables.some((one) => one.name === name);
    return this.table(name)?.table.name === name || this.blueprint.sheets.some(isOne);
  }

  /** The names of the PivotTables on a sheet. */
  pivotsOn({ name, pivots }: Sheet): readonly string[] {
    return [...pivots.map((pivot) => pivot.name), ...(this.#pivots.get(name) ?? [])];
  }

  /** Whether notes, comments or pictures are known to be on a sheet. */
  isRemarked({ name, notes = [] }: Sheet): boolean {
    return notes.length > 0 || this.#remarks.get(name) === "some";
  }

  /** Whether nothing hangs at the cells of a block, for sure. */
  isBare(sheet: Sheet, area: Area): boolean {
    const isSure = !this.#remarks.has(sheet.name);
    return isSure && !(sheet.notes ?? []).some(({ cell }) => overlap(parseArea(cell), area));
  }

  cell(sheet: Sheet, { row, column }: Spot): Cell | null {
    return this.cells(sheet).get(cellAddress(row, column)) ?? null;
  }

  /** The cells of a sheet by address. */
  cells(sheet: Sheet): ReadonlyMap<string, Cell> {
    const known = this.#cells.get(sheet);
    if (known !== undefined) return known;
    const cells = new Map(sheet.cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
    this.#cells.set(sheet, cells);
    return cells;
  }

  /** A cell that nobody touched is locked. */
  isLocked(cell: Cell | null): boolean {
    return cell === null || (this.blueprint.styles[cell.style]?.locked ?? true);
  }
}

function placed(sheet: Sheet, table: Table): PlacedTable | null {
  const area = maybeArea(table.address);
  return area === null ? null : { sheet, table, area };
}

/** Whether a block has a cell. */
export const holds = ({ top, left, bottom, right }: Area, { row, column }: Spot): boolean =>
  top <= row && row <= bottom && left <= column && column <= right;

/** The first cell of a block. */
export const cornerOf = ({ top, left }: Area): Spot => ({ row: top, column: left });

/** The cells of a block, row by row. */
export function spotsIn({ top, left, bottom, right }: Area): readonly Spot[] {
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index).flatMap((row) =>
    columns.map((column) => ({ row, column })),
  );
}

/** Whether two texts are one name to Excel. */
export const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const roles: Readonly<Record<string, Style>> = styles;

/** Whether a role of ours is of cells that stay open on a protected sheet. */
export const isOpenRole = (style: string): boolean => roles[style]?.locked === false;
