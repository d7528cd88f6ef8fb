import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { build } from "../../src/workbook/build.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import { emptyOne } from "../support/desk.ts";
import { beforePlan } from "../support/planned.ts";
import { reviewed } from "../support/sharing.ts";
import { threeCycles } from "../support/three-cycles.ts";

/** The workbooks that sessions begin with, by name; made once, to be copied. */
export async function bases(): Promise<ReadonlyMap<string, Workbook>> {
  const evaluations = {
    "een lege werkmap": emptyOne,
    "een half ingevulde werkmap": beforePlan,
    "een werkmap met alles": inFull,
    "een getoetste werkmap": reviewed,
    "een werkmap van vier keer": await threeCycles(),
  };
  return new Map(Object.entries(evaluations).map(([name, one]) => [name, fromBlueprint(build(one))]));
}
