/** A workbook of which the user deleted the sheet with the lists gets more sheets all the same. */
import { toBlueprint } from "../../sandbox/core/store/blueprint.ts";
import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import { savable } from "../../sandbox/core/store/savable.ts";
import { deleteSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { openExcel } from "../../test/support/excel.ts";
import { beforePlan } from "../../test/support/planned.ts";
import { valueOf } from "../../test/support/revising.ts";
import { plan, planStep } from "../usecases/plan.ts";
import { build } from "../workbook/build.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { extendBlueprint } from "../workbook/extend.ts";
import { readEvaluation } from "../workbook/read.ts";
import { checkBlueprint } from "../xlsx/check.ts";
import { excelWorkbook } from "./index.ts";

function withoutGuide() {
  const workbook = fromBlueprint(build(beforePlan));
  deleteSheet(workbook, sheetNamed(workbook, "Leeswijzer"));
  return workbook;
}

test("[LS1] in Excel the plan is drawn up, without drop-down lists that lead nowhere", async () => {
  const { workbook } = await openExcel(withoutGuide());
  valueOf(await plan(excelWorkbook()));
  expect(valueOf(readEvaluation(contentsOf(toBlueprint(workbook)))).actions).not.toEqual([]);
});

test("[LS2] in a file too, and that can be written", () => {
  const blueprint = savable(toBlueprint(withoutGuide()));
  const extended = valueOf(extendBlueprint(blueprint, valueOf(planStep(contentsOf(blueprint))).extension));
  expect(() => checkBlueprint(extended)).not.toThrow();
  const lists = extended.sheets.flatMap(({ validations }) => validations.filter(({ rule }) => rule.kind === "list"));
  const known = new Set(extended.names.map(({ name }) => `=${name}`));
  expect(lists.every(({ rule }) => rule.kind === "list" && known.has(rule.source))).toBe(true);
});
