import { maybeArea } from "./area.ts";

/** What a piece of a formula is. `reference` includes its sheet, `structured` is `Table[…]` or `[…]`. */
export type TokenKind =
  | "space"
  | "operand"
  | "reference"
  | "name"
  | "structured"
  | "call"
  | "open"
  | "close"
  | "arrayOpen"
  | "arrayClose"
  | "comma"
  | "semicolon"
  | "operator"
  | "postfix"
  | "wrong";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const sheet = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const ends = String.raw`(?![\p{L}\p{N}_.(\\])`;
const area = String.raw`(?:${cell}(?::${cell})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}|#REF!)${ends}`;

const scanners: readonly (readonly [TokenKind, RegExp])[] = [
  ["space", /\s+/uy],
  ["operand", /"(?:[^"]|"")*"/uy],
  ["reference", new RegExp(`${sheet}?${area}`, "uy")],
  ["operand", /#(?:REF!|N\/A|NAME\?|DIV\/0!|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!)/iuy],
  ["operand", /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ["call", /[\p{L}_\\][\p{L}\p{N}_.\\]*\(/uy],
  ["structured", /(?:[\p{L}_\\][\p{L}\p{N}_.\\]*)?\[/uy],
  ["name", new RegExp(String.raw`${sheet}?[\p{L}_\\][\p{L}\p{N}_.\\?]*`, "uy")],
  ["operator", /<>|<=|>=|[-+*/^&=<>:@]/uy],
  ["postfix", /[%#]/uy],
  ["open", /\(/uy],
  ["close", /\)/uy],
  ["arrayOpen", /\{/uy],
  ["arrayClose", /\}/uy],
  ["comma", /,/uy],
  ["semicolon", /;/uy],
];

/** Formulas that were split; every row that comes or goes has all of a workbook split again. */
const known = new Map<string, readonly Token[]>();
const mostKnown = 5000;

/** Splits a formula (with its `=`) in pieces that together are the formula after its `=`. Never throws. */
export function tokens(formula: string): readonly Token[] {
  const before = known.get(formula);
  if (before !== undefined) return before;
  const found = split(formula);
  if (known.size >= mostKnown) known.clear();
  known.set(formula, found);
  return found;
}

function split(formula: string): readonly Token[] {
  const found: Token[] = [];
  let at = 1;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    found.push(token);
    at += token.text.length;
  }
  return found;
}

function tokenAt(formula: string, at: number): Token {
  for (const [kind, scanner] of scanners) {
    scanner.lastIndex = at;
    const match = scanner.exec(formula);
    if (match !== null && isPlausible(kind, match[0])) {
      return kind === "structured" ? structured(formula, at, match[0].length) : { kind, text: match[0] };
    }
  }
  return { kind: "wrong", text: formula.slice(at) };
}

/** `ABC1` is a reference, `XYZ9999999` is a name. */
function isPlausible(kind: TokenKind, text: string): boolean {
  if (kind !== "reference") return true;
  const { cells } = splitReference(text);
  return cells === "#REF!" || maybeArea(cells) !== null;
}

/** Takes everything up to the bracket that closes the first one; an apostrophe escapes the next character. */
function structured(formula: string, at: number, opened: number): Token {
  let depth = 1;
  for (let index = at + opened; index < formula.length; index += 1) {
    const character = formula[index];
    if (character === "'") index += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") depth -= 1;
    if (depth === 0) return { kind: "structured", text: formula.slice(at, index + 1) };
  }
  return { kind: "wrong", text: formula.slice(at) };
}

/** The sheet (without quotes; null when not named) and the cells of a reference. */
export function splitReference(text: string): { readonly sheet: string | null; readonly cells: string } {
  if (text === "#REF!") return { sheet: null, cells: text };
  const mark = text.endsWith("#REF!") ? text.length - "#REF!".length - 1 : text.lastIndexOf("!");
  if (mark < 0) return { sheet: null, cells: text };
  const name = text.slice(0, mark);
  const bare = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet: bare, cells: text.slice(mark + 1) };
}

const plainSheet = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A sheet's name as it stands in a formula: quoted only where it has to be. */
export function sheetPrefix(name: string): string {
  const plain = plainSheet.test(name) && maybeArea(name) === null && !/^(?:r\d*c?\d*|c\d*)$/i.test(name);
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}
