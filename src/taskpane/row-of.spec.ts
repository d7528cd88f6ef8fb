import { findings } from "../model/checks/checks.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { tableNames } from "../workbook/names.ts";
import { nowhere } from "../workbook/place.ts";
import { columnTexts } from "../workbook/texts.ts";
import { askedAt } from "./asked-here.ts";
import { maybeRowOf } from "./row-of.ts";

const evaluation: Evaluation = {
  ...emptyEvaluation("OD Voorbeeld", 2026),
  assessments: [
    { id: "B1", assessor: "Jan de Vries", profile: "casemanager", score: 3, reason: "" },
    { id: "B2", assessor: "jurist", profile: "casemanager", score: 3, reason: "" },
  ],
};
const [first, second] = evaluation.assessments;

test.each([
  ["nothing", {}, null],
  ["no more than a number that no row has", { id: "B9" }, null],
  ["no more than its number", { id: "B2" }, second],
  ["its number, and what somebody changed since", { id: "B2", assessor: "juriste" }, second],
  ["the number of another row", { id: "B1", assessor: "jurist" }, second],
  ["what stands in it", { assessor: "Jan de Vries", score: 3 as const }, first],
  ["what stands in no row", { assessor: "griffier" }, null],
])("[AH28] a row of which is seen %s", (_, seen, found) => {
  expect(maybeRowOf(evaluation.assessments, seen)).toBe(found);
});

test("[AH28] beside a row under no heading of ours nothing is asked about another row", () => {
  const questions = findings(evaluation);
  const askedIn = (heading: string, value: string) =>
    askedAt(
      { ...nowhere, cell: { table: tableNames.assessments, heading, row: new Map([[heading, value]]) } },
      evaluation,
      questions,
    ).map(({ place }) => place);
  expect(askedIn(columnTexts.assessor, "Jan de Vries")).toContainEqual({ kind: "assessment", id: "B1" });
  expect(askedIn("Opmerking", "iets")).toEqual([]);
});
