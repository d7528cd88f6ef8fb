import { tableNames } from "../names.ts";
import { backupHeadings } from "../sheets/backups.ts";
import { faultOf, onSheet, type Fault, type Repair } from "./fault.ts";
import { headingsNow, onColumn, renamedHeading } from "./headings.ts";
import type { Scene } from "./scene.ts";
import { faultTexts as texts } from "./texts.ts";

const ours = { table: { name: tableNames.backups, columns: backupHeadings } } as const;

/**
 * What keeps the table of backups from taking one, and so all else from being done: a sheet that is protected, and headings.
 * Those that are called otherwise get their name back once all of them can be told. A column that cannot be told is left to
 * the user: an empty one in its place would make room of what is kept.
 */
export function brokenBackups({ book }: Pick<Scene, "book">): readonly Fault[] {
  const placed = book.table(tableNames.backups);
  if (placed === null) return [];
  const { missing, renamed } = headingsNow(ours, placed);
  const isClosed = placed.sheet.protection !== null;
  const lost = missing.filter((heading) => !renamed.has(heading));
  if (!isClosed && lost.length === 0) {
    return missing.flatMap((heading) => renamedHeading(placed, heading, renamed.get(heading) ?? heading));
  }
  return [
    ...(isClosed ? [faultOf("protection", onSheet(placed.sheet.name), texts.closedBackups, [])] : []),
    ...lost.map((heading) => faultOf("heading", onColumn(placed, heading), texts.lostBackups(heading), [])),
  ];
}

/** Whether a step gives the table of backups a heading back: until then it takes none. */
export const mendsBackups = (step: Repair): boolean =>
  step.kind === "heading" && step.table.toLowerCase() === tableNames.backups.toLowerCase();
