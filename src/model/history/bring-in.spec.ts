import fc from "fast-check";
import { scores } from "../../../test/support/evaluations.ts";
import { valueOf } from "../../../test/support/revising.ts";
import { profileIds } from "../bijlage-d/profiles.ts";
import { emptyEvaluation } from "../evaluation/empty.ts";
import type { Evaluation, Result } from "../evaluation/evaluation.ts";
import { broughtIn, type Brought } from "./bring-in.ts";
import { evaluationIdOf } from "./identity.ts";
import { resultsOf } from "./results.ts";
import { homeOf, rowKey } from "./row.ts";

const nobody = emptyEvaluation("", null);

/** Rows of few evaluations, sources and days, so that they meet each other all the time. */
const meeting: fc.Arbitrary<Result> = fc.record({
  evaluationId: fc.constantFrom("", "een", "twee"),
  organisation: fc.constantFrom("OD Een", "od een ", "OD Twee"),
  year: fc.constantFrom(2024, 2026),
  profile: fc.constantFrom(...profileIds.slice(0, 2)),
  source: fc.constantFrom("zelfevaluatie", "OD Noord", "od  noord"),
  score: scores,
  justification: fc.constantFrom("", "Omdat.", "=1+1"),
  ambition: fc.constantFrom("", "Hoger."),
  recordedOn: fc.constantFrom(null, "2026-01-31", "2026-12-01"),
});

const batches: fc.Arbitrary<Brought[]> = fc
  .array(fc.array(meeting, { maxLength: 6 }), { maxLength: 4 })
  .map((all) => all.map((rows, index) => ({ source: `${index}.xlsx`, rows })));

/** An evaluation of which each row stands there once, as bringing in and recording leave it. */
const tidy = (evaluation: Evaluation): Evaluation => ({
  ...evaluation,
  history: [...new Map(evaluation.history.map((row) => [rowKey(row), row])).values()],
});

const receiving: fc.Arbitrary<Evaluation> = fc
  .tuple(fc.array(meeting, { maxLength: 6 }), fc.constantFrom("", "een"), fc.constantFrom(null, 2024, 2026))
  .map(([history, evaluationId, year]) => tidy({ ...emptyEvaluation("OD Een", year), evaluationId, history }));

const rowsOf = ({ history }: Evaluation): readonly string[] => history.map((row) => JSON.stringify(row)).sort();
const after = (evaluation: Evaluation, brought: readonly Brought[]) => broughtIn(evaluation, brought).evaluation;

describe("bringing in", () => {
  test("[BI1] law: one after another in any order, and at once, give the same rows", () => {
    fc.assert(
      fc.property(receiving, batches, fc.infiniteStream(fc.nat()), (evaluation, brought, random) => {
        const atOnce = after(evaluation, brought);
        const shuffled = brought
          .map((one) => ({ one, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const inTurn = shuffled.reduce((now, one) => after(now, [one]), evaluation);
        expect(rowsOf(inTurn)).toEqual(rowsOf(atOnce));
        expect(homeOf(inTurn)).toEqual(homeOf(evaluation));
        expect(homeOf(atOnce)).toEqual(homeOf(evaluation));
        expect(broughtIn(evaluation, shuffled).evaluation).toEqual(atOnce);
      }),
      { numRuns: 300 },
    );
  });

  test("[BI2] law: bringing it again changes nothing: the very same evaluation comes back", () => {
    fc.assert(
      fc.property(receiving, batches, (evaluation, brought) => {
        const once = after(evaluation, brought);
        expect(after(once, brought)).toBe(once);
        expect(after(once, [...brought, ...brought])).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  test("[BI3] law: it is associative: what was brought together elsewhere brings the same", () => {
    fc.assert(
      fc.property(batches, batches, (one, other) => {
        const together = after(nobody, one).history;
        const left = after(nobody, [{ source: "samen.xlsx", rows: together }, ...other]);
        const right = after(nobody, [...one, { source: "samen.xlsx", rows: after(nobody, other).history }]);
        expect(rowsOf(left)).toEqual(rowsOf(right));
      }),
      { numRuns: 300 },
    );
  });

  test("[BI4] law: a row stands there once, and nothing that was brought is left out without a word", () => {
    fc.assert(
      fc.property(receiving, batches, (evaluation, brought) => {
        const done = broughtIn(evaluation, brought);
        const keys = done.evaluation.history.map(rowKey);
        expect(new Set(keys).size).toBe(keys.length);
        const there = new Set([...done.evaluation.history, ...answersOf(evaluation)].map(said));
        const told = new Set(
          [...done.differing, ...done.home, ...done.double]
            .map(({ other }) => said(other))
            .concat(done.changed.map(({ before }) => said(before))),
        );
        const lost = brought
          .flatMap(({ rows }) => rows)
          .map(said)
          .filter((row) => !there.has(row) && !told.has(row));
        expect(lost).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what is told of what is brought", () => {
  const row: Result = {
    evaluationId: "een",
    organisation: "OD Een",
    year: 2024,
    profile: "casemanager",
    source: "zelfevaluatie",
    score: 3,
    justification: "",
    ambition: "",
    recordedOn: "2026-01-31",
  };
  const other = (change: Partial<Result>): Result => ({ ...row, ...change });
  const from = (source: string, ...rows: readonly Result[]): Brought => ({ source, rows });
  const standing = (...history: readonly Result[]): Evaluation => ({ ...emptyEvaluation("OD Thuis", 2026), history });
  const nothing = { added: [], changed: [], same: 0, differing: [], home: [], double: [], twice: [] };
  const told = ({ evaluation: _, ...report }: ReturnType<typeof broughtIn>) => report;

  test("[BI5] nothing brings nothing, and a row that stands there is the same one", () => {
    expect(told(broughtIn(standing(row), []))).toEqual(nothing);
    expect(told(broughtIn(standing(row), [from("a", row), from("b", row)]))).toEqual({ ...nothing, same: 1 });
    expect(told(broughtIn(standing(row), [from("a", other({ recordedOn: null }))]))).toEqual({ ...nothing, same: 1 });
  });

  test("[BI6] of new rows the latest comes in; each that says something else is told once, with its files", () => {
    const [early, late] = [other({ score: 1, recordedOn: null }), other({ score: 5, recordedOn: "2026-12-01" })];
    const again = other({ score: 5, recordedOn: "2026-11-01" });
    const done = broughtIn(standing(), [from("b", early, row), from("a", early, late, again)]);
    expect(told(done)).toEqual({
      ...nothing,
      added: [late],
      differing: [
        { kept: late, other: row, sources: ["b"] },
        { kept: late, other: early, sources: ["a", "b"] },
      ],
    });
    expect(done.evaluation.history).toEqual([late]);
  });

  test("[BI7] a later version changes the row in its place; what stood there is no further difference", () => {
    const [next, late] = [other({ profile: "juridisch_adviseur" }), other({ score: 5, recordedOn: "2026-12-01" })];
    const done = broughtIn(standing(row, next), [from("a", late, other({ recordedOn: null }))]);
    expect(told(done)).toEqual({ ...nothing, changed: [{ before: row, after: late }] });
    expect(done.evaluation.history).toEqual([late, next]);
    const older = broughtIn(standing(late), [from("a", row)]);
    expect(told(older)).toEqual({ ...nothing, differing: [{ kept: late, other: row, sources: ["a"] }] });
    expect(told(broughtIn(standing(late), [from("a", row), from("b", late)]))).toEqual(told(older));
  });

  test("[BI8] rows of this workbook's own evaluations and rows that stand there twice are left alone", () => {
    const evaluation = { ...standing(row), evaluationId: "een" };
    const late = other({ score: 5, recordedOn: "2026-12-01" });
    const peer = other({ source: "OD Noord" });
    expect(told(broughtIn(evaluation, [from("a", late, peer)]))).toEqual({
      ...nothing,
      home: [
        { kept: row, other: late, sources: ["a"], isOver: false },
        { kept: null, other: peer, sources: ["a"], isOver: false },
      ],
    });
    const two = other({ score: 4 });
    expect(told(broughtIn(standing(row, two), [from("a", late)]))).toEqual({
      ...nothing,
      double: [{ kept: row, other: late, sources: ["a"] }],
    });
    expect(told(broughtIn(standing(row, two), [from("a", two)]))).toEqual({ ...nothing, same: 1 });
  });

  test("[BI9] one year twice with other scores of the organisation's own is told, when something brought has a part in it", () => {
    const twin = other({ evaluationId: "twee", score: 5, organisation: " od een" });
    const done = broughtIn(standing(row), [from("a", twin)]);
    expect(done.twice).toEqual([[row, twin]]);
    expect(broughtIn(standing(row, twin), [from("a", other({ evaluationId: "drie", year: 2022 }))]).twice).toEqual([]);
    for (const calm of [
      { score: 3 as const },
      { score: null },
      { source: "OD Noord" },
      { year: 2022 },
      { organisation: "OD Twee" },
    ]) {
      expect(broughtIn(standing(row), [from("a", { ...twin, ...calm })]).twice).toEqual([]);
    }
  });
});

const said = ({ recordedOn: _, ...row }: Result): string => JSON.stringify(row);

/** What the workbook would record of itself. */
function answersOf(evaluation: Evaluation): readonly Result[] {
  const { organisation, year } = evaluation;
  if (year === null) return [];
  const found = resultsOf(evaluation, { evaluationId: evaluationIdOf(evaluation, year), organisation, year });
  return valueOf(found).map((row) => ({ ...row, recordedOn: null }));
}
