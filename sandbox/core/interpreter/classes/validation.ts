import { ensureOpen } from "../../store/protection.ts";
import {
  clearValidation,
  commonValidation,
  noValidation,
  setValidation,
  type ValidationParts,
} from "../../store/validations.ts";
import type { ValidationRuleRecord } from "../../store/workbook.ts";
import { boolean, oneOf, record, text } from "../arguments.ts";
import { defineClass, type Scalar, type ObjectClass } from "../object.ts";
import type { Blocks } from "./format.ts";

function part<K extends keyof ValidationParts>(key: K, read: (value: unknown) => ValidationParts[K]): Scalar<Blocks> {
  return {
    get: ({ sheet, areas }) => {
      const found = commonValidation(sheet, areas);
      return (typeof found === "string" ? noValidation : found)[key];
    },
    set: ({ workbook, sheet, areas }, value) => {
      const given = read(value);
      for (const area of areas) setValidation(workbook, sheet, area, { [key]: given });
    },
  };
}

function prompt(value: unknown): ValidationParts["prompt"] {
  const given = record(value, "prompt");
  return {
    title: text(given["title"] ?? "", "prompt.title"),
    message: text(given["message"] ?? "", "prompt.message"),
    showPrompt: boolean(given["showPrompt"] ?? true, "prompt.showPrompt"),
  };
}

function errorAlert(value: unknown): ValidationParts["errorAlert"] {
  const given = record(value, "errorAlert");
  return {
    title: text(given["title"] ?? "", "errorAlert.title"),
    message: text(given["message"] ?? "", "errorAlert.message"),
    showAlert: boolean(given["showAlert"] ?? true, "errorAlert.showAlert"),
    style: oneOf(given["style"] ?? "Stop", ["Stop", "Warning", "Information"], "errorAlert.style"),
  };
}

const rule = part("rule", (value) => record(value, "rule"));

/** Excel takes numbers as bounds, and gives them as formulas: `=5`. */
function asGiven(found: ValidationRuleRecord): ValidationRuleRecord {
  const given = (bound: unknown): unknown => (typeof bound === "number" ? `=${bound}` : bound);
  return Object.fromEntries(
    Object.entries(found).map(([kind, content]) => [
      kind,
      Object.fromEntries(Object.entries(record(content, kind)).map(([name, value]) => [name, given(value)])),
    ]),
  );
}

/** `range.dataValidation`. */
export const validationClass: ObjectClass<Blocks> = defineClass<Blocks>("DataValidation", {
  scalars: {
    Rule: { ...rule, get: (self) => asGiven(rule.get(self) as ValidationRuleRecord) },
    Prompt: part("prompt", prompt),
    ErrorAlert: part("errorAlert", errorAlert),
    IgnoreBlanks: part("ignoreBlanks", (value) => boolean(value, "ignoreBlanks")),
    Type: {
      get: ({ sheet, areas }) => {
        const found = commonValidation(sheet, areas);
        if (typeof found === "string") return found;
        const [kind] = Object.keys(found.rule);
        return kind === undefined ? "None" : kind.charAt(0).toUpperCase() + kind.slice(1);
      },
    },
  },
  methods: {
    Clear: ({ sheet, areas }) => {
      ensureOpen(sheet);
      for (const area of areas) clearValidation(sheet, area);
    },
  },
});
