import fc from "fast-check";
import { evaluations } from "../../../test/support/evaluations.ts";
import { profileIds, type ProfileId } from "../bijlage-d/index.ts";
import { emptyEvaluation } from "../evaluation/empty.ts";
import type { Action, Evaluation, MaybeScore, PeerEntry, ProfileEvaluation } from "../evaluation/evaluation.ts";
import { fromJson, toJson } from "../evaluation/json.ts";
import { maybePlanKey, planPeriod, planQuestions, planned, proposals, quote } from "./index.ts";

const empty = emptyEvaluation("OD Voorbeeld", 2026);

const withProfile = (evaluation: Evaluation, id: ProfileId, change: Partial<ProfileEvaluation>): Evaluation => ({
  ...evaluation,
  profiles: { ...evaluation.profiles, [id]: { ...evaluation.profiles[id], ...change } },
});
const withNote = (evaluation: Evaluation, id: ProfileId, number: number, text: string): Evaluation =>
  withProfile(evaluation, id, { notes: evaluation.profiles[id].notes.with(number - 1, text) });
const withEntries = (evaluation: Evaluation, ...entries: readonly Partial<PeerEntry>[]): Evaluation => {
  const blank: PeerEntry = { id: "", organisation: "", subject: null, score: null, note: "", response: "" };
  const numbered = entries.map((entry, index) => ({ ...blank, ...entry, id: `T${index + 1}` }));
  return { ...evaluation, peerReview: { ...evaluation.peerReview, entries: numbered } };
};
const scored = (score: MaybeScore): Evaluation =>
  profileIds.reduce((evaluation, id) => withProfile(evaluation, id, { score }), empty);

/** Key and reason, a row per line. */
const shown = (actions: readonly Action[]): readonly string[] => actions.map(({ id, reason }) => `${id}| ${reason}`);

describe("what a plan asks for", () => {
  test("[A1] without any score there is only the overarching row, and no score is made up", () => {
    expect(proposals(empty)).toMatchObject([{ id: "OV", profile: "overkoepelend", reason: "", baseline: "" }]);
  });

  test("[A2] all fives: the same", () => {
    expect(shown(proposals(scored(5)))).toEqual(["OV| "]);
  });

  test.each([
    [1, true],
    [2, true],
    [3, false],
    [4, false],
    [null, false],
  ] as const)("[A3] score %p asks for a row: %p", (score, asks) => {
    expect(proposals(scored(score)).filter(({ profile }) => profile !== "overkoepelend")).toHaveLength(asks ? 5 : 0);
  });

  test("[A4] each ground gives its own words with where they came from", () => {
    const low = withProfile(empty, "casemanager", { score: 2, justification: "Te weinig uren." });
    const noted = withNote(withNote(low, "casemanager", 9, "Meer uren."), "casemanager", 8, "Naar niveau 3.");
    const peers = withEntries(noted, { organisation: "OD Noord", subject: "casemanager", note: "Deel de planning." });
    const [row] = proposals(peers);
    expect(row?.id).toMatch(/^CM S V A T[0-9A-Z]+$/);
    expect(row?.reason.split("\n")).toEqual([
      "Score 2 · verbetering nodig: “Te weinig uren.” (stap 1)",
      "Verbetering: “Meer uren.” (hulpvraag 9)",
      "Ambitie: “Naar niveau 3.” (hulpvraag 8)",
      "Collega’s: “Deel de planning.” (toetsing, OD Noord)",
    ]);
  });

  test("[A5] only reason, profile, baseline and period are filled in", () => {
    const [row] = proposals(withProfile(empty, "juridisch_adviseur", { score: 1 }));
    expect(row).toEqual({
      id: "JA S",
      profile: "juridisch_adviseur",
      reason: "Score 1 · onvoldoende (stap 1)",
      baseline: "Score 1 · onvoldoende",
      start: "2026-01-01",
      end: "2028-12-31",
      specific: "",
      indicator: "",
      target: "",
      owner: "",
      support: "",
      means: "",
      status: null,
      progress: "",
    });
  });

  test("[A6] an ambition without a score has no baseline: that is no measurement", () => {
    const [row] = proposals(withNote(empty, "vergunningverlener", 8, "Groeien."));
    expect(row).toMatchObject({ id: "VV A", baseline: "" });
  });

  test("[A7] conclusions and general remarks of peers go to the overarching row", () => {
    const concluded: Evaluation = { ...empty, conclusions: ["", "", "Kennis borgen.", "", "Een leerplan."] };
    const [row] = proposals(withEntries(concluded, { subject: "vraag_3", note: "Werk samen." }, { note: " " }));
    expect(row?.reason.split("\n")).toEqual([
      "Conclusie: “Kennis borgen.” (stap 3, vraag 3)",
      "Conclusie: “Een leerplan.” (stap 3, vraag 5)",
      "Collega’s: “Werk samen.” (toetsing)",
    ]);
  });

  test("[A8] texts of 5,000 characters are quoted short, and many remarks are counted", () => {
    const long = "Een heel verhaal. ".repeat(300);
    const many = Array.from(
      { length: 20 },
      (_, index) => ({ subject: "casemanager", score: 2, note: `${index} ${long}` }) as const,
    );
    const [row] = proposals(withEntries(withNote(empty, "casemanager", 9, long), ...many));
    expect(row?.reason.length).toBeLessThan(1000);
    expect(row?.reason).toContain("En nog 15 aanleidingen");
  });

  test("[A9] without a year there is no period, and the last year of all ends it", () => {
    expect(proposals({ ...empty, year: null })).toMatchObject([{ start: null, end: null }]);
    expect(planPeriod(2099)?.end).toBe("2100-12-31");
  });
});

/** What a user can do to a row without touching its key, and to the rows together. */
const edits: fc.Arbitrary<(actions: readonly Action[]) => readonly Action[]> = fc.oneof(
  fc.constant((actions: readonly Action[]) => actions.toReversed()),
  fc
    .string()
    .map(
      (text) => (actions: readonly Action[]) =>
        actions.map((action) => ({ ...action, reason: text, specific: text, profile: null, start: null })),
    ),
  fc.nat({ max: 9 }).map((number) => (actions: readonly Action[]) => {
    const own: Action = { ...(proposals(empty)[0] as Action), id: `A${number}`, specific: "eigen rij" };
    return actions.some(({ id }) => id === own.id) ? actions : [own, ...actions];
  }),
);

describe("again and again", () => {
  test("[A10] law: rows that stood there stay, in their order; what is new comes behind them", () => {
    fc.assert(
      fc.property(evaluations, (evaluation) => {
        const { evaluation: after, added } = planned(evaluation);
        expect(after.actions).toEqual([...evaluation.actions, ...added]);
        expect({ ...after, actions: [] }).toEqual({ ...evaluation, actions: [] });
        expect(new Set(after.actions.map(({ id }) => id)).size).toBe(after.actions.length);
      }),
    );
  });

  test("[A11] law: twice is once, also when the user rewrote, sorted and added rows in between", () => {
    fc.assert(
      fc.property(evaluations, fc.array(edits), (evaluation, all) => {
        const first = planned(evaluation).evaluation;
        const edited = { ...first, actions: all.reduce((actions, edit) => edit(actions), first.actions) };
        const again = planned(edited);
        expect(again.added).toEqual([]);
        expect(again.evaluation).toBe(edited);
      }),
    );
  });

  test("[A12] law: what was planned survives JSON", () => {
    fc.assert(
      fc.property(evaluations, (evaluation) => {
        const { evaluation: after } = planned(evaluation);
        expect(fromJson(toJson(after))).toEqual({ ok: true, value: after });
      }),
      { numRuns: 40 },
    );
  });

  test("[A13] a ground that came later gets a row of its own", () => {
    const first = planned(withProfile(empty, "casemanager", { score: 2 })).evaluation;
    const later = withEntries(withNote(first, "casemanager", 9, "Opleiden."), {
      subject: "casemanager",
      organisation: "OD Zuid",
      score: 2,
      note: "Kijk bij ons.",
    });
    const { added } = planned(later);
    expect(added.map(({ id }) => id.replace(/T\w+/, "T"))).toEqual(["CM V T"]);
    expect(added[0]?.reason).not.toContain("Score 2");
  });

  test("[A14] there stays one overarching row when conclusions come later", () => {
    const first = planned(empty).evaluation;
    expect(planned({ ...first, conclusions: ["", "", "Beter.", "", ""] }).added).toEqual([]);
  });

  test("[A15] a row whose key was emptied is known by what it quotes", () => {
    const first = planned(withNote(empty, "casemanager", 9, "Een opleiding voor iedereen.")).evaluation;
    const lost = { ...first, actions: first.actions.map((action, index) => ({ ...action, id: `A${index + 1}` })) };
    expect(planned(lost).added.map(({ id }) => id)).toEqual(["OV"]);
  });

  test("[A16] a row whose reason vanished is kept and told; a closed one is not asked about", () => {
    const first = planned(withProfile(empty, "casemanager", { score: 2 })).evaluation;
    const risen = withProfile(first, "casemanager", { score: 4 });
    const { evaluation, vanished } = planned(risen);
    expect([evaluation, vanished.map(({ id }) => id)]).toEqual([risen, ["CM S"]]);
    const closed = { ...risen, actions: risen.actions.map((action) => ({ ...action, status: "gereed" as const })) };
    expect(planned(closed).vanished).toEqual([]);
  });
});

describe("questions about the plan", () => {
  const full: Action = {
    id: "CM S",
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
    status: "gepland",
    progress: "",
  };
  const asked = (change: Partial<Action>, contact = ""): readonly string[] => {
    const low = withProfile(empty, "casemanager", { score: 2 });
    return planQuestions({ ...low, contact, actions: [{ ...full, ...change }] }).map(
      ({ rule, question }) => `${rule} ${question}`,
    );
  };

  test("[A20] a whole action raises none", () => {
    expect(asked({})).toEqual([]);
  });

  test.each<[Partial<Action>, readonly string[]]>([
    [{ specific: " " }, ["P1 S: Wat gaat u precies doen?"]],
    [{ means: "" }, ["P1 R: Welke middelen zijn nodig, en zijn die er?"]],
    [{ support: "" }, ["P1 A: Wie steunt dit?"]],
    [{ owner: " " }, ["P1 A: Wie is de eigenaar?"]],
    [{ owner: "", support: "" }, ["P1 A: Wie is de eigenaar, en wie steunt dit?"]],
    [{ start: null }, ["P1 T: Wanneer begint u?"]],
    [{ end: "2026-08-01" }, ["P1 T: Het einde ligt vóór het begin. Welke datums kloppen?"]],
    [
      { baseline: "" },
      ["P1 M: Waaraan ziet u over twee jaar dat dit gelukt is?", "P2 M: Wat is de stand nu (nulmeting)?"],
    ],
    [
      { target: "" },
      ["P1 M: Waaraan ziet u over twee jaar dat dit gelukt is?", "P3 M: Welke streefwaarde hoort bij deze indicator?"],
    ],
    [{ end: "2029-01-01" }, ["P4 T: Niet alle datums vallen in de periode 2026 tot en met 2028. Klopt dat?"]],
    [
      { owner: "Jan de Vries" },
      ["P5 A: Bij de eigenaar staat “Jan de Vries”. Is dat een persoon? Noem liever de functie."],
    ],
    [{ id: "CM V" }, ["P6 De aanleiding van deze actie is vervallen. Is de actie nog nodig?"]],
    [{ id: "CM V", specific: "", end: "2040-01-01", status: "vervallen" }, []],
  ])("[A21] %j", (change, expected) => {
    expect(asked(change)).toEqual(expected);
  });

  test("[A22] whatever stands in a plan, asking never fails", () => {
    fc.assert(
      fc.property(evaluations, (evaluation) => {
        const ids = new Set(evaluation.actions.map(({ id }) => id));
        expect(planQuestions(evaluation).every(({ id, question }) => ids.has(id) && question !== "")).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

test("[A30] a quote never splits a character, and says that something was left off", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
      const short = quote(text, limit);
      expect(/\p{Surrogate}/u.test(short)).toBe(false);
      expect(Array.from(short).length).toBeLessThanOrEqual(limit + 1);
      if (short !== text.trim()) expect(short.endsWith("…")).toBe(true);
    }),
  );
});

test("[A31] a key is read in any case and spacing; one of the user's own is none", () => {
  expect(maybePlanKey(" cm  s v ")).toEqual({ profile: "casemanager", marks: ["S", "V"] });
  expect(maybePlanKey("A1")).toBeNull();
  expect(maybePlanKey("")).toBeNull();
});
