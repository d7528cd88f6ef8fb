import type { CellValue } from "./blueprint.ts";
import { tableNames } from "./names.ts";

/** A table as it stands: its header texts and its body, in the order the user left them. */
export interface TableContents {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Tables with much text that is no answer: who reads answers can do without them. */
export const heavyTables: ReadonlySet<string> = new Set([tableNames.backups]);

/**
 * What an adapter reads back: values by defined name and tables by name, never by address. A name that does not exist
 * or points nowhere is absent.
 */
export interface Contents {
  readonly values: ReadonlyMap<string, CellValue>;
  readonly tables: ReadonlyMap<string, TableContents>;
}
