import { columnLetters, columnNumber, quotedSheet } from "../grid.ts";
import { tableNames } from "../names.ts";
import { ourTables as knownTables } from "../place.ts";
import { isSame, type Spot } from "./book.ts";

/** A text, a quoted sheet, what stands between square brackets, or a word that may be a cell. */
const piece = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[(?:[^[\]]|\[[^[\]]*\])*\]|[A-Za-z_\\$.\p{L}][\p{L}\p{N}_.$\\]*!?/gu;

const cell = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/i;

/** What a formula leans on that is said by a word: functions, names, tables. In lower case, without prefixes of a file. */
export function wordsOf(formula: string): ReadonlySet<string> {
  const known = knownWords.get(formula);
  if (known !== undefined) return known;
  if (knownWords.size >= mostKnown) knownWords.clear();
  const words = wordsIn(formula);
  knownWords.set(formula, words);
  return words;
}

/** Formulas that were looked at: a workbook has the same ones in many rows, and is looked at in several rounds. */
const knownWords = new Map<string, ReadonlySet<string>>();
const mostKnown = 5000;

function wordsIn(formula: string): ReadonlySet<string> {
  const words = formula.match(piece) ?? [];
  return new Set(words.filter((word) => /^[\p{L}_]/u.test(word) && !cell.test(word)).map(plain));
}

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/^(?:_xlfn\.|_xldudf_)+/, "")
    .replaceAll("_", ".");

/** Whether a formula is broken: it refers to something that is gone. */
export const isBroken = (formula: string): boolean => /#REF!/i.test(formula.replaceAll(/"(?:[^"]|"")*"/g, ""));

const ourTables: ReadonlySet<string> = new Set([...knownTables, tableNames.found].map(plain));

/**
 * Whether a formula has to do with ours: it names at least one thing that ours does, and every table of ours. A table that
 * became a plain range is said by its cells from then on, and those do not grow.
 */
export function isAkin(formula: string, ours: string): boolean {
  const [words, wanted] = [wordsOf(formula), [...wordsOf(ours)]];
  const isShared = wanted.length === 0 || wanted.some((word) => words.has(word));
  return isShared && wanted.filter((word) => ourTables.has(word)).every((word) => words.has(word));
}

/**
 * Whether a formula is what is left of ours once something that it referred to was deleted, or a table became a plain range: it
 * says nothing that ours does not. Other cells and the sheets of ours are no difference.
 */
export function isLeftOf(formula: string, ours: string, sheets: readonly string[]): boolean {
  const [parts, all] = [partsOf(formula), partsOf(ours)];
  const known = new Set([...all, ...sheets.map((sheet) => sheet.toLowerCase())]);
  if (parts.length === 0 || !parts.every((part) => known.has(part))) return false;
  const inTables = new Set([...ourTables, ...columnsOf(ours)]);
  return isBroken(formula) || all.every((part) => inTables.has(part) || parts.includes(part));
}

const columnsOf = (formula: string): readonly string[] =>
  (formula.match(piece) ?? []).filter((one) => one.startsWith("[")).flatMap(saidBy);

/** A piece, a number, or what is left of a reference to something that was deleted. */
const part = new RegExp(`#REF!|${piece.source}|\\d+(?:\\.\\d+)?`, "giu");

const unsaid: ReadonlySet<string> = new Set(["", ":", "#ref!", "#this row"]);

/** What a formula is made of, without its cells and in lower case. LibreOffice writes 1 for TRUE and 0 for FALSE. */
const partsOf = (formula: string): readonly string[] =>
  (formula.match(part) ?? [])
    .filter((one) => !cell.test(one))
    .flatMap(saidBy)
    .filter((one) => !unsaid.has(one));

function saidBy(one: string): readonly string[] {
  const text = one.toLowerCase();
  if (text.startsWith("[")) return text.split(/[[\],@]/).map((column) => column.trim());
  if (text.startsWith('"') || text === "#ref!") return [text];
  if (text.endsWith("!")) return [text.replace(/^'?(.*?)'?!$/, "$1").replaceAll("''", "'")];
  return [{ true: "1", false: "0" }[text] ?? plain(text)];
}

/**
 * A formula of ours as it must be where rows and columns have moved; `null` when something that it refers to cannot be found,
 * or stands on another sheet.
 */
export function movedFormula(formula: string, to: (spot: Spot) => Spot | null): string | null {
  const lost: string[] = [];
  const moved = formula.replaceAll(piece, (word) => {
    const spot = spotOf(word);
    const now = spot === null ? null : to(spot);
    if (word.endsWith("!") || (spot !== null && now === null)) lost.push(word);
    return now === null ? word : written(word, now);
  });
  return lost.length === 0 ? moved : null;
}

function spotOf(word: string): Spot | null {
  const [, , letters, , row] = cell.exec(word) ?? [];
  return letters === undefined ? null : { row: Number(row), column: columnNumber(letters) };
}

/** The cell, fixed where the other was. */
function written(word: string, { row, column }: Spot): string {
  const [, fixColumn = "", , fixRow = ""] = cell.exec(word) ?? [];
  return `${fixColumn}${columnLetters(column)}${fixRow}${row}`;
}

/** A formula that says another sheet where it says one, as Excel writes it once that sheet is called otherwise. */
export const withSheet = (formula: string, from: string, to: string): string =>
  formula.replaceAll(piece, (word) => (isSheet(word, from) ? `${quotedSheet(to)}!` : word));

const isSheet = (word: string, title: string): boolean =>
  [title, quotedSheet(title)].some((one) => isSame(word, `${one}!`));

/** A piece, or the `@` that Excel shows where it takes one value; in a text or between brackets that is a part of the piece. */
const shownPiece = new RegExp(`@|${piece.source}`, "gu");

/** A word without what Excel shows before the name of a function that it does not know, as of ours without the add-in. */
const unprefixed = (word: string): string =>
  word.replace(/^_xlfn\.(?:_xlws\.)?/i, "").replace(/^_xldudf_(.+)$/i, (_, name: string) => name.replaceAll("_", "."));

/**
 * A formula without the places of its cells: the same wherever it stands, and whether the add-in is there or not. LibreOffice
 * writes 1 or TRUE() for TRUE, and 0 or FALSE() for FALSE.
 */
export const skeleton = (formula: string): string =>
  formula
    .replaceAll(shownPiece, (word) => (word === "@" ? "" : cell.test(word) ? "·" : unprefixed(word)))
    .replaceAll(/\s+/g, "")
    .toLowerCase()
    .replaceAll(/\btrue\b(?:\(\))?/g, "1")
    .replaceAll(/\bfalse\b(?:\(\))?/g, "0");
