import type { PeerEntry } from "../../model/evaluation/evaluation.ts";
import type { Fill, TakeOver } from "../../model/peer-merge/preview.ts";
import { failure, success, type Outcome } from "../../model/problem.ts";
import type { Blueprint, CellValue } from "../blueprint.ts";
import { contentsOf } from "../contents-of.ts";
import type { TableContents } from "../contents.ts";
import { extendBlueprint } from "../extend.ts";
import { parseArea } from "../grid.ts";
import { uniqueKeys } from "../read-table.ts";
import { isBlankRow, peerTable } from "../tables.ts";
import { readTexts } from "../texts.ts";
import { isBlank } from "../values.ts";

const own = new Set(peerTable.columns.map(({ heading }) => heading));

/**
 * A workbook with what is taken over in its table of step 2: rows at the end, and empty cells filled. The same object when
 * there is nothing to take. Fails, and changes nothing, when the table is gone or has no room.
 */
export function landInWorkbook(blueprint: Blueprint, { fills, added }: TakeOver): Outcome<Blueprint> {
  if (fills.length === 0 && added.length === 0) return success(blueprint);
  const table = contentsOf(blueprint).tables.get(peerTable.name);
  if (table === undefined) {
    return failure({ code: "tabel-ontbreekt", where: "", ...readTexts.missingTable(peerTable.name) });
  }
  const filled = fills.reduce((book, fill) => withFill(book, table, fill), blueprint);
  const first = table.rows.findLastIndex((row) => !isBlankRow(row)) + 1;
  const rows = entriesOf(added, table).map((entry) => cellsOf(entry, table));
  return extendBlueprint(filled, {
    sheets: [],
    behind: "",
    styles: {},
    rows: [{ table: peerTable.name, first, rows, formulas: new Map() }],
  });
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

/** Fills the empty cells of one row; entries are the rows of the table that hold something. */
function withFill(blueprint: Blueprint, table: TableContents, { index, note, score }: Fill): Blueprint {
  const mine = table.columns.map((heading) => own.has(heading));
  const filledRows = table.rows.flatMap((row, at) => (isBlankRow(row.filter((_, column) => mine[column])) ? [] : [at]));
  const row = filledRows[index];
  if (row === undefined) throw new RangeError(`there is no entry ${index}`);
  return peerTable.columns.reduce((book, { property, heading }) => {
    const value = property === "note" ? note : property === "score" ? score : null;
    return value === null ? book : withCell(book, row, heading, value);
  }, blueprint);
}

function withCell(blueprint: Blueprint, row: number, heading: string, value: CellValue): Blueprint {
  const sheets = blueprint.sheets.map((sheet) => {
    const table = sheet.tables.find(({ name }) => name === peerTable.name);
    if (table === undefined) return sheet;
    const { top, left } = parseArea(table.address);
    const at = { row: top + 1 + row, column: left + table.columns.indexOf(heading) };
    const isThere = (cell: { readonly row: number; readonly column: number }): boolean =>
      cell.row === at.row && cell.column === at.column;
    const style = sheet.cells.find(isThere)?.style ?? sheet.cells[0]?.style ?? "";
    const cells = [...sheet.cells.filter((cell) => !isThere(cell)), { ...at, value, style }];
    return { ...sheet, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
  });
  return { ...blueprint, sheets };
}
