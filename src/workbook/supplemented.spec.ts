/** Taking from a kept evaluation only what is missing. */
import fc from "fast-check";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { evaluations } from "../../test/support/evaluations.ts";
import { answerTexts } from "../model/answer-texts.ts";
import { profileIds } from "../model/bijlage-d/profiles.ts";
import { isBlankText } from "../model/blank.ts";
import { parseJson, toJson } from "../model/evaluation/json.ts";
import type { Action, Evaluation, Result } from "../model/evaluation/evaluation.ts";
import { rowKey } from "../model/history/row.ts";
import { differencesBetween } from "./differences.ts";
import { fields } from "./fields.ts";
import { supplemented } from "./supplemented.ts";

const isNothing = (value: unknown): boolean => value === null || (typeof value === "string" && isBlankText(value));

type Row = Readonly<Record<string, unknown>>;

/** Every table of an evaluation, in the same order. */
const tablesOf = (one: Evaluation): readonly (readonly Row[])[] =>
  [
    ...profileIds.map((id) => one.profiles[id].sources),
    one.assessments,
    one.peerReview.entries,
    one.answers,
    one.actions,
    one.organisationChanges,
    one.archive,
    one.history,
  ] as unknown as readonly (readonly Row[])[];

const said = (row: Row): string => JSON.stringify(Object.entries(row).filter(([property]) => property !== "id"));

/** Whether a row is another one with nothing but blanks filled. */
const isFilled = (row: Row | undefined, was: Row): boolean =>
  row !== undefined && Object.entries(was).every(([property, value]) => isNothing(value) || row[property] === value);

/** Two evaluations; half of the time the present one is the kept one, worked on and damaged since. */
const pairs: fc.Arbitrary<readonly [Evaluation, Evaluation]> = fc
  .tuple(evaluations, evaluations, fc.boolean())
  .map(([one, kept, isKin]) => [isKin ? workedOn(kept, one) : one, kept]);

const workedOn = (kept: Evaluation, one: Evaluation): Evaluation => ({
  ...kept,
  conclusions: one.conclusions,
  profiles: { ...kept.profiles, casemanager: one.profiles.casemanager },
  actions: [
    ...kept.actions.slice(1).map((row) => ({ ...row, owner: "", progress: one.contact })),
    ...one.actions,
  ].filter((row, index, all) => all.findIndex(({ id }) => id === row.id) === index),
  history: kept.history.slice(1).map((row) => ({ ...row, score: null })),
  archive: kept.archive.slice(0, 1),
});

describe("laws", () => {
  test("[BK70] whatever two evaluations: nothing that stands in the present one changes, in cells and in rows", () => {
    fc.assert(
      fc.property(pairs, ([now, kept]) => {
        const after = supplemented(now, kept);
        for (const { name, place } of fields) {
          const was = place.get(now);
          if (!isNothing(was)) expect([name, place.get(after)]).toEqual([name, was]);
        }
        tablesOf(now).forEach((rows, table) => {
          const standing = tablesOf(after)[table]?.slice(0, rows.length) ?? [];
          expect(rows.filter((row, index) => !isFilled(standing[index], row))).toEqual([]);
        });
        expect(after.evaluationId).toBe(now.evaluationId === "" ? kept.evaluationId : now.evaluationId);
      }),
      { numRuns: 100 },
    );
  });

  test("[BK71] what only the kept one has is there: answers, rows and recorded results", () => {
    fc.assert(
      fc.property(pairs, ([now, kept]) => {
        const after = supplemented(now, kept);
        for (const { name, place } of fields) {
          if (isNothing(place.get(now)) && !isNothing(place.get(kept))) {
            expect([name, place.get(after)]).toEqual([name, place.get(kept)]);
          }
        }
        tablesOf(kept).forEach((rows, table) => {
          const known = new Set((tablesOf(now)[table] ?? []).map(({ id }) => id));
          const there = new Set((tablesOf(after)[table] ?? []).map(said));
          const gone = rows.filter((row) => "id" in row && !known.has(row["id"]));
          expect(gone.filter((row) => !there.has(said(row)))).toEqual([]);
        });
        const results = new Set(after.history.map(rowKey));
        expect(kept.history.filter((row) => !results.has(rowKey(row)))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("[BK72] the outcome is a valid evaluation, with itself it is itself, and again changes nothing", () => {
    fc.assert(
      fc.property(pairs, ([now, kept]) => {
        const after = supplemented(now, kept);
        expect(parseJson(JSON.stringify(toJson(after)))).toEqual({ ok: true, value: after });
        expect(supplemented(after, kept)).toEqual(after);
        expect(supplemented(now, now)).toEqual(now);
      }),
      { numRuns: 100 },
    );
  });

  test("[BK73] so nothing that is told of it becomes empty", () => {
    fc.assert(
      fc.property(pairs, ([now, kept]) => {
        const told = differencesBetween(now, supplemented(now, kept));
        expect(
          told.filter(
            ({ was, becomes }) => !isBlankText(was) && (isBlankText(becomes) || becomes === answerTexts.notScored),
          ),
        ).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("rows", () => {
  const [action] = inFull.actions as readonly [Action];
  const [recorded] = inFull.history as readonly [Result];
  const first: Action = { ...action, id: "A1" };
  const fresh: Action = {
    ...first,
    reason: "",
    specific: "Iets heel anders.",
    indicator: "Iets",
    target: "9",
    owner: "",
    support: "",
    means: "",
    progress: "",
  };
  const withActions = (...actions: readonly Action[]): Evaluation => ({ ...inFull, actions });

  test("[BK74] one whose number was free again stays, and what had it comes back under another", () => {
    const after = supplemented(withActions(fresh), withActions(first));
    expect(after.actions).toEqual([fresh, { ...first, id: "A2" }]);
  });

  test("[BK75] one that is there gets its empty cells only, as after a column that went", () => {
    const now = withActions({ ...first, owner: "", progress: "Nieuwer." });
    expect(supplemented(now, withActions(first)).actions).toEqual([{ ...first, progress: "Nieuwer." }]);
  });

  test("[BK76] a result that was recorded again later is not mixed with an earlier recording", () => {
    const kept: Evaluation = { ...inFull, history: [{ ...recorded, score: 4, recordedOn: "2026-03-01" }] };
    const later: Evaluation = { ...inFull, history: [{ ...recorded, score: null, recordedOn: "2026-04-01" }] };
    expect(supplemented(later, kept).history).toEqual(later.history);
    const cut: Evaluation = { ...inFull, history: [{ ...recorded, score: null, recordedOn: null }] };
    expect(supplemented(cut, kept).history).toEqual(kept.history);
  });
});
