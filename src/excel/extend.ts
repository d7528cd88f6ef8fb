import { ProblemError, success, type Outcome } from "../model/problem.ts";
import type { Contents } from "../workbook/contents.ts";
import { clash, newSheets, sortedRows, type Extension } from "../workbook/extend.ts";
import { extendTexts as texts } from "../workbook/plan-texts.ts";
import type { PivotWish } from "../workbook/pivot-wish.ts";
import { isUnchanging, type Revision } from "../workbook/revise.ts";
import { addRows, askTableSizes } from "./add-rows.ts";
import { addSheets, askSurroundings, drawnTable, remainsOf, takenNames, type Surroundings } from "./add-sheets.ts";
import { Canvas } from "./canvas.ts";
import { tidy, type Remains } from "./clear-half-made.ts";
import { halfMadeIn } from "./half-made.ts";
import { inExcel } from "./host.ts";
import { writePageYear } from "./page-year.ts";
import { tryPivot } from "./pivot-place.ts";
import { contentsIn } from "./read.ts";
import { drawnSizes } from "./row-heights.ts";
import { ensureCellsOpen, writeRevisedCells } from "./revised-cells.ts";
import { inTurn } from "./turns.ts";

/**
 * Reads the open workbook, lets `decide` say what it gets, and adds that, in three round trips: two to read, one to write;
 * in one more when a table gets rows, to look how large its rows are. Only adds: sheets behind the sheet that is named, rows in
 * empty rows at the end of a table or below it.
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
    const takeSurroundings = askSurroundings(context);
    const contents = await contentsIn(context);
    const surroundings = takeSurroundings();
    const decided = decide(contents);
    if (!decided.ok) return decided;
    const revision = decided.value;
    const half = await tidy(context, halfMadeIn(surroundings.names));
    if (isUnchanging(revision)) return success(null);
    const clashing = clash(revision, takenNames(surroundings, half));
    if (!clashing.ok) return clashing;
    for (const { table, rows } of sortedRows(revision).standing) if (rows.length > 0) ensureOpen(surroundings, table);
    const takeSizes = askTableSizes(context, sortedRows(revision).standing, contents.tables);
    const guarded = await ensureCellsOpen(context, revision, contents);
    const sizes = await takenSizes(context, revision, takeSizes);
    const remains = await remainsOf(context, revision, surroundings, half);
    await write(context, revision, { ...surroundings, contents, guarded, sizes, remains });
    pivot = revision.pivot;
    return success(null);
  });
  if (pivot !== undefined) await tryPivot(pivot);
  return outcome;
}

/** Takes the sizes that were asked for, in a round trip of their own when nothing else was looked at with them. */
async function takenSizes(context: Excel.RequestContext, revision: Revision, take: () => Sizes): Promise<Sizes> {
  const isThere = revision.values.size > 0 || revision.changes.length > 0;
  if (!isThere && sortedRows(revision).standing.some(({ rows }) => rows.length > 0)) await context.sync();
  return take();
}

/** Tables do not grow on a protected sheet, with or without a password. */
function ensureOpen({ tables }: Surroundings, table: string): void {
  const found = tables.find(({ name }) => name === table);
  if (found?.isProtected !== true) return;
  throw new ProblemError({ code: "blad-beveiligd", where: texts.sheet(found.sheet), ...texts.protected });
}

interface Found extends Surroundings {
  readonly contents: Contents;
  /** The tables with locked cells on a protected sheet. */
  readonly guarded: readonly string[];
  readonly sizes: Sizes;
  readonly remains: Remains;
}

type Sizes = ReturnType<ReturnType<typeof askTableSizes>>;

async function write(context: Excel.RequestContext, revision: Revision, found: Found): Promise<void> {
  const canvas = new Canvas(context);
  const { standing, fresh } = sortedRows(revision);
  // sheets first: what is kept before all else can stand on one of them
  await addSheets(canvas, revision, found);
  const drawn = newSheets(revision).map(({ sheet }) => sheet);
  for (const rows of fresh) await addRows(canvas, rows, drawnTable(revision, rows), drawnSizes(drawn, rows.table));
  for (const rows of standing) {
    await addRows(canvas, rows, found.contents.tables.get(rows.table), found.sizes.get(rows.table));
  }
  await writePageYear(canvas, revision, found.names);
  // last: what Excel did before it refused stays, and by then every text that is replaced stands elsewhere
  await writeRevisedCells(canvas, revision, found.contents, found.guarded);
  await canvas.send();
}
