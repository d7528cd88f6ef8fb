import { failure, success, type Outcome } from "../model/problem.ts";
import type { CellValue } from "./blueprint.ts";
import type { Contents, TableContents } from "./contents.ts";
import { isBlankRow, type AnswerTable, type Column } from "./tables.ts";
import { readTexts } from "./texts.ts";
import { collect } from "./collect.ts";

interface Located<Row> {
  readonly column: Column<Row>;
  readonly index: number;
}

/**
 * Reads a table of answers, columns by heading, rows in the user's order. Rows without an answer are left out; a row
 * without a key, or with a key that an earlier row has, gets the next free one.
 */
export function readTable<Row extends object>(table: AnswerTable<Row>, contents: Contents): Outcome<readonly Row[]> {
  const found = contents.tables.get(table.name);
  if (found === undefined) {
    return failure({ code: "tabel-ontbreekt", where: "", ...readTexts.missingTable(table.name) });
  }
  const located = locate(table, found);
  if (!located.ok) return located;
  const rows = collect(found.rows.map((cells, index) => readRow(table.name, located.value, cells, index)));
  return rows.ok
    ? success(
        withKeys(
          table,
          rows.value.filter((row) => row !== null),
        ),
      )
    : rows;
}

function locate<Row extends object>(table: AnswerTable<Row>, found: TableContents): Outcome<readonly Located<Row>[]> {
  const answers = table.columns.filter((column) => column.property !== null);
  return collect(answers.map((column) => locateColumn(table.name, column, found)));
}

function locateColumn<Row>(table: string, column: Column<Row>, found: TableContents): Outcome<Located<Row>> {
  const index = found.columns.indexOf(column.heading);
  if (index >= 0) return success({ column, index });
  return failure({ code: "kolom-ontbreekt", where: `tabel ${table}`, ...readTexts.missingColumn(column.heading) });
}

function readRow<Row>(
  table: string,
  located: readonly Located<Row>[],
  cells: readonly CellValue[],
  rowIndex: number,
): Outcome<Partial<Row> | null> {
  const at = ({ index }: Located<Row>): CellValue => cells[index] ?? null;
  if (isBlankRow(located.map(at))) return success(null);
  const values = collect(
    located.map((one) => one.column.fromCell(at(one), readTexts.tableCell(table, rowIndex + 1, one.column.heading))),
  );
  if (!values.ok) return values;
  const entries = located.map(({ column }, index) => [column.property, values.value[index]] as const);
  return success(Object.fromEntries(entries) as Partial<Row>);
}

function withKeys<Row extends object>(table: AnswerTable<Row>, rows: readonly Partial<Row>[]): readonly Row[] {
  const property = table.columns.find((column) => column.kind === "key")?.property ?? null;
  if (table.keyPrefix === null || property === null) return rows as readonly Row[];
  const keys = uniqueKeys(
    rows.map((row) => row[property] as string),
    table.keyPrefix,
  );
  return rows.map((row, index) => (row[property] === keys[index] ? row : { ...row, [property]: keys[index] }) as Row);
}

/** Gives every empty or repeated key the next free one, `B1`, `B2` …; the first owner of a key keeps it. */
export function uniqueKeys(keys: readonly string[], prefix: string): readonly string[] {
  const taken = new Set(keys);
  const seen = new Set<string>([""]);
  let next = 1;
  const free = (): string => {
    while (taken.has(`${prefix}${next}`)) next += 1;
    taken.add(`${prefix}${next}`);
    return `${prefix}${next}`;
  };
  return keys.map((key) => {
    if (seen.has(key)) return free();
    seen.add(key);
    return key;
  });
}
