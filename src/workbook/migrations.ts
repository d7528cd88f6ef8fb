import { failure, success, type Outcome } from "../model/problem.ts";
import type { CellValue } from "./blueprint.ts";
import type { Contents } from "./contents.ts";
import { layoutVersion, names } from "./names.ts";
import { organisationChangeTable } from "./tables.ts";
import { readTexts } from "./texts.ts";

/** One step from a layout to the next, on what was read from a workbook; the workbook itself stays as it is. */
export type Migration = (old: Contents) => Contents;

/** Layout 2 keeps how organisations changed. A workbook of layout 1 can have got the table since. */
function keepingChanges(old: Contents): Contents {
  const { name, columns } = organisationChangeTable;
  if (old.tables.has(name)) return old;
  const empty = { columns: columns.map(({ heading }) => heading), rows: [] };
  return { ...old, tables: new Map(old.tables).set(name, empty) };
}

/**
 * The first one makes layout 2 of layout 1, the next layout 3 of layout 2, and so on. The place in the list is the number,
 * so there can be no gap; the newest layout, `layoutVersion`, is one more than there are migrations.
 */
export const migrations: readonly Migration[] = [keepingChanges];

/** What a workbook of a layout holds, as a workbook of the newest layout would hold it. */
export function migrated(contents: Contents, version: number, steps: readonly Migration[] = migrations): Contents {
  return steps.slice(version - 1).reduce((old, step) => step(old), contents);
}

/** Whether a value is the number of some layout, known or not. */
export const isLayout = (value: CellValue | undefined): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1;

/** Whether the number of a workbook's layout is a lower one than that of the newest: it can be upgraded. */
export function isOlderLayout({ values }: Contents): boolean {
  const version = values.get(names.layout);
  return isLayout(version) && version < layoutVersion;
}

/**
 * The layout that a workbook is of when its number is gone or is none any more: what it has says which. With what came later
 * erased as well it counts as older, and upgrading draws that anew.
 */
export const layoutByTables = (has: (table: string) => boolean): number =>
  has(organisationChangeTable.name) ? layoutVersion : 1;

/** The code of the problem that the number of a workbook's layout is gone, or is none. */
export const damagedLayoutCode = "indeling-beschadigd";

/** The code of the problem that a workbook is of a layout that this code does not know yet. */
export const newerCode = "indeling-nieuwer";

/**
 * What a workbook of ours holds, as one of the newest layout would hold it. Fails when the number of its layout is damaged,
 * or higher than this code knows.
 */
export function upToDate(contents: Contents): Outcome<Contents> {
  const version = contents.values.get(names.layout);
  if (!isLayout(version)) {
    return failure({ code: damagedLayoutCode, where: readTexts.layoutPlace, ...readTexts.damagedLayout });
  }
  if (version > layoutVersion) {
    return failure({ code: newerCode, where: "", ...readTexts.newer(version, layoutVersion) });
  }
  return success(migrated(contents, version));
}
