import { addressOf, cellCount, sameArea, type Area } from "../core/store/area.ts";
import { cellAt, cellKey, eachPlace } from "../core/store/cells.ts";
import type { CellRecord, SheetRecord, TableRecord } from "../core/store/workbook.ts";
import type { Edited } from "./contract.ts";

/** What of a cell a user's edit can change. */
type Content = Pick<CellRecord, "value" | "formula" | "quotePrefix" | "own">;

/** How a cell stands: its record, which goes along when rows move, and what it holds. */
interface State {
  readonly record: CellRecord;
  readonly content: Content;
}

/** By cell key; null where there is no record. */
type Cells = ReadonlyMap<number, State | null>;

/** A block and the tables of its sheet, as they are at one moment. */
interface Shot {
  readonly cells: Cells;
  readonly tables: ReadonlyMap<TableRecord, Area>;
}

/** One edit of the user: how its cells and tables stood before, and how it left them. */
interface Step {
  readonly sheet: SheetRecord;
  readonly area: Area;
  readonly before: Shot;
  readonly after: Shot;
}

/** Where an edit was taken back or done again. */
export interface Undone {
  readonly sheet: SheetRecord;
  readonly area: Area;
  readonly change: Edited;
}

/** Excel keeps a hundred. */
const most = 100;

/** More cells than this in one edit are not kept; nor is what was done before. */
const mostCells = 200_000;

/**
 * The user's own edits, to take back one by one. An edit whose cells something else has written in since (the add-in),
 * or that moved, can no longer be taken back, and neither can those before it: as in Excel, where an add-in's write ends
 * the list.
 */
export class History {
  readonly #sheets: readonly SheetRecord[];
  #done: Step[] = [];
  #undone: Step[] = [];

  /** `sheets` is the workbook's own list: what is on a sheet that is gone cannot be taken back. */
  constructor(sheets: readonly SheetRecord[]) {
    this.#sheets = sheets;
  }

  /** Runs an edit of a block and remembers how to take it back; one that throws is not remembered. */
  keep(sheet: SheetRecord, area: Area, edit: () => void): void {
    const before = cellCount(area) <= mostCells ? shoot(sheet, area) : null;
    edit();
    this.#undone = [];
    if (before === null) this.#done = [];
    else this.#done = [...this.#done, { sheet, area, before, after: shoot(sheet, area) }].slice(-most);
  }

  /** Forgets everything, as after an edit that cannot be taken back. */
  forget(): void {
    this.#done = [];
    this.#undone = [];
  }

  /** Takes the last edit back; null when there is none. */
  undo(): Undone | null {
    return this.#turn(this.#done, this.#undone);
  }

  /** Does again what was taken back last; null when there is nothing. */
  redo(): Undone | null {
    return this.#turn(this.#undone, this.#done);
  }

  #turn(from: Step[], to: Step[]): Undone | null {
    const step = from.pop();
    if (step === undefined) return null;
    if (!this.#sheets.includes(step.sheet) || !stands(step)) {
      this.forget();
      return null;
    }
    const { sheet, area, before, after } = step;
    for (const [key, state] of before.cells) put(sheet, key, state);
    for (const [table, was] of before.tables) {
      if (!sameArea(was, after.tables.get(table) ?? was)) table.area = was;
    }
    to.push({ sheet, area, before: after, after: shoot(sheet, area) });
    return { sheet, area, change: { sheetId: sheet.id, address: addressOf(area), kind: "RangeEdited" } };
  }
}

function shoot(sheet: SheetRecord, area: Area): Shot {
  const cells = new Map<number, State | null>();
  eachPlace(area, (row, column) => {
    const record = cellAt(sheet, row, column);
    cells.set(cellKey(row, column), record === undefined ? null : { record, content: contentOf(record) });
  });
  return { cells, tables: new Map(sheet.tables.map((table) => [table, table.area])) };
}

const contentOf = ({ value, formula, quotePrefix, own }: CellRecord): Content => ({ value, formula, quotePrefix, own });

/** Whether the cells still are as the edit left them. */
function stands({ sheet, after }: Step): boolean {
  return [...after.cells].every(([key, state]) => {
    const record = sheet.cells.get(key);
    return record === state?.record && (state === null || holds(record, state.content));
  });
}

function holds(record: CellRecord | undefined, { value, formula, quotePrefix }: Content): boolean {
  return record?.value === value && record.formula === formula && record.quotePrefix === quotePrefix;
}

/** Gives a cell what it held. It counts as filled in, so that it is told as a change. */
function put(sheet: SheetRecord, key: number, state: State | null): void {
  if (state === null) {
    sheet.cells.delete(key);
    return;
  }
  const { record, content } = state;
  sheet.cells.set(key, record);
  Object.assign(record, content, { calculated: null, entries: record.entries + 1 });
}
