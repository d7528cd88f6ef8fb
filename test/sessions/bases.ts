import { readFileSync } from "node:fs";
import { cellsIn } from "../../sandbox/core/store/cells.ts";
import { fromBlueprint } from "../../sandbox/core/store/from-blueprint.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import type { Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { parseJson } from "../../src/model/evaluation/json.ts";
import { build } from "../../src/workbook/build.ts";
import { choices } from "../../src/workbook/tables.ts";
import { emptyOne } from "../support/desk.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import { beforePlan } from "../support/planned.ts";
import { valueOf } from "../support/revising.ts";
import { reviewed } from "../support/sharing.ts";
import { threeCycles } from "../support/three-cycles.ts";
import { firstLayout } from "../support/first-layout.ts";
import { Marks } from "./marks.ts";
import { homesOf } from "./sight.ts";

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
  return withTexts(evaluation, (text) => marks.on(text));
}

/** The same evaluation with each text that somebody wrote made into another. */
function withTexts(evaluation: Evaluation, made: (text: string) => string): Evaluation {
  const withMarks = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return written.has(key) && value !== "" ? made(value) : value;
    if (Array.isArray(value)) return value.map((one: unknown) => withMarks(one, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withMarks(one, name)]));
  };
  return withMarks(evaluation, "") as Evaluation;
}

/** The base of an older layout. */
export const oldBase = "een werkmap van indeling 1";

/** A workbook of the first layout as it was made then, with a mark in each cell that holds a text which somebody wrote. */
async function ofFirstLayout(): Promise<Workbook> {
  const texts = new Set<string>();
  const isChoice = new Set(Object.values(choices).flatMap((values) => [...values.values()]));
  const evaluation = valueOf(parseJson(readFileSync("test/frozen/indeling-1.json", "utf8")));
  withTexts(evaluation, (text) => (isChoice.has(text) ? text : (texts.add(text), text)));
  const workbook = fromBlueprint(await firstLayout());
  const marks = new Marks(10_000);
  for (const { sheet, area } of homesOf(workbook)) {
    for (const [, cell] of cellsIn(sheet, area)) {
      if (typeof cell.value === "string" && texts.has(cell.value)) cell.value = marks.on(cell.value);
    }
  }
  return workbook;
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
  const made = Object.entries(evaluations).map(([name, one]) => [name, fromBlueprint(build(marked(one)))] as const);
  return new Map([...made, [oldBase, await ofFirstLayout()]]);
}
