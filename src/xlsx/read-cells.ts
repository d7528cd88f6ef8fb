import type { CellValue } from "../workbook/blueprint.ts";
import { cellAddress, gridLimits, maybeArea, type Area } from "../workbook/grid.ts";
import { textLimits } from "./check-sheet.ts";
import { FileError } from "./file-error.ts";
import { scanPart, type Package } from "./package.ts";
import { TextCollector } from "./read-strings.ts";
import type { SheetEntry } from "./read-workbook.ts";
import type { Attributes, XmlHandler } from "./xml.ts";
import { decodeXstring, withPiece } from "./xstring.ts";

/** The cells of a sheet that were asked for and hold something. */
export interface Cells {
  at(row: number, column: number): CellValue;
}

/** A number for a place in the grid: safe in a Map, whatever the file says. Row by row, left to right. */
export const placeKey = (row: number, column: number): number => row * gridLimits.columns + column - 1;

/** The inverse of {@link placeKey}. */
export const placeOf = (key: number): { readonly row: number; readonly column: number } => ({
  row: Math.floor(key / gridLimits.columns),
  column: (key % gridLimits.columns) + 1,
});

/** Every place in the given blocks: one look-up per cell of the sheet, however many blocks there are. */
function places(areas: readonly Area[]): ReadonlySet<number> {
  const all = new Set<number>();
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) all.add(placeKey(row, column));
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

function numeric(raw: string): CellValue {
  if (raw.trim() === "") return null;
  const value = Number(raw);
  return Number.isFinite(value) ? value : damaged();
}

/** A value that cannot be read is an answer that would be lost, so the file is refused. */
function damaged(): never {
  throw new FileError("beschadigd");
}

/** What a raw value means, by the cell's type (ECMA-376 part 1, 18.18.11). An error is its text, e.g. `#N/A`. */
function interpret(type: string, raw: string, strings: readonly string[]): CellValue {
  if (type === "str" || type === "e") return decodeXstring(raw);
  if (raw === "") return null;
  if (type === "s") return strings[Number(raw)] ?? damaged();
  if (type === "b") return raw === "1" || raw === "true";
  if (type === "d") return serial(raw);
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

  isInside(): boolean {
    return this.row <= gridLimits.rows && this.column <= gridLimits.columns;
  }
}

/** A formula as it stands in a cell: its text, and how it shares it (`t`, `si`, `ref`). */
export interface FoundFormula {
  readonly text: string;
  readonly attributes: Attributes;
}

/** A cell as it stands in a sheet. */
export interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly attributes: Attributes;
  /** Of a formula what was last calculated; null when there is nothing. */
  readonly value: CellValue;
  readonly formula: FoundFormula | null;
  /** Which shared string it shows; null when it shows none. */
  readonly string: number | null;
  /** Whether a text that stands in the cell itself has parts with looks of their own. */
  readonly isRich: boolean;
}

export interface CellVisitor {
  row?(row: number, attributes: Attributes): void;
  cell(cell: FoundCell): void;
}

const none: Attributes = new Map();

/** Reads the rows and cells of `sheetData` while it is scanned, those outside the grid left out. */
export class CellScanner implements Required<XmlHandler> {
  readonly #strings: readonly string[];
  readonly #visitor: CellVisitor;
  readonly #cursor = new Cursor();
  readonly #inline = new TextCollector();
  #cell: Attributes | null = null;
  #raw: string | null = null;
  #formula: { text: string; attributes: Attributes } | null = null;
  #within = "";

  constructor(strings: readonly string[], visitor: CellVisitor) {
    this.#strings = strings;
    this.#visitor = visitor;
  }

  open(name: string, attributes: Attributes): void {
    this.#within = name;
    if (name === "row") {
      this.#cursor.openRow(attributes);
      if (this.#cursor.isInside()) this.#visitor.row?.(this.#cursor.row, attributes);
    } else if (name === "c") this.#openCell(attributes);
    else if (name === "v") this.#raw ??= "";
    else if (name === "f") this.#formula = { text: "", attributes };
    else this.#inline.open(name);
  }

  text(text: string): void {
    if (this.#within === "v") this.#raw = withPiece(this.#raw ?? "", text);
    else if (this.#within === "f" && this.#formula !== null) this.#formula.text = withPiece(this.#formula.text, text);
    else if (this.#cell?.get("t") === "inlineStr") this.#inline.text(text);
  }

  close(name: string): void {
    this.#within = "";
    this.#inline.close(name);
    if (name === "c") this.#closeCell();
  }

  #openCell(attributes: Attributes): void {
    this.#cursor.openCell(attributes);
    this.#cell = attributes;
    this.#raw = null;
    this.#formula = null;
  }

  #closeCell(): void {
    const attributes = this.#cell ?? none;
    this.#cell = null;
    const type = attributes.get("t") ?? "n";
    const { text, isRich } = this.#inline.take();
    const value = type === "inlineStr" ? text : this.#raw === null ? null : interpret(type, this.#raw, this.#strings);
    if (!this.#cursor.isInside()) return;
    const { row, column } = this.#cursor;
    const string = type === "s" && this.#raw !== null ? Number(this.#raw) : null;
    this.#visitor.cell({ row, column, attributes, value, formula: this.#formula, string, isRich });
  }
}

/** A text that is longer than a cell holds comes from another program; to cut it would lose a part of an answer. */
function ensureFits(value: CellValue, sheet: string, row: number, column: number): void {
  if (typeof value !== "string" || value.length <= textLimits.cell) return;
  throw new FileError("tekst-te-lang", `${sheet} ${cellAddress(row, column)}`);
}

/**
 * Reads the values of the cells inside the given blocks, in one pass. Formulas give the value that was last calculated,
 * or null. An empty text is an empty cell, as in Excel. The caller keeps the blocks within bounds.
 * @throws FileError when the part is broken, or a text in those blocks is longer than a cell holds.
 */
export async function readCells(
  file: Package,
  { part, name }: Pick<SheetEntry, "part" | "name">,
  areas: readonly Area[],
  strings: readonly string[],
): Promise<Cells> {
  const found = new Map<number, CellValue>();
  const wanted = places(areas);
  const scanner = new CellScanner(strings, {
    cell({ row, column, value }) {
      const place = placeKey(row, column);
      if (value === null || value === "" || !wanted.has(place)) return;
      ensureFits(value, name, row, column);
      found.set(place, value);
    },
  });
  await scanPart(file, part, scanner);
  return { at: (row, column) => found.get(placeKey(row, column)) ?? null };
}
