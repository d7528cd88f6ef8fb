import { addressOf, type Area } from "../core/store/area.ts";
import { maybeName } from "../core/store/names.ts";
import { shiftedReference, type Shift } from "../core/store/relative.ts";
import { sheetPrefix, splitReference, tokens, type Token } from "../core/store/tokens.ts";
import { maybeSheet } from "../core/store/sheets.ts";
import type { NamedItem, SheetRecord, Workbook } from "../core/store/workbook.ts";
import { marked } from "./marks.ts";
import { structuredReference, tableReference } from "./structured.ts";

/** Where a formula stands. */
export interface Home {
  readonly workbook: Workbook;
  readonly sheet: SheetRecord;
  readonly row: number;
  readonly column: number;
}

const here: Shift = { down: 0, right: 0 };

/** Names that mention names are followed so deep; one that mentions itself is no name. */
const deepest = 20;

/**
 * A formula as the engine gets it: defined names and structured references have become references, so that the engine
 * keeps no list of its own that could go stale. What is not known stays, and the engine says `#NAME?`.
 */
export function rewrite(formula: string, home: Home, shift: Shift = here): string {
  return `=${rewritten(formula, home, shift, 0)}`;
}

function rewritten(formula: string, home: Home, shift: Shift, depth: number): string {
  const all = tokens(formula);
  const pieces: string[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const [token, inner, close] = all.slice(at, at + 3);
    const isIndirect = token?.kind === "call" && /^indirect\($/i.test(token.text);
    if (isIndirect && inner?.kind === "operand" && inner.text.startsWith('"') && close?.kind === "close") {
      pieces.push(indirect(inner.text.slice(1, -1).replaceAll('""', '"'), home, depth));
      at += 2;
    } else if (token !== undefined) pieces.push(piece(token, home, shift, depth));
  }
  return pieces.join("");
}

/**
 * What `INDIRECT` of a plain text means. The engine itself knows addresses only, and names and tables are not its own;
 * a text that is put together in the formula is left to it.
 */
function indirect(text: string, home: Home, depth: number): string {
  const [token, ...others] = tokens(`=${text}`);
  if (token === undefined || others.length > 0) return "#REF!";
  if (token.kind === "reference") return token.text;
  if (token.kind !== "name" && token.kind !== "structured") return "#REF!";
  const found = piece(token, home, here, depth);
  return found === token.text ? "#REF!" : found;
}

function piece({ kind, text }: Token, home: Home, shift: Shift, depth: number): string {
  if (kind === "reference") return shiftedReference(text, shift);
  if (kind === "structured") return structuredReference(text, home);
  if (kind === "name") return nameText(text, home, depth);
  if (kind === "call") return text.replace(/^(?:_xlfn\.|_xlws\.)+/i, "");
  return kind === "operand" && text.startsWith('"#') ? `"${marked(text.slice(1, -1))}"` : text;
}

function nameText(text: string, home: Home, depth: number): string {
  if (/^(?:true|false)$/i.test(text) || depth > deepest) return text;
  const { sheet: scope, cells: name } = splitReference(text);
  const item = itemOf(home, scope, name);
  if (item === null) return (scope === null ? tableReference(home.workbook, name) : null) ?? text;
  return targetText(item, home, depth);
}

/** A sheet's own name goes before the workbook's. */
function itemOf({ workbook, sheet }: Home, scope: string | null, name: string): NamedItem | null {
  const own = scope === null ? sheet : maybeSheet(workbook, scope);
  return (own === null ? null : maybeName(own.names, name)) ?? maybeName(workbook.names, name);
}

function targetText({ target }: NamedItem, home: Home, depth: number): string {
  if (target.kind === "broken") return "#REF!";
  if (target.kind === "formula") return `(${rewritten(target.formula, home, here, depth + 1)})`;
  const sheet = home.workbook.sheets.find((each) => each.id === target.sheet);
  return sheet === undefined ? "#REF!" : blockText(sheet, target.area);
}

/** A block of a sheet as it stands in a formula. */
export function blockText(sheet: SheetRecord, area: Area): string {
  return `${sheetPrefix(sheet.name)}${addressOf(area, "$")}`;
}
