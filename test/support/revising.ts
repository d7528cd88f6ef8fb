import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { sentence, success, type Outcome } from "../../src/model/problem.ts";
import type { WorkbookInspector, WorkbookRepairer } from "../../src/usecases/repairer.ts";
import type { WorkbookReviser } from "../../src/usecases/reviser.ts";
import type { Blueprint } from "../../src/workbook/blueprint.ts";
import { build } from "../../src/workbook/build.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { repairedBlueprint } from "../../src/workbook/health/apply.ts";
import { readEvaluation } from "../../src/workbook/read.ts";
import { revisedBlueprint } from "../../src/workbook/revise.ts";

/** A workbook in memory that can be revised and mended, as a file is. */
export class RevisedBook implements WorkbookReviser, WorkbookInspector, WorkbookRepairer {
  blueprint: Blueprint;

  constructor(evaluation: Evaluation) {
    this.blueprint = build(evaluation);
  }

  readonly revise: WorkbookReviser["revise"] = async (decide) => {
    const decided = decide(contentsOf(this.blueprint));
    if (!decided.ok) return decided;
    const revised = revisedBlueprint(this.blueprint, decided.value);
    if (!revised.ok) return revised;
    this.blueprint = revised.value;
    return success(null);
  };

  readonly inspect: WorkbookInspector["inspect"] = async () => this.blueprint;

  readonly repair: WorkbookRepairer["repair"] = async (decide) => {
    const decided = decide(this.blueprint);
    if (!decided.ok) return decided;
    const repaired = repairedBlueprint(this.blueprint, decided.value);
    if (!repaired.ok) return repaired;
    this.blueprint = repaired.value;
    return success([]);
  };

  /** The evaluation that stands in it now. */
  get evaluation(): Evaluation {
    return valueOf(readEvaluation(contentsOf(this.blueprint)));
  }
}

/** The value of an outcome; throws with its problems when it has none. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(sentence).join("\n"));
  return outcome.value;
}

/** The codes of what stood in the way; none when nothing did. */
export const codesOf = (outcome: Outcome<unknown>): readonly string[] =>
  outcome.ok ? [] : outcome.problems.map(({ code }) => code);

/** Somebody who agrees, or not, and what was asked. */
export function asking(answer: boolean) {
  const asked: string[] = [];
  return { asked, confirm: async (lines: readonly string[]) => (asked.push(...lines), answer) };
}
