import type { Outcome } from "../model/problem.ts";
import type { RowChange } from "../usecases/ports.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import type { TableContents } from "../workbook/contents.ts";
import { isBlank } from "../workbook/values.ts";

/** A change of a row of which nobody heard whether it was carried out. */
interface Unsure {
  readonly change: RowChange;
  /** What stood in the row; `null` for one below the last. */
  readonly before: readonly CellValue[] | null;
}

type Decide = (found: TableContents) => Outcome<RowChange>;

/** By table. For as long as the page lives: who opens another one reads what stands there, and writes that. */
const unsure = new Map<string, readonly Unsure[]>();

/** Writes, and remembers the change as long as it is not sure that it was carried out. */
export async function rememberedUntilSure(table: string, one: Unsure, write: () => Promise<void>): Promise<void> {
  const others = unsure.get(table) ?? [];
  unsure.set(table, [...others, one]);
  await write();
  unsure.set(table, others);
}

/**
 * Whether what somebody asks for was carried out before, though it seemed to fail: then a row of the table holds it, and
 * with what stood in that row before, the same would be decided again. So nobody who tries again gets a row twice.
 */
export function isCarriedOut(table: string, found: TableContents, decide: Decide): boolean {
  const left = (unsure.get(table) ?? []).filter((one) => rowOf(one, found) >= 0);
  const done = left.find((one) => isSameAgain(one, found, decide));
  unsure.set(
    table,
    left.filter((one) => one !== done),
  );
  return done !== undefined;
}

/** Where a change now stands; -1 when nowhere. A new row can have been moved since, by its key it is the same one. */
function rowOf({ change, before }: Unsure, { columns, rows }: TableContents): number {
  const holds = (row: readonly CellValue[] | undefined): boolean =>
    row !== undefined &&
    [...change.cells].every(([heading, value]) => isSame(row[columns.indexOf(heading)] ?? null, value));
  if (holds(rows[change.row])) return change.row;
  return before === null || before.every(isBlank) ? rows.findIndex(holds) : -1;
}

const isSame = (one: CellValue, other: CellValue): boolean => one === other || (isBlank(one) && isBlank(other));

function isSameAgain(one: Unsure, found: TableContents, decide: Decide): boolean {
  const blank = found.columns.map(() => null);
  const decided = decide({ ...found, rows: found.rows.with(rowOf(one, found), one.before ?? blank) });
  if (!decided.ok || decided.value.cells.size !== one.change.cells.size) return false;
  return [...one.change.cells].every(([heading, value]) => decided.value.cells.get(heading) === value);
}
