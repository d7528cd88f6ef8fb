import type { Workbook } from "./workbook.ts";

/** What a workbook holds without anyone having filled it in: results, and how often a cell was. */
const passing: ReadonlySet<string> = new Set(["calculated", "entries"]);

/**
 * All that is kept of a workbook, as one text: two prints differ when something was changed between them, whether Excel
 * has an event for it or not. What is calculated, in view or selected is not in it.
 */
export function printOf({ sheets, names, styles, properties, settings }: Workbook): string {
  return JSON.stringify({ sheets, names, styles, properties, settings }, (key, value: unknown) => {
    if (passing.has(key)) return undefined;
    return value instanceof Map ? [...(value as ReadonlyMap<unknown, unknown>)] : value;
  });
}
