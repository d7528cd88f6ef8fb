import type { Sheet, Validation, ValidationRule } from "../workbook/blueprint.ts";
import type { Canvas } from "./canvas.ts";

const alertStyle = { stop: "Stop", warning: "Warning" } as const;

/** A rule as Office.js takes it. Dates go as formulas of serial numbers: those read the same in every language. */
function hostRule(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "whole":
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "date":
      return { date: { formula1: `=${rule.min}`, formula2: `=${rule.max}`, operator: "Between" } };
    case "list":
      return { list: { inCellDropDown: true, source: rule.source } };
  }
}

/**
 * An empty cell is always fine: a new rule begins like that. What it says when it refuses comes last: a rule without it was
 * not written to its end.
 */
function setValidation(target: Excel.DataValidation, { rule, prompt, error }: Validation): void {
  target.rule = hostRule(rule);
  if (prompt !== null) target.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  target.errorAlert = { showAlert: true, title: error.title, message: error.text, style: alertStyle[error.style] };
}

/** Guards the cells of a sheet. */
export function setValidations(canvas: Canvas, { name, validations }: Pick<Sheet, "name" | "validations">): void {
  for (const validation of validations) {
    setValidation(canvas.range(name, validation.range).dataValidation, validation);
  }
}
