import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { build } from "../../src/workbook/build.ts";
import { emptyOne } from "../support/desk.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import { beforePlan } from "../support/planned.ts";
import { reviewed } from "../support/sharing.ts";
import { threeCycles } from "../support/three-cycles.ts";
import { Marks } from "./marks.ts";

/** The properties of an evaluation that hold what people wrote, and by which nothing is known. */
const written = new Set(
  [
    ["contact", "justification", "ambition", "notes", "note", "conclusions", "description", "finding"],
    ["assessor", "reason", "response", "answer", "expertise", "dilemmas", "role", "level", "explanation"],
    ["specific", "indicator", "baseline", "target", "owner", "support", "means", "progress"],
  ].flat(),
);

/** The same evaluation with a mark of its own in each text that somebody wrote. */
function marked(evaluation: Evaluation): Evaluation {
  const marks = new Marks(10_000);
  const withMarks = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return written.has(key) && value !== "" ? marks.on(value) : value;
    if (Array.isArray(value)) return value.map((one: unknown) => withMarks(one, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withMarks(one, name)]));
  };
  return withMarks(evaluation, "") as Evaluation;
}

/** The workbooks that sessions begin with, by name, with every answer marked; made once, to be copied. */
export async function bases(): Promise<ReadonlyMap<string, Workbook>> {
  const evaluations = {
    "een lege werkmap": emptyOne,
    "een half ingevulde werkmap": beforePlan,
    "een werkmap met alles": inFull,
    "een getoetste werkmap": reviewed,
    "een werkmap van vier keer": await threeCycles(),
  };
  return new Map(Object.entries(evaluations).map(([name, one]) => [name, fromBlueprint(build(marked(one)))]));
}
