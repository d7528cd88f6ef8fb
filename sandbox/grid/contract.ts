import type { CellValue } from "../../src/workbook/blueprint.ts";

/** What a custom function gives: a value, a block of values, or an error as Excel shows it. */
export type CustomResult = CellValue | readonly (readonly CellValue[])[] | { readonly error: string };

/** The custom functions of the add-in that runs now. */
export interface CustomFunctions {
  /** Whether a function is registered. `name` is in upper case, with its namespace: `VTH.NIVEAU`. */
  has(name: string): boolean;
  /**
   * Calls it. Every argument is a block: one value is `[[value]]`, an empty cell is `null`, an error is its text
   * (`#N/A`). A rejection shows as `#VALUE!`, and never keeps the rest from being calculated.
   */
  call(name: string, args: readonly CellValue[][][]): Promise<CustomResult>;
}

/** What a user changed, once it is in the store. Named as Office.js names its change types. */
export interface Edited {
  readonly sheetId: string;
  /** `B4`, `B4:D9`, or whole rows as `4:5`. */
  readonly address: string;
  readonly kind: "RangeEdited" | "RowInserted" | "RowDeleted";
}

export interface Selected {
  readonly sheetId: string;
  readonly address: string;
}

/** Why an entry was refused, as the user was told it. */
export interface Refused {
  readonly title: string;
  readonly message: string;
}

export interface GridOptions {
  /** The element that the grid fills; it has a size of its own and `position: relative`. */
  readonly container: HTMLElement;
  readonly customFunctions?: CustomFunctions;
  /** A user changed cells or rows; the store knows it already. It is calculated by the time that {@link Grid.idle} says. */
  readonly onEdited?: (change: Edited) => void;
  /** A user (or {@link Grid.select}) selected something else; the store knows it already. */
  readonly onSelected?: (selected: Selected) => void;
  /** A user brought another sheet in view; the store knows it already. */
  readonly onActivated?: (sheetId: string, previousSheetId: string) => void;
  /** A user renamed a sheet, or protected or opened it; the store knows it already. */
  readonly onSheetChanged?: () => void;
  /** A cell's editor opened or closed: while it is open Excel refuses what an add-in asks. */
  readonly onCellEdit?: (editing: boolean) => void;
  /** Something in the grid's own doing failed; nothing is lost in the store. Without it the error is thrown globally. */
  readonly onError?: (error: unknown) => void;
}

/** The workbook on screen. The store is the truth: the grid shows it and carries what a user does to it. */
export interface Grid {
  /**
   * Brings the screen up to date after something else changed the store (an Office.js batch, another file), follows the
   * store's active sheet and selection, and recalculates. Resolves when each cell's `calculated` is up to date. Calls
   * are queued; one that waits serves all who asked meanwhile.
   */
  refresh(): Promise<void>;
  /** Resolves when nothing is being drawn or calculated any more, whoever asked; never rejects. */
  idle(): Promise<void>;
  /** Types in a cell as a user does, Enter included; resolves with why it was refused, or null. */
  edit(sheetName: string, address: string, text: string): Promise<Refused | null>;
  /** Pastes text (tabs and line ends split cells) as a user does; resolves with why it was refused, or null. */
  paste(sheetName: string, address: string, text: string): Promise<Refused | null>;
  /** Presses Delete on a block; resolves with why it was refused, or null. */
  erase(sheetName: string, address: string): Promise<Refused | null>;
  /** Inserts rows above a row, as the context menu does; resolves with why it was refused, or null. */
  insertRows(sheetName: string, row: number, count?: number): Promise<Refused | null>;
  /** Deletes rows, as the context menu does; resolves with why it was refused, or null. */
  deleteRows(sheetName: string, row: number, count?: number): Promise<Refused | null>;
  /** Gives a cell a note, as the context menu does, or with an empty text takes it away; why it was refused, or null. */
  note(sheetName: string, address: string, text: string): Promise<Refused | null>;
  /** Brings a sheet in view and selects a block, as a user does. */
  select(sheetName: string, address: string): Promise<void>;
  /** Clicks the hyperlink of a cell; resolves with false when it has none, or one that leads nowhere. */
  follow(sheetName: string, address: string): Promise<boolean>;
  /** The text that a cell shows on screen, in Dutch notation. */
  shown(sheetName: string, address: string): string;
  /** Takes everything off the page. */
  dispose(): void;
}

/** What the calculation found besides each cell's `calculated`. */
export interface Calculated {
  /** Which conditional formats hold for a cell: ids, the winner first; by sheet id and cell key. */
  readonly formats: ReadonlyMap<string, ReadonlyMap<number, readonly string[]>>;
  /** What formulas that give a block show in the empty cells beside them; by sheet id and cell key. */
  readonly spilled: ReadonlyMap<string, ReadonlyMap<number, CellValue>>;
}

/** A workbook's formulas, calculated by Univer's engine, without a screen. */
export interface Calculator {
  /**
   * Calculates every formula of the workbook as it stands, and writes the results in `calculated`; an error is its text
   * (`#DIV/0!`). Of a formula that gives a block that is its first value; the others are in {@link Calculated.spilled}.
   */
  calculate(): Promise<Calculated>;
  /** Forgets what custom functions answered, as when the add-in was loaded anew. */
  forget(): void;
  dispose(): void;
}

export interface CalculatorOptions {
  readonly customFunctions?: CustomFunctions;
}
