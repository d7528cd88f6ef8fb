import { scanPart, type Package } from "./package.ts";
import { decodeXstring } from "./xstring.ts";

/** Collects the text of `si` and `is` elements: of `t`, also within runs, but not of phonetic hints. */
export class TextCollector {
  #parts: string[] = [];
  #inText = false;
  #phonetic = 0;

  open(name: string): void {
    if (name === "rPh") this.#phonetic += 1;
    this.#inText = name === "t" && this.#phonetic === 0;
  }

  text(text: string): void {
    if (this.#inText) this.#parts.push(text);
  }

  close(name: string): void {
    if (name === "rPh") this.#phonetic -= 1;
    this.#inText = false;
  }

  /** The text so far, decoded; starts anew. */
  take(): string {
    const text = decodeXstring(this.#parts.join(""));
    this.#parts = [];
    return text;
  }
}

/**
 * The workbook's shared strings, in order; none when it has no such part.
 * @throws FileError when the part is named but missing, or broken.
 */
export async function readSharedStrings(file: Package, part: string | null): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === null) return strings;
  const collector = new TextCollector();
  await scanPart(file, part, {
    open: (name) => {
      collector.open(name);
    },
    text: (text) => {
      collector.text(text);
    },
    close: (name) => {
      collector.close(name);
      if (name === "si") strings.push(collector.take());
    },
  });
  return strings;
}
