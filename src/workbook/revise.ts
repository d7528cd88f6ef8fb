import { success, type Outcome } from "../model/problem.ts";
import type { BackupReason } from "./backup-texts.ts";
import type { Blueprint, Cell, CellValue, Sheet } from "./blueprint.ts";
import type { TableContents } from "./contents.ts";
import { changedTitle, type TitleChange } from "./document-title.ts";
import { extendBlueprint, isNothing, type Extension } from "./extend.ts";
import { cellAddress, maybeArea, parseArea } from "./grid.ts";
import { maybeSheetKey } from "./place.ts";
import { withPivot, type PivotWish } from "./pivot-wish.ts";
import { isBlankRow, type AnswerTable } from "./tables.ts";
import { isBlank } from "./values.ts";

/** What cells of a row that stands in a table become; the others stay. */
export interface RowRevision {
  readonly table: string;
  /** Counting from 0 below the headings. */
  readonly row: number;
  /** By heading; `null` empties a cell. */
  readonly cells: ReadonlyMap<string, CellValue>;
}

/**
 * What becomes of a workbook, as plain data: an extension, and cells of ours that get another value. Where writing can be
 * broken off it goes in this order: sheets, rows, changes, values. So nothing goes before it stands elsewhere.
 */
export interface Revision extends Extension {
  /** What the cells of these names become, in this order; the caller gives only names that are there. */
  readonly values: ReadonlyMap<string, CellValue>;
  readonly changes: readonly RowRevision[];
  /** What shows the results that are written; does not count as a change by itself. */
  readonly pivot?: PivotWish;
  /** The year that pages are printed with; does not count as a change by itself. */
  readonly pageYear?: PageYear;
  /** What the title of the file is of, where we gave it; does not count as a change by itself. */
  readonly title?: TitleChange;
  /** Why what stands there is kept first: see `usecases/backup.ts`. An adapter does nothing with it. */
  readonly keep?: BackupReason;
}

/** What the right of a page's header says before and after. What the user put there stays. */
export interface PageYear {
  readonly from: string;
  readonly to: string;
}

/** A revision that asks for a backup first, unless it leaves everything as it is. */
export function keepingFirst(reason: BackupReason, revision: Revision): Revision {
  return isUnchanging(revision) ? revision : { ...revision, keep: reason };
}

/** Whether a revision leaves everything as it is. */
export function isUnchanging(revision: Revision): boolean {
  return revision.values.size === 0 && revision.changes.length === 0 && isNothing(revision);
}

/** The rows of a table of answers that hold one, counting from 0: in the order in which they are read. */
export function filledRows<Row extends object>(table: AnswerTable<Row>, found: TableContents): readonly number[] {
  const own = table.columns.filter(({ property }) => property !== null).map(({ heading }) => heading);
  const places = own.map((heading) => found.columns.indexOf(heading));
  return found.rows.flatMap((row, index) => (isBlankRow(places.map((at) => row[at] ?? null)) ? [] : [index]));
}

/** The first row from which on nothing stands in any column, also in the user's own; what is worked out aside. */
export function firstFree<Row extends object>({ columns, rows }: TableContents, table: AnswerTable<Row>): number {
  const calculated = new Set(table.columns.filter(({ kind }) => kind === "calculated").map(({ heading }) => heading));
  const places = columns.flatMap((heading, index) => (calculated.has(heading) ? [] : [index]));
  return rows.findLastIndex((row) => !isBlankRow(places.map((at) => row[at] ?? null))) + 1;
}

/** The answers of a row by heading, as far as the table still has those columns. What is worked out stays as it is. */
export function answerCells<Row extends object>(
  table: AnswerTable<Row>,
  row: Row,
  { columns }: TableContents,
): ReadonlyMap<string, CellValue> {
  const given = table.columns.filter(({ kind, heading }) => kind !== "calculated" && columns.includes(heading));
  return new Map(given.map(({ heading, toCell }) => [heading, toCell(row)]));
}

/** Empty cells in place of the answers of a row. */
export function emptyCells<Row extends object>(
  table: AnswerTable<Row>,
  { columns }: TableContents,
): ReadonlyMap<string, CellValue> {
  const given = table.columns.filter(({ kind, heading }) => kind !== "calculated" && columns.includes(heading));
  return new Map(given.map(({ heading }) => [heading, null]));
}

/** Only the cells that hold something. */
export function withoutBlanks(cells: ReadonlyMap<string, CellValue>): ReadonlyMap<string, CellValue> {
  return new Map([...cells].filter(([, value]) => !isBlank(value)));
}

interface Entry {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** A workbook with a revision. Everything else in it stays as it was. Fails, and changes nothing, as an extension does. */
export function revisedBlueprint(blueprint: Blueprint, revision: Revision): Outcome<Blueprint> {
  if (isUnchanging(revision)) return success(blueprint);
  const sheets = blueprint.sheets.map((sheet) =>
    withEntries(withPageYear(blueprint, sheet, revision.pageYear), [
      ...namedEntries(blueprint, sheet, revision.values),
      ...rowEntries(sheet, revision.changes),
    ]),
  );
  const properties = withTitle(blueprint.properties, revision.title);
  const extended = extendBlueprint({ ...blueprint, sheets, properties }, revision);
  return extended.ok ? success(withPivot(extended.value, revision.pivot)) : extended;
}

function withTitle(properties: Blueprint["properties"], change: TitleChange | undefined): Blueprint["properties"] {
  return change === undefined ? properties : { ...properties, title: changedTitle(properties.title, change) };
}

function withPageYear({ names }: Blueprint, sheet: Sheet, year: PageYear | undefined): Sheet {
  const { page } = sheet;
  const isOurs = names.some(({ name, sheet: home }) => home === sheet.name && maybeSheetKey(name) !== null);
  if (year === undefined || !isOurs || page.header.right !== year.from) return sheet;
  return { ...sheet, page: { ...page, header: { ...page.header, right: year.to } } };
}

function namedEntries({ names }: Blueprint, sheet: Sheet, values: Revision["values"]): readonly Entry[] {
  return names.flatMap(({ name, sheet: home, address }) => {
    const value = values.get(name);
    const area = home === sheet.name && value !== undefined ? maybeArea(address) : null;
    return area === null || value === undefined ? [] : [{ row: area.top, column: area.left, value }];
  });
}

function rowEntries({ tables }: Sheet, changes: Revision["changes"]): readonly Entry[] {
  return tables.flatMap((table) => {
    const { top, left } = parseArea(table.address);
    return changes
      .filter((change) => change.table === table.name)
      .flatMap(({ row, cells }) =>
        [...cells].map(([heading, value]) => ({
          row: top + 1 + row,
          column: left + table.columns.indexOf(heading),
          value,
        })),
      );
  });
}

function withEntries(sheet: Sheet, entries: readonly Entry[]): Sheet {
  if (entries.length === 0) return sheet;
  const cells = new Map(sheet.cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
  const fallback = sheet.cells[0]?.style ?? "";
  for (const { row, column, value } of entries) {
    const style = cells.get(cellAddress(row, column))?.style ?? fallback;
    cells.set(cellAddress(row, column), { row, column, value, style });
  }
  return { ...sheet, cells: [...cells.values()].sort(inOrder) };
}

const inOrder = (a: Cell, b: Cell): number => a.row - b.row || a.column - b.column;
