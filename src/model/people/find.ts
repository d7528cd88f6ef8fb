import { contactFinds } from "./contact.ts";
import { nameFinds } from "./names.ts";
import { numberFinds } from "./numbers.ts";

/** What a piece of text looks like that points at a person. */
export type PersonKind = "email" | "phone" | "bsn" | "personnelNumber" | "name" | "contact";

/** A piece of a text that looks like a person, by its place in UTF-16 units: `text` is `whole.slice(start, end)`. */
export interface PersonFind {
  readonly kind: PersonKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is known about the people around a text. */
export interface PeopleContext {
  /** The cell "Naam/functie contactpersoon": a name in it is looked for in the text. */
  readonly contact?: string;
  /** The organisation's own name: its words are no name of the contact. */
  readonly organisation?: string;
}

/**
 * Everything in a text that looks like a person, in order and without overlap. It errs on the side of asking, and misses
 * things all the same: a surname alone, a nickname, a name in small letters without a title. Takes time in proportion to the text.
 */
export function findPeople(text: string, context: PeopleContext = {}): readonly PersonFind[] {
  const finds = [
    ...numberFinds(text),
    ...nameFinds(text),
    ...contactFinds(text, context.contact ?? "", context.organisation),
  ];
  return withoutOverlap(finds.sort((one, other) => one.start - other.start || other.end - one.end));
}

/** Of finds that overlap, the one that begins first, and of those the longest. */
function withoutOverlap(sorted: readonly PersonFind[]): readonly PersonFind[] {
  let free = 0;
  return sorted.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}
