import type { Cell, CellValue, Sheet } from "../workbook/blueprint.ts";
import { FileError } from "./file-error.ts";
import { textLimits } from "./check-sheet.ts";
import { shownFormula } from "./formula.ts";
import type { Left } from "./left.ts";
import { scanPart, type Package } from "./package.ts";
import { CellScanner, placeKey, type CellVisitor, type FoundCell, type FoundFormula } from "./read-cells.ts";
import type { SharedStrings } from "./read-strings.ts";
import { kindOf, type StyleBook } from "./read-styles.ts";
import { TreeBuilder, type XmlElement } from "./read-tree.ts";
import { isExternal, type SharedFormulas } from "./shift-formula.ts";
import type { Attributes, XmlHandler } from "./xml.ts";

/** What reading the cells of a sheet needs to know of the rest of the workbook. */
export interface CellContext {
  readonly sheet: string;
  readonly left: Left;
  readonly styles: StyleBook;
  readonly strings: SharedStrings;
  readonly formulas: SharedFormulas;
  /** Takes room for one more cell, or row of its own height; throws a FileError when the workbook has had its share. */
  readonly takeCell: () => void;
}

/** A sheet's own part: its cells row by row, left to right, its row heights, and all else as a tree. */
export interface SheetPart {
  readonly cells: readonly Cell[];
  readonly rows: Sheet["rows"];
  readonly tree: XmlElement;
}

const isTrue = (attributes: Attributes, name: string): boolean => ["1", "true"].includes(attributes.get(name) ?? "");

/** A formula is longer in the file than Excel shows it, as newer functions carry a prefix; never this much. */
const longestFormula = 4 * textLimits.formula;

/** Excel's highest row, in points. */
const highest = 409.5;

/**
 * The cells row by row, left to right, each place once. They nearly always stand so already: a list costs far less than a
 * map by place. Of two in one place the last counts.
 */
export function inOrder(cells: readonly Cell[]): readonly Cell[] {
  const place = ({ row, column }: Cell): number => placeKey(row, column);
  const isOrdered = cells.every((cell, index) => {
    const before = cells[index - 1];
    return before === undefined || place(before) < place(cell);
  });
  if (isOrdered) return cells;
  const byPlace = new Map(cells.map((cell) => [place(cell), cell]));
  return [...byPlace.values()].sort((a, b) => place(a) - place(b));
}

/** Turns what stands in `sheetData` into the cells of a Blueprint. */
class CellReader implements CellVisitor {
  readonly cells: Cell[] = [];
  readonly heights = new Map<number, number>();
  readonly #context: CellContext;

  constructor(context: CellContext) {
    this.#context = context;
    context.formulas.startSheet();
  }

  row(row: number, attributes: Attributes): void {
    const { left, sheet, styles, takeCell } = this.#context;
    const height = Number(attributes.get("ht") ?? Number.NaN);
    if (isTrue(attributes, "customHeight") && height >= 0) {
      takeCell();
      this.heights.set(row, Math.min(height, highest));
    }
    const outline = attributes.get("outlineLevel") ?? "0";
    left.noteIf(isTrue(attributes, "hidden") || outline !== "0", "hiddenRows", sheet);
    const isFormatted = isTrue(attributes, "customFormat") && !styles.isPlain(Number(attributes.get("s") ?? 0));
    left.noteIf(isFormatted, "rowFormats", sheet);
  }

  cell(found: FoundCell): void {
    const { styles, takeCell } = this.#context;
    const formula = this.#formula(found);
    const value = this.#value(found, formula !== null);
    const record = Number(found.attributes.get("s") ?? 0);
    if (value === null && formula === null && styles.isPlain(record)) return;
    const { row, column } = found;
    const style = styles.role(record, found.attributes.get("t") === "e" ? "other" : kindOf(value));
    takeCell();
    this.cells.push(formula === null ? { row, column, value, style } : { row, column, value, formula, style });
  }

  #value({ value, attributes, string, isRich }: FoundCell, calculates: boolean): CellValue {
    const { left, sheet, strings } = this.#context;
    left.noteIf(isRich || (string !== null && strings.rich.has(string)), "richText", sheet);
    left.noteIf(attributes.get("t") === "e" && !calculates, "errors", sheet);
    if (typeof value !== "string") return value;
    if (value === "") return calculates ? value : null;
    left.noteIf(value.length > textLimits.cell, "longTexts", sheet);
    return value.slice(0, textLimits.cell);
  }

  /** What the cell calculates; null when it does not, or in a way that one cell alone cannot. */
  #formula({ formula, row, column }: FoundCell): string | null {
    if (formula === null) return null;
    const { left, sheet } = this.#context;
    const text = this.#text(formula, row, column);
    if (text === null || text === "") return null;
    const isForeign = isExternal(text);
    left.noteIf(isForeign, "externalFormulas", sheet);
    const shown = shownFormula(text);
    return isForeign || shown.length > textLimits.formula ? null : shown;
  }

  #text({ text, attributes }: FoundFormula, row: number, column: number): string | null {
    if (text.length > longestFormula) return null;
    const { formulas, left, sheet } = this.#context;
    const kind = attributes.get("t") ?? "normal";
    if (kind === "shared") {
      const index = attributes.get("si") ?? "";
      if (text !== "") formulas.define(index, row, column, text);
      return text === "" ? formulas.at(index, row, column, sheet) : text;
    }
    const spills = kind === "dataTable" || (attributes.get("ref") ?? "").includes(":");
    left.noteIf(kind !== "normal" && spills, "spillingFormulas", sheet);
    return kind !== "normal" && spills ? null : text;
  }
}

/** Hands `sheetData` to one handler and the rest of the part to another. */
class SheetScanner implements XmlHandler {
  readonly #data: Required<XmlHandler>;
  readonly #rest: Required<XmlHandler>;
  #inData = false;

  constructor(data: Required<XmlHandler>, rest: Required<XmlHandler>) {
    this.#data = data;
    this.#rest = rest;
  }

  open(name: string, attributes: Attributes): void {
    if (name === "sheetData") this.#inData = true;
    else (this.#inData ? this.#data : this.#rest).open(name, attributes);
  }

  text(text: string): void {
    (this.#inData ? this.#data : this.#rest).text(text);
  }

  close(name: string): void {
    if (name === "sheetData") this.#inData = false;
    else (this.#inData ? this.#data : this.#rest).close(name);
  }
}

/**
 * Reads the part of one sheet in one pass.
 * @throws FileError when it is broken or too large.
 */
export async function readSheetPart(file: Package, part: string, context: CellContext): Promise<SheetPart> {
  const reader = new CellReader(context);
  const tree = new TreeBuilder(part);
  await scanPart(file, part, new SheetScanner(new CellScanner(context.strings.texts, reader), tree));
  const rows = [...reader.heights].sort(([a], [b]) => a - b).map(([row, height]) => ({ row, height }));
  return { cells: inOrder(reader.cells), rows, tree: tree.root() };
}

/** Cells that all sheets together may have: 25 times what an evaluation of ten years holds. */
const mostCells = 250_000;

/** Counts the cells of a workbook. */
export function cellCounter(): (sheet: string) => void {
  let count = 0;
  return (sheet) => {
    count += 1;
    if (count > mostCells) throw new FileError("te-veel-cellen", sheet);
  };
}
