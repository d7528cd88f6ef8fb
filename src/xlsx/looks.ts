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
 * Numbers the looks of cells, and gives the file library an opaque style per look of a conditional format, to find these again in
 * the order in which the library has numbered them. The library knows no named styles, no quote prefix, and writes fonts out
 * of the schema's order, so the styles part is written by `stylesPart` instead.
 */
export class Looks {
  readonly #cells = new Map<string, { readonly look: CellLook; readonly record: number }>();
  readonly #formats: ConditionalFormat[] = [];
  readonly #known = new Map<string, number>();

  /** The number of a look's record. That of what no look was given to is 0. */
  cell(look: CellLook): number {
    const key = `${String(look.quoted)} ${look.style}`;
    const known = this.#cells.get(key) ?? { look, record: this.#cells.size + 1 };
    this.#cells.set(key, known);
    return known.record;
  }

  format(format: ConditionalFormat): { readonly numFmt: string } {
    const { fill, color, bold } = format;
    const key = `${fill ?? ""} ${color ?? ""} ${String(bold)}`;
    const known = this.#known.get(key) ?? this.#formats.push(format) - 1;
    this.#known.set(key, known);
    return { numFmt: String(known) };
  }

  /** The looks of cells in the order of their records, from 1 on. */
  cells(): readonly CellLook[] {
    return [...this.#cells.values()].map(({ look }) => look);
  }

  /** The looks of conditional formats in the order of the library's own styles part. */
  formatsIn(stylesXml: string): readonly ConditionalFormat[] {
    const numbered = stylesXml.slice(stylesXml.indexOf("<dxfs")).matchAll(/formatCode="(\d+)"/g);
    return [...numbered].flatMap(([, index]) => this.#formats[Number(index)] ?? []);
  }
}
