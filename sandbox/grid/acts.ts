import { addressOf, cellArea, parseArea, type Area } from "../core/store/area.ts";
import { coveringMerge } from "../core/store/cells.ts";
import { setColumnWidth, setRowHeight } from "../core/store/looks.ts";
import { setNote } from "../core/store/notes.ts";
import { pivotWords } from "../core/store/pivot-grid.ts";
import { chooseItems, filterAt, pivotAt, refreshPivot, type PivotFilterPlace } from "../core/store/pivots.ts";
import { ensureAllowed, isLockedFor } from "../core/store/protection.ts";
import { Refusal } from "../core/store/refusal.ts";
import { deleteRows, insertRows } from "../core/store/rows.ts";
import { isHeaderOfTable } from "../core/store/tables.ts";
import { erase, paste, type } from "../core/store/user.ts";
import { validationOf } from "../core/store/validations.ts";
import type { PivotRecord, SheetRecord, Workbook } from "../core/store/workbook.ts";
import { pastedRows } from "./clipboard.ts";
import type { Edited, Refused } from "./contract.ts";
import { points } from "./sizes.ts";
import { texts } from "./texts.ts";
import { History } from "./undo.ts";

/** What a user's act did to the store: a change, or a reason why not. */
export type Outcome = { readonly change: Edited } | { readonly refused: Refused };

/** What a user does to a workbook, in Dutch: numbers and dates are read as a Dutch user types them. */
export class Acts {
  readonly #workbook: Workbook;
  /** What can be taken back: what was typed, pasted and erased. */
  readonly history: History;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
    this.history = new History(workbook.sheets);
  }

  type(sheet: SheetRecord, row: number, column: number, text: string): Outcome {
    const cell = cellArea(row, column);
    const address = addressOf(cell);
    const filter = filterAt(sheet, row, column);
    if (filter !== null) return this.#choose(sheet, address, filter, text);
    const asTyped = text.replaceAll(/\r\n?/g, "\n");
    return attempt(
      () => this.history.keep(sheet, cell, () => type(this.#workbook, sheet.name, address, asTyped, "nl")),
      { sheetId: sheet.id, address, kind: "RangeEdited" },
      (refusal) => this.#entryRefused(refusal, sheet, row, column),
    );
  }

  /** Lets a PivotTable show one item of the field above it, or all. */
  #choose(sheet: SheetRecord, address: string, { pivot, field }: PivotFilterPlace, text: string): Outcome {
    const items = text.trim().toLowerCase() === pivotWords.all.toLowerCase() ? null : [text.trim()];
    return this.#moving(
      attempt(
        () => chooseItems(sheet, pivot, field, items),
        { sheetId: sheet.id, address, kind: "RangeEdited" },
        ({ code }) =>
          code === "InvalidArgument"
            ? { title: texts.refused.itemTitle, message: texts.refused.item }
            : { title: texts.refused.generalTitle, message: texts.refused.general },
      ),
    );
  }

  /** Lets a PivotTable read its table again. */
  refreshPivot(sheet: SheetRecord, pivot: PivotRecord): Outcome {
    return this.#moving(
      attempt(
        () => refreshPivot(this.#workbook, sheet, pivot),
        { sheetId: sheet.id, address: addressOf(pivot.places?.table ?? pivot.at), kind: "RangeEdited" },
        () => ({ title: texts.refused.generalTitle, message: texts.refused.general }),
      ),
    );
  }

  paste(sheet: SheetRecord, at: Area, text: string): Outcome {
    if (text === "") return { refused: { title: texts.refused.pasteTitle, message: texts.refused.paste } };
    const rows = pastedRows(text);
    const width = Math.max(...rows.map((row) => row.length));
    const target = { ...at, bottom: at.top + rows.length - 1, right: at.left + width - 1 };
    const start = addressOf(cellArea(at.top, at.left));
    return attempt(
      () => this.history.keep(sheet, target, () => paste(this.#workbook, sheet.name, start, rows, "nl")),
      { sheetId: sheet.id, address: addressOf(target), kind: "RangeEdited" },
      cellsRefused,
    );
  }

  erase(sheet: SheetRecord, area: Area): Outcome {
    if (touchesHeader(sheet, area)) {
      return { refused: { title: texts.refused.headerTitle, message: texts.refused.header } };
    }
    const address = addressOf(area);
    const change = { sheetId: sheet.id, address, kind: "RangeEdited" } as const;
    const wipe = (): void => this.history.keep(sheet, area, () => erase(this.#workbook, sheet.name, address));
    return attempt(wipe, change, cellsRefused);
  }

  insertRows(sheet: SheetRecord, row: number, count: number): Outcome {
    const change = { sheetId: sheet.id, address: `${row}:${row + count - 1}`, kind: "RowInserted" } as const;
    return this.#moving(attempt(() => insertRows(this.#workbook, sheet, row, count), change, rowsRefused));
  }

  deleteRows(sheet: SheetRecord, row: number, count: number): Outcome {
    const change = { sheetId: sheet.id, address: `${row}:${row + count - 1}`, kind: "RowDeleted" } as const;
    return this.#moving(attempt(() => deleteRows(this.#workbook, sheet, row, count), change, rowsRefused));
  }

  /** Rows that came or went cannot be taken back here, nor what was done before. */
  #moving(outcome: Outcome): Outcome {
    if ("change" in outcome) this.history.forget();
    return outcome;
  }

  /** Gives columns or rows another size, in pixels; throws a {@link Refusal} when the sheet does not allow it. */
  resize(sheet: SheetRecord, what: "columns" | "rows", areas: readonly Area[], size: number): void {
    for (const area of areas) {
      if (what === "columns") setColumnWidth(sheet, area, points(size));
      else setRowHeight(sheet, area, points(size));
    }
  }

  /** Why a cell cannot be edited at all; null when it can. */
  closed(sheet: SheetRecord, row: number, column: number): Refused | null {
    if (pivotAt(sheet, cellArea(row, column)) !== null && filterAt(sheet, row, column) === null) return pivotRefused;
    const merge = coveringMerge(sheet, row, column);
    const locked = isLockedFor(this.#workbook, sheet, merge?.top ?? row, merge?.left ?? column);
    return locked ? { title: texts.refused.lockedTitle, message: texts.refused.locked } : null;
  }

  /** Gives a cell a note, another text, or (empty) none any more; why not, or null. */
  note(sheet: SheetRecord, row: number, column: number, text: string): Refused | null {
    return refusedNote(() => setNote(sheet, row, column, text.replaceAll(/\r\n?/g, "\n")));
  }

  /** Why the notes of a sheet cannot be changed; null when they can. */
  notesClosed(sheet: SheetRecord): Refused | null {
    return refusedNote(() => ensureAllowed(sheet, "allowEditObjects"));
  }

  #entryRefused(refusal: Refusal, sheet: SheetRecord, row: number, column: number): Refused {
    if (refusal.code === "AccessDenied") return cellsRefused(refusal);
    if (refusal.code === "InvalidOperation") return cellsRefused(refusal);
    if (refusal.message.includes("validation")) return guarded(sheet, row, column);
    if (refusal.message.includes("32767")) return { title: texts.refused.longTitle, message: texts.refused.long };
    return { title: texts.refused.formulaTitle, message: texts.refused.formula };
  }
}

/** Runs an act of the store; only its own refusals become a reason. */
function attempt(act: () => void, change: Edited, reason: (refusal: Refusal) => Refused): Outcome {
  try {
    act();
    return { change };
  } catch (error) {
    if (error instanceof Refusal) return { refused: reason(error) };
    throw error;
  }
}

function refusedNote(act: () => void): Refused | null {
  try {
    act();
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { refused } = texts;
    if (error.code === "AccessDenied") return { title: refused.notesTitle, message: refused.notes };
    return { title: refused.longTitle, message: refused.long };
  }
}

/** What the validation of a cell says itself; Excel has words for one that says nothing. */
function guarded(sheet: SheetRecord, row: number, column: number): Refused {
  const alert = validationOf(sheet, cellArea(row, column))?.errorAlert;
  const { title = "", message = "" } = alert ?? {};
  return {
    title: title === "" ? texts.refused.invalidTitle : title,
    message: message === "" ? texts.refused.invalid : message,
  };
}

const pivotRefused: Refused = { title: texts.refused.pivotTitle, message: texts.refused.pivot };

const isOfPivot = ({ message }: Refusal): boolean => message.includes("part of a PivotTable");

function cellsRefused(refusal: Refusal): Refused {
  const { refused } = texts;
  const { code } = refusal;
  if (isOfPivot(refusal)) return pivotRefused;
  if (code === "AccessDenied") return { title: refused.lockedTitle, message: refused.locked };
  if (code === "InvalidOperation") return { title: refused.headerTitle, message: refused.header };
  return { title: refused.generalTitle, message: refused.general };
}

function rowsRefused(refusal: Refusal): Refused {
  const { refused } = texts;
  const { code } = refusal;
  if (isOfPivot(refusal)) return pivotRefused;
  if (code === "AccessDenied") return { title: refused.rowsTitle, message: refused.rows };
  if (code === "InsertDeleteConflict") return { title: refused.tableTitle, message: refused.table };
  return { title: refused.generalTitle, message: refused.general };
}

/** Excel empties a header to `Kolom1`; here it stays. */
function touchesHeader(sheet: SheetRecord, area: Area): boolean {
  return sheet.tables.some((table) => {
    const within = area.top <= table.area.top && area.bottom >= table.area.top;
    return within && isHeaderOfTable(sheet, table.area.top, Math.max(area.left, table.area.left));
  });
}

/** The block of an address that a user typed in the name box: an address, or a defined name. Null for neither. */
export function maybePlace(
  workbook: Workbook,
  sheet: SheetRecord,
  text: string,
): { readonly sheet: SheetRecord; readonly area: Area } | null {
  const wanted = text.trim();
  const name = workbook.names.find((each) => each.name.toLowerCase() === wanted.toLowerCase());
  if (name?.target.kind === "range") {
    const { sheet: id, area } = name.target;
    const found = workbook.sheets.find((each) => each.id === id);
    return found === undefined ? null : { sheet: found, area };
  }
  try {
    return { sheet, area: parseArea(wanted) };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
