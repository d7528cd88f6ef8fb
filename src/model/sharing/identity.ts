/** A text as it is compared: in small letters, with single blanks between words and none around them. */
export function comparable(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim().toLowerCase();
}

const fnv = { offset: 0x811c9dc5, prime: 0x01000193 } as const;

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string, offset: number): number {
  let value = offset;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), fnv.prime) >>> 0;
  }
  return value;
}

/**
 * The mark of an evaluation: the same for the same organisation and year, whatever capitals and blanks the name is
 * written with. It tells evaluations apart also when somebody changes the name on a copy; it hides nothing.
 */
export function evaluationMark(organisation: string, year: number): string {
  const whole = `${comparable(organisation)}|${year}`;
  return [hash(whole, fnv.offset), hash(`${whole}|`, fnv.offset ^ 0x5bd1e995)].map(inLetters).join("-");
}

/** The mark of a text: the same for texts that are compared as the same. */
export function textMark(text: string): string {
  return inLetters(hash(comparable(text), fnv.offset));
}

const inLetters = (value: number): string => value.toString(36).toUpperCase().padStart(7, "0");
