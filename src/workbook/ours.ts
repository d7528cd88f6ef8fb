import { profileIds } from "../model/bijlage-d/profiles.ts";
import type { Topic } from "../model/topic/topic.ts";
import type { Contents } from "./contents.ts";
import { fields } from "./fields.ts";
import { names, tableNames, type SheetKey } from "./names.ts";
import { maybeTopic } from "./place.ts";

/** Of so many sheets that an evaluation alone has, something must be there: one sheet of it can stand in anybody's workbook. */
const leastSheets = 3;

const byKind: ReadonlyMap<Topic["kind"], SheetKey> = new Map([
  ["peerQuestion", "stap2"],
  ["ownQuestion", "stap2"],
  ["conclusion", "stap3"],
]);

/** The sheet that a cell of an evaluation stands on. */
function sheetOf(topic: Topic | null): SheetKey {
  if (topic?.kind === "note" || topic?.kind === "part") return topic.profile;
  return (topic === null ? undefined : byKind.get(topic.kind)) ?? "stap1";
}

const sheets: readonly SheetKey[] = ["stap1", ...profileIds, "stap2", "stap3", "vragen"];

/** What stands on the sheets that an evaluation alone has, in small letters: names, and tables. */
const signs: ReadonlyMap<string, SheetKey> = new Map(
  [
    ...sheets.map((key) => [names.sheet(key), key] as const),
    ...fields.map(({ name }) => [name, sheetOf(maybeTopic(name))] as const),
    [tableNames.assessments, "stap1"] as const,
    ...profileIds.map((id) => [tableNames.sources(id), id] as const),
    [tableNames.peerEntries, "stap2"] as const,
    [tableNames.answers, "vragen"] as const,
  ].map(([name, key]) => [name.toLowerCase(), key]),
);

/**
 * Whether what is left in a workbook says that it was an evaluation of ours, though what every evaluation has is gone. Names
 * that anybody may give, such as `jaar` or the table `Vragen`, do not say so by themselves.
 */
export function wasOurs({ values, tables }: Contents): boolean {
  const there = [...values.keys(), ...tables.keys()].filter((name) => signs.has(name.toLowerCase()));
  const on = new Set(there.map((name) => signs.get(name.toLowerCase())));
  return on.size >= leastSheets && there.some((name) => name.includes("_"));
}
