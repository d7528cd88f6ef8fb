import { thingsIn, type Thing } from "./things.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { leftTexts, writtenTexts, type LeftText } from "./texts.ts";

/** Examples that a line names before it counts the rest. */
const mostExamples = 5;

/**
 * Keeps account of what a file holds and a Blueprint cannot say: one line per kind of thing, with the sheets or names
 * that it concerns.
 */
export class Left {
  readonly #found = new Map<LeftText, Map<string, Set<Thing | null>>>();

  /**
   * Notes a thing that is left out; `where` is the sheet, table or name, empty for the whole workbook. With `thing` it can be
   * told whether a workbook has it again.
   */
  note(what: LeftText, where = "", thing: Thing | null = null): void {
    const places = this.#found.get(what) ?? new Map<string, Set<Thing | null>>();
    this.#found.set(what, places.set(where, (places.get(where) ?? new Set()).add(thing)));
  }

  /** The same for one sheet: notes what holds. */
  noteIf(holds: boolean, what: LeftText, where = ""): void {
    if (holds) this.note(what, where);
  }

  /** The lines, for the user, in the order of the texts. */
  lines(): readonly string[] {
    return this.#linesOf(() => true);
  }

  /** The same of what a workbook that was mended still lacks. */
  linesAfter(mended: Blueprint): readonly string[] {
    const isThere = thingsIn(mended);
    return this.#linesOf((thing) => thing === null || !isThere(thing));
  }

  /** The lines about what somebody may have written, without the names that point nowhere, for who reads and does not write it again. */
  written(gone: readonly string[]): readonly string[] {
    const known = new Set(gone);
    return this.#linesOf(
      (thing) => thing?.kind !== "name" || !known.has(thing.name),
      (key) => writtenTexts.has(key),
    );
  }

  /** The lines without those names. */
  linesBesides(names: readonly string[]): readonly string[] {
    const known = new Set(names);
    return this.#linesOf((thing) => thing?.kind !== "name" || !known.has(thing.name));
  }

  #linesOf(
    isLacking: (thing: Thing | null) => boolean,
    isAsked: (key: LeftText) => boolean = () => true,
  ): readonly string[] {
    const keys = Object.keys(leftTexts) as readonly LeftText[];
    return keys.filter(isAsked).flatMap((key) => {
      const lacking = [...(this.#found.get(key) ?? [])].filter(([, things]) => [...things].some(isLacking));
      const places = lacking.map(([place]) => place).filter((place) => place !== "");
      return lacking.length === 0 ? [] : [line(leftTexts[key], places)];
    });
  }
}

function line(text: string, places: readonly string[]): string {
  if (places.length === 0) return text;
  const more = places.length - mostExamples;
  return `${text} ${places.slice(0, mostExamples).join(", ")}${more > 0 ? ` en nog ${more}` : ""}`;
}
