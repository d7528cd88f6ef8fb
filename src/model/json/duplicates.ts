import { tokensIn } from "./tokens.ts";

interface Level {
  /** The keys met so far; `null` in a list. */
  readonly keys: Set<string> | null;
  /** Whether the next text is a key. */
  expectsKey: boolean;
}

/**
 * Where the first key stands that its object had already: its place in the text, counted from 0; null when there is none.
 * `JSON.parse` keeps only the last of two, and so loses an answer. The text must be JSON. Linear in its length.
 */
export function maybeDuplicateKey(json: string): { readonly key: string; readonly at: number } | null {
  const levels: Level[] = [];
  for (const { token, at } of tokensIn(json)) {
    const level = levels.at(-1);
    if (token.startsWith('"') && level?.expectsKey === true) {
      const key = JSON.parse(token) as string;
      if (level.keys?.has(key) === true) return { key, at };
      level.keys?.add(key);
      level.expectsKey = false;
    } else step(levels, token);
  }
  return null;
}

function step(levels: Level[], token: string): void {
  const level = levels.at(-1);
  if (token === "{") levels.push({ keys: new Set(), expectsKey: true });
  else if (token === "[") levels.push({ keys: null, expectsKey: false });
  else if (token === "}" || token === "]") levels.pop();
  else if (token === "," && level !== undefined) level.expectsKey = level.keys !== null;
}
