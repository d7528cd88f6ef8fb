import { ProblemError, success, type Outcome } from "../model/problem.ts";
import type { Contents } from "../workbook/contents.ts";
import { broughtAlong, clash, freelyTitled, type Extension, type NewRows } from "../workbook/extend.ts";
import { extendTexts as texts } from "../workbook/plan-texts.ts";
import { isUnchanging, type Revision } from "../workbook/revise.ts";
import { Canvas } from "./canvas.ts";
import { entry } from "./cells.ts";
import { inExcel } from "./host.ts";
import { isAmong } from "./inventory.ts";
import { maybeCell } from "./landmarks.ts";
import { contentsIn } from "./read.ts";
import { drawSheets } from "./render.ts";
import { ensureCellsOpen, writeRevisedCells } from "./revised-cells.ts";
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

function reviseNow(decide: (contents: Contents) => Outcome<Revision>): Promise<Outcome<null>> {
  return inExcel(async (context) => {
    const surroundings = ask(context);
    const contents = await contentsIn(context);
    const decided = decide(contents);
    if (!decided.ok) return decided;
    const revision = decided.value;
    if (isUnchanging(revision)) return success(null);
    const clashing = clash(revision, takenNames(surroundings));
    if (!clashing.ok) return clashing;
    for (const { table, rows } of revision.rows) if (rows.length > 0) ensureOpen(surroundings, table);
    await ensureCellsOpen(context, revision, contents);
    await write(context, revision, { ...surroundings, contents });
    return success(null);
  });
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

const takenNames = ({ names, tables }: Surroundings): readonly string[] =>
  [...names.items, ...tables.items].map(({ name }) => name);

/** Tables do not grow on a protected sheet, with or without a password. */
function ensureOpen({ sheets }: Surroundings, table: string): void {
  const sheet = sheets.items.find(({ tables }) => tables.items.some(({ name }) => name === table));
  if (sheet?.protection.protected !== true) return;
  throw new ProblemError({ code: "blad-beveiligd", where: texts.sheet(sheet.name), ...texts.protected });
}

type Found = Surroundings & { readonly contents: Contents };

async function write(context: Excel.RequestContext, revision: Revision, found: Found): Promise<void> {
  const canvas = new Canvas(context);
  for (const rows of revision.rows) addRows(context, rows, found);
  await addSheets(canvas, revision, found);
  // last: what Excel did before it refused stays, and by then every text that is replaced stands elsewhere
  writeRevisedCells(context, revision, found.contents);
  await canvas.send();
}

async function addSheets(canvas: Canvas, extension: Extension, found: Found): Promise<void> {
  const titles = found.sheets.items.map(({ name }) => name);
  const added = freelyTitled(extension.sheets, titles);
  if (added.length === 0) return;
  const isOurs = isAmong(broughtAlong(extension).names);
  for (const item of found.names.items) if (isOurs(item.name)) item.delete();
  const blueprint = {
    sheets: added.map(({ sheet }) => sheet),
    names: added.flatMap(({ names }) => names),
    styles: extension.styles,
    properties: { title: "", subject: "" },
  };
  await drawSheets(
    canvas,
    blueprint,
    found.styles.items.map(({ name }) => name),
  );
  const place = placeBehind(found, extension.behind);
  if (place === null) return;
  blueprint.sheets.forEach(({ name }, index) => {
    canvas.sheet(name).position = place + index;
  });
}

/** The place behind the sheet of a name, counting from 0; `null` when that sheet is gone. */
function placeBehind({ names, sheets }: Found, behind: string): number | null {
  const value: unknown = names.items.find(({ name }) => name.toLowerCase() === behind.toLowerCase())?.value;
  const home = typeof value === "string" ? maybeCell(value)?.sheet : undefined;
  const sheet = sheets.items.find(({ name }) => name === home);
  return sheet === undefined ? null : sheet.position + 1;
}

/** Writes rows; what does not fit in the empty rows at the end makes the table longer. */
function addRows(context: Excel.RequestContext, { table: name, first, rows, formulas }: NewRows, found: Found): void {
  const known = found.contents.tables.get(name);
  if (known === undefined || rows.length === 0) return;
  const table = context.workbook.tables.getItem(name);
  for (let count = known.rows.length; count < first + rows.length; count += 1) table.rows.add();
  const body = table.getDataBodyRange();
  body.untrack();
  const put = (row: number, heading: string, what: string | number | boolean): void => {
    const column = known.columns.indexOf(heading);
    if (column < 0) return;
    const cell = body.getCell(row, column);
    cell.untrack();
    cell.formulas = [[what]];
  };
  rows.forEach((cells, index) => {
    const row = first + index;
    for (const [heading, value] of cells) put(row, heading, entry(value));
    if (row >= known.rows.length) for (const [heading, formula] of formulas) put(row, heading, formula);
  });
}
