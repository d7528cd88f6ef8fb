import fc from "fast-check";
import { evaluations } from "../../test/support/evaluations.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import { build } from "./build.ts";
import { contentsOf } from "./contents-of.ts";
import { readEvaluation } from "./read.ts";

describe("the laws of a Blueprint", () => {
  test("[W1] law 1: reading what was built gives the evaluation back, whatever it holds", () => {
    fc.assert(
      fc.property(evaluations, (evaluation) => {
        expect(readEvaluation(contentsOf(build(evaluation)))).toEqual({ ok: true, value: evaluation });
      }),
      { numRuns: 60 },
    );
  });

  test("[W1] law 1 holds for an empty evaluation", () => {
    const evaluation = emptyEvaluation("", null);
    expect(readEvaluation(contentsOf(build(evaluation)))).toEqual({ ok: true, value: evaluation });
  });

  test("[W2] building is pure: twice gives the same Blueprint", () => {
    fc.assert(
      fc.property(evaluations, (evaluation) => {
        expect(build(evaluation)).toEqual(build(evaluation));
      }),
      { numRuns: 10 },
    );
  });
});
