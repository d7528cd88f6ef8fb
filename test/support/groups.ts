import { emptyEvaluation } from "../../src/model/evaluation/empty.ts";
import type { Evaluation, MaybeScore } from "../../src/model/evaluation/evaluation.ts";

/** The workbook of OD 1 in 2026, with what it and others (OD 2, OD 3 …) gave their case managers in 2024. */
export function groupOf(scores: readonly MaybeScore[]): Evaluation {
  return {
    ...emptyEvaluation("OD 1", 2026),
    history: scores.map((score, index) => ({
      evaluationId: `E${index + 1}`,
      organisation: `OD ${index + 1}`,
      year: 2024,
      profile: "casemanager",
      source: "zelfevaluatie",
      score,
      justification: "",
      ambition: "",
      recordedOn: null,
    })),
  };
}
