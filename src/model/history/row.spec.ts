import { inFull } from "../../../test/support/evaluation-in-full.ts";
import { emptyEvaluation } from "../evaluation/empty.ts";
import type { Evaluation, Result } from "../evaluation/evaluation.ts";
import { evaluationMark } from "../sharing/identity.ts";
import { contentOf, homeOf, laterVersion, rowKey, tableOrder } from "./row.ts";
import { unrecorded } from "./unrecorded.ts";

const row: Result = {
  evaluationId: "e1",
  organisation: "OD Een",
  year: 2026,
  profile: "casemanager",
  source: "zelfevaluatie",
  score: 3,
  justification: "Omdat.",
  ambition: "Hoger.",
  recordedOn: "2026-11-25",
};

const changed = (change: Partial<Result>): Result => ({ ...row, ...change });

describe("what makes rows the same", () => {
  test.each<[Partial<Result>, boolean]>([
    [{ score: 4, justification: "", ambition: "", recordedOn: null, organisation: "OD Twee", year: 2024 }, true],
    [{ source: " ZelfEvaluatie " }, true],
    [{ source: "OD Noord" }, false],
    [{ profile: "juridisch_adviseur" }, false],
    [{ evaluationId: "e2" }, false],
    [{ evaluationId: "" }, false],
  ])("[BI70] with %j it is the same row: %p", (change, isSame) => {
    expect(rowKey(changed(change)) === rowKey(row)).toBe(isSame);
  });

  test("[BI71] without an evaluation organisation and year tell rows apart", () => {
    const nameless = changed({ evaluationId: "" });
    expect(rowKey({ ...nameless, organisation: "od  een" })).toBe(rowKey(nameless));
    expect(rowKey({ ...nameless, organisation: "OD Twee" })).not.toBe(rowKey(nameless));
    expect(rowKey({ ...nameless, year: 2024 })).not.toBe(rowKey(nameless));
    expect(rowKey({ ...nameless, evaluationId: evaluationMark("OD Een", 2026) })).not.toBe(rowKey(nameless));
  });

  test("[BI72] what a row says is everything but the day", () => {
    expect(contentOf(changed({ recordedOn: null }))).toBe(contentOf(row));
    for (const [property, value] of Object.entries({ ...row, score: 4, year: 2024, profile: "juridisch_adviseur" })) {
      if (property === "recordedOn") continue;
      const other = typeof value === "string" && property !== "profile" ? `${value}!` : value;
      expect(contentOf({ ...row, [property]: other })).not.toBe(contentOf(row));
    }
  });

  test.each<[Partial<Result>, number]>([
    [{ recordedOn: "2026-11-26", score: 1 }, 1],
    [{ recordedOn: "2026-11-24", score: 5 }, -1],
    [{ recordedOn: null, score: 5 }, -1],
    [{ score: 4 }, 1],
    [{ score: 2 }, -1],
    [{}, 0],
  ])("[BI73] the later version decides, then what it says: %j %i", (change, order) => {
    expect(laterVersion(changed(change), row)).toBe(order);
    expect(laterVersion(row, changed(change)) + order).toBe(0);
  });

  test("[BI74] new rows stand by year, organisation, evaluation, profile, own result first, source", () => {
    const inOrder = [
      changed({ year: 2024, organisation: "OD Z" }),
      changed({ organisation: "od aap", evaluationId: "z" }),
      changed({ evaluationId: "e0", profile: "specialistisch_adviseur" }),
      changed({}),
      changed({ source: "OD Noord" }),
      changed({ source: "OD Zuid" }),
      changed({ profile: "vergunningverlener" }),
    ];
    expect(inOrder.toReversed().sort(tableOrder)).toEqual(inOrder);
  });
});

describe("the home of evaluations", () => {
  const archived = inFull.archive.concat(
    ["oud", ""].map((evaluationId) => ({
      id: "E1",
      evaluationId,
      organisation: "",
      year: 2024,
      name: "",
      question: "",
      answer: "",
    })),
  );

  test.each<[Partial<Evaluation>, readonly string[]]>([
    [{ evaluationId: "nu" }, ["nu"]],
    [{ evaluationId: "nu", year: null }, ["nu"]],
    [{}, [evaluationMark("OD Een", 2026)]],
    [{ year: null }, []],
    [{ organisation: " " }, []],
    [{ history: [row] }, ["e1"]],
    [{ evaluationId: "nu", archive: archived }, ["nu", "oud"]],
  ])("[BI75] is its own one and those in its archive: %j", (change, ids) => {
    expect([...homeOf({ ...emptyEvaluation("OD Een", 2026), ...change })]).toEqual(ids);
  });
});

describe("what is not recorded", () => {
  const { casemanager } = emptyEvaluation("", null).profiles;
  const saying = (change: Partial<typeof casemanager>): Evaluation => {
    const empty = emptyEvaluation("OD Een", 2026);
    return { ...empty, profiles: { ...empty.profiles, casemanager: { ...casemanager, ...change } } };
  };

  test.each([
    [{ score: 1 as const }, 5],
    [{ justification: "Omdat." }, 5],
    [{ notes: casemanager.notes.with(7, "Hoger.") }, 5],
    [{ notes: casemanager.notes.with(0, "Een notitie is geen uitkomst.") }, 0],
    [{ justification: " " }, 0],
    [{}, 0],
  ])("[BI76] with %j it comes to %i rows, without a day", (change, count) => {
    const { rows, since, problems } = unrecorded(saying(change));
    expect(rows.map(({ recordedOn }) => recordedOn)).toEqual(Array(count).fill(null));
    expect([since, problems]).toEqual([0, []]);
  });

  test("[BI77] what contradicts itself is a problem; once recorded the rows that say something else are counted", () => {
    expect(unrecorded({ ...saying({ score: 1 }), organisation: "" }).problems.map(({ code }) => code)).toEqual([
      "organisatie-ontbreekt",
    ]);
    const once = { ...saying({ score: 1 }), evaluationId: "e1", history: [row] };
    expect(unrecorded(once)).toEqual({ rows: [], since: 5, problems: [] });
  });
});
