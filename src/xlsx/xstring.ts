import { FileError } from "./file-error.ts";

/**
 * ST_Xstring (ECMA-376 part 1, 22.9.2.19): a character that XML cannot hold stands in the file as `_xHHHH_`, and an
 * underscore that would read as the start of such a code stands as `_x005F_`.
 */

/** What must be coded: control characters (not tab and line feed), CR, U+FFFE, U+FFFF and lone surrogates. */
const unsafe =
  "[\\u0000-\\u0008\\u000b-\\u001f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]";

/** The underscore also counts when a coded character, which begins with an underscore, follows the four digits. */
const toEncode = new RegExp(`_(?=x[0-9A-Fa-f]{4}(?:_|${unsafe}))|${unsafe}`, "g");

const code = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** Codes a text for a place of type ST_Xstring. {@link decodeXstring} gives any string back exactly. */
export function encodeXstring(text: string): string {
  return text.replace(toEncode, code);
}

/** A table column's name: Excel writes a line break in it as a code, and offers to repair a table that does not. */
export function columnName(name: string): string {
  return encodeXstring(name).replaceAll("\n", "_x000a_");
}

/** Characters of a coded text; the longest that fits in a cell takes some 230,000. */
const mostCharacters = 300_000;

/**
 * Puts the next piece of a coded text behind what there was of it.
 * @throws FileError as soon as it is longer than any text of a workbook, so that no more of it is kept.
 */
export function withPiece(before: string, piece: string): string {
  if (before.length + piece.length > mostCharacters) throw new FileError("te-groot");
  return before + piece;
}

/**
 * Reads a text from a place of type ST_Xstring.
 * @throws FileError when it is longer than any text of a workbook.
 */
export function decodeXstring(text: string): string {
  if (text.length > mostCharacters) throw new FileError("te-groot");
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
