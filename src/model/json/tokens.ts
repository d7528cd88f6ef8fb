/** A piece of JSON that makes its form, and its place in the text, counted from 0. */
export interface Token {
  readonly token: string;
  readonly at: number;
}

/** Texts, brackets and commas, in order. A pattern for a whole text would run out of stack on one of megabytes. */
export function* tokensIn(json: string): Generator<Token> {
  const signs = /["{}[\],]/g;
  for (let match = signs.exec(json); match !== null; match = signs.exec(json)) {
    const at = match.index;
    if (match[0] === '"') signs.lastIndex = afterText(json, at);
    yield { token: json.slice(at, signs.lastIndex), at };
  }
}

/** The place behind the text that begins at a quote; of one that never ends, the end of all. */
function afterText(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end === -1 ? json.length : end + 1;
}

/** Whether an odd number of backslashes stands before a sign. */
function isEscaped(json: string, at: number): boolean {
  let first = at;
  while (json[first - 1] === "\\") first -= 1;
  return (at - first) % 2 === 1;
}
