import type { Contents } from "./contents.ts";

/** One step from a layout to the next, on what was read from a workbook; the workbook itself stays as it is. */
export type Migration = (old: Contents) => Contents;

/**
 * The first one makes layout 2 of layout 1, the next layout 3 of layout 2, and so on. The place in the list is the number,
 * so there can be no gap; the newest layout, `layoutVersion`, is one more than there are migrations.
 */
export const migrations: readonly Migration[] = [];

/** What a workbook of a layout holds, as a workbook of the newest layout would hold it. */
export function migrated(contents: Contents, version: number, steps: readonly Migration[] = migrations): Contents {
  return steps.slice(version - 1).reduce((old, step) => step(old), contents);
}
