import { refuse } from "./refusal.ts";

/** A block of cells; all four sides included, counting from 1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's last row and column. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** All cells of a sheet. */
export const wholeSheet: Area = { top: 1, left: 1, bottom: lastRow, right: lastColumn };

/** The letters of a column: 1 is `A`. */
export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? last : letters(rest) + last;
}

/** The number of a column: `A` is 1. */
export function columnOf(text: string): number {
  return [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

const cells = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/i;
const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const rows = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

/** Reads `B4`, `B4:D9`, `B:D` or `4:9`, with or without `$`, corners in any order; `null` when it is none of them. */
export function maybeArea(address: string): Area | null {
  const area = cellsArea(address) ?? columnsArea(address) ?? rowsArea(address);
  return area !== null && area.bottom <= lastRow && area.right <= lastColumn ? area : null;
}

function cellsArea(address: string): Area | null {
  const match = cells.exec(address);
  if (match === null) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  return ordered(Number(top), columnOf(left), Number(bottom), columnOf(right));
}

function columnsArea(address: string): Area | null {
  const match = columns.exec(address);
  if (match === null) return null;
  return ordered(1, columnOf(match[1] ?? ""), lastRow, columnOf(match[2] ?? ""));
}

function rowsArea(address: string): Area | null {
  const match = rows.exec(address);
  return match === null ? null : ordered(Number(match[1]), 1, Number(match[2]), lastColumn);
}

function ordered(top: number, left: number, bottom: number, right: number): Area {
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** Reads an address; refuses with `InvalidArgument` when it is none or lies outside the grid. */
export function parseArea(address: string): Area {
  return maybeArea(address) ?? refuse("InvalidArgument", `"${address}" is not an address in the grid.`);
}

/** `B4` or `B4:D9`; whole columns and rows as `B:D` and `4:9`. `mark` is put before letters and numbers, e.g. `$`. */
export function addressOf(area: Area, mark = ""): string {
  const [first, last] = corners(area, mark);
  return first === last && isCell(area) ? first : `${first}:${last}`;
}

function corners(area: Area, mark: string): readonly [string, string] {
  if (area.left === 1 && area.right === lastColumn) return [`${mark}${area.top}`, `${mark}${area.bottom}`];
  if (isFullHeight(area)) return [`${mark}${letters(area.left)}`, `${mark}${letters(area.right)}`];
  return [`${mark}${letters(area.left)}${mark}${area.top}`, `${mark}${letters(area.right)}${mark}${area.bottom}`];
}

/** Whether the block reaches from the first row to the last, as whole columns do. */
export function isFullHeight(area: Area): boolean {
  return area.top === 1 && area.bottom === lastRow;
}

/** Whether the block is one cell. */
export function isCell(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

/** The block of one cell. */
export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

/** What two blocks share; `null` when nothing. */
export function intersection(a: Area, b: Area): Area | null {
  if (!overlaps(a, b)) return null;
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

/** The block without a hole, in at most four blocks. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (cut === null) return [area];
  return [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { ...area, top: cut.top, bottom: cut.bottom, right: cut.left - 1 },
    { ...area, top: cut.top, bottom: cut.bottom, left: cut.right + 1 },
  ].filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

/** A block moved by rows and columns; refuses a place outside the grid. */
export function offset(area: Area, downwards: number, rightwards: number): Area {
  return ensureInGrid({
    top: area.top + downwards,
    left: area.left + rightwards,
    bottom: area.bottom + downwards,
    right: area.right + rightwards,
  });
}

/** The same block; refuses one outside the grid or without cells. */
export function ensureInGrid(area: Area): Area {
  const inside = area.top >= 1 && area.left >= 1 && area.bottom <= lastRow && area.right <= lastColumn;
  if (!inside || area.top > area.bottom || area.left > area.right) {
    refuse("InvalidArgument", "The range lies outside the grid.");
  }
  return area;
}
