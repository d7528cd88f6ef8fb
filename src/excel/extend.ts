import { ProblemError, success, type Outcome } from "../model/problem.ts";
import type { Contents, TableContents } from "../workbook/contents.ts";
import { broughtAlong, clash, freelyTitled, type Extension, type NewRows } from "../workbook/extend.ts";
import { extendTexts as texts } from "../workbook/plan-texts.ts";
import type { PivotWish } from "../workbook/pivot-wish.ts";
import { isUnchanging, type Revision } from "../workbook/revise.ts";
import { isBlank } from "../workbook/values.ts";
import { bands } from "./bands.ts";
import { Canvas } from "./canvas.ts";
import { clearHalfMade, lookAtHalfMade, tidy, type Remains } from "./clear-half-made.ts";
import { entry, type Entry } from "./cells.ts";
import { halfMadeIn, isHalfMade, type HalfMade } from "./half-made.ts";
import { inExcel } from "./host.ts";
import { isAmong } from "./inventory.ts";
import { pointedCell } from "./landmarks.ts";
import { writePageYear } from "./page-year.ts";
import { tryPivot } from "./pivot-place.ts";
import { contentsIn } from "./read.ts";
import { drawSheets } from "./render.ts";
import { ensureCellsOpen, writeRevisedCells } from "./revised-cells.ts";
import { blockOf, writeBlock, type PlacedEntries } from "./table-block.ts";
import { inTurn } from "./turns.ts";

/**
 * Reads the open workbook, lets `decide` say what it gets, and adds that, in three round trips: two to read, one to write.
 * Only adds: sheets behind the sheet that is named, rows in empty rows at the end of a table or below it.
 * @throws ProblemError `blad-beveiligd`, before anything is written; HostError when Excel refuses.
 */
export function extendWorkbook(decide: (contents: Contents) => Outcome<Extension>): Promise<Outcome<null>> {
  return reviseWorkbook((contents) => {
    const decided = decide(contents);
    return decided.ok ? success({ ...decided.value, values: new Map(), changes: [] }) : decided;
  });
}

/**
 * The same, where cells that stand there get another value as well: by name, and by row and heading of a table. That takes
 * one round trip more, to look whether they are there and open.
 * @throws ProblemError `blad-beveiligd`, `cel-beveiligd`, `naam-ontbreekt`, before anything is written; HostError.
 */
export function reviseWorkbook(decide: (contents: Contents) => Outcome<Revision>): Promise<Outcome<null>> {
  return inTurn(() => reviseNow(decide));
}

async function reviseNow(decide: (contents: Contents) => Outcome<Revision>): Promise<Outcome<null>> {
  let pivot: PivotWish | undefined;
  const outcome = await inExcel<Outcome<null>>(async (context) => {
    const surroundings = ask(context);
    const contents = await contentsIn(context);
    const decided = decide(contents);
    if (!decided.ok) return decided;
    const revision = decided.value;
    const half = halfMadeIn(surroundings.names.items);
    if (isUnchanging(revision)) {
      await tidy(context, half);
      return success(null);
    }
    const clashing = clash(revision, takenNames(surroundings, half));
    if (!clashing.ok) return clashing;
    for (const { table, rows } of revision.rows) if (rows.length > 0) ensureOpen(surroundings, table);
    const guarded = await ensureCellsOpen(context, revision, contents);
    const remains = await remainsOf(context, revision, surroundings, half);
    await write(context, revision, { ...surroundings, contents, guarded, remains });
    pivot = revision.pivot;
    return success(null);
  });
  if (pivot !== undefined) await tryPivot(pivot);
  return outcome;
}

/** What has to be known of a workbook before it is added to; loaded with the first round trip of the reading. */
interface Surroundings {
  readonly sheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly tables: Excel.TableCollection;
  readonly styles: Excel.StyleCollection;
}

function ask(context: Excel.RequestContext): Surroundings {
  const { worksheets: sheets, names, tables, styles } = context.workbook;
  sheets.load("items/name,items/position,items/protection/protected,items/tables/items/name");
  styles.load("items/name");
  return { sheets, names, tables, styles };
}

const titlesIn = ({ sheets }: Surroundings): readonly string[] => sheets.items.map(({ name }) => name);

/** The names and tables that are there, but for those of sheets that are half made. */
function takenNames({ names, sheets }: Surroundings, half: HalfMade): readonly string[] {
  const pointsThere = isHalfMade(half);
  const isOn = isAmong(half.sheets);
  const tables = sheets.items.filter(({ name }) => !isOn(name)).flatMap((sheet) => sheet.tables.items);
  return [...names.items.filter((item) => !pointsThere(item)), ...tables].map(({ name }) => name);
}

/** What is half made is only cleared away when sheets are drawn: then all of it that is not drawn again is kept. */
function remainsOf(
  context: Excel.RequestContext,
  { sheets }: Extension,
  surroundings: Surroundings,
  half: HalfMade,
): Promise<Remains> {
  const drawn = sheets.map(({ sheet }) => sheet);
  const standing = { sheets: titlesIn(surroundings), names: surroundings.names.items };
  return lookAtHalfMade(context, sheets.length === 0 ? { ...half, sheets: [] } : half, standing, drawn);
}

/** Tables do not grow on a protected sheet, with or without a password. */
function ensureOpen({ sheets }: Surroundings, table: string): void {
  const sheet = sheets.items.find(({ tables }) => tables.items.some(({ name }) => name === table));
  if (sheet?.protection.protected !== true) return;
  throw new ProblemError({ code: "blad-beveiligd", where: texts.sheet(sheet.name), ...texts.protected });
}

interface Found extends Surroundings {
  readonly contents: Contents;
  /** The tables with locked cells on a protected sheet. */
  readonly guarded: readonly string[];
  readonly remains: Remains;
}

async function write(context: Excel.RequestContext, revision: Revision, found: Found): Promise<void> {
  const canvas = new Canvas(context);
  for (const rows of revision.rows) await addRows(canvas, rows, found);
  await addSheets(canvas, revision, found);
  await writePageYear(canvas, revision.pageYear, found.names.items);
  // last: what Excel did before it refused stays, and by then every text that is replaced stands elsewhere
  await writeRevisedCells(canvas, revision, found.contents, found.guarded);
  await canvas.send();
}

async function addSheets(canvas: Canvas, extension: Extension, found: Found): Promise<void> {
  const { names, remains } = found;
  const added = freelyTitled(extension.sheets, titlesLeft(found));
  if (added.length === 0) return;
  const existing = found.styles.items.map(({ name }) => name);
  clearHalfMade(canvas, remains, extension, existing);
  const isOurs = isAmong(broughtAlong(extension).names);
  const isGone = isAmong(remains.names);
  for (const item of names.items) if (isOurs(item.name) && !isGone(item.name)) item.delete();
  const blueprint = {
    sheets: added.map(({ sheet }) => sheet),
    names: added.flatMap((one) => one.names),
    styles: extension.styles,
    properties: { title: "", subject: "" },
  };
  const finish = await drawSheets(canvas, blueprint, existing);
  const place = placeBehind(found, extension.behind);
  if (place !== null) {
    blueprint.sheets.forEach(({ name }, index) => {
      canvas.sheet(name).position = place + index;
    });
  }
  finish();
}

/** What sheets are called once everything half made is cleared away. */
function titlesLeft({ remains, ...surroundings }: Found): readonly string[] {
  const left = new Map(remains.sheets.map(({ title, kept }) => [title, kept]));
  return titlesIn(surroundings).flatMap((title) => (left.has(title) ? (left.get(title) ?? []) : [title]));
}

/** The place behind the sheet of a name, counting from 0; `null` when that sheet is gone. */
function placeBehind(found: Found, behind: string): number | null {
  const value: unknown = found.names.items.find(({ name }) => name.toLowerCase() === behind.toLowerCase())?.value;
  const place = titlesLeft(found).indexOf(pointedCell(value)?.sheet ?? "");
  return place < 0 ? null : place + 1;
}

/** Writes rows, whole ones at a time; what does not fit in the empty rows at the end makes the table longer. */
async function addRows(canvas: Canvas, added: NewRows, found: Found): Promise<void> {
  const known = found.contents.tables.get(added.table);
  const block = known === undefined ? null : blockOf(placedRows(added, known));
  if (known === undefined || block === null) return;
  const table = canvas.context.workbook.tables.getItem(added.table);
  for (let count = known.rows.length; count < added.first + added.rows.length; count += 1) {
    await canvas.makeRoom(rowBytes);
    table.rows.add();
  }
  for (const band of bands(block.rows)) {
    await canvas.makeRoom(band.bytes);
    writeBlock(table, added.first + band.first, block.left, band.rows);
  }
}

/** What it takes to ask for a row more, in bytes of a request. */
const rowBytes = 1000;

/** What new rows become; the formulas of calculated columns where nothing stands. */
function placedRows({ first, rows, formulas }: NewRows, known: TableContents): readonly PlacedEntries[] {
  const placed = <T>([heading, what]: readonly [string, T]): [number, T] => [known.columns.indexOf(heading), what];
  return rows.map((cells, index) => {
    const there = known.rows[first + index];
    const calculated = [...formulas].map(placed).filter(([column]) => isBlank(there?.[column] ?? null));
    const given = [...cells].map(placed).map(([column, value]): [number, Entry] => [column, entry(value)]);
    return new Map([...calculated, ...given].filter(([column]) => column >= 0));
  });
}
