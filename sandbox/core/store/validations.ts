import { cellArea, cellCount, contains, intersection, overlaps, sameArea, subtract, type Area } from "./area.ts";
import { cellsIn } from "./cells.ts";
import { ensureFormula, hasStructuredReference, namesIn } from "./formula.ts";
import { maybeName } from "./names.ts";
import { ensureOpen } from "./protection.ts";
import { ensureArgument, refuse } from "./refusal.ts";
import type { SheetRecord, ValidationRecord, ValidationRuleRecord, Workbook } from "./workbook.ts";

/** What a validation says besides where it holds. */
export type ValidationParts = Omit<ValidationRecord, "area">;

/** What a cell without validation has. */
export const noValidation: ValidationParts = {
  rule: {},
  prompt: { title: "", message: "", showPrompt: true },
  errorAlert: { title: "", message: "", showAlert: true, style: "Stop" },
  ignoreBlanks: true,
};

/** The validation that a whole block has; null when it has none, or not one for all of it. */
export function validationOf(sheet: SheetRecord, area: Area): ValidationRecord | null {
  return sheet.validations.find((each) => contains(each.area, area)) ?? null;
}

/**
 * The validation that all cells of blocks have; in Excel's words why there is no such one: `None` has any,
 * `MixedCriteria` when some have one, `Inconsistent` when they have different ones.
 */
export function commonValidation(
  sheet: SheetRecord,
  areas: readonly Area[],
): ValidationParts | "None" | "MixedCriteria" | "Inconsistent" {
  const pieces = sheet.validations.flatMap((each) =>
    areas.flatMap((area) => {
      const shared = intersection(each.area, area);
      return shared === null ? [] : [{ each, cells: cellCount(shared) }];
    }),
  );
  const [first, ...others] = pieces;
  if (first === undefined) return "None";
  const guarded = pieces.reduce((sum, { cells }) => sum + cells, 0);
  if (guarded < areas.reduce((sum, area) => sum + cellCount(area), 0)) return "MixedCriteria";
  return others.every(({ each }) => isSameValidation(each, first.each)) ? first.each : "Inconsistent";
}

function isSameValidation({ area: _, ...one }: ValidationRecord, { area: __, ...other }: ValidationRecord): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Changes the validation of a block: what is not given stays as it was there. Refuses a protected sheet, texts that
 * are too long, and rules that Excel refuses.
 */
export function setValidation(
  workbook: Workbook,
  sheet: SheetRecord,
  area: Area,
  parts: Partial<ValidationParts>,
): void {
  ensureOpen(sheet);
  if (parts.prompt !== undefined) ensureTexts("prompt", parts.prompt, 255);
  if (parts.errorAlert !== undefined) ensureTexts("error", parts.errorAlert, 224);
  if (parts.rule !== undefined) ensureRule(workbook, parts.rule);
  const present = sheet.validations.find((each) => sameArea(each.area, area));
  if (present !== undefined) {
    Object.assign(present, parts);
    return;
  }
  const inherited = validationOf(sheet, area) ?? noValidation;
  clearValidation(sheet, area);
  sheet.validations.push({ ...inherited, ...parts, area });
}

function ensureTexts(what: string, texts: { title: string; message: string }, longest: number): void {
  ensureArgument(texts.title.length <= 32, `The title of a validation's ${what} has at most 32 characters.`);
  ensureArgument(
    texts.message.length <= longest,
    `The text of a validation's ${what} has at most ${longest} characters.`,
  );
}

const ruleKinds = ["wholeNumber", "decimal", "textLength", "date", "time", "list", "custom"];

function ensureRule(workbook: Workbook, rule: ValidationRuleRecord): void {
  const [kind = "", ...others] = Object.keys(rule).filter((key) => rule[key] !== undefined && rule[key] !== null);
  ensureArgument(ruleKinds.includes(kind) && others.length === 0, "A validation has one rule of a known kind.");
  const content = rule[kind];
  ensureArgument(typeof content === "object" && content !== null, "A validation rule is an object.");
  for (const formula of formulasIn(content as Record<string, unknown>)) ensureRuleFormula(workbook, formula);
  if (kind === "list") ensureList((content as Record<string, unknown>)["source"]);
  if (kind === "wholeNumber" || kind === "decimal") ensureBounds(content as Record<string, unknown>);
  ensureOperator(content as Record<string, unknown>);
}

function ensureOperator({ operator }: Record<string, unknown>): void {
  const isKnown = operator == null || (typeof operator === "string" && Object.hasOwn(comparisons, operator));
  ensureArgument(isKnown, `A validation compares as one of ${Object.keys(comparisons).join(", ")}.`);
}

function formulasIn(content: Record<string, unknown>): readonly string[] {
  return Object.values(content).filter((value): value is string => typeof value === "string" && value.startsWith("="));
}

/** Excel refuses structured references here, and (other than in a cell) names that do not exist. */
function ensureRuleFormula(workbook: Workbook, formula: string): void {
  ensureFormula(workbook, formula);
  ensureArgument(!hasStructuredReference(formula), "A validation cannot have a structured reference.");
  for (const name of namesIn(formula)) {
    ensureArgument(maybeName(workbook.names, name) !== null, `A named range you specified cannot be found: ${name}`);
  }
}

function ensureList(source: unknown): void {
  ensureArgument(typeof source === "string" && source !== "", "A list validation has a source.");
  ensureArgument(source.startsWith("=") || source.length <= 255, "A list of texts has at most 255 characters.");
}

function ensureBounds(content: Record<string, unknown>): void {
  const { formula1, formula2 } = content;
  if (typeof formula1 === "number" && typeof formula2 === "number" && content["operator"] === "Between") {
    ensureArgument(formula1 <= formula2, "The minimum of a validation is not above its maximum.");
  }
}

/** Takes validation off a block; what lies around it stays guarded. */
export function clearValidation(sheet: SheetRecord, area: Area): void {
  sheet.validations = sheet.validations.flatMap((each) =>
    overlaps(each.area, area) ? subtract(each.area, area).map((piece) => ({ ...each, area: piece })) : [each],
  );
}

/** Whether Excel would stop a user from typing this value. Only rules with plain numbers can say so here. */
export function stops(workbook: Workbook, sheet: SheetRecord, row: number, column: number, value: unknown): boolean {
  const found = validationOf(sheet, cellArea(row, column));
  if (found === null || !found.errorAlert.showAlert || found.errorAlert.style !== "Stop") return false;
  return value !== null && !allows(workbook, found.rule, value);
}

/** Whether a rule allows a value. */
export function allows(workbook: Workbook, rule: ValidationRuleRecord, value: unknown): boolean {
  for (const [kind, test] of Object.entries(tests)) {
    const content = rule[kind];
    if (content !== undefined && content !== null) return test(content as Record<string, unknown>, value, workbook);
  }
  return true;
}

type Test = (content: Record<string, unknown>, value: unknown, workbook: Workbook) => boolean;

const between = (content: Record<string, unknown>, value: number): boolean => {
  const low = bound(content["formula1"]);
  const high = bound(content["formula2"]);
  const compare = comparisons[textOf(content["operator"]) ?? "Between"];
  return low === null || compare === undefined || compare(value, low, high ?? Number.POSITIVE_INFINITY);
};

const textOf = (part: unknown): string | null => (typeof part === "string" ? part : null);

const comparisons: Readonly<Record<string, (value: number, low: number, high: number) => boolean>> = {
  Between: (value, low, high) => value >= low && value <= high,
  NotBetween: (value, low, high) => value < low || value > high,
  EqualTo: (value, low) => value === low,
  NotEqualTo: (value, low) => value !== low,
  GreaterThan: (value, low) => value > low,
  GreaterThanOrEqualTo: (value, low) => value >= low,
  LessThan: (value, low) => value < low,
  LessThanOrEqualTo: (value, low) => value <= low,
};

function bound(formula: unknown): number | null {
  if (typeof formula === "number") return formula;
  const text = typeof formula === "string" ? formula.replace(/^=/, "") : "";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

const tests: Readonly<Record<string, Test>> = {
  wholeNumber: (content, value) => typeof value === "number" && Number.isInteger(value) && between(content, value),
  decimal: (content, value) => typeof value === "number" && between(content, value),
  date: (content, value) => typeof value === "number" && between(content, value),
  time: (content, value) => typeof value === "number" && between(content, value),
  textLength: (content, value) => between(content, String(value).length),
  list: (content, value, workbook) => listed(workbook, textOf(content["source"]) ?? "", value),
};

function listed(workbook: Workbook, source: string, value: unknown): boolean {
  if (!source.startsWith("=")) {
    return source.split(",").some((item) => item.trim() === String(value));
  }
  const options = listOptions(workbook, source);
  return options === null || options.some((option) => String(option).toLowerCase() === String(value).toLowerCase());
}

/** The values that a list validation offers; null when its source is a formula that would have to be calculated. */
export function listOptions(workbook: Workbook, source: string): readonly unknown[] | null {
  const item = maybeName(workbook.names, source.slice(1));
  const target = item?.target;
  if (target?.kind !== "range") return null;
  const sheet = workbook.sheets.find((each) => each.id === target.sheet);
  if (sheet === undefined) return refuse("InvalidReference", `The source of the list is gone: ${source}`);
  return blockValues(sheet, target.area);
}

function blockValues(sheet: SheetRecord, area: Area): readonly unknown[] {
  return cellsIn(sheet, area)
    .map(([, cell]) => cell.value)
    .filter((value) => value !== null);
}
