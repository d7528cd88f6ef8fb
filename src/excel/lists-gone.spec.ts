/** A workbook of which the user deleted the sheet with the lists gets more sheets all the same. */
import { toBlueprint } from "../../sandbox/core/store/blueprint.ts";
import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import { savable } from "../../sandbox/core/store/savable.ts";
import { deleteSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { openExcel } from "../../test/support/excel.ts";
import { beforePlan } from "../../test/support/planned.ts";
import { valueOf } from "../../test/support/revising.ts";
import { plan, planStep } from "../usecases/plan.ts";
import type { Blueprint, Sheet } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { extendBlueprint } from "../workbook/extend.ts";
import { readEvaluation } from "../workbook/read.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import { checkBlueprint } from "../xlsx/check.ts";
import { excelWorkbook } from "./index.ts";

function withoutGuide() {
  const workbook = fromBlueprint(build(beforePlan));
  deleteSheet(workbook, sheetNamed(workbook, "Leeswijzer"));
  return workbook;
}

const listsOf = ({ validations }: Sheet): readonly string[] =>
  validations.flatMap(({ rule }) => (rule.kind === "list" ? [rule.source] : []));

const isKnown = ({ names }: Blueprint, source: string): boolean => names.some(({ name }) => source === `=${name}`);

test.each(["#REF!", "#VERW!"])("[LS1] in Excel the plan is drawn up, without lists that lead to %s", async (said) => {
  const { workbook } = await openExcel(withoutGuide());
  workbook.nowhere = said;
  valueOf(await plan(excelWorkbook()));
  const blueprint = toBlueprint(workbook);
  expect(valueOf(readEvaluation(contentsOf(blueprint))).actions).not.toEqual([]);
  const plans = blueprint.sheets.filter(({ name }) => name === sheetNames.actieplan);
  expect(plans.flatMap(listsOf).filter((source) => !isKnown(blueprint, source))).toEqual([]);
});

test("[LS2] in a file too, and that can be written", () => {
  const blueprint = savable(toBlueprint(withoutGuide()));
  const extended = valueOf(extendBlueprint(blueprint, valueOf(planStep(contentsOf(blueprint))).extension));
  expect(() => checkBlueprint(extended)).not.toThrow();
  expect(extended.sheets.flatMap(listsOf).filter((source) => !isKnown(extended, source))).toEqual([]);
});
