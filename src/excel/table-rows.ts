import { ProblemError, success, type Outcome } from "../model/problem.ts";
import type { RowChange, TableCell } from "../usecases/ports.ts";
import type { TableContents } from "../workbook/contents.ts";
import { isBlank } from "../workbook/values.ts";
import { answerTexts as texts } from "./answer-texts.ts";
import { entry } from "./cells.ts";
import { inExcel } from "./host.ts";
import { askSizes, neededHeight, raiseRows } from "./row-heights.ts";
import { cellValue, isTooLarge, rowsInParts } from "./table-body.ts";
import { writeRow, type PlacedEntries } from "./table-block.ts";
import { inTurn } from "./turns.ts";
import { isCarriedOut, rememberedUntilSure } from "./unsure.ts";

/**
 * Reads a table, lets `decide` say which row becomes what, and writes the named cells of that row, in two round trips; in
 * three when nothing stands in the row yet, which then becomes as high as its texts need. A row below the last one makes the table
 * one longer, which a protected sheet does not allow. The same asked again after a failure of which nobody knows what Excel
 * did is written once.
 * @throws ProblemError `tabel-ontbreekt`, `tabel-vol`, `tabel-beveiligd`; HostError when Excel refuses.
 */
export function changeTable(
  name: string,
  decide: (found: TableContents) => Outcome<RowChange>,
): Promise<Outcome<null>> {
  return inTurn(() => changeNow(name, decide));
}

function changeNow(name: string, decide: (found: TableContents) => Outcome<RowChange>): Promise<Outcome<null>> {
  return inExcel(async (context) => {
    const { look, found } = await lookAt(context, name);
    if (isCarriedOut(name, found, decide)) return success(null);
    const decided = decide(found);
    if (!decided.ok) return decided;
    const change = decided.value;
    const { row } = change;
    const height = await heightFor(look, found, change);
    if (row < found.rows.length) await ensureOpen(look, found, change, name);
    if (height !== null) raiseRows(look.table, row, [height]);
    if (row >= found.rows.length) grow(look, name);
    writeRow(look.table, row, placed(found, change), isGuarded(look));
    await rememberedUntilSure(name, { change, before: found.rows[row] ?? null }, () => context.sync());
    return success(null);
  });
}

/**
 * Reads a table, lets `decide` say which cell of it, and selects that on its sheet, in two round trips.
 * @throws ProblemError `tabel-ontbreekt`; HostError when Excel refuses.
 */
export function goToTableCell(
  name: string,
  decide: (found: TableContents) => Outcome<TableCell>,
): Promise<Outcome<null>> {
  return inExcel(async (context) => {
    const { look, found } = await lookAt(context, name);
    const decided = decide(found);
    if (!decided.ok) return decided;
    const { row, heading } = decided.value;
    look.table.worksheet.activate();
    for (const cell of cellsOf(look.table, found, { row, cells: new Map([[heading, null]]) })) cell.select();
    await context.sync();
    return success(null);
  });
}

interface Look {
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
}

/** Looks at a table in one round trip; in more when it is too large for one answer. */
async function lookAt(context: Excel.RequestContext, name: string): Promise<{ look: Look; found: TableContents }> {
  const look = ask(context, name);
  look.body.load("values");
  try {
    await context.sync();
    return { look, found: contentsOf(look, name, () => look.body.values.map((row) => row.map(cellValue))) };
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  const again = ask(context, name);
  await context.sync();
  const rows = await rowsInParts(again.table);
  return { look: again, found: contentsOf(again, name, () => rows) };
}

function ask(context: Excel.RequestContext, name: string): Look {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name");
  table.worksheet.load("name");
  table.worksheet.protection.load("protected");
  const look = { table, header: table.getHeaderRowRange(), body: table.getDataBodyRange() };
  look.body.format.protection.load("locked");
  look.header.load("values");
  for (const range of [look.header, look.body]) range.untrack();
  return look;
}

function contentsOf({ table, header }: Look, name: string, rows: () => TableContents["rows"]): TableContents {
  if (table.isNullObject) {
    throw new ProblemError({ code: "tabel-ontbreekt", where: texts.table(name), ...texts.tableGone });
  }
  return { columns: header.values[0]?.map(String) ?? [], rows: rows() };
}

/**
 * How high a row must become that nothing stands in yet; `null` when it stays as it is, as on a protected sheet. In one
 * round trip, none for a row that holds something.
 */
async function heightFor(look: Look, found: TableContents, { row, cells }: RowChange): Promise<number | null> {
  const isNew = found.rows[row]?.every(isBlank) ?? true;
  const { table } = look;
  if (!isNew || table.worksheet.protection.protected) return null;
  const take = askSizes(table.context, { table: table.name, first: row, count: 1 }, found);
  await table.context.sync();
  return neededHeight(take(), { row, columns: found.columns, cells });
}

/** Nothing is written when a user protected the sheet and a cell of the row is locked: asked only where some are. */
async function ensureOpen(look: Look, found: TableContents, change: RowChange, name: string): Promise<void> {
  const { table } = look;
  if (!isGuarded(look)) return;
  const cells = cellsOf(table, found, change);
  for (const cell of cells) cell.format.protection.load("locked");
  await table.context.sync();
  if (cells.every(isOpen)) return;
  const where = texts.tableOn(table.worksheet.name, name);
  throw new ProblemError({ code: "tabel-beveiligd", where, ...texts.tableLocked });
}

/** Whether all cells are open; Excel tells `null` where they differ, though the type does not say so. */
const isOpen = ({ format }: Excel.Range): boolean => (format.protection.locked as boolean | null) === false;

/** Asks for one row more. Without values, so that calculated columns fill themselves. */
function grow({ table }: Look, name: string): void {
  if (table.worksheet.protection.protected) {
    throw new ProblemError({ code: "tabel-vol", where: texts.tableOn(table.worksheet.name, name), ...texts.tableFull });
  }
  table.rows.add();
}

/** Whether some cells of the table are locked, on a protected sheet. */
const isGuarded = ({ table, body }: Look): boolean => table.worksheet.protection.protected && !isOpen(body);

/** What cells of a row become, by column. */
function placed({ columns }: TableContents, { cells }: RowChange): PlacedEntries {
  return new Map([...cells].map(([heading, value]) => [columnOf(columns, heading), entry(value)]));
}

function columnOf(columns: readonly string[], heading: string): number {
  const column = columns.indexOf(heading);
  if (column < 0) throw new RangeError(`the table has no column ${heading}`);
  return column;
}

/** The cells of a change, as proxies of their own: rows may have moved since the table was read. */
function cellsOf(table: Excel.Table, { columns }: TableContents, { row, cells }: RowChange): readonly Excel.Range[] {
  const body = table.getDataBodyRange();
  body.untrack();
  return [...cells.keys()].map((heading) => {
    const cell = body.getCell(row, columnOf(columns, heading));
    cell.untrack();
    return cell;
  });
}
