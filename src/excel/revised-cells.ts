import { ProblemError } from "../model/problem.ts";
import type { Contents } from "../workbook/contents.ts";
import type { Revision, RowRevision } from "../workbook/revise.ts";
import { answerTexts as texts } from "./answer-texts.ts";
import { weigh } from "./bands.ts";
import type { Canvas } from "./canvas.ts";
import { entry, type Entry } from "./cells.ts";
import { askNamed, ensureCellOpen, namedRange } from "./named-cells.ts";
import { writeRow } from "./table-block.ts";

/**
 * Looks whether every cell that a revision replaces is there and open, in one round trip, or two when tables with locked
 * cells stand on a protected sheet; in none when it replaces none.
 * @returns the tables with locked cells on a protected sheet.
 * @throws ProblemError `naam-ontbreekt`, `cel-beveiligd`.
 */
export async function ensureCellsOpen(
  context: Excel.RequestContext,
  { values, changes }: Revision,
  contents: Contents,
): Promise<readonly string[]> {
  if (values.size === 0 && changes.length === 0) return [];
  const targets = [...values.keys()].map((name) => ({ name, range: askNamed(context, name) }));
  const tables = [...new Set(changes.map(({ table }) => table))].map((name) => askTable(context, name));
  await context.sync();
  for (const target of targets) ensureCellOpen(target);
  const guarded = tables.filter(isGuarded).map(({ name }) => name);
  await ensureRowsOpen(
    context,
    changes.filter(({ table }) => guarded.includes(table)),
    contents,
  );
  return guarded;
}

interface AskedTable {
  readonly name: string;
  readonly body: Excel.Range;
}

function askTable(context: Excel.RequestContext, name: string): AskedTable {
  const body = context.workbook.tables.getItem(name).getDataBodyRange();
  body.format.protection.load("locked");
  body.worksheet.protection.load("protected");
  body.untrack();
  return { name, body };
}

/** Excel tells `null` where cells differ, though the type does not say so. */
const isGuarded = ({ body }: AskedTable): boolean =>
  body.worksheet.protection.protected && (body.format.protection.locked as boolean | null) !== false;

async function ensureRowsOpen(
  context: Excel.RequestContext,
  changes: readonly RowRevision[],
  contents: Contents,
): Promise<void> {
  if (changes.length === 0) return;
  const cells = changes.flatMap((change) =>
    cellsOf(context, change, contents).map((cell) => ({ table: change.table, cell })),
  );
  for (const { cell } of cells) cell.format.protection.load("locked");
  await context.sync();
  const shut = cells.find(({ cell }) => cell.format.protection.locked);
  if (shut === undefined) return;
  throw new ProblemError({ code: "cel-beveiligd", where: texts.table(shut.table), ...texts.tableLocked });
}

/** The cells of a row that get another value, as fresh proxies: rows may have moved since the table was read. */
function cellsOf(context: Excel.RequestContext, { table, row, cells }: RowRevision, { tables }: Contents) {
  const columns = tables.get(table)?.columns ?? [];
  const body = context.workbook.tables.getItem(table).getDataBodyRange();
  body.untrack();
  return [...cells.keys()].map((heading) => {
    const cell = body.getCell(row, columns.indexOf(heading));
    cell.untrack();
    return cell;
  });
}

/**
 * Writes the values of rows, a row at a time, and then of names, in their order: what says which evaluation it is comes
 * last. Sent with what follows, in parts only when it is too heavy for one request.
 */
export async function writeRevisedCells(
  canvas: Canvas,
  { values, changes }: Revision,
  { tables }: Contents,
  guarded: readonly string[],
): Promise<void> {
  const { context } = canvas;
  for (const { table, row, cells } of changes) {
    const columns = tables.get(table)?.columns ?? [];
    const placed = new Map(
      [...cells].map(([heading, value]): [number, Entry] => [columns.indexOf(heading), entry(value)]),
    );
    await canvas.makeRoom(weigh([...placed.values()]));
    writeRow(context.workbook.tables.getItem(table), row, placed, guarded.includes(table));
  }
  for (const [name, value] of values) {
    await canvas.makeRoom(weigh([entry(value)]));
    namedRange(context, name).formulas = [[entry(value)]];
  }
}
