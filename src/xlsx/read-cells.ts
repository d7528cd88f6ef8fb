import type { CellValue } from "../workbook/blueprint.ts";
import { maybeArea, type Area } from "../workbook/grid.ts";
import { scanPart, type Package } from "./package.ts";
import { TextCollector } from "./read-strings.ts";
import type { Attributes } from "./xml.ts";
import { decodeXstring } from "./xstring.ts";

/** The cells of a sheet that were asked for and hold something. */
export interface Cells {
  at(row: number, column: number): CellValue;
}

/** A number for a place in the grid: safe in a Map, whatever the file says. */
const key = (row: number, column: number): number => row * 16_384 + column - 1;

/** Every place in the given blocks: one look-up per cell of the sheet, however many blocks there are. */
function places(areas: readonly Area[]): ReadonlySet<number> {
  const all = new Set<number>();
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) all.add(key(row, column));
    }
  }
  return all;
}

const millisecondsPerDay = 86_400_000;

/** An ISO 8601 date of a strict file as a serial number. */
function serial(text: string): CellValue {
  const time = Date.parse(/[TZ]/.test(text) ? text : `${text}T00:00:00Z`);
  return Number.isNaN(time) ? text : (time - Date.UTC(1899, 11, 30)) / millisecondsPerDay;
}

const numeric = (raw: string): CellValue => (raw.trim() === "" || Number.isNaN(Number(raw)) ? null : Number(raw));

/** What a raw value means, by the cell's type (ECMA-376 part 1, 18.18.11). An error is its text, e.g. `#N/A`. */
function interpret(type: string, raw: string, strings: readonly string[]): CellValue {
  if (type === "s") return strings[Number(raw)] ?? null;
  if (type === "b") return raw === "1" || raw === "true";
  if (type === "d") return serial(raw);
  if (type === "str" || type === "e") return decodeXstring(raw);
  return type === "inlineStr" ? null : numeric(raw);
}

/** Follows the places in `sheetData`: `r` is optional on rows and cells, and then the next place is meant. */
class Cursor {
  row = 0;
  column = 0;

  openRow(attributes: Attributes): void {
    const given = Number(attributes.get("r"));
    this.row = Number.isInteger(given) && given > 0 ? given : this.row + 1;
    this.column = 0;
  }

  openCell(attributes: Attributes): void {
    const area = maybeArea(attributes.get("r") ?? "");
    this.row = area?.top ?? this.row;
    this.column = area?.left ?? this.column + 1;
  }
}

/**
 * Reads the values of the cells inside the given blocks, in one pass. Formulas give the value that was last calculated,
 * or null. An empty text is an empty cell, as in Excel. The caller keeps the blocks within bounds.
 * @throws FileError when the part is broken.
 */
export async function readCells(
  file: Package,
  part: string,
  areas: readonly Area[],
  strings: readonly string[],
): Promise<Cells> {
  const found = new Map<number, CellValue>();
  const wanted = places(areas);
  const cursor = new Cursor();
  const inline = new TextCollector();
  let type = "";
  let raw: string | null = null;
  let collecting = false;
  await scanPart(file, part, {
    open(name, attributes) {
      if (name === "row") cursor.openRow(attributes);
      if (name === "c") {
        cursor.openCell(attributes);
        type = attributes.get("t") ?? "n";
        raw = null;
      }
      collecting = name === "v";
      inline.open(name);
    },
    text(text) {
      if (collecting) raw = (raw ?? "") + text;
      else if (type === "inlineStr") inline.text(text);
    },
    close(name) {
      inline.close(name);
      collecting = false;
      if (name !== "c") return;
      const value = type === "inlineStr" ? inline.take() : raw === null ? null : interpret(type, raw, strings);
      type = "";
      if (value !== null && value !== "" && wanted.has(key(cursor.row, cursor.column))) {
        found.set(key(cursor.row, cursor.column), value);
      }
    },
  });
  return { at: (row, column) => found.get(key(row, column)) ?? null };
}
