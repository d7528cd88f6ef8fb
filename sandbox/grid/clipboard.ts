import type { Area } from "../core/store/area.ts";
import { cellAt, coveringMerge, formatOf } from "../core/store/cells.ts";
import type { SheetRecord, Workbook } from "../core/store/workbook.ts";
import { displayText } from "./display.ts";

/**
 * Splits pasted text in rows and cells as Excel does: tabs and line ends split, and a cell that has them itself stands
 * between quotation marks, doubled inside. A last line end is not a row.
 */
export function pastedRows(text: string): readonly (readonly string[])[] {
  const source = text.replaceAll(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= source.length) {
    const cell = cellFrom(source, at);
    rows.at(-1)?.push(cell.text);
    at = cell.end + 1;
    if (source[cell.end] === "\n") rows.push([]);
  }
  return rows;
}

function cellFrom(source: string, at: number): { readonly text: string; readonly end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  quoted.lastIndex = at;
  const match = quoted.exec(source);
  if (match !== null) return { text: (match[1] ?? "").replaceAll('""', '"'), end: quoted.lastIndex };
  const split = source.slice(at).search(/[\t\n]/);
  const end = split < 0 ? source.length : at + split;
  return { text: source.slice(at, end), end };
}

/** A block as text to copy: what its cells show, in the same way. */
export function copiedText(workbook: Workbook, sheet: SheetRecord, area: Area): string {
  const lines: string[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: string[] = [];
    for (let column = area.left; column <= area.right; column += 1) cells.push(copied(workbook, sheet, row, column));
    lines.push(cells.join("\t"));
  }
  return lines.join("\n");
}

function copied(workbook: Workbook, sheet: SheetRecord, row: number, column: number): string {
  if (coveringMerge(sheet, row, column) !== undefined) return "";
  const cell = cellAt(sheet, row, column);
  const text = displayText(cell, formatOf(workbook, cell).numberFormat);
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Puts a text on the clipboard; rejects where the browser does not allow it. */
export async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
