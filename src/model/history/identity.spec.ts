import { emptyEvaluation } from "../evaluation/empty.ts";
import type { Result } from "../evaluation/evaluation.ts";
import { evaluationMark } from "../sharing/identity.ts";
import { evaluationIdOf, isOwn, ownResults } from "./identity.ts";

const result = (change: Partial<Result>): Result => ({
  evaluationId: "E1",
  organisation: "OD Noord",
  year: 2026,
  profile: "casemanager",
  source: "zelfevaluatie",
  score: 3,
  justification: "",
  ambition: "",
  recordedOn: null,
  ...change,
});

test.each([
  ["zelfevaluatie", true],
  [" Zelfevaluatie ", true],
  ["\u00a0zelf\u0007evaluatie \n", true],
  ["zelf evaluatie", false],
  ["OD Zuid", false],
  ["", false],
])("[R40] what came from “%s” is the organisation's own: %s", (source, own) => {
  expect(isOwn(result({ source }))).toBe(own);
});

test("[R41] own results are of the organisation, of the year, and of nobody else", () => {
  const ours = result({ organisation: "od noord " });
  const others = [{ organisation: "OD Zuid" }, { year: 2024 }, { source: "OD Zuid" }].map(result);
  expect(ownResults([ours, ...others], "OD Noord", 2026)).toEqual([ours]);
});

const mark = evaluationMark("OD Noord", 2026);

test.each<[string, string, Partial<Result>[], string]>([
  ["its own mark goes before what stands recorded", "E9", [{ evaluationId: "E1" }], "E9"],
  ["what it was recorded under before", "", [{ evaluationId: "E1" }, { profile: "vergunningverlener" }], "E1"],
  ["a mark of its own when it was recorded under two", "", [{ evaluationId: "E1" }, { evaluationId: "E2" }], mark],
  ["a mark of its own when what is recorded has none", "", [{ evaluationId: "" }], mark],
  ["a mark of its own when nothing is recorded", "", [], mark],
  ["a mark of its own when another year is recorded", "", [{ year: 2024 }], mark],
])("[R42] an evaluation is known by %s", (_, evaluationId, recorded, expected) => {
  const evaluation = { ...emptyEvaluation("OD Noord", 2026), evaluationId, history: recorded.map(result) };
  expect(evaluationIdOf(evaluation, 2026)).toBe(expected);
});
