import type { PersonFind, PersonKind } from "./find.ts";

/**
 * Every match of a pattern as a find. Patterns here have no unbounded repetition, so that looking stays linear in the
 * length of the text.
 */
export function matches(
  text: string,
  pattern: RegExp,
  kind: PersonKind,
  accept: (match: RegExpExecArray) => boolean = () => true,
): PersonFind[] {
  return [...text.matchAll(pattern)].filter(accept).map((match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}
