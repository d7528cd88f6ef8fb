import type { PeerEntry } from "../../model/evaluation/evaluation.ts";
import type { Fill, TakeOver } from "../../model/peer-merge/preview.ts";
import { failure, success, type Outcome } from "../../model/problem.ts";
import type { CellValue } from "../blueprint.ts";
import type { Contents, TableContents } from "../contents.ts";
import type { NewRows } from "../extend.ts";
import { uniqueKeys } from "../read-table.ts";
import { filledRows, type Revision } from "../revise.ts";
import { isBlankRow, peerTable } from "../tables.ts";
import { readTexts } from "../texts.ts";
import { isBlank } from "../values.ts";

/**
 * What a workbook with this table of step 2 gets: rows at the end, and values for cells that are empty. Fails when the table
 * is gone. What replaces something is no part of it: {@link replacementIn}.
 */
export function landing({ tables }: Pick<Contents, "tables">, { fills, added }: TakeOver): Outcome<Revision> {
  const table = tables.get(peerTable.name);
  if (table === undefined) {
    return failure({ code: "tabel-ontbreekt", where: "", ...readTexts.missingTable(peerTable.name) });
  }
  const places = filledRows(peerTable, table);
  const filled = fills.map((fill) => rowsAt(placeOf(places, fill), [fillCells(fill)]));
  const first = table.rows.findLastIndex((row) => !isBlankRow(row)) + 1;
  const fresh = rowsAt(
    first,
    entriesOf(added, table).map((entry) => cellsOf(entry, table)),
  );
  return success({ sheets: [], behind: "", styles: {}, rows: [...filled, fresh], values: new Map(), changes: [] });
}

/** The row of the table, counting from 0, and the cells that take the place of what stands in it. */
export interface Replacement {
  readonly row: number;
  readonly cells: ReadonlyMap<string, CellValue>;
}

/** Where in the table a replacement goes; the entries are its rows that hold something. */
export function replacementIn(table: TableContents, fill: Fill): Replacement {
  return { row: placeOf(filledRows(peerTable, table), fill), cells: fillCells(fill) };
}

const rowsAt = (first: number, rows: NewRows["rows"]): NewRows => ({
  table: peerTable.name,
  first,
  rows,
  formulas: new Map(),
});

function placeOf(places: readonly number[], { index }: Fill): number {
  const row = places[index];
  if (row === undefined) throw new RangeError(`there is no entry ${index}`);
  return row;
}

function fillCells({ note, score }: Fill): ReadonlyMap<string, CellValue> {
  const values = { note, score };
  return new Map(
    peerTable.columns
      .flatMap(({ property, heading }): [string, CellValue][] =>
        property === "note" || property === "score" ? [[heading, values[property]]] : [],
      )
      .filter(([, value]) => value !== null),
  );
}

/** New rows with the next free numbers. */
function entriesOf(added: TakeOver["added"], table: TableContents): readonly PeerEntry[] {
  const keyColumn = table.columns.indexOf(peerTable.columns.find(({ kind }) => kind === "key")?.heading ?? "");
  const taken = table.rows.map((row) => String(row[keyColumn] ?? "")).filter((key) => key !== "");
  const keys = uniqueKeys([...taken, ...added.map(() => "")], peerTable.keyPrefix ?? "").slice(taken.length);
  return added.map((remark, index) => ({ ...remark, id: keys[index] ?? "", response: "" }));
}

function cellsOf(entry: PeerEntry, { columns }: TableContents): ReadonlyMap<string, CellValue> {
  const cells = peerTable.columns.map(({ heading, toCell }) => [heading, toCell(entry)] as const);
  return new Map(cells.filter(([heading, value]) => columns.includes(heading) && !isBlank(value)));
}
