import { emptyEvaluation } from "../evaluation/empty.ts";
import type { Action, Evaluation, MaybeScore, PeerEntry, ProfileEvaluation } from "../evaluation/evaluation.ts";
import { isVanished, planGrounds, planned, planQuestions, proposals, quote, type PlanGround } from "./index.ts";

const empty = emptyEvaluation("OD Voorbeeld", 2026);

const casemanager = (change: Partial<ProfileEvaluation>): Evaluation => ({
  ...empty,
  profiles: { ...empty.profiles, casemanager: { ...empty.profiles.casemanager, ...change } },
});

const blank: PeerEntry = { id: "", organisation: "", subject: "casemanager", score: 2, note: "", response: "" };

const peers = (...entries: readonly Partial<PeerEntry>[]): Evaluation => ({
  ...empty,
  peerReview: { ...empty.peerReview, entries: entries.map((entry) => ({ ...blank, ...entry })) },
});

const action: Action = {
  id: "A1",
  profile: "casemanager",
  reason: "",
  specific: "Iedereen volgt de opleiding.",
  indicator: "Aantal opgeleide casemanagers",
  baseline: "2 van de 8",
  target: "8 van de 8",
  owner: "teamleider vergunningen",
  support: "managementteam",
  means: "opleidingsbudget",
  start: "2026-09-01",
  end: "2027-12-31",
  status: null,
  progress: "",
};

describe("what asks for an action", () => {
  test("[A40] a score that is not low gives no ground, a conclusion and a talk give one each", () => {
    expect(planGrounds(casemanager({ score: 3, justification: "Goed." }))).toEqual([]);
    const notes = empty.peerReview.notes.map((_, index) => `gesprek ${index + 1}`);
    const conclusions = empty.conclusions.map((_, index) => `conclusie ${index + 1}`);
    const said = { ...empty, conclusions, peerReview: { ...empty.peerReview, notes } };
    expect(planGrounds(said).map(({ mark, words, from }) => [mark, words, from])).toEqual([
      ["C", "conclusie 3", "stap 3, vraag 3"],
      ["C", "conclusie 4", "stap 3, vraag 4"],
      ["C", "conclusie 5", "stap 3, vraag 5"],
      ["G", "gesprek 3", "stap 2, vraag 3"],
      ["G", "gesprek 4", "stap 2, vraag 4"],
      ["G", "gesprek 6", "stap 2, vraag 6"],
    ]);
  });

  test.each<[string, Partial<PeerEntry>, boolean]>([
    ["the same words", {}, true],
    ["other capitals", { organisation: "od noord", note: "DEEL de planning." }, true],
    ["other blanks", { organisation: " OD  Noord", note: "Deel\nde  planning. " }, true],
    ["another note", { note: "Deel de planningen." }, false],
    ["words written as one", { note: "Deelde planning." }, false],
    ["another organisation", { organisation: "OD Zuid" }, false],
  ])("[A41] a suggestion is known by what it says: %s", (_, change, same) => {
    const said = { organisation: "OD Noord", note: "Deel de planning." };
    expect(planGrounds(peers(said, { ...said, ...change }))).toHaveLength(same ? 1 : 2);
  });

  test("[A42] a suggestion names its organisation, and its mark stays what it was", () => {
    expect(planGrounds(peers({ organisation: " OD Noord ", note: "Deel de planning." }))).toEqual([
      {
        profile: "casemanager",
        mark: "TJ23E",
        label: "Collega’s",
        words: "Deel de planning.",
        from: "toetsing, OD Noord",
      },
    ]);
  });

  test.each<[string, MaybeScore, Partial<PeerEntry>, boolean]>([
    ["how to go on", null, { subject: "vraag_3", score: null }, true],
    ["how to work on it", null, { subject: "vraag_4", score: null }, true],
    ["what is difficult, or brought", null, { subject: "vraag_6", score: null }, true],
    ["what strikes them", 1, { subject: "vraag_1", score: null }, false],
    ["how they score", 1, { subject: "vraag_2", score: null }, false],
    ["pride", 1, { subject: "vraag_5", score: null }, false],
    ["a question of their own", 1, { subject: "eigen", score: null }, false],
    ["outside the cells", 1, { subject: null, score: null }, false],
    ["a low score of theirs", 4, { score: 2 }, true],
    ["no low score of theirs", 2, { score: 3 }, false],
    ["none, with a low one of ours", 2, { score: null }, true],
    ["none, with no low one of ours", 3, { score: null }, false],
    ["none, and none of ours", null, { score: null }, false],
    ["a low score of theirs without words", 4, { score: 2, note: " " }, false],
    ["what is no score, alone", 1, { score: null, note: "Score zoals ingevuld: “vier”" }, false],
  ])("[A47] what colleagues say is a reason only when it asks for better: %s", (_, score, entry, asks) => {
    const said = { ...peers({ note: "Meer samen doen.", ...entry }), profiles: casemanager({ score }).profiles };
    const found = planGrounds(said).filter(({ mark }) => mark.startsWith("T"));
    expect(found).toHaveLength(asks ? 1 : 0);
  });

  test("[A48] what is no score is left out of a reason, and the words before it stay", () => {
    const note = "Te krap bezet.\nScore zoals ingevuld: “1,5”";
    const said = { ...peers({ score: null, note }), profiles: casemanager({ score: 2 }).profiles };
    expect(planGrounds(said).map(({ mark, words }) => [mark.charAt(0), words])).toEqual([
      ["S", ""],
      ["T", "Te krap bezet."],
    ]);
  });
});

describe("rows that stand there", () => {
  const rowsOf = (evaluation: Evaluation, ...actions: readonly Partial<Action>[]): readonly string[] =>
    planned({ ...evaluation, actions: actions.map((change) => ({ ...action, ...change })) }).added.map(({ id }) => id);
  const noted = casemanager({ notes: empty.profiles.casemanager.notes.with(8, " Een opleiding voor iedereen.") });
  const reason = "Verbetering: “Een opleiding voor iedereen.” (hulpvraag 9)";
  const overarching = { id: "OV", profile: "overkoepelend" } as const;

  test.each<[string, Partial<Action>, readonly string[]]>([
    ["its reason", { reason }, []],
    ["its reason within other words", { reason: `Zie ook: ${reason}, en meer.` }, []],
    ["its words, and not where they came from", { reason: "Een opleiding voor iedereen." }, ["CM V"]],
    ["where it came from alone", { reason: "hulpvraag 9" }, ["CM V"]],
    ["for another profile", { reason, profile: "juridisch_adviseur" }, ["CM V"]],
    ["for no profile", { reason, profile: null }, ["CM V"]],
    ["in a row that has a key of its own", { reason, id: "CM S" }, ["CM V"]],
    ["in a row with the key of another profile", { reason, id: "JA S" }, ["CM V"]],
  ])("[A43] a row without a key answers what it quotes: %s", (_, change, added) => {
    expect(rowsOf(noted, overarching, change)).toEqual(added);
  });

  test("[A44] sixty characters of a long text are enough to know it", () => {
    const words = `${"a".repeat(59)}b${"c".repeat(400)}`;
    const long = casemanager({ notes: empty.profiles.casemanager.notes.with(8, words) });
    expect(rowsOf(long, overarching, { reason: `${words.slice(0, 60)} (hulpvraag 9)` })).toEqual([]);
    expect(rowsOf(long, overarching, { reason: `${words.slice(0, 59)} (hulpvraag 9)` })).toEqual(["CM V"]);
  });

  test("[A45] a ground without words is quoted by no row", () => {
    expect(rowsOf(casemanager({ score: 1 }), overarching, { reason: "Score 1 · onvoldoende (stap 1)" })).toEqual([
      "CM S",
    ]);
  });

  test("[A46] what comes later makes another overarching row for suggestions alone", () => {
    const notes = empty.peerReview.notes.with(2, "Samen leren.");
    const general = { ...blank, subject: "vraag_6", score: null, note: "Brengen: doe eens mee." } as const;
    const talked = { ...empty, peerReview: { ...empty.peerReview, notes } };
    expect(rowsOf(talked, overarching)).toEqual([]);
    expect(rowsOf(talked)).toEqual(["OV G"]);
    const suggested = { ...empty, peerReview: { ...empty.peerReview, entries: [general] } };
    expect(rowsOf(suggested, overarching)).toEqual([expect.stringMatching(/^OV T\w+$/)]);
    expect(rowsOf(noted, overarching, { id: "CM S" })).toEqual(["CM V"]);
  });

  test("[A49] a row keeps its reason when the score beside the remark goes up, and as long as peers say anything", () => {
    const note = "Te krap bezet.";
    const low = { ...peers({ score: null, note }), profiles: casemanager({ score: 2 }).profiles };
    const [added] = planned(low).added;
    const risen = {
      ...low,
      profiles: casemanager({ score: 4 }).profiles,
      actions: [{ ...action, id: added?.id ?? "" }],
    };
    expect(planned(risen).vanished).toEqual([]);
    expect(planned({ ...risen, peerReview: empty.peerReview }).vanished).toHaveLength(1);
  });

  const ground = (profile: PlanGround["profile"], mark: string): PlanGround => ({
    profile,
    mark,
    label: "",
    words: "",
    from: "",
  });

  test.each<[string, string, readonly PlanGround[], boolean]>([
    ["its one ground", "CM V", [ground("casemanager", "V")], false],
    ["one of its grounds", "CM S V", [ground("casemanager", "V")], false],
    ["none of its grounds", "CM S V", [ground("casemanager", "A")], true],
    ["a ground of another profile", "CM V", [ground("juridisch_adviseur", "V")], true],
    ["another suggestion", "CM T1", [ground("casemanager", "A"), ground("casemanager", "T2")], false],
    ["a suggestion for another profile", "CM T1", [ground("juridisch_adviseur", "T1")], true],
    ["no suggestion any more", "CM T1", [ground("casemanager", "V")], true],
    ["nothing", "CM", [], false],
    ["no key of ours", "A1", [], false],
  ])("[A47] a row whose key finds %s: %s", (_, id, grounds, vanished) => {
    expect(isVanished({ ...action, id, status: null }, grounds)).toBe(vanished);
    for (const status of ["gereed", "vervallen"] as const)
      expect(isVanished({ ...action, id, status }, grounds)).toBe(false);
    for (const status of ["gepland", "loopt"] as const)
      expect(isVanished({ ...action, id, status }, grounds)).toBe(vanished);
  });
});

describe("reasons", () => {
  test("[A48] the words of one ground get room, those of many share it", () => {
    const words = "w".repeat(2000);
    const longest = (evaluation: Evaluation): number =>
      Math.max(...(proposals(evaluation)[0]?.reason.match(/w+/g) ?? []).map((piece) => piece.length));
    expect(longest(casemanager({ score: 1, justification: words }))).toBe(600);
    expect(
      longest(
        casemanager({ score: 1, justification: words, notes: empty.profiles.casemanager.notes.map(() => words) }),
      ),
    ).toBe(200);
  });

  test.each([
    ["  kort  ", 10, "kort"],
    ["tien teken", 10, "tien teken"],
    ["elf tekens.", 10, "elf tekens…"],
    ["elftekens a", 10, "elftekens…"],
    ["een twee drie vier", 10, "een twee…"],
    ["een tweedriefour", 10, "een tweedr…"],
    ["vijf zesza", 8, "vijf zes…"],
    ["vijfx zesza", 8, "vijfx…"],
    ["    elf tekens en meer", 10, "elf tekens…"],
    ["👩🏽‍🚒👩🏽‍🚒", 40, "👩🏽‍🚒👩🏽‍🚒"],
    ["a b c d e f g h", 10, "a b c d e…"],
    ["", 10, ""],
  ])("[A49] %j in %d characters is %j", (text, limit, short) => {
    expect(quote(text, limit)).toBe(short);
  });
});

describe("questions about dates, owners and closed actions", () => {
  const rules = (change: Partial<Action>, more: Partial<Evaluation> = {}): readonly string[] =>
    planQuestions({ ...empty, ...more, actions: [{ ...action, ...change }] }).map(({ rule }) => rule);

  test.each<[Partial<Action>, readonly string[]]>([
    [{ start: "2026-01-01", end: "2028-12-31" }, []],
    [{ start: "2025-12-31" }, ["P4"]],
    [{ end: "2029-01-01" }, ["P4"]],
    [{ start: null, end: null }, ["P1"]],
    [{ start: "1999-12-31" }, ["P1"]],
    [{ end: "2101-01-01" }, ["P1"]],
    [{ end: "2028-02-31x" }, ["P1"]],
  ])("[A50] dates %j: %j", (change, expected) => {
    expect(rules(change)).toEqual(expected);
  });

  test("[A51] the first and the last day of all are days, and without a year there is no period", () => {
    expect(rules({ start: "2000-01-01", end: "2100-12-31" }, { year: null })).toEqual([]);
    expect(rules({ start: "1999-12-31", end: "2100-12-31" }, { year: null })).toEqual(["P1"]);
  });

  test.each([
    ["gereed", []],
    ["vervallen", []],
    ["gepland", ["P1"]],
    ["loopt", ["P1"]],
    [null, ["P1"]],
  ] as const)("[A52] an action that is %s is asked %j", (status, expected) => {
    expect(rules({ status, means: "" })).toEqual(expected);
  });

  test("[A53] an owner named as the contact is a person", () => {
    expect(rules({ owner: "Wortelboer" })).toEqual([]);
    expect(rules({ owner: "Wortelboer" }, { contact: "Lotje Wortelboer" })).toEqual(["P5"]);
  });
});
