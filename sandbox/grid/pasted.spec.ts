import { answerTexts } from "../../src/model/answer-texts.ts";
import { emptyEvaluation } from "../../src/model/evaluation/empty.ts";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import type { CellValue } from "../../src/workbook/blueprint.ts";
import { build } from "../../src/workbook/build.ts";
import { assessors } from "../../test/support/talked-through.ts";
import { productFunctions } from "../../test/support/product-functions.ts";
import { maybeArea, parseArea } from "../core/store/area.ts";
import { cellAt, cellKey } from "../core/store/cells.ts";
import { fromBlueprint } from "../core/store/from-blueprint.ts";
import { createCalculator } from "./calculator.ts";
import type { CalculatorOptions } from "./contract.ts";

/** What a paste can bring past every validation; a text is a text, and one that begins with `=` a formula. */
type Pasted = Readonly<Record<string, CellValue>>;

const sheetName = "Stap 1 Zelfevaluatie";
const { control, notScored, spread } = answerTexts;

/** Step 1 after a paste, by address: what its cells show, and which of them a conditional format marks. */
async function step1(pasted: Pasted, evaluation: Evaluation, options: CalculatorOptions) {
  const workbook = fromBlueprint(build(evaluation));
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) throw new Error("there is no step 1");
  for (const [address, value] of Object.entries(pasted)) {
    const { top, left } = parseArea(address);
    const cell = cellAt(sheet, top, left);
    if (cell === undefined) throw new Error(`there is no cell ${address}`);
    const isFormula = typeof value === "string" && value.startsWith("=");
    Object.assign(cell, isFormula ? { value: null, formula: value } : { value });
  }
  const calculator = createCalculator(workbook, options);
  const { formats } = await calculator.calculate();
  calculator.dispose();
  const marks = formats.get(sheet.id);
  return {
    shown: (address: string) => {
      const { top, left } = maybeArea(address) ?? { top: 1, left: 1 };
      return cellAt(sheet, top, left)?.calculated;
    },
    isMarked: (address: string) => {
      const { top, left } = parseArea(address);
      return (marks?.get(cellKey(top, left)) ?? []).length > 0;
    },
    start: () => workbook.sheets[0],
  };
}

const empty = emptyEvaluation("OD", 2026);

describe.each([
  ["without the add-in", {}],
  ["with its custom functions", productFunctions()],
  ["where an empty cell is handed over as 0", productFunctions(0)],
])("%s", (_, options) => {
  test.each<[CellValue, CellValue, string, string]>([
    [null, null, notScored, control.empty],
    [null, "x", notScored, control.onlyReason],
    [null, " \t\n\u00a0", notScored, control.empty],
    [3, null, "voldoet aan de verwachtingen", control.noReason],
    [3, "\u00a0", "voldoet aan de verwachtingen", control.noReason],
    [3, "\t", "voldoet aan de verwachtingen", control.noReason],
    [3, "=NA()", "voldoet aan de verwachtingen", control.complete],
    [46_000, "x", control.invalid, control.invalid],
    [2.5, "x", control.invalid, control.invalid],
    [0, null, control.invalid, control.invalid],
    ["3", "x", control.invalid, control.invalid],
    ["=NA()", "x", control.invalid, control.invalid],
    ["=1/0", null, control.invalid, control.invalid],
  ])("[W100] beside the score %p with %p stand a level and a question", async (score, reason, level, question) => {
    const { shown, isMarked } = await step1({ C20: score, D20: reason }, empty, options);
    expect(shown("E20")).toContain(level);
    expect(shown("F20")).toBe(question);
    expect(isMarked("C20")).toBe(question === control.invalid);
    const asksReason = score !== null && question !== control.complete && String(reason ?? "").trim() === "";
    expect(isMarked("D20")).toBe(asksReason);
    expect(isMarked("F20")).toBe(asksReason || question === control.invalid);
  });

  test.each<[CellValue, string]>([
    [5, "Van 2 tot en met 5. Wat verklaart het verschil?"],
    ["5", "1 beoordelaar: score 2"],
    ["=NA()", "1 beoordelaar: score 2"],
    [46_000, "1 beoordelaar: score 2"],
    [null, "1 beoordelaar: score 2"],
  ])("[W101] an assessor's score of %p beside a 2 gives %p", async (score, answer) => {
    const evaluation = { ...empty, assessments: assessors([2, 4]) };
    const table = build(evaluation).sheets.find(({ name }) => name === sheetName)?.tables[0];
    const { top, left } = parseArea(table?.address ?? "A1");
    const column = String.fromCharCode(64 + left + (table?.columns.indexOf("Score") ?? 0));
    const { shown, isMarked } = await step1({ [`${column}${top + 2}`]: score }, evaluation, options);
    expect(shown("G20")).toBe(answer);
    expect(shown("G21")).toBe(spread.none);
    expect(isMarked(`${column}${top + 2}`)).toBe(score !== 5 && score !== null);
  });
});

test("[W102] Start says so when something on step 1 is no score, errors included", async () => {
  for (const score of ["=NA()", 46_000]) {
    const { start } = await step1({ C20: score }, empty, {});
    const shown = [...(start()?.cells.values() ?? [])].map(({ calculated }) => calculated);
    expect(shown).toContain("Op stap 1 staat iets dat geen score is. Welke score past?");
    expect(shown.filter((text) => typeof text === "string" && text.startsWith("#"))).toEqual([]);
  }
});
