import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { build } from "../../src/workbook/build.ts";
import { changedOrganisations } from "../../test/support/changed-organisations.ts";
import { formulaCells, unknown } from "../../test/support/formula-cells.ts";
import { groupOf } from "../../test/support/groups.ts";
import { toBlueprint } from "../core/store/blueprint.ts";
import { fromBlueprint } from "../core/store/from-blueprint.ts";
import { createCalculator } from "./calculator.ts";

/** The same group, one thing written in other ways. */
function blanks(group: Evaluation): Evaluation {
  const sources = [
    "\u00a0Zelfevaluatie",
    " zelfevaluatie  ",
    "zelf\u0007evaluatie",
    "ZELFEVALUATIE\n",
    "zelf evaluatie",
  ];
  return { ...group, history: group.history.map((row, at) => ({ ...row, source: sources[at] ?? row.source })) };
}

test.each([
  ["a merger", changedOrganisations.merged],
  ["other names", changedOrganisations.renamed],
  ["a name that is met twice, and results under none", changedOrganisations.cameTogetherAgain],
  ["a group", groupOf([3, 4, 3, 1, 5, 3])],
  ["a group, with sources in other blanks", blanks(groupOf([3, 4, 3, 1, 5, 3]))],
])(
  "[C101] the sheets of several years too: %s",
  async (_, evaluation) => {
    const blueprint = build(evaluation);
    const workbook = fromBlueprint(unknown(blueprint));
    const calculator = createCalculator(workbook, {});
    await calculator.calculate();
    calculator.dispose();
    expect(formulaCells(toBlueprint(workbook))).toEqual(formulaCells(blueprint));
  },
  120_000,
);
