import { escapeContent } from "./xml.ts";
import { encodeXstring } from "./xstring.ts";

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Whether an XML reader that tidies up would take blanks or breaks of this text away (18.4.12). */
const keepsBlanks = (text: string): boolean => /^\s|\s$|[\n\t]| {2}/.test(text);

const itemXml = (text: string): string =>
  `<si><t${keepsBlanks(text) ? ' xml:space="preserve"' : ""}>${escapeContent(encodeXstring(text))}</t></si>`;

/** The texts of all cells of a file, each of them once, in the order in which they come (18.4.9). */
export class SharedTexts {
  readonly #places = new Map<string, number>();
  #uses = 0;

  /** The number by which a cell refers to this text, counting from 0. */
  place(text: string): number {
    this.#uses += 1;
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.#places.size);
    return this.#places.size - 1;
  }

  /** The part, or nothing where no cell holds a text. */
  toXml(): string | null {
    const texts = [...this.#places.keys()];
    if (texts.length === 0) return null;
    const counts = `count="${this.#uses}" uniqueCount="${texts.length}"`;
    const items = texts.map(itemXml).join("");
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="${namespace}" ${counts}>${items}</sst>`;
  }
}
