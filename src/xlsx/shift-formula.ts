import { formulaWord, movable, type Movable } from "../workbook/move-formula.ts";
import { FileError } from "./file-error.ts";

/** Whether a formula refers to another workbook (`[1]Blad1!A1`), which a file of ours cannot take along. */
export function isExternal(formula: string): boolean {
  return [...formula.matchAll(formulaWord)].some(([word]) => /^'?[^"]*\[\d+\]/.test(word) && /^['[]/.test(word));
}

/** Characters that the shared formulas of a workbook may come to: a third of what a file may unpack to. */
const mostCharacters = 10_000_000;

interface Shared {
  readonly row: number;
  readonly column: number;
  readonly text: Movable;
}

/**
 * The formulas of one workbook that stand in the file once, for many cells.
 * Throws a FileError when they would come to more text than a workbook can hold.
 */
export class SharedFormulas {
  #known = new Map<string, Shared>();
  #characters = 0;

  /** Their numbers count anew on each sheet. */
  startSheet(): void {
    this.#known = new Map();
  }

  /** A formula that others share; it stands at this place. */
  define(index: string, row: number, column: number, formula: string): void {
    this.#known.set(index, { row, column, text: movable(formula) });
  }

  /** The formula as it is at this place; null when nothing was defined under that number. */
  at(index: string, row: number, column: number, sheet: string): string | null {
    const shared = this.#known.get(index);
    if (shared === undefined) return null;
    const formula = shared.text(row - shared.row, column - shared.column);
    this.#characters += formula.length;
    if (this.#characters > mostCharacters) throw new FileError("te-groot", sheet);
    return formula;
  }
}
