import type { ConditionalFormat, Hyperlink, Validation, ValidationRule } from "../workbook/blueprint.ts";
import { areaAddress, maybeArea, quotedSheet, type Area } from "../workbook/grid.ts";
import { movable } from "../workbook/move-formula.ts";
import { textLimits } from "./check-sheet.ts";
import { shownFormula } from "./formula.ts";
import type { Left } from "./left.ts";
import type { SheetNames } from "./read-names.ts";
import type { StyleBook } from "./read-styles.ts";
import {
  attribute,
  childrenOf,
  flag,
  maybeChild,
  numberAttribute,
  textAttribute,
  type XmlElement,
} from "./read-tree.ts";
import { maybeReference } from "./reference.ts";

/** What reading the rules of a sheet needs to know of the rest of the workbook. */
export interface RuleContext {
  readonly sheet: string;
  readonly left: Left;
  readonly styles: StyleBook;
  readonly sheets: SheetNames;
  /** The workbook's own spelling of a name; null when it has no such name. */
  readonly name: (name: string) => string | null;
  /** Whether the workbook has room for so many more rules. */
  readonly room: (rules: number) => boolean;
}

/** Longer than all blocks together can be that there is ever room for. */
const longestBlocks = 2_200_000;

/** The blocks of a rule (`sqref`); none when it holds anything else, or more than there is room for. */
function blocks(element: XmlElement, { room }: RuleContext): readonly Area[] {
  const text = attribute(element, "sqref");
  if (text.length > longestBlocks) return [];
  const addresses = text.trim().split(/\s+/);
  const areas = room(addresses.length) ? addresses.map(maybeArea) : [];
  return areas.every((area) => area !== null) ? areas : [];
}

const formulaOf = (element: XmlElement, name: string): string => maybeChild(element, name)?.text.trim() ?? "";

function maybeNumber(text: string): number | null {
  const number = Number(text);
  return text === "" || !Number.isFinite(number) ? null : number;
}

function maybeRule(element: XmlElement, context: RuleContext): ValidationRule | null {
  const kind = attribute(element, "type");
  if (kind === "list") {
    const name = context.name(formulaOf(element, "formula1").replace(/^=/, ""));
    return name === null ? null : { kind, source: `=${name}` };
  }
  const operator = attribute(element, "operator") || "between";
  if ((kind !== "whole" && kind !== "date") || operator !== "between") return null;
  const min = maybeNumber(formulaOf(element, "formula1"));
  const max = maybeNumber(formulaOf(element, "formula2"));
  return min === null || max === null ? null : { kind, min, max };
}

function messages(element: XmlElement): Pick<Validation, "prompt" | "error"> {
  const text = (name: string, limit: number): string => textAttribute(element, name).slice(0, limit);
  const prompt = { title: text("promptTitle", textLimits.title), text: text("prompt", textLimits.prompt) };
  const isSilent = !flag(element, "showInputMessage") || (prompt.title === "" && prompt.text === "");
  return {
    prompt: isSilent ? null : prompt,
    error: {
      title: text("errorTitle", textLimits.title),
      text: text("error", textLimits.error),
      style: ["warning", "information"].includes(attribute(element, "errorStyle")) ? "warning" : "stop",
    },
  };
}

/** The validations of a sheet, each block on its own. One that refuses nothing is none. */
export function readValidations(sheet: XmlElement, context: RuleContext): readonly Validation[] {
  return childrenOf(maybeChild(sheet, "dataValidations"), "dataValidation").flatMap((element) => {
    const rule = flag(element, "showErrorMessage") ? maybeRule(element, context) : null;
    const areas = blocks(element, context);
    if (rule === null || areas.length === 0) {
      context.left.note("validations", context.sheet, { kind: "validation", sheet: context.sheet, areas });
      return [];
    }
    const isSpecial = !flag(element, "allowBlank") || attribute(element, "errorStyle") === "information";
    context.left.noteIf(isSpecial || flag(element, "showDropDown"), "validationDetails", context.sheet);
    const said = messages(element);
    return areas.map((area) => ({ range: areaAddress(area), rule, ...said }));
  });
}

/** A long formula over many blocks counts for more rules. */
const charactersPerRule = 64;

interface Ranked {
  readonly priority: number;
  readonly formats: readonly ConditionalFormat[];
}

/** One rule over its blocks. The formula is said from the corner of them all, a Blueprint's from each block's own. */
function ranked(rule: XmlElement, areas: readonly Area[], { styles, sheet, left, room }: RuleContext): Ranked | null {
  const formula = formulaOf(rule, "formula");
  const number = numberAttribute(rule, "dxfId", -1);
  if (attribute(rule, "type") !== "expression" || formula === "" || areas.length === 0) return null;
  if (
    formula.length > textLimits.formula ||
    formula.includes("[") ||
    !room((areas.length * formula.length) / charactersPerRule)
  )
    return null;
  left.noteIf(styles.hasMore(number), "conditionalFormatDetails", sheet);
  const from = movable(formula);
  const top = areas.reduce((least, area) => Math.min(least, area.top), Infinity);
  const first = areas.reduce((least, area) => Math.min(least, area.left), Infinity);
  const formats = areas.map((area) => ({
    range: areaAddress(area),
    formula: shownFormula(from(area.top - top, area.left - first)),
    ...styles.format(number),
  }));
  return { priority: numberAttribute(rule, "priority", Infinity), formats };
}

/** The conditional formats of a sheet, the one that wins first, each block on its own. */
export function readConditionalFormats(sheet: XmlElement, context: RuleContext): readonly ConditionalFormat[] {
  const found = childrenOf(sheet, "conditionalFormatting").flatMap((element) => {
    const areas = blocks(element, context);
    return childrenOf(element, "cfRule").flatMap((rule) => {
      const one = ranked(rule, areas, context);
      if (one === null) context.left.note("conditionalFormats", context.sheet);
      return one ?? [];
    });
  });
  const inOrder = found.sort((a, b) => (a.priority === b.priority ? 0 : a.priority - b.priority));
  return inOrder.flatMap(({ formats }) => formats);
}

/** A name of the workbook, or a place in it as `'Blad 1'!A1`; null for anything else. */
function maybeTarget(location: string, { name, sheets }: RuleContext): string | null {
  const named = name(location);
  if (named !== null) return named;
  const reference = maybeReference(location);
  const sheet = reference === null ? null : sheets(reference.sheet);
  return reference === null || sheet === null ? null : `${quotedSheet(sheet)}!${areaAddress(reference.area)}`;
}

function noteLink(isExternal: boolean, cell: string | null, { left, sheet }: RuleContext): void {
  if (isExternal) left.note("externalLinks", sheet);
  else left.note("brokenLinks", sheet, cell === null ? null : { kind: "link", sheet, cell });
}

/** The links of a sheet to names and places of the workbook itself, each from the first cell of its block. */
export function readHyperlinks(sheet: XmlElement, context: RuleContext): readonly Hyperlink[] {
  const links = new Map<string, Hyperlink>();
  for (const element of childrenOf(maybeChild(sheet, "hyperlinks"), "hyperlink")) {
    const area = maybeArea(attribute(element, "ref"));
    const isExternalLink = attribute(element, "r:id") !== "";
    const target = isExternalLink ? null : maybeTarget(attribute(element, "location"), context);
    const cell = area === null ? null : areaAddress({ ...area, bottom: area.top, right: area.left });
    if (cell === null || target === null) {
      noteLink(isExternalLink, cell, context);
      continue;
    }
    links.set(cell, { cell, target, tip: textAttribute(element, "tooltip").slice(0, textLimits.tip) });
  }
  return [...links.values()];
}
