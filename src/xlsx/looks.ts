import type { ConditionalFormat, Style } from "../workbook/blueprint.ts";
import type { CellLook } from "./styles-part.ts";

/**
 * Texts that Excel would read as something else when the cell is edited: what begins with a sign, a digit, a currency
 * or a separator, truth values, errors, and dates that begin with a month. Rather one too many than one too few: the
 * mark only shows as an apostrophe while editing.
 */
const readAsOther = /^(?:[^\p{L}]|true$|false$|waar$|onwaar$|[a-zé]{3,9}\.?[-\s/.]?\d)/iu;

/** Whether a text must be marked so that it stays a text when the user edits it. */
export function needsQuote(text: string, style: Style): boolean {
  return style.numberFormat !== "@" && readAsOther.test(text);
}

/**
 * Gives the file library an opaque style per look, and finds the looks again in the order in which the library has
 * numbered them. The library knows no named styles, no quote prefix, and writes fonts out of the schema's order, so the
 * styles part is written by `stylesPart` instead.
 */
export class Looks {
  readonly #cells: CellLook[] = [];
  readonly #formats: ConditionalFormat[] = [];
  readonly #known = new Map<string, number>();

  #mark(key: string, add: () => number): { readonly numFmt: string } {
    const known = this.#known.get(key) ?? add() - 1;
    this.#known.set(key, known);
    return { numFmt: String(known) };
  }

  cell(look: CellLook): { readonly numFmt: string } {
    return this.#mark(`cell ${String(look.quoted)} ${look.style}`, () => this.#cells.push(look));
  }

  format(format: ConditionalFormat): { readonly numFmt: string } {
    const { fill, color, bold } = format;
    return this.#mark(`format ${fill ?? ""} ${color ?? ""} ${String(bold)}`, () => this.#formats.push(format));
  }

  /** The looks of cells in the order of the library's own styles part. */
  cellsIn(stylesXml: string): readonly CellLook[] {
    return inOrder(stylesXml.slice(0, stylesXml.indexOf("<fonts")), this.#cells);
  }

  /** The looks of conditional formats, likewise. */
  formatsIn(stylesXml: string): readonly ConditionalFormat[] {
    return inOrder(stylesXml.slice(stylesXml.indexOf("<dxfs")), this.#formats);
  }
}

function inOrder<Look>(xml: string, looks: readonly Look[]): readonly Look[] {
  return [...xml.matchAll(/formatCode="(\d+)"/g)].flatMap(([, index]) => looks[Number(index)] ?? []);
}
