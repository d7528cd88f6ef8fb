import { FileError } from "./file-error.ts";
import { scanPart, type Package } from "./package.ts";
import { decodeXstring, withPiece } from "./xstring.ts";

/** A text, and whether parts of it have looks of their own. */
interface CollectedText {
  readonly text: string;
  readonly isRich: boolean;
}

const nothing: CollectedText = { text: "", isRich: false };

/** Collects the text of `si` and `is` elements: of `t`, also within runs, but not of phonetic hints. */
export class TextCollector {
  #text = "";
  #isRich = false;
  #inText = false;
  #phonetic = 0;

  open(name: string): void {
    if (name === "rPh") this.#phonetic += 1;
    if (name === "rPr") this.#isRich = true;
    this.#inText = name === "t" && this.#phonetic === 0;
  }

  text(text: string): void {
    if (this.#inText) this.#text = withPiece(this.#text, text);
  }

  close(name: string): void {
    if (name === "rPh") this.#phonetic -= 1;
    this.#inText = false;
  }

  /** The text so far, decoded; starts anew. */
  take(): CollectedText {
    if (this.#text === "" && !this.#isRich) return nothing;
    const taken = { text: decodeXstring(this.#text), isRich: this.#isRich };
    this.#text = "";
    this.#isRich = false;
    return taken;
  }
}

/** The texts that cells share, in order, and which of them have parts with looks of their own. */
export interface SharedStrings {
  readonly texts: readonly string[];
  readonly rich: ReadonlySet<number>;
}

/** Texts that cells may share: twice the cells of a workbook that can be read. */
const mostTexts = 500_000;

/**
 * The workbook's shared strings; none when it has no such part.
 * @throws FileError when the part is named but missing, broken or too large.
 */
export async function readStringTable(file: Package, part: string | null): Promise<SharedStrings> {
  const texts: string[] = [];
  const rich = new Set<number>();
  if (part === null) return { texts, rich };
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
      if (name !== "si") return;
      if (texts.length >= mostTexts) throw new FileError("te-groot", part);
      const { text, isRich } = collector.take();
      if (isRich) rich.add(texts.length);
      texts.push(text);
    },
  });
  return { texts, rich };
}

/** The texts of {@link readStringTable} alone. */
export async function readSharedStrings(file: Package, part: string | null): Promise<readonly string[]> {
  return (await readStringTable(file, part)).texts;
}
