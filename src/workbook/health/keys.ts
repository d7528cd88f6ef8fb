import { columnTexts } from "../texts.ts";
import { uniqueKeys } from "../read-table.ts";
import { isBlankRow } from "../tables.ts";
import { toText } from "../values.ts";
import type { TableContents } from "../contents.ts";
import { faultOf, onTable, type Fault, type FaultPlace } from "./fault.ts";
import { nothing, type Findings, type Scene } from "./scene.ts";
import { kindOf, neededHeadings, type TableKind } from "./table-kinds.ts";
import { faultTexts as texts } from "./texts.ts";
import { tablesOf } from "./wanted.ts";

/** Rows without a number of their own. They get the one that they are read with, so nothing that refers to a row changes. */
export function brokenKeys(scene: Scene, tables: ReadonlyMap<string, TableContents>): Findings {
  const faults = scene.wanted.flatMap(tablesOf).flatMap(({ table }): readonly Fault[] => {
    const [placed, found] = [scene.book.table(table.name), tables.get(scene.book.table(table.name)?.table.name ?? "")];
    if (placed === null || found === undefined) return [];
    const fault = keyFault(kindOf(table), found, onTable(table.name, placed.sheet.name));
    return fault === null ? [] : [fault];
  });
  return { ...nothing, faults };
}

function keyFault(kind: TableKind, found: TableContents, at: FaultPlace): Fault | null {
  const own = found.columns.indexOf(columnTexts.key);
  const places = neededHeadings(kind).map((heading) => found.columns.indexOf(heading));
  if (kind.keyPrefix === null || places.includes(-1)) return null;
  const rows = found.rows.flatMap((row, index) =>
    isBlankRow(places.map((place) => row[place] ?? null)) ? [] : [{ index, key: toText(row[own] ?? null) }],
  );
  const given = uniqueKeys(
    rows.map(({ key }) => key),
    kind.keyPrefix,
  );
  const changed = rows.map((row, index) => ({ ...row, to: given[index] ?? "" })).filter(({ key, to }) => key !== to);
  if (changed.length === 0) return null;
  const missing = changed.filter(({ key }) => key === "").length;
  const repairs = changed.map(
    ({ index, to }) =>
      ({ kind: "row", table: kind.name, row: index, cells: new Map([[columnTexts.key, to]]) }) as const,
  );
  return faultOf("key", at, texts.keys(missing, changed.length - missing), repairs);
}
