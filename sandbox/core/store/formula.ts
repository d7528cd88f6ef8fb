import { refuse } from "./refusal.ts";
import { sheetPrefix, splitReference, tokens, type Token } from "./tokens.ts";
import type { SheetRecord, TableRecord, Workbook } from "./workbook.ts";
import { columnTexts } from "./texts.ts";

/** The longest formula that Excel takes, and the longest text in one, in characters. */
const longestFormula = 8192;
const longestQuote = 255;

/**
 * Refuses a formula that Excel would refuse: one that is no formula in en-US, or that mentions a sheet, a table or a
 * table's column that does not exist. A name that does not exist is no error: it shows `#NAME?`.
 */
export function ensureFormula(workbook: Workbook, formula: string): void {
  if (formula.length > longestFormula) {
    refuse("FormulaLengthExceedsLimit", `The formula is longer than ${longestFormula} characters.`);
  }
  const pieces = tokens(formula);
  if (!formula.startsWith("=") || !isSound(pieces)) {
    refuse("InvalidArgument", `There is a problem with this formula: ${formula.slice(0, 80)}`);
  }
  if (lacksArguments(pieces)) refuse("InvalidArgument", "The formula has too few arguments for a function.");
  if (pieces.some(isLongQuote))
    refuse("InvalidArgument", `A text in a formula has at most ${longestQuote} characters.`);
  for (const piece of pieces) ensureKnown(workbook, piece);
}

function isLongQuote({ kind, text }: Token): boolean {
  return kind === "operand" && text.startsWith('"') && text.slice(1, -1).replaceAll('""', '"').length > longestQuote;
}

/** Common functions that Excel takes with arguments only; of any other the sandbox does not know it. */
const needy = new Set(
  `ABS AND AVERAGE AVERAGEIF AVERAGEIFS CHOOSE CONCAT CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE EXACT
  FILTER FIND HLOOKUP HYPERLINK IF IFERROR IFNA IFS INDEX INDIRECT INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT LEFT LEN LET
  LOOKUP LOWER MATCH MAX MEDIAN MID MIN MOD NOT OFFSET OR RANK REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROWS SEARCH
  SORT SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT SWITCH TEXT TEXTJOIN TRIM UNIQUE UPPER VALUE VLOOKUP XLOOKUP`.split(
    /\s+/,
  ),
);

function lacksArguments(pieces: readonly Token[]): boolean {
  const solid = pieces.filter(({ kind }) => kind !== "space");
  return solid.some(
    ({ kind, text }, index) =>
      kind === "call" && solid[index + 1]?.kind === "close" && needy.has(text.slice(0, -1).toUpperCase()),
  );
}

interface State {
  readonly open: string[];
  wantsOperand: boolean;
  spaced: boolean;
}

/** Whether the pieces form an expression. Operators are not weighed, only their places. */
function isSound(pieces: readonly Token[]): boolean {
  const state: State = { open: [], wantsOperand: true, spaced: false };
  for (const piece of pieces) {
    if (piece.kind === "space") state.spaced = true;
    else {
      if (!steps[piece.kind](state, piece)) return false;
      state.spaced = false;
    }
  }
  return state.open.length === 0 && !state.wantsOperand;
}

type Step = (state: State, piece: Token) => boolean;

const operand: Step = (state) => {
  const fits = state.wantsOperand || state.spaced;
  state.wantsOperand = false;
  return fits;
};

const opening: Step = (state, piece) => {
  const fits = state.wantsOperand;
  state.open.push(piece.kind);
  state.wantsOperand = true;
  return fits;
};

const closing =
  (...openers: readonly string[]): Step =>
  (state) => {
    const opener = state.open.pop() ?? "";
    const empty = state.wantsOperand && opener !== "call";
    state.wantsOperand = false;
    return openers.includes(opener) && !empty;
  };

const separator: Step = (state, piece) => {
  const inside = state.open.at(-1);
  const fits = piece.kind === "comma" ? inside !== undefined : inside === "arrayOpen";
  const empty = state.wantsOperand && inside !== "call";
  state.wantsOperand = true;
  return fits && !empty;
};

const operator: Step = (state, piece) => {
  const prefix = ["+", "-", "@"].includes(piece.text);
  const fits = !state.wantsOperand || prefix;
  state.wantsOperand = true;
  return fits;
};

const steps: Record<Exclude<Token["kind"], "space">, Step> = {
  operand,
  reference: operand,
  name: operand,
  structured: operand,
  call: opening,
  open: opening,
  arrayOpen: opening,
  close: closing("call", "open"),
  arrayClose: closing("arrayOpen"),
  comma: separator,
  semicolon: separator,
  operator,
  postfix: (state) => !state.wantsOperand,
  wrong: () => false,
};

function ensureKnown(workbook: Workbook, piece: Token): void {
  if (piece.kind === "reference" || piece.kind === "name") ensureSheet(workbook, piece.text);
  if (piece.kind === "structured") ensureColumns(workbook, piece.text);
}

function ensureSheet(workbook: Workbook, text: string): void {
  const { sheet } = splitReference(text);
  if (sheet !== null && findSheet(workbook, sheet) === undefined) {
    refuse("InvalidArgument", `The formula mentions a sheet that does not exist: ${sheet}`);
  }
}

function findSheet(workbook: Workbook, name: string): SheetRecord | undefined {
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

function ensureColumns(workbook: Workbook, text: string): void {
  const bracket = text.indexOf("[");
  const name = text.slice(0, bracket).toLowerCase();
  if (name === "") return;
  const found = tableNamed(workbook, name);
  if (found === null) return refuse("InvalidArgument", `The formula mentions a table that does not exist: ${text}`);
  const headers = columnTexts(found.sheet, found.table.area).map((header) => header.toLowerCase());
  for (const item of structuredItems(text.slice(bracket))) {
    if (!item.startsWith("#") && item !== "" && !headers.includes(item.toLowerCase())) {
      refuse("InvalidArgument", `The formula mentions a column that does not exist: ${text}`);
    }
  }
}

function tableNamed(workbook: Workbook, name: string): { sheet: SheetRecord; table: TableRecord } | null {
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === name);
    if (table !== undefined) return { sheet, table };
  }
  return null;
}

/** The columns and keywords of `[A]`, `[@A]`, `[@[A b]]` and `[[#Headers],[A]:[B]]`. */
function structuredItems(brackets: string): readonly string[] {
  const inner = brackets.slice(1, -1).replace(/^@/, "");
  const nested = inner.startsWith("[") ? (inner.match(/\[(?:'.|[^[\]'])*\]/gu) ?? []) : [`[${inner}]`];
  return nested.map((item) => item.slice(1, -1).replaceAll(/'(.)/gu, "$1"));
}

/** A formula with each reference replaced; `replace` gives the new cells (`#REF!` when they are gone). */
export function mapReferences(
  formula: string,
  replace: (cells: string, sheet: string | null) => { readonly cells: string; readonly sheet: string | null },
): string {
  if (formula === "") return formula;
  const mapped = tokens(formula).map((token) => {
    const sheetName = token.kind === "name" && token.text.includes("!");
    return token.kind === "reference" || sheetName ? mappedReference(token.text, replace) : token.text;
  });
  return `=${mapped.join("")}`;
}

function mappedReference(
  text: string,
  replace: (cells: string, sheet: string | null) => { readonly cells: string; readonly sheet: string | null },
): string {
  const { sheet, cells } = splitReference(text);
  const next = replace(cells, sheet);
  if (next.cells === cells && next.sheet === sheet) return text;
  return `${next.sheet === null ? "" : sheetPrefix(next.sheet)}${next.cells}`;
}

/** Whether a formula has a structured reference, which conditional formats and validations may not have. */
export function hasStructuredReference(formula: string): boolean {
  return tokens(formula).some((token) => token.kind === "structured");
}

/** Plain names (no sheet, no function, no TRUE or FALSE) that a formula mentions. */
export function namesIn(formula: string): readonly string[] {
  return tokens(formula)
    .filter((token) => token.kind === "name" && !token.text.includes("!") && !/^(?:true|false)$/i.test(token.text))
    .map((token) => token.text);
}
