import { ErrorType } from "@univerjs/engine-formula";

/**
 * The engine takes a text that reads as an error for an error. Inside the engine such a text carries a mark, from a part
 * of Unicode that is for private use; `LEN` of it is one too many, and that is all that can be seen of it.
 */
const mark = "\uE000";
const errorTexts: ReadonlySet<string> = new Set(Object.values(ErrorType));

/** A text as the engine gets it. */
export function marked(text: string): string {
  return errorTexts.has(text) ? mark + text : text;
}

/** A text without marks. */
export function unmarked(text: string): string {
  return text.includes(mark) ? text.replaceAll(mark, "") : text;
}
