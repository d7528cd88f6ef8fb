import { ProblemError } from "../model/problem.ts";
import type { Contents } from "../workbook/contents.ts";
import type { Revision, RowRevision } from "../workbook/revise.ts";
import { answerTexts as texts } from "./answer-texts.ts";
import { entry } from "./cells.ts";
import { askNamed, ensureCellOpen, namedRange } from "./named-cells.ts";

/**
 * Looks whether every cell that a revision replaces is there and open, in one round trip, or two when tables with locked
 * cells stand on a protected sheet; in none when it replaces none.
 * @throws ProblemError `naam-ontbreekt`, `cel-beveiligd`.
 */
export async function ensureCellsOpen(
  context: Excel.RequestContext,
  { values, changes }: Revision,
  contents: Contents,
): Promise<void> {
  if (values.size === 0 && changes.length === 0) return;
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
    cellsOf(context, change, contents).map(({ cell }) => ({ table: change.table, cell })),
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
  return [...cells].map(([heading, value]) => {
    const cell = body.getCell(row, columns.indexOf(heading));
    cell.untrack();
    return { cell, value };
  });
}

/** Writes the values of names and rows; sent with what follows. */
export function writeRevisedCells(
  context: Excel.RequestContext,
  { values, changes }: Revision,
  contents: Contents,
): void {
  for (const [name, value] of values) namedRange(context, name).formulas = [[entry(value)]];
  for (const change of changes) {
    for (const { cell, value } of cellsOf(context, change, contents)) cell.formulas = [[entry(value)]];
  }
}
