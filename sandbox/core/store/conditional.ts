import type { Area } from "./area.ts";
import { ensureFormula, hasStructuredReference } from "./formula.ts";
import { ensureFormattable } from "./protection.ts";
import { ensureArgument, refuse } from "./refusal.ts";
import { nextId, type ConditionalFormatRecord, type SheetRecord, type Workbook } from "./workbook.ts";

/** Adds a conditional format before all others, as Excel does. Only formats by formula are known here. */
export function addConditionalFormat(
  workbook: Workbook,
  sheet: SheetRecord,
  area: Area,
  type: string,
): ConditionalFormatRecord {
  ensureFormattable(sheet);
  if (type !== "Custom") refuse("NotImplemented", `The sandbox has no conditional format of type ${type}.`);
  const added: ConditionalFormatRecord = {
    id: `{00000000-000E-0000-0000-${nextId(workbook).padStart(12, "0")}}`,
    area,
    type,
    formula: "",
    stopIfTrue: false,
    fill: null,
    color: null,
    bold: false,
    italic: false,
  };
  sheet.conditionalFormats.unshift(added);
  return added;
}

/** Sets the formula, relative to the first cell. Refuses what is no formula, and structured references. */
export function setConditionalFormula(workbook: Workbook, format: ConditionalFormatRecord, formula: string): void {
  ensureArgument(formula.startsWith("="), "The formula of a conditional format begins with =.");
  ensureFormula(workbook, formula);
  ensureArgument(!hasStructuredReference(formula), "A conditional format cannot have a structured reference.");
  format.formula = formula;
}
