/** Evaluations with so many times the usual work in them; row 7. */
import { profileIds } from "../src/model/bijlage-d/profiles.ts";
import type { Action, Assessment, Evaluation, Result, Score } from "../src/model/evaluation/evaluation.ts";
import { inFull } from "../test/support/evaluation-in-full.ts";

const reason = "De organisatie voldoet in grote lijnen; bij regie en juridisch advies is zij kwetsbaar.";

const scoreAt = (index: number): Score => ((index % 5) + 1) as Score;
const profileAt = (index: number) => profileIds[index % profileIds.length] ?? "casemanager";
const list = <Item>(count: number, itemAt: (index: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => itemAt(index));

/** Three assessors give every profile a score; ten and a hundred times as many. */
function assessments(times: number): readonly Assessment[] {
  return list(15 * times, (index) => ({
    id: `B${index + 1}`,
    assessor: `beoordelaar ${(index % (3 * times)) + 1}`,
    profile: profileAt(index),
    score: scoreAt(index),
    reason,
  }));
}

/** Ten actions in the plan. */
function actions(times: number): readonly Action[] {
  const [first] = inFull.actions;
  if (first === undefined) throw new Error("the evaluation has no action");
  return list(10 * times, (index) => ({ ...first, id: `A${index + 1}`, specific: `${reason} (${index})` }));
}

/** The results of three earlier years. */
function years(times: number): readonly Result[] {
  return list(15 * times, (index) => ({
    evaluationId: `E${Math.floor(index / 5)}`,
    organisation: inFull.organisation,
    year: 2020 - 2 * Math.floor(index / 5) > 1950 ? 2020 - 2 * Math.floor(index / 5) : 1950,
    profile: profileAt(index),
    source: index < 175 ? "zelfevaluatie" : `OD ${index}`,
    score: scoreAt(index),
    justification: reason,
    ambition: "Een niveau hoger.",
    recordedOn: "2024-11-25",
  }));
}

/** Kinds of work that can be more, each with the evaluation of so many times as much. */
export const growing: Readonly<Record<string, (times: number) => Evaluation>> = {
  assessors: (times) => ({ ...inFull, assessments: assessments(times) }),
  actions: (times) => ({ ...inFull, actions: actions(times) }),
  years: (times) => ({ ...inFull, history: years(times) }),
};
