import { profileIds } from "../../model/bijlage-d/index.ts";
import { failure, success } from "../../model/problem.ts";
import { backupTexts } from "../backup-texts.ts";
import { keyPattern } from "../backups.ts";
import type { CellValue, Sheet, Table } from "../blueprint.ts";
import { tableNames } from "../names.ts";
import { backupHeadings } from "../sheets/backups.ts";
import {
  actionTable,
  answerTable,
  archiveTable,
  assessmentTable,
  foundTable,
  organisationChangeTable,
  peerTable,
  resultTable,
  sourceTable,
  type Column,
} from "../tables.ts";
import { isBlank } from "../values.ts";

/** What a table of ours is, without its rows. */
export interface TableKind {
  readonly name: string;
  readonly keyPrefix: string | null;
  readonly columns: readonly (TableColumn & Pick<Column<never>, "fromCell">)[];
}

/** A column of any table of ours. */
export type TableColumn = Pick<Column<never>, "heading" | "kind" | "property">;

const { columns: backup } = backupTexts;

/** What can stand below a heading of the backups, in a row that is not empty. */
const inBackup: Readonly<Record<string, (value: CellValue) => boolean>> = {
  [backup.key]: (value) => typeof value === "string" && keyPattern.test(value),
  [backup.madeAt]: (value) => typeof value === "number",
  [backup.year]: (value) => typeof value === "number",
  [backup.part]: (value) => typeof value === "string" && /^\d+ van \d+$/.test(value),
};

const isText = (value: CellValue): boolean => typeof value === "string";

const unfit = failure({ code: "reservekopie-beschadigd", where: "", ...backupTexts.damaged });

/** The table of backups: none of answers, so only its headings count. */
const backupTable: TableKind = {
  name: tableNames.backups,
  keyPrefix: null,
  columns: backupHeadings.map((heading) => ({
    heading,
    kind: "text",
    property: heading,
    fromCell: (value) => (isBlank(value) || (inBackup[heading] ?? isText)(value) ? success(value) : unfit),
  })),
};

const kinds: ReadonlyMap<string, TableKind> = new Map(
  [
    assessmentTable,
    peerTable,
    answerTable,
    actionTable,
    resultTable,
    archiveTable,
    organisationChangeTable,
    foundTable,
    backupTable,
    ...profileIds.map(sourceTable),
  ].map((one): [string, TableKind] => [one.name.toLowerCase(), one]),
);

/** What a table of ours is, in whatever letters its name is written; throws for another. */
export function kindOf({ name }: Pick<Table, "name">): TableKind {
  const kind = kinds.get(name.toLowerCase());
  if (kind === undefined) throw new RangeError(`no table of ours is called ${name}`);
  return kind;
}

/** The headings that a table cannot do without: those of answers, or of a backup. */
export const neededHeadings = (table: Pick<Table, "name">): readonly string[] =>
  kindOf(table)
    .columns.filter(({ property }) => property !== null)
    .map(({ heading }) => heading);

/**
 * Whether three out of four headings of a table stand in one row of a sheet: it may be a table no longer, or be called otherwise.
 * With columns of the user's own a table of ours can look like another one of few columns; those of sources all look alike.
 */
export function isWrittenOut({ cells }: Sheet, table: Pick<Table, "name">): boolean {
  const needed = new Set<CellValue>(neededHeadings(table));
  const rows = new Map<number, Set<CellValue>>();
  for (const { row, value } of cells) {
    if (needed.has(value)) rows.set(row, (rows.get(row) ?? new Set()).add(value));
  }
  return [...rows.values()].some((there) => there.size * 4 >= needed.size * 3);
}
