import { cpuTime } from "../../../test/support/cpu-time.ts";
import { profileIds } from "../bijlage-d/index.ts";
import { emptyEvaluation } from "../evaluation/empty.ts";
import type { Action, Evaluation } from "../evaluation/evaluation.ts";
import { scoreMentions } from "./blind.ts";
import { comparable, evaluationMark } from "./identity.ts";
import { leaveable, listing, shared, type Leaveable, type Shared, type Wishes } from "./parts.ts";
import { personalFinds, sentenceAround, sharedTexts } from "./personal.ts";
import { sharingTexts } from "./texts.ts";

const empty = emptyEvaluation("OD Voorbeeld", 2026);

const action: Action = {
  id: "A1",
  profile: "casemanager",
  reason: "aanleiding",
  specific: "specifiek",
  indicator: "indicator",
  baseline: "nulmeting",
  target: "streefwaarde",
  owner: "eigenaar",
  support: "draagvlak",
  means: "middelen",
  start: "2026-01-01",
  end: "2027-01-01",
  status: "loopt",
  progress: "voortgang",
};

/** An evaluation with an answer in every part that may leave; each text says what it is. */
const filled: Evaluation = {
  ...empty,
  profiles: {
    ...empty.profiles,
    casemanager: {
      score: 3,
      justification: "toelichting",
      notes: empty.profiles.casemanager.notes.map((_, index) => `notitie ${index + 1}`),
      sources: [{ id: "B1", kind: "document", description: "bron", finding: "bevinding" }],
      text: {
        expertise: "deskundigheid",
        dilemmas: "dilemma",
        role: "rol",
        level: "level",
        competences: empty.profiles.casemanager.text.competences.map((_, index) => ({
          name: `competentie ${index + 1}`,
          explanation: `uitleg ${index + 1}`,
        })),
        source: "profielbron",
      },
    },
  },
  peerReview: {
    ...empty.peerReview,
    ownQuestions: [
      { question: " ", note: "" },
      { question: "Hoe doet u dit?", note: "" },
      { question: "", note: "" },
    ],
  },
  actions: [action],
};

const { parts } = sharingTexts;
const shares = (wishes: Partial<Wishes>): Shared => shared(filled, { blind: false, without: [], ...wishes });

describe("what leaves", () => {
  const { status: _, progress: __, ...plan } = action;
  const noNotes = filled.profiles.casemanager.notes.map(() => "");

  test("[D20] everything that may, when nothing is left out", () => {
    const all = shares({});
    expect(all).toMatchObject({ organisation: "OD Voorbeeld", year: 2026, blind: false });
    expect(all.profiles.casemanager).toEqual({
      ...filled.profiles.casemanager,
      sources: [{ kind: "document", description: "bron", finding: "bevinding" }],
    });
    expect(all.questions).toEqual([{ number: 2, text: "Hoe doet u dit?" }]);
    expect(all.peers).toEqual([]);
    expect(all.actions).toEqual([plan]);
    expect(Object.keys(all.profiles)).toEqual(profileIds);
  });

  test("[D21] a blind copy lacks the scores and the plan, and nothing more", () => {
    const all = shares({});
    const { casemanager } = all.profiles;
    expect(shares({ blind: true })).toEqual({
      ...all,
      blind: true,
      actions: [],
      profiles: { ...all.profiles, casemanager: { ...casemanager, score: null } },
    });
  });

  test.each<[Leaveable, (all: Shared) => Shared]>([
    [
      "notities",
      (all) => ({
        ...all,
        profiles: { ...all.profiles, casemanager: { ...all.profiles.casemanager, notes: noNotes } },
      }),
    ],
    [
      "bronnen",
      (all) => ({ ...all, profiles: { ...all.profiles, casemanager: { ...all.profiles.casemanager, sources: [] } } }),
    ],
    ["actieplan", (all) => ({ ...all, actions: [] })],
  ])("[D22] without %s that part stays, and no other", (word, expected) => {
    expect(shares({ without: [word] })).toEqual(expected(shares({})));
  });

  test.each<[string, Partial<Wishes>, readonly (keyof typeof parts)[]]>([
    ["all", {}, []],
    ["blind", { blind: true }, ["scores", "plan"]],
    ["without notes", { without: ["notities"] }, ["notes"]],
    ["without sources", { without: ["bronnen"] }, ["sources"]],
    ["without the plan", { without: ["actieplan"] }, ["plan"]],
    ["blind, without all", { blind: true, without: leaveable }, ["scores", "notes", "sources", "plan"]],
  ])("[D23] the list says what stays: %s", (_name, wishes, staying) => {
    const { goes, stays } = listing({ blind: false, without: [], ...wishes });
    expect(stays).toEqual([...staying.map((part) => parts[part]), ...sharingTexts.never]);
    expect(goes).toEqual(Object.values(parts).filter((part) => !stays.includes(part)));
  });
});

describe("the cell of a text", () => {
  const cells = new Map(sharedTexts(shares({})).map(({ where, text }) => [text, where]));

  test.each([
    ["OD Voorbeeld", "cel organisatie"],
    ["toelichting", "cel toelichting_casemanager"],
    ["notitie 1", "cel notitie_casemanager_1"],
    ["notitie 9", "cel notitie_casemanager_9"],
    ["bron", "tabel Bronnen_casemanager, rij 1, kolom Bron"],
    ["bevinding", "tabel Bronnen_casemanager, rij 1, kolom Wat blijkt hieruit?"],
    ["deskundigheid", "cel deskundigheidsgebieden_casemanager"],
    ["dilemma", "cel dilemmas_casemanager"],
    ["rol", "cel rol_casemanager"],
    ["level", "cel level_casemanager"],
    ["competentie 1", "cel competentie_casemanager_1"],
    ["uitleg 5", "cel competentietoelichting_casemanager_5"],
    ["profielbron", "cel profielbron_casemanager"],
    ["Hoe doet u dit?", "cel eigenvraag_2"],
    ["aanleiding", "tabel Actieplan, rij A1, kolom Aanleiding"],
    ["specifiek", "tabel Actieplan, rij A1, kolom Specifiek"],
    ["indicator", "tabel Actieplan, rij A1, kolom Meetbaar: indicator"],
    ["nulmeting", "tabel Actieplan, rij A1, kolom Nulmeting"],
    ["streefwaarde", "tabel Actieplan, rij A1, kolom Streefwaarde"],
    ["eigenaar", "tabel Actieplan, rij A1, kolom Eigenaar (functie)"],
    ["draagvlak", "tabel Actieplan, rij A1, kolom Draagvlak"],
    ["middelen", "tabel Actieplan, rij A1, kolom Realistisch: middelen"],
  ])("[D24] %j stands in %s", (text, where) => {
    expect(cells.get(text)).toBe(where);
  });

  test("[D34] the way to a find in an own question leads to the cell of that question, though one above it is blank", () => {
    const question = "Wat vindt mw. Jansen?";
    const { peerReview } = filled;
    const asked = {
      ...filled,
      peerReview: { ...peerReview, ownQuestions: peerReview.ownQuestions.with(2, { question, note: "" }) },
    };
    expect(personalFinds(shared(asked, { blind: false, without: [] }), "")).toMatchObject([
      { found: "mw. Jansen", place: { kind: "cell", name: "eigenvraag_3" } },
    ]);
  });

  test("[D35] names of colleagues go along: listed, looked at, and in no cell", () => {
    const peers = ["Jan de Vries, OD Noord", "OD Zuid"];
    const given = shared(filled, { blind: true, without: leaveable }, peers);
    expect(given.peers).toEqual(peers);
    expect(personalFinds(given, "")).toMatchObject([
      { found: "Jan de Vries", place: { kind: "request" }, where: "de namen van collega-organisaties", part: null },
    ]);
    expect(listing({ blind: false, without: [] }, peers).goes).toContain(
      "namen van collega-organisaties (“Jan de Vries, OD Noord”, “OD Zuid”)",
    );
  });

  test("[D25] empty cells are no texts, and every text is there once", () => {
    const given = sharedTexts(shares({}));
    expect(given.some(({ text }) => text === "")).toBe(false);
    expect(new Set(given.map(({ where }) => where)).size).toBe(given.length);
  });
});

describe("a blind copy", () => {
  const mentionsIn = (change: Partial<Evaluation["profiles"]["casemanager"]>): readonly string[] =>
    scoreMentions(
      shared(
        { ...empty, profiles: { ...empty.profiles, casemanager: { ...empty.profiles.casemanager, ...change } } },
        { blind: true, without: [] },
      ),
    ).map(({ where }) => where);

  test.each([
    "De score is 3",
    "de scores waren 2 en 4",
    "niveau 4 is in zicht",
    "de niveaus 2 tot 4",
    "Het cijfer werd een 2,",
    "cijfers: 2, 3",
    "waardering 5",
    "de waarderingen: 5.",
    "wij kozen ‘voldoet aan de verwachtingen’",
    "wij kozen “voldoet aan de verwachtingen”",
    "op niveau voldoet aan de verwachtingen",
    "het is een 3",
    "een ruime 4",
    "een krappe 2",
    "wij zitten op 3",
    "we komen dus uit op een ruime vier.",
    "Wij scoren een 3",
    "wij geven onszelf drie",
    "4/5",
    "dat is 4 van de 5",
    "score: drie",
    "niveau vier",
    "de score is een krappe twee, want het team is klein",
    "een nette vier",
    "wij vinden onszelf uitzonderlijk",
    "wij vinden dat wij voldoet aan de verwachtingen verdienen",
    "onze organisatie is hierin onvoldoende toegerust",
    'wij kozen "voldoet aan de verwachtingen"',
    "wij kozen 'uitzonderlijk'",
    "de beoordeling: verbetering nodig",
  ])("[D26] may give a score away: %s", (justification) => {
    expect(mentionsIn({ justification })).toEqual(["cel toelichting_casemanager"]);
  });

  test.each([
    "de onderscores 3",
    "het scoreverloop 3",
    "de score. 3 mensen",
    "de score\n3 mensen",
    "een score van 6 of 7",
    "een score van 3,5 punten",
    "een score van 3.5 punten",
    "een score van 35 punten",
    `een score ${"a".repeat(40)} 3`,
    "negeen 3",
    "een 35",
    "een 3e keer",
    "dit voldoet aan de verwachtingen",
    "scores van drie collega’s",
    "op niveau drie keer overlegd",
    "het team bestaat uit een coördinator en 4 casemanagers",
    "wij werken met een team van 4 mensen",
    "wij staan op 3 locaties",
    "in vier van de vijf dossiers",
    "4 van de 5 dossiers zijn op tijd",
    "op 4/5/2026 is overlegd",
    "onze collega’s doen uitzonderlijk werk",
    "er is verbetering nodig in het vooroverleg",
    "de kennis is onvoldoende geborgd",
    "de zaak heeft niveau ‘complex’",
    "het overleg is op maandag en 2 keer per jaar",
    "een 5-jarig plan",
    "artikel 4.5 en hoofdstuk 3",
    "ons team telt vijf casemanagers",
  ])("[D27] gives nothing away: %s", (justification) => {
    expect(mentionsIn({ justification })).toEqual([]);
  });

  test("[D28] notes, findings and own questions are looked at too; sources and the official text name levels of their own", () => {
    const notes = empty.profiles.casemanager.notes.with(1, "score 3");
    expect(mentionsIn({ notes })).toEqual(["cel notitie_casemanager_2"]);
    expect(mentionsIn({ text: { ...empty.profiles.casemanager.text, level: "niveau 3" } })).toEqual([]);
    expect(mentionsIn({ sources: [{ id: "B1", kind: null, description: "niveau 3", finding: "" }] })).toEqual([]);
    expect(mentionsIn({ sources: [{ id: "B1", kind: null, description: "", finding: "daarom score 3" }] })).toEqual([
      "tabel Bronnen_casemanager, rij 1, kolom Wat blijkt hieruit?",
    ]);
    const ownQuestions = empty.peerReview.ownQuestions.with(1, { question: "Is onze score 3 terecht?", note: "" });
    const asking = { ...empty, peerReview: { ...empty.peerReview, ownQuestions } };
    expect(scoreMentions(shared(asking, { blind: true, without: [] })).map(({ where }) => where)).toEqual([
      "cel eigenvraag_2",
    ]);
  });

  test("[D36] a cell full of anything is looked through in time that does not run away", () => {
    for (const piece of ["een ruime ", "score ", "wij zijn ", "wij zitten op ", "a ", "4 van de ", "niveau: een "]) {
      const justification = piece.repeat(Math.ceil(32_767 / piece.length)).slice(0, 32_767);
      expect(cpuTime(() => mentionsIn({ justification }))).toBeLessThan(1500);
    }
  });
});

describe("identity", () => {
  test("[D29] texts are compared in small letters, with single blanks", () => {
    expect(comparable(" OD \t Voorbeeld\n")).toBe("od voorbeeld");
    expect(comparable("e\u0301e\u0301n")).toBe("\u00e9\u00e9n");
    expect(comparable("OD Voor beeld")).not.toBe(comparable("OD Voorbeeld"));
  });

  test("[D30] the mark is two words of seven capitals or figures, both from the name and the year", () => {
    const marks = Array.from({ length: 300 }, (_, index) => evaluationMark(`Organisatie ${index}`, 2026));
    for (const mark of marks) expect(mark).toMatch(/^[0-9A-Z]{7}-[0-9A-Z]{7}$/);
    for (const half of [0, 1]) expect(new Set(marks.map((mark) => mark.split("-")[half])).size).toBe(marks.length);
    expect(marks.some((mark) => mark.includes("-0") || mark.startsWith("0"))).toBe(true);
  });

  test("[D31] the mark of an evaluation stays the same: copies in circulation carry it", () => {
    expect(evaluationMark("OD Voorbeeld", 2026)).toBe("0W02HGY-0ZGPOU3");
  });
});

describe("the sentence around a find", () => {
  /** The find stands between brackets. */
  const around = (text: string): string => {
    const [head = "", found = "", tail = ""] = text.split(/[[\]]/);
    return sentenceAround(head + found + tail, head.length, head.length + found.length);
  };
  const far = "x".repeat(150);

  test.each([
    ["Eerst dit. Dan [Jan] hier. Dan dat.", "Dan Jan hier."],
    ["Eerst dit.  Dan [Jan] hier.  Dan dat.", "Dan Jan hier."],
    ["Echt! Dan [Jan] hier? Ja.", "Dan Jan hier?"],
    ["regel\nDan [Jan] hier\nregel", "Dan Jan hier"],
    ["regel\rDan [Jan] hier\rregel", "Dan Jan hier"],
    ["Bel mw. P. [Jansen] op nr. 12 a.s. maandag", "Bel mw. P. Jansen op nr. 12 a.s. maandag"],
    ["Zie mr. De [Wit] en mr. Al daar", "Zie mr. De Wit en mr. Al daar"],
    ["[Jan]", "Jan"],
    ["", ""],
    [`${far}[Jan]${far}`, `…${"x".repeat(120)}Jan${"x".repeat(120)}…`],
    [`${"x".repeat(120)}[Jan]${"y".repeat(120)}`, `${"x".repeat(120)}Jan${"y".repeat(120)}`],
    [`${"x".repeat(121)}[Jan]`, `…${"x".repeat(120)}Jan`],
    [`[Jan]${"y".repeat(121)}`, `Jan${"y".repeat(120)}…`],
    [`${far}. Dan [Jan] hier. Dan ${far}`, "Dan Jan hier."],
    [`x${"🌳".repeat(60)}a[Jan]a${"🌳".repeat(60)}x`, `…${"🌳".repeat(59)}aJana${"🌳".repeat(59)}…`],
  ])("[D32] %j: %j", (text, sentence) => {
    expect(around(text)).toBe(sentence);
  });

  test("[D33] every find comes with its own sentence", () => {
    const profiles = {
      ...empty.profiles,
      casemanager: { ...empty.profiles.casemanager, justification: "Dat weet Marieke. Daarna kwam Fatima Yilmaz." },
    };
    expect(personalFinds(shared({ ...empty, profiles }, { blind: false, without: [] }), "")).toMatchObject([
      { where: "cel toelichting_casemanager", kind: "name", found: "Marieke", sentence: "Dat weet Marieke." },
      {
        where: "cel toelichting_casemanager",
        kind: "name",
        found: "Fatima Yilmaz",
        sentence: "Daarna kwam Fatima Yilmaz.",
      },
    ]);
  });
});
