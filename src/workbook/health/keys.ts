import { columnTexts } from "../texts.ts";
import { uniqueKeys } from "../read-table.ts";
import { isBlankRow, type FoundAnswer } from "../tables.ts";
import { toText } from "../values.ts";
import type { TableContents } from "../contents.ts";
import type { PlacedTable } from "./book.ts";
import { faultOf, onTable, type Fault, type FaultPlace } from "./fault.ts";
import { foundIn } from "./loose.ts";
import { nothing, together, type Findings, type Scene } from "./scene.ts";
import { kindOf, neededHeadings, type TableKind } from "./table-kinds.ts";
import { faultTexts as texts, foundTexts } from "./texts.ts";
import { tablesOf } from "./wanted.ts";

/** Rows without a number of their own. They get the one that they are read with, so nothing that refers to a row changes. */
export function brokenKeys(scene: Scene, tables: ReadonlyMap<string, TableContents>): Findings {
  const all = scene.wanted.flatMap(tablesOf).flatMap(({ table }): readonly Findings[] => {
    const [placed, found] = [scene.book.table(table.name), tables.get(scene.book.table(table.name)?.table.name ?? "")];
    if (placed === null || found === undefined) return [];
    const changed = changedKeys(kindOf(table), found);
    if (changed.length === 0) return [];
    const faults = [keyFault(table.name, changed, onTable(table.name, placed.sheet.name))];
    return [{ ...nothing, faults, typedOver: changed.flatMap(({ index }) => formulaAt(scene, placed, index)) }];
  });
  return together(all);
}

/** A row, counting from 0, with what stands in place of its number and the number that it gets. */
interface ChangedKey {
  readonly index: number;
  readonly key: string;
  readonly to: string;
}

/** The formula that somebody put in place of a number. A number that is there twice stays in the row that had it first. */
function formulaAt(scene: Scene, { sheet, table, area }: PlacedTable, index: number): readonly FoundAnswer[] {
  const column = area.left + table.columns.indexOf(columnTexts.key);
  const cell = scene.book.cell(sheet, { row: area.top + 1 + index, column });
  return cell?.formula === undefined ? [] : [foundIn(scene, sheet, cell, foundTexts.typedOverKey)];
}

function changedKeys(kind: TableKind, found: TableContents): readonly ChangedKey[] {
  const own = found.columns.indexOf(columnTexts.key);
  const places = neededHeadings(kind).map((heading) => found.columns.indexOf(heading));
  if (kind.keyPrefix === null || places.includes(-1)) return [];
  const rows = found.rows.flatMap((row, index) =>
    isBlankRow(places.map((place) => row[place] ?? null)) ? [] : [{ index, key: toText(row[own] ?? null) }],
  );
  const given = uniqueKeys(
    rows.map(({ key }) => key),
    kind.keyPrefix,
  );
  return rows.map((row, index) => ({ ...row, to: given[index] ?? "" })).filter(({ key, to }) => key !== to);
}

function keyFault(table: string, changed: readonly ChangedKey[], at: FaultPlace): Fault {
  const missing = changed.filter(({ key }) => key === "").length;
  const repairs = changed.map(
    ({ index, to }) => ({ kind: "row", table, row: index, cells: new Map([[columnTexts.key, to]]) }) as const,
  );
  return faultOf("key", at, texts.keys(missing, changed.length - missing), repairs);
}
