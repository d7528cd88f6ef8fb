/** The laws of health, for any answers and any damage. */
import fc from "fast-check";
import { evaluations } from "../../../test/support/evaluations.ts";
import { anyDamage } from "../../../test/support/any-damage.ts";
import { after, examined, linesOf } from "../../../test/support/broken-workbook.ts";
import { evaluationIn } from "../../usecases/health.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import type { Blueprint } from "../blueprint.ts";
import { build } from "../build.ts";
import { fields } from "../fields.ts";
import { toText } from "../values.ts";
import type { Repair } from "./fault.ts";

/** Damaged workbooks take a second each. */
const runs = { numRuns: 12 } as const;

test("[GZ13] a sound workbook has no faults, whatever its answers", () => {
  fc.assert(
    fc.property(evaluations, (evaluation) => {
      expect(linesOf(examined(build(evaluation)))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("[GZ14] after mending there is nothing left to mend, and mending again changes nothing", () => {
  fc.assert(
    fc.property(evaluations, anyDamage, (evaluation, damage) => {
      const { repaired, remaining } = examined(after(evaluation, ...damage));
      const again = examined(repaired);
      expect(again.repairs).toEqual([]);
      expect(again.faults).toEqual(remaining);
      expect(again.repaired).toBe(repaired);
    }),
    runs,
  );
});

test("[GZ15] what could be read is read again, and nothing that stood somewhere is gone", () => {
  fc.assert(
    fc.property(evaluations, anyDamage, (evaluation, damage) => {
      const broken = after(evaluation, ...damage);
      const { repaired, repairs } = examined(broken);
      expect(lostAnswers(evaluationIn(broken), evaluationIn(repaired))).toEqual([]);
      const standing = textsIn(repaired);
      const replaced = replacedTexts(repairs, broken);
      expect([...textsIn(broken)].filter((text) => !standing.has(text) && !replaced.has(text))).toEqual([]);
    }),
    runs,
  );
});

/** The answers in single cells that were read before and are not, or read otherwise, after. */
function lostAnswers(before: Evaluation, now: Evaluation): readonly string[] {
  return fields
    .filter(({ place }) => {
      const answer = place.get(before);
      return answer !== null && answer !== "" && place.get(now) !== answer;
    })
    .map(({ name }) => name);
}

/** What stands in cells that do not calculate. */
const textsIn = ({ sheets }: Blueprint): ReadonlySet<string> =>
  new Set(
    sheets.flatMap(({ cells }) =>
      cells.filter(({ formula, value }) => formula === undefined && value !== null).map(({ value }) => toText(value)),
    ),
  );

/** What mending writes over: a heading, a number of a row, the number of the layout, and what a formula showed. */
function replacedTexts(repairs: readonly Repair[], { sheets }: Blueprint): ReadonlySet<string> {
  const headings = repairs.flatMap((one) => (one.kind === "heading" ? [one.from] : []));
  const keys = sheets
    .flatMap(({ cells }) => cells.map(({ value }) => value))
    .filter((value) => /^[A-Z]\d+$/.test(toText(value)));
  const shown = repairs.flatMap((one) => (one.kind === "formula" ? [toText(one.value)] : []));
  return new Set([...headings, ...keys.map(toText), ...shown]);
}
