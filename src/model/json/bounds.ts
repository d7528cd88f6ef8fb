import type { FaultCode } from "./texts.ts";
import { tokensIn } from "./tokens.ts";

/** What a JSON file may hold. An evaluation of ten years nests 5 levels deep and holds some 20,000 values. */
export const bounds = { levels: 50, values: 200_000 } as const;

/** What goes over {@link bounds}: which of them, and where. */
export interface Excess {
  readonly code: FaultCode;
  readonly at: number;
  readonly most: number;
}

/**
 * Looks before anything is parsed, as a text of 30 MB can hold fifteen million lists in lists; null when all is within
 * bounds. The text need not be JSON. Takes time in proportion to what is allowed, not to the text.
 */
export function maybeExcess(json: string): Excess | null {
  let levels = 0;
  let values = 0;
  for (const { token, at } of tokensIn(json)) {
    if (token === "}" || token === "]") levels -= 1;
    else if (token === "{" || token === "[") levels += 1;
    if (token === "," || token === "{" || token === "[") values += 1;
    if (levels > bounds.levels) return { code: "json-te-diep", at, most: bounds.levels };
    if (values > bounds.values) return { code: "json-te-veel", at, most: bounds.values };
  }
  return null;
}
