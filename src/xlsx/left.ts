import { leftTexts, type LeftText } from "./texts.ts";

/** Examples that a line names before it counts the rest. */
const mostExamples = 5;

/**
 * Keeps account of what a file holds and a Blueprint cannot say: one line per kind of thing, with the sheets or names
 * that it concerns.
 */
export class Left {
  readonly #found = new Map<LeftText, Set<string>>();

  /** Notes a thing that is left out; `where` is the sheet, table or name, empty for the whole workbook. */
  note(what: LeftText, where = ""): void {
    const places = this.#found.get(what) ?? new Set<string>();
    if (where !== "") places.add(where);
    this.#found.set(what, places);
  }

  /** The same for one sheet: notes what holds. */
  noteIf(holds: boolean, what: LeftText, where = ""): void {
    if (holds) this.note(what, where);
  }

  /** The lines, for the user, in the order of the texts. */
  lines(): readonly string[] {
    const keys = Object.keys(leftTexts) as readonly LeftText[];
    return keys.flatMap((key) => {
      const places = this.#found.get(key);
      return places === undefined ? [] : [line(leftTexts[key], [...places])];
    });
  }
}

function line(text: string, places: readonly string[]): string {
  if (places.length === 0) return text;
  const more = places.length - mostExamples;
  return `${text} ${places.slice(0, mostExamples).join(", ")}${more > 0 ? ` en nog ${more}` : ""}`;
}
