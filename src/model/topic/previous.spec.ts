import { emptyEvaluation } from "../evaluation/empty.ts";
import type { Result } from "../evaluation/evaluation.ts";
import { previousResult } from "./previous.ts";

const empty = emptyEvaluation(" OD Voorbeeld", 2026);

const result: Result = {
  evaluationId: "E",
  organisation: "OD Voorbeeld",
  year: 2024,
  profile: "casemanager",
  source: "zelfevaluatie",
  score: 2,
  justification: "",
  ambition: "",
  recordedOn: null,
};

test.each<[string, Partial<Result>, boolean]>([
  ["as it was recorded", {}, true],
  ["in other capitals, with blanks", { source: " Zelfevaluatie ", organisation: "od voorbeeld " }, true],
  ["without an organisation", { organisation: "  " }, true],
  ["the year before", { year: 2025 }, true],
  ["this year", { year: 2026 }, false],
  ["a later year", { year: 2027 }, false],
  ["of colleagues", { source: "OD Buur" }, false],
  ["of another organisation", { organisation: "OD Voorbeelden" }, false],
  ["of another profile", { profile: "juridisch_adviseur" }, false],
])("[K15] last time counts or not: %s", (_, change, counts) => {
  const history = [{ ...result, ...change }];
  expect(previousResult({ ...empty, history }, "casemanager")).toEqual(counts ? history[0] : null);
});

test("[K16] of several the latest year, and of one year what was recorded last", () => {
  const history = [2022, 2024, 2020].map((year) => ({ ...result, year }));
  expect(previousResult({ ...empty, history }, "casemanager")?.year).toBe(2024);
  const twice = [1, 5].map((score) => ({ ...result, score: score as 1 | 5 }));
  expect(previousResult({ ...empty, history: twice }, "casemanager")?.score).toBe(5);
});
