import type { TableContents } from "../workbook/contents.ts";
import type { TablePlace } from "../workbook/place.ts";
import { columnTexts } from "../workbook/texts.ts";
import { toText } from "../workbook/values.ts";

/** What the drafts of a row belong to. A name never is the beginning of the name of another row. */
type RowName = string;

/** What is typed for the fields of rows, by {@link draftName}, and for cells that have a name of their own. */
type Drafts<Draft> = ReadonlyMap<string, Draft>;

const keyOf = ({ row }: TablePlace): string => toText(row.get(columnTexts.key) ?? null);

/** Where a row stands in its table, as one text. */
export const spotOf = ({ table, at }: Pick<TablePlace, "table" | "at">): string => `${table}[${at ?? ""}]`;

/**
 * The rows with a key that a row above them has already, as {@link spotOf}: a copied row brings its key along, and the
 * first owner keeps it.
 */
export function repeatedRows(tables: ReadonlyMap<string, TableContents>): ReadonlySet<string> {
  return new Set([...tables].flatMap(([table, found]) => repeatedIn(table, found)));
}

function repeatedIn(table: string, { columns, rows }: TableContents): readonly string[] {
  const column = columns.indexOf(columnTexts.key);
  const keys = rows.map((cells) => toText(cells[column] ?? null));
  return keys.flatMap((key, at) => (key !== "" && keys.indexOf(key) < at ? [spotOf({ table, at })] : []));
}

/** A row is known by its key; one without a key of its own by where it stands and what stands in it. */
export function rowName(cell: TablePlace, repeated: ReadonlySet<string>): RowName {
  const key = keyOf(cell);
  const isOwn = key !== "" && !repeated.has(spotOf(cell));
  return cell.table + JSON.stringify(isOwn ? key : [key, cell.at ?? null, ...cell.row.values()]);
}

/** What the draft of a field of a row is called. */
export const draftName = (row: RowName, heading: string): string => row + heading;

/** The same drafts, where those of one row are now those of another name. */
export function renamed<Draft>(drafts: Drafts<Draft>, from: RowName, to: RowName): Drafts<Draft> {
  if (from === to || ![...drafts.keys()].some((name) => name.startsWith(from))) return drafts;
  return new Map(
    [...drafts].map(([name, draft]) => [name.startsWith(from) ? to + name.slice(from.length) : name, draft]),
  );
}

/** The drafts without those of a row that were written as they still are. */
export function withoutSaved<Draft extends { readonly text: string }>(
  drafts: Drafts<Draft>,
  row: RowName,
  saved: ReadonlyMap<string, string>,
): Drafts<Draft> {
  const names = new Map([...saved].map(([heading, text]) => [draftName(row, heading), text]));
  return new Map([...drafts].filter(([name, { text }]) => names.get(name) !== text));
}

/**
 * The drafts as they belong to rows when the user is at this cell: those of a row without a key of its own come along when
 * it is the same row with other values in it. Blank rows are one another's, as what is saved comes in the first of them.
 * @param stayed whether the user was in this row already.
 */
export function carried<Draft>(
  drafts: Drafts<Draft>,
  cell: TablePlace,
  repeated: ReadonlySet<string>,
  stayed: boolean,
): Drafts<Draft> {
  const name = rowName(cell, repeated);
  if ([...drafts.keys()].some((each) => each.startsWith(name))) return drafts;
  const now = [...cell.row.values()];
  const seen = [...drafts.keys()].flatMap((each) => maybeKeyless(each, cell.table));
  const isOurs = ({ key, at, values }: Keyless): boolean => {
    if (key !== "" && key !== keyOf(cell)) return false;
    if (key === "" && keyOf(cell) === "" && isSame(values, now)) return true;
    return at === (cell.at ?? null) && isAlike(values, now, stayed);
  };
  const from = seen.find(isOurs);
  return from === undefined ? drafts : renamed(drafts, from.name, name);
}

/** A row without a key of its own, as its name tells. */
interface Keyless {
  readonly name: RowName;
  readonly key: string;
  readonly at: number | null;
  readonly values: readonly unknown[];
}

function maybeKeyless(draft: string, table: string): readonly Keyless[] {
  if (!draft.startsWith(`${table}[`)) return [];
  const name = draft.slice(0, draft.lastIndexOf("]") + 1);
  const [key, at, ...values] = JSON.parse(name.slice(table.length)) as [string, number | null, ...unknown[]];
  return [{ name, key, at, values }];
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/** Somebody types a cell or two at a time; sorting puts another row there, of which most differs. */
function isAlike(one: readonly unknown[], other: readonly unknown[], stayed: boolean): boolean {
  if (one.length !== other.length) return false;
  const changes = one.filter((value, index) => value !== other[index]).length;
  const filled = one.filter((value, index) => (value ?? other[index] ?? null) !== null).length;
  return changes * 2 <= (stayed ? one.length : filled);
}
