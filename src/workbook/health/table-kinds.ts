import { profileIds } from "../../model/bijlage-d/index.ts";
import type { Table } from "../blueprint.ts";
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

/** What a table of ours is, without its rows. */
export interface TableKind {
  readonly name: string;
  readonly keyPrefix: string | null;
  readonly columns: readonly (TableColumn & Pick<Column<never>, "fromCell">)[];
}

/** A column of any table of ours. */
export type TableColumn = Pick<Column<never>, "heading" | "kind" | "property">;

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
    ...profileIds.map(sourceTable),
  ].map((one): [string, TableKind] => [one.name.toLowerCase(), one as TableKind]),
);

/** What a table of ours is, in whatever letters its name is written; throws for another. */
export function kindOf({ name }: Pick<Table, "name">): TableKind {
  const kind = kinds.get(name.toLowerCase());
  if (kind === undefined) throw new RangeError(`no table of ours is called ${name}`);
  return kind;
}

/** The headings that a table cannot do without: those of answers. */
export const neededHeadings = (table: Pick<Table, "name">): readonly string[] =>
  kindOf(table)
    .columns.filter(({ property }) => property !== null)
    .map(({ heading }) => heading);
