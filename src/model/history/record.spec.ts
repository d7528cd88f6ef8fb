import fc from "fast-check";
import { evaluations } from "../../../test/support/evaluations.ts";
import { beforePlan } from "../../../test/support/planned.ts";
import { codesOf, valueOf } from "../../../test/support/revising.ts";
import { profileIds } from "../bijlage-d/index.ts";
import type { Evaluation, PeerEntry, Result } from "../evaluation/evaluation.ts";
import { recorded } from "./record.ts";

const day = "2026-11-25";
const done = (evaluation: Evaluation, on = day) => valueOf(recorded(evaluation, on));
const once = done(beforePlan).evaluation;

const peer = (change: Partial<PeerEntry>): PeerEntry => ({
  id: "T1",
  organisation: "OD Noord",
  subject: "casemanager",
  score: 4,
  note: "Mooi.",
  response: "",
  ...change,
});

const withEntries = (...entries: readonly PeerEntry[]): Evaluation => ({
  ...beforePlan,
  peerReview: { ...beforePlan.peerReview, entries },
});

const rows = (evaluation: Evaluation): readonly Result[] =>
  evaluation.history.filter(({ evaluationId }) => evaluationId === evaluation.evaluationId);

describe("recording an evaluation", () => {
  test("[H1] gives a row per profile for the organisation itself, also when it is not scored yet", () => {
    const own = rows(once).filter(({ source }) => source === "zelfevaluatie");
    expect(own.map(({ profile }) => profile)).toEqual(profileIds);
    expect(own.map(({ score }) => score)).toEqual(profileIds.map((id) => beforePlan.profiles[id].score));
    expect(own.at(-1)).toMatchObject({ score: null, year: 2026, recordedOn: day });
    expect(own[0]).toMatchObject({ ambition: "Over twee jaar niveau 3, met een vaste basisopleiding." });
    expect(once.history[0]).toBe(beforePlan.history[0]);
  });

  test("[H2] gives a row per peer and profile that it said something of, with its remarks together", () => {
    const found = rows(
      done(
        withEntries(
          peer({}),
          peer({ id: "T2", organisation: " od  noord", score: null, note: "Ga zo door." }),
          peer({ id: "T3", organisation: "OD Zuid", score: null }),
          peer({ id: "T4", score: null, note: " ", subject: "juridisch_adviseur" }),
          peer({ id: "T5", subject: "vraag_1" }),
          peer({ id: "T6", organisation: "Zelfevaluatie", score: null }),
          peer({ id: "T7", organisation: " ", score: null }),
        ),
      ).evaluation,
    ).filter(({ source }) => source !== "zelfevaluatie");
    expect(found.map(({ source, score, justification }) => [source, score, justification])).toEqual([
      ["OD Noord", 4, "Mooi.\nGa zo door."],
      ["OD Zuid", null, "Mooi."],
      ["collega-organisatie Zelfevaluatie", null, "Mooi."],
      ["collega-organisatie", null, "Mooi."],
    ]);
  });

  test("[H3] law: recording what was recorded changes nothing, whatever the day", () => {
    fc.assert(
      fc.property(evaluations, (evaluation) => {
        const first = recorded(evaluation, day);
        if (!first.ok) return;
        const again = recorded(first.value.evaluation, "2027-01-01");
        expect(again).toMatchObject({ ok: true, value: { added: [], changed: [] } });
        if (again.ok) expect(again.value.evaluation).toBe(first.value.evaluation);
      }),
      { numRuns: 60 },
    );
  });

  test("[H4] law: no row is moved or lost, and none of another evaluation changes", () => {
    fc.assert(
      fc.property(evaluations, (evaluation) => {
        const first = recorded({ ...evaluation, evaluationId: "" }, day);
        if (!first.ok) return;
        const { history, evaluationId } = first.value.evaluation;
        evaluation.history.forEach((row, index) => {
          if (row.evaluationId === evaluationId) expect(history[index]?.profile).toBe(row.profile);
          else expect(history[index]).toBe(row);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("[H5] an answer that changed changes its own row, on the new day, and no other", () => {
    const profiles = { ...once.profiles, casemanager: { ...once.profiles.casemanager, score: 5 as const } };
    const { evaluation, changed, added } = done({ ...once, profiles }, "2026-12-01");
    expect(added).toEqual([]);
    expect(changed).toMatchObject([
      { before: { score: 2, recordedOn: day }, after: { score: 5, recordedOn: "2026-12-01" } },
    ]);
    const differing = evaluation.history.filter((row, index) => row !== once.history[index]);
    expect(differing).toEqual([changed[0]?.after]);
  });

  test("[H6] an organisation that is renamed, and a year that is corrected in both places, stay the same evaluation", () => {
    const renamed = done({ ...once, organisation: "OD Nieuw" });
    expect(renamed.added).toEqual([]);
    expect(renamed.changed).toHaveLength(5 + 1);
    const history = once.history.map((row) => (row.year === 2026 ? { ...row, year: 2027 } : row));
    expect(done({ ...once, year: 2027, history }).evaluation.history).toEqual(history);
  });

  test("[H7] without the mark kept, the rows are known by organisation and year", () => {
    const { added, evaluation } = done({ ...once, evaluationId: "", organisation: " od VOORBEELD " });
    expect(added).toEqual([]);
    expect(evaluation.evaluationId).toBe(once.evaluationId);
  });

  test("[H8] a row that the evaluation says nothing of any more stays, and is told", () => {
    const { unknown, evaluation } = done({ ...once, peerReview: { ...once.peerReview, entries: [] } });
    expect(unknown.map(({ source }) => source)).toEqual(["OD Noord"]);
    expect(evaluation.history).toBe(once.history);
  });

  test.each<[string, Evaluation]>([
    ["organisatie-ontbreekt", { ...beforePlan, organisation: " \u00a0" }],
    ["jaar-ontbreekt", { ...beforePlan, year: null }],
    ["jaar-veranderd", { ...once, year: 2028 }],
    ["rij-dubbel", { ...once, history: [...once.history, ...once.history.slice(1, 2)] }],
    ["collega-twee-scores", withEntries(peer({}), peer({ id: "T2", score: 2 }))],
  ])("[H9] what contradicts itself is a question, and nothing is recorded: %s", (code, evaluation) => {
    expect(codesOf(recorded(evaluation, day))).toEqual([code]);
  });

  test("[H11] another score for the year under another evaluation stops nothing: all rows stay, and it is told", () => {
    const other = { ...row0(), evaluationId: "anders", score: 5 as const };
    const { evaluation, twice } = done({ ...once, history: [...once.history, other] });
    expect(evaluation.history).toEqual([...once.history, other]);
    expect(twice).toMatchObject([{ code: "jaar-dubbel" }]);
  });

  test("[H10] the same year under another evaluation with the same scores is no contradiction", () => {
    const double = once.history.concat({ ...row0(), evaluationId: "anders" });
    expect(codesOf(recorded({ ...once, history: double }, day))).toEqual([]);
    expect(() => recorded(once, "25-11-2026")).toThrow(RangeError);
  });
});

function row0(): Result {
  const found = once.history.find(({ year }) => year === 2026);
  if (found === undefined) throw new Error("nothing was recorded");
  return found;
}
