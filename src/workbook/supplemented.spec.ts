/** Taking from a kept evaluation only what is missing. */
import fc from "fast-check";
import { damaged, damages, rowsAlike as alike, traceable } from "../../test/support/damaged.ts";
import { evaluations } from "../../test/support/evaluations.ts";
import { answerTexts } from "../model/answer-texts.ts";
import { profileIds } from "../model/bijlage-d/profiles.ts";
import { isBlankText } from "../model/blank.ts";
import { parseJson, toJson } from "../model/evaluation/json.ts";
import type { Evaluation, Result } from "../model/evaluation/evaluation.ts";
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

/** Whether a row is another one with nothing but blanks filled. */
const isFilled = (row: Row | undefined, was: Row): boolean =>
  row !== undefined && Object.entries(was).every(([property, value]) => isNothing(value) || row[property] === value);

/** Whether all that a row says, but for its number, stands together in another. */
const isIn = (row: Row, other: Row): boolean =>
  Object.entries(row).every(([property, value]) => property === "id" || isNothing(value) || other[property] === value);

const wordNames = ["description", "finding", "reason", "note", "specific", "key", "question", "answer", "from", "into"];

/** What makes a row this one, whatever its number is. */
const coreNames = [
  ...["evaluationId", "organisation", "year", "name", "assessor", "profile", "subject", "key", "from", "into"],
  ...["description", "finding", "reason", "note", "specific"],
];

/** Whether another says all that makes a row this one, and the rest as well, or something else that was written since. */
const isTold = (row: Row, other: Row): boolean => {
  const names = Object.keys(row).filter((name) => name !== "id" && !isNothing(row[name]));
  // an answer is the one to what its key says, however the question was reworded; in the archive all of it stays
  const isCore = (name: string): boolean =>
    coreNames.includes(name) || (["question", "answer"].includes(name) && !("key" in row));
  return (
    names.some((name) => wordNames.includes(name) && isCore(name)) &&
    names.every((name) => row[name] === other[name] || (!isCore(name) && !isNothing(other[name])))
  );
};

/** Answers of which one comes back only beside the other as it was. */
const besides = (name: string): string | undefined => {
  const other = ([from, into]: readonly [string, string]) => [
    [from, into],
    [into, from],
  ];
  const pairs = [
    ["score_", "toelichting_"],
    ["competentie_", "competentietoelichting_"],
    ["eigenvraag_", "eigennotitie_"],
  ] as const;
  const [from, into] = pairs.flatMap(other).find(([start]) => name.startsWith(start ?? "")) ?? [];
  return from === undefined || into === undefined ? undefined : name.replace(from, into);
};

/** Whether what an answer says something with is still what it was, or blank. */
const isBesideTheSame = (name: string, now: Evaluation, kept: Evaluation): boolean => {
  const other = fields.find((field) => field.name === besides(name));
  if (other === undefined) return true;
  const [is, was] = [other.place.get(now), other.place.get(kept)];
  return isNothing(is) || is === was;
};

/** Two evaluations; two times in three the present one is the kept one, worked on or damaged since. */
const pairs: fc.Arbitrary<readonly [Evaluation, Evaluation]> = fc
  .tuple(evaluations, evaluations, fc.nat({ max: 2 }), damages)
  .map(([one, kept, kin, damage]) => [[one, workedOn(kept, one), damaged(kept, damage)][kin] ?? one, kept]);

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
          if (isNothing(place.get(now)) && !isNothing(place.get(kept)) && isBesideTheSame(name, now, kept)) {
            expect([name, place.get(after)]).toEqual([name, place.get(kept)]);
          }
        }
        tablesOf(kept).forEach((rows, table) => {
          const known = new Set((tablesOf(now)[table] ?? []).map(({ id }) => id));
          const there = tablesOf(after)[table] ?? [];
          const gone = rows.filter((row) => "id" in row && !known.has(row["id"]));
          expect(gone.filter((row) => !there.some((one) => isIn(row, one) || isTold(row, one)))).toEqual([]);
        });
        const results = new Set(after.history.map(rowKey));
        const isThere = (row: Result) =>
          results.has(rowKey(row)) || after.history.some((one) => isIn({ ...row }, { ...one }));
        expect(kept.history.filter((row) => !isThere(row))).toEqual([]);
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

describe("laws of rows", () => {
  test("[BK80] after damage everything that was kept is there, and there are no more rows than there were", () => {
    fc.assert(
      fc.property(alike, traceable, (kept, damage) => {
        const after = supplemented(damaged(kept, damage), kept);
        tablesOf(kept).forEach((rows, table) => {
          const there = tablesOf(after)[table] ?? [];
          expect(rows.filter((row) => !there.some((one) => isIn(row, one)))).toEqual([]);
          expect(there.length).toBeLessThanOrEqual(rows.length);
        });
      }),
      { numRuns: 200 },
    );
  });

  test("[BK81] whatever the damage and whatever the rows, no row is added of which the content stood there", () => {
    fc.assert(
      fc.property(pairs, ([now, kept]) => {
        const after = supplemented(now, kept);
        tablesOf(now).forEach((rows, table) => {
          const added = (tablesOf(after)[table] ?? []).slice(rows.length);
          expect(added.filter((row) => rows.some((one) => isIn(row, one)))).toEqual([]);
        });
      }),
      { numRuns: 100 },
    );
  });

  test("[BK82] of two evaluations whose rows are alike, a row is filled only by one that it is, and nothing there is added", () => {
    fc.assert(
      fc.property(alike, alike, damages, (one, kept, damage) => {
        const now = damaged(one, damage);
        const after = supplemented(now, kept);
        tablesOf(now).forEach((rows, table) => {
          const [was, there] = [tablesOf(kept)[table] ?? [], tablesOf(after)[table] ?? []];
          const mixed = rows.filter((row, index) => {
            const is = there[index] as Row;
            const told = ["organisation", "assessor", "profile", "subject", "note", "reason", "specific"];
            const isOf = (old: Row): boolean =>
              told.every((name) => isNothing(old[name]) || isNothing(row[name]) || old[name] === row[name]) &&
              Object.keys(is).every((name) => is[name] === row[name] || is[name] === old[name]);
            return is !== row && !was.some(isOf);
          });
          expect(mixed).toEqual([]);
          expect(there.slice(rows.length).filter((row) => rows.some((other) => isIn(row, other)))).toEqual([]);
        });
        expect(supplemented(after, kept)).toEqual(after);
      }),
      { numRuns: 200 },
    );
  });

  test("[BK83] a row under the number of one that is gone, by the same one about something else, stays as it is; both are there", () => {
    fc.assert(
      fc.property(alike, (kept) => {
        const { assessments, actions } = kept;
        const { entries } = kept.peerReview;
        const now: Evaluation = {
          ...kept,
          assessments: assessments.map((row) => ({ ...row, profile: null, score: 5, reason: "Nieuw." })),
          peerReview: {
            ...kept.peerReview,
            entries: entries.map((row) => ({ ...row, subject: "vraag_1", score: null, note: "Nieuw.", response: "" })),
          },
          actions: actions.map((row) => ({ ...row, profile: "juridisch_adviseur", specific: "Nieuw.", progress: "" })),
        };
        const after = supplemented(now, kept);
        tablesOf(now).forEach((rows, table) => {
          const there = tablesOf(after)[table] ?? [];
          expect(there.slice(0, rows.length)).toEqual(rows);
          expect((tablesOf(kept)[table] ?? []).filter((row) => !there.some((one) => isIn(row, one)))).toEqual([]);
        });
      }),
      { numRuns: 50 },
    );
  });
});
