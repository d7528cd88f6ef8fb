import type { Address } from "./blueprint.ts";

/** A block of cells, all four sides included, counting from 1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's last row and column. */
export const gridLimits = { rows: 1_048_576, columns: 16_384 } as const;

/** The letters of a column: 1 is `A`, 27 is `AA`. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? last : columnLetters(rest) + last;
}

/** The number of a column: `A` is 1. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The address of one cell, e.g. `B4`. */
export function cellAddress(row: number, column: number): Address {
  return `${columnLetters(column)}${row}`;
}

/** The address of a block, e.g. `B4:D9`; `B4` when it is one cell. */
export function areaAddress(area: Area): Address {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

const pattern = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/i;

/** Reads an address with or without `$`; `null` when it is none or lies outside the grid. */
export function maybeArea(address: Address): Area | null {
  const match = pattern.exec(address);
  if (match === null) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const area = {
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  };
  return isInside(area) ? area : null;
}

const linesPattern = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$|^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/i;

/** Reads an address of whole columns or rows, e.g. `A:C` or `1:4`, as Excel gives it of a block that has all of them. */
export function maybeLines(address: Address): Area | null {
  const match = linesPattern.exec(address);
  if (match === null) return null;
  const [, left = "A", right = columnLetters(gridLimits.columns), top = "1", bottom = String(gridLimits.rows)] = match;
  return maybeArea(`${left}${top}:${right}${bottom}`);
}

/** Reads an address; throws a RangeError when it is none. */
export function parseArea(address: Address): Area {
  const area = maybeArea(address);
  if (area === null) throw new RangeError(`not an address: ${address}`);
  return area;
}

function isInside({ top, left, bottom, right }: Area): boolean {
  return top <= bottom && left <= right && bottom <= gridLimits.rows && right <= gridLimits.columns;
}

/** How many rows and columns a block has. */
export function areaSize(area: Area): { readonly rows: number; readonly columns: number } {
  return { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
}

/** Whether two blocks have a cell in common. */
export const overlap = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

/** What is left of a block around a hole: above, below, left and right of it. */
export function around(area: Area, hole: Area): readonly Area[] {
  const [top, bottom] = [Math.max(area.top, hole.top), Math.min(area.bottom, hole.bottom)];
  return [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { top, bottom, left: area.left, right: hole.left - 1 },
    { top, bottom, left: hole.right + 1, right: area.right },
  ].filter((one) => one.top <= one.bottom && one.left <= one.right);
}

/** A number of its own for every cell of a sheet, in reading order. */
export const cellNumber = (row: number, column: number): number => row * gridLimits.columns + column;

/** A sheet name as it stands in a formula: always quoted, quotes doubled. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
