import type { CellValue } from "../../src/workbook/blueprint.ts";
import type { CellShot, SheetShot } from "./events-shot.ts";
import { cellCount, lastColumn, parseArea, type Area } from "./store/area.ts";
import { cellKey, keyColumn, keyRow } from "./store/cells.ts";
import type { CellRecord } from "./store/workbook.ts";

export type ChangeKind = "RangeEdited" | "RowInserted" | "RowDeleted";

/** What a user is known to have done. */
export interface Edit {
  readonly sheetId: string;
  /** `B4`, `B4:D9`, or whole rows as `4:5`. */
  readonly address: string;
  readonly kind: ChangeKind;
}

/** One change of cells, as an event tells it. */
export interface CellChange {
  readonly kind: ChangeKind;
  readonly area: Area;
  readonly shift: "None" | "ShiftCellDown" | "ShiftCellUp";
  /** Only for one cell. Asked when the event is told: what a formula gives may be known by then. */
  readonly details?: () => Readonly<Record<string, unknown>>;
}

type Cells = ReadonlyMap<number, CellShot>;

/** What changed in the cells of a sheet: rows that came or went first, then blocks that were filled in. */
export function cellChanges(before: SheetShot, after: SheetShot, edit?: Edit): readonly CellChange[] {
  const rows = knownRows(edit, before.cells, after.cells) ?? foundRows(before.cells, after.cells);
  const shifted = rows === null ? before.cells : shiftedCells(before.cells, rows);
  const changed = changedKeys(shifted, after.cells, rows?.kind === "RowInserted" ? rows : null);
  const edited = blocks(changed).map((area) => editedBlock(area, shifted, after.cells));
  return rows === null ? edited : [rowChange(rows), ...edited];
}

/** Rows that came or went: the first, and how many. */
interface Rows {
  readonly kind: "RowInserted" | "RowDeleted";
  readonly first: number;
  readonly count: number;
}

/** The rows that a user is known to have inserted or deleted; null when cells stand elsewhere than that would put them. */
function knownRows(edit: Edit | undefined, before: Cells, after: Cells): Rows | null {
  if (edit === undefined || edit.kind === "RangeEdited") return null;
  const { top, bottom } = parseArea(edit.address);
  const rows = { kind: edit.kind, first: top, count: bottom - top + 1 };
  const now = new Map<CellRecord, number>([...after].map(([key, { record }]) => [record, key]));
  const fits = [...shiftedCells(before, rows)].every(([key, { record }]) => (now.get(record) ?? key) === key);
  return fits ? rows : null;
}

/** Rows that came or went, seen from cells that are the same ones in another row; null when none moved. */
function foundRows(before: Cells, after: Cells): Rows | null {
  const rowNow = new Map<CellRecord, number>([...after].map(([key, { record }]) => [record, keyRow(key)]));
  const moves = [...before].flatMap(([key, { record }]) => {
    const now = rowNow.get(record);
    return now === undefined || now === keyRow(key) ? [] : [{ from: keyRow(key), by: now - keyRow(key) }];
  });
  const [first] = moves.sort((a, b) => a.from - b.from);
  const stayed = [...before].some(
    ([key, { record }]) => keyRow(key) >= (first?.from ?? 0) && rowNow.get(record) === keyRow(key),
  );
  if (first === undefined || stayed) return null; // only part of the sheet moved, as when a table grows
  return first.by > 0
    ? { kind: "RowInserted", first: first.from, count: first.by }
    : { kind: "RowDeleted", first: first.from + first.by, count: -first.by };
}

function shiftedCells(cells: Cells, { kind, first, count }: Rows): Cells {
  const shifted = new Map<number, CellShot>();
  for (const [key, cell] of cells) {
    const row = keyRow(key);
    if (kind === "RowDeleted" && row >= first && row < first + count) continue;
    const by = kind === "RowInserted" ? count : -count;
    shifted.set(cellKey(row < first ? row : row + by, keyColumn(key)), cell);
  }
  return shifted;
}

function rowChange({ kind, first, count }: Rows): CellChange {
  const area = { top: first, left: 1, bottom: first + count - 1, right: lastColumn };
  return { kind, area, shift: kind === "RowInserted" ? "ShiftCellDown" : "ShiftCellUp" };
}

function changedKeys(before: Cells, after: Cells, made: Rows | null): readonly number[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  const isMade = (key: number): boolean =>
    made !== null && keyRow(key) >= made.first && keyRow(key) < made.first + made.count;
  return [...keys]
    .filter((key) => !isMade(key) || content(after.get(key)) !== null)
    .filter((key) => differs(before.get(key), after.get(key)))
    .sort((a, b) => a - b);
}

const content = (cell: CellShot | undefined): CellValue => cell?.formula ?? cell?.value ?? null;

/** A formula that only follows cells that moved, or a sheet's new name, is no edit: nobody filled the cell in. */
function differs(before: CellShot | undefined, after: CellShot | undefined): boolean {
  if (content(before) === content(after)) return false;
  return before?.record !== after?.record || before?.entries !== after?.entries;
}

/** Cells in order, gathered in as few blocks as reading row by row gives. */
function blocks(keys: readonly number[]): readonly Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (const run of runs(keys)) {
    const above = open.find(
      (area) => area.left === run.left && area.right === run.right && area.bottom === run.top - 1,
    );
    if (above !== undefined) open = open.map((area) => (area === above ? { ...area, bottom: run.top } : area));
    else open.push(run);
    const past = open.filter((area) => area.bottom < run.top - 1);
    done.push(...past);
    open = open.filter((area) => !past.includes(area));
  }
  return [...done, ...open].sort((a, b) => a.top - b.top || a.left - b.left);
}

function runs(keys: readonly number[]): readonly Area[] {
  const found: Area[] = [];
  for (const key of keys) {
    const [row, column] = [keyRow(key), keyColumn(key)];
    const last = found.at(-1);
    if (last?.top === row && last.right === column - 1) found[found.length - 1] = { ...last, right: column };
    else found.push({ top: row, left: column, bottom: row, right: column });
  }
  return found;
}

function editedBlock(area: Area, before: Cells, after: Cells): CellChange {
  const change = { kind: "RangeEdited", area, shift: "None" } as const;
  if (cellCount(area) > 1) return change;
  const key = cellKey(area.top, area.left);
  return { ...change, details: () => detailsOf(shown(before.get(key)), shown(latest(after.get(key)))) };
}

const detailsOf = (valueBefore: CellValue, valueAfter: CellValue): Readonly<Record<string, unknown>> => ({
  valueBefore,
  valueAfter,
  valueTypeBefore: typeOf(valueBefore),
  valueTypeAfter: typeOf(valueAfter),
});

/** A cell with what its formula is known to give by now, unless it has been filled in again. */
function latest(cell: CellShot | undefined): CellShot | undefined {
  return cell === undefined || cell.entries !== cell.record.entries
    ? cell
    : { ...cell, calculated: cell.record.calculated };
}

const shown = (cell: CellShot | undefined): CellValue => (cell?.formula == null ? cell?.value : cell.calculated) ?? "";

const errors = /^#(?:N\/A|DIV\/0!|NAME\?|NULL!|NUM!|REF!|VALUE!|CALC!|SPILL!|BUSY!)$/;

function typeOf(value: CellValue | undefined): string {
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === undefined || value === null || value === "") return "Empty";
  return errors.test(value) ? "Error" : "String";
}
