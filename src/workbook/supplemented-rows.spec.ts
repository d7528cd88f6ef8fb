/** What a kept evaluation gives back to rows, one by one; its laws are in supplemented.spec.ts. */
import { inFull } from "../../test/support/evaluation-in-full.ts";
import type { Action, Answered, Assessment, Evaluation, PeerEntry, Result } from "../model/evaluation/evaluation.ts";
import { supplemented } from "./supplemented.ts";

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

  const entry: PeerEntry = {
    id: "T1",
    organisation: "OD Noord",
    subject: "casemanager",
    score: 2,
    note: "Te krap.",
    response: "Wij breiden uit.",
  };
  const withEntries = (...entries: readonly PeerEntry[]): Evaluation => ({
    ...inFull,
    peerReview: { ...inFull.peerReview, entries },
  });
  const entriesOf = (now: Evaluation, kept: Evaluation) => supplemented(now, kept).peerReview.entries;

  test("[BK84] rows that were numbered anew are there, also when one of them was worked on", () => {
    const second: Action = { ...first, id: "A3", specific: "Een intakegesprek.", progress: "" };
    const now = withActions({ ...first, id: "A4" }, { ...second, id: "A1", progress: "Begonnen.", status: "loopt" });
    expect(supplemented(now, withActions(first, second))).toEqual(now);
    const again = withEntries(entry);
    expect(supplemented(again, withEntries({ ...entry, id: "T7" }))).toEqual(again);
  });

  test("[BK85] rows that were numbered anew and miss a column get it back, each its own", () => {
    const second: Action = { ...first, id: "A3", specific: "Een intakegesprek.", owner: "Directeur" };
    const now = withActions({ ...second, id: "A1", owner: "" }, { ...first, id: "A2", owner: "" });
    const kept = withActions({ ...first, id: "A5" }, second);
    expect(supplemented(now, kept).actions).toEqual([
      { ...second, id: "A1" },
      { ...first, id: "A2" },
    ]);
  });

  test("[BK92] one that was numbered anew and worked on gets back what is blank; rewritten, it stays beside it", () => {
    const now = withEntries({ ...entry, id: "T3", score: 4, response: "" });
    expect(entriesOf(now, withEntries(entry))).toEqual([{ ...entry, id: "T3", score: 4 }]);
    const action = withActions({ ...first, id: "A7", target: "Anders", support: "", progress: "Begonnen." });
    expect(supplemented(action, withActions({ ...first, support: "Tijd", progress: "" })).actions).toEqual([
      { ...first, id: "A7", target: "Anders", support: "Tijd", progress: "Begonnen." },
    ]);
    const rewritten = withActions({ ...first, id: "A7", indicator: "Anders", support: "" });
    const kept: Action = { ...first, support: "Tijd" };
    expect(supplemented(rewritten, withActions(kept)).actions).toEqual([...rewritten.actions, kept]);
    const full = withActions({ ...first, id: "A7", indicator: "Anders", support: "Uren", owner: "Jurist" });
    expect(supplemented(full, withActions(kept))).toEqual(full);
  });

  test("[BK93] one that was numbered anew is not mixed with one that says less of what makes it that row, or is another's", () => {
    const bare: Action = { ...fresh, profile: null, specific: "", indicator: "", target: "", support: "Tijd" };
    const less: Action = { ...bare, id: "A1", owner: "Jurist", progress: "Begonnen." };
    const more: Action = { ...bare, id: "A7", specific: "Opleiden." };
    expect(supplemented(withActions(more), withActions(less)).actions).toEqual([more, less]);
    const unplaced: PeerEntry = { ...entry, organisation: "", subject: null, score: 5, response: "" };
    const placed: PeerEntry = { ...entry, id: "T9", score: null };
    expect(entriesOf(withEntries(placed), withEntries(unplaced))).toEqual([placed, unplaced]);
    const jurist: Action = { ...first, id: "A1", owner: "Jurist", progress: "Begonnen." };
    const leader: Action = { ...first, id: "A2", owner: "Teamleider", progress: "Klaar." };
    const now = withActions({ ...leader, id: "A5", target: "8", progress: "" }, { ...jurist, id: "A6", target: "8" });
    expect(supplemented(now, withActions(jurist, leader)).actions).toEqual([
      { ...leader, id: "A5", target: "8" },
      { ...jurist, id: "A6", target: "8" },
    ]);
  });

  test("[BK94] of two that could be it, the one that contradicts nothing gets back what is blank", () => {
    const kept: Action = { ...first, id: "A1", support: "Tijd" };
    const other: Action = { ...kept, id: "A7", indicator: "Iets anders." };
    const same: Action = { ...kept, id: "A8", target: "9", support: "" };
    expect(supplemented(withActions(other, same), withActions(kept)).actions).toEqual([
      other,
      { ...same, support: "Tijd" },
    ]);
  });

  test("[BK96] of rows that share what makes them so, each is filled of its twin, also under the number of another", () => {
    const kept: Action = { ...first, id: "A1", owner: "Jurist", means: "", target: "9" };
    const twin: Action = { ...first, id: "A2", owner: "", means: "Geld", target: "7" };
    const now: Action = { ...twin, id: "A5", target: "8" };
    expect(supplemented(withActions(now), withActions(kept, twin)).actions).toEqual([now, kept]);
    const bare: Action = { ...first, id: "A1", specific: "", owner: "Jurist", support: "Tijd" };
    const led: Action = { ...first, id: "A2", owner: "Teamleider", progress: "Begonnen." };
    const done: Action = { ...led, id: "A1", progress: "Klaar." };
    expect(supplemented(withActions(done), withActions(bare, led)).actions).toEqual([done, { ...bare, id: "A3" }]);
  });

  test("[BK97] one whose code is in use by another comes back under a number", () => {
    const drawn: Action = { ...first, id: "CM S" };
    const now = withActions({ ...fresh, id: "CM S" });
    expect(supplemented(now, withActions(drawn)).actions).toEqual([...now.actions, { ...drawn, id: "A1" }]);
  });

  test("[BK98] doing it again changes nothing, also where what came back tells more of what a row is", () => {
    const blank: Action = {
      ...fresh,
      profile: null,
      status: null,
      start: null,
      end: null,
      specific: "",
      indicator: "",
      target: "",
    };
    const one: Action = {
      ...blank,
      id: "A1",
      profile: "casemanager",
      reason: "Krap.",
      specific: "Werven.",
      owner: "Jurist",
      support: "Tijd",
    };
    const bare: Action = { ...blank, id: "A2", reason: "Krap.", support: "Tijd" };
    const now = withActions({ ...one, owner: "Directeur", support: "" }, { ...bare, reason: "Anders." });
    const after = supplemented(now, withActions(one, bare));
    expect(supplemented(after, withActions(one, bare))).toEqual(after);
  });

  test("[BK99] of a question that was answered again, the answer of before does not come back behind it", () => {
    const given: Answered = { id: "V2", key: "C3 casemanager", question: "Welk niveau past?", answer: "Oud." };
    const now: Evaluation = {
      ...inFull,
      answers: [{ ...given, id: "V1", question: "Anders gevraagd?", answer: "Nieuw." }],
    };
    const kept: Evaluation = { ...inFull, answers: [given] };
    expect(supplemented(now, kept).answers).toEqual(now.answers);
  });

  test("[BK95] one whose number is blank keeps it, and no two get the same", () => {
    const now = withActions({ ...first, id: " ", owner: "" }, { ...fresh, id: "A1" });
    const after = supplemented(now, withActions(first));
    expect(after.actions).toEqual([
      { ...first, id: " " },
      { ...fresh, id: "A1" },
    ]);
  });

  test("[BK86] one that only shares whose it is with what is there under its number is not mixed with it", () => {
    const praise: PeerEntry = { ...entry, subject: "vraag_5", score: null, note: "Trots op toezicht.", response: "" };
    expect(entriesOf(withEntries(praise), withEntries(entry))).toEqual([praise, { ...entry, id: "T2" }]);
    const reason = "Te weinig tijd.";
    const given: Assessment = { id: "B1", assessor: "Teamleider", profile: "casemanager", score: 4, reason };
    const about: Assessment = { ...given, profile: "toezichthouder_handhaver", score: null, reason: "" };
    const after = supplemented({ ...inFull, assessments: [about] }, { ...inFull, assessments: [given] });
    expect(after.assessments).toEqual([about, { ...given, id: "B2" }]);
  });

  test("[BK87] one that was rewritten under its own number stays, its blanks too, and its older words stay away", () => {
    const now = withEntries({ ...entry, note: "Het is krap.", response: "" });
    expect(supplemented(now, withEntries(entry))).toEqual(now);
    const action = withActions({ ...first, reason: "", specific: "Anders gezegd.", indicator: "", owner: "Directeur" });
    expect(supplemented(action, withActions({ ...first, owner: "Directeur" }))).toEqual(action);
  });

  test("[BK88] results of which the evaluation is blank are there, and get it back; the same goes for the archive", () => {
    const kept: Evaluation = {
      ...inFull,
      history: [recorded, { ...recorded, profile: "juridisch_adviseur" }],
      archive: [
        {
          id: "E1",
          evaluationId: "e2024",
          organisation: "OD Hier",
          year: 2024,
          name: "conclusie_1",
          question: "Hoe staat u ervoor?",
          answer: "Goed.",
        },
      ],
    };
    const blank = <Row extends object>(row: Row): Row => ({ ...row, evaluationId: "" });
    const now = { ...kept, history: kept.history.map(blank), archive: kept.archive.map(blank) };
    expect(supplemented(now, kept)).toEqual(kept);
    const edited = { ...kept, history: kept.history.map((row) => ({ ...blank(row), justification: "Nieuwer." })) };
    expect(supplemented(edited, kept)).toEqual(edited);
  });

  test("[BK89] of recordings of one result, the one that is gone comes back, not the one that is there", () => {
    const march: Result = { ...recorded, score: 3, recordedOn: "2026-03-01" };
    const april: Result = { ...recorded, score: 4, recordedOn: "2026-04-01" };
    const after = supplemented({ ...inFull, history: [april] }, { ...inFull, history: [march, april] });
    expect(after.history).toEqual([april, march]);
  });
});

describe("answers that belong together", () => {
  const asked = (question: string, note: string): Evaluation => ({
    ...inFull,
    peerReview: {
      ...inFull.peerReview,
      ownQuestions: inFull.peerReview.ownQuestions.with(0, { question, note }),
    },
  });
  const scored = (score: 2 | 3 | null, justification: string): Evaluation => ({
    ...inFull,
    profiles: { ...inFull.profiles, casemanager: { ...inFull.profiles.casemanager, score, justification } },
  });

  test("[BK90] an old note does not come under a new question, nor an old question above a new note", () => {
    const kept = asked("Wat mist u?", "Meer mensen.");
    for (const now of [asked("Hoe werkt u thuis?", ""), asked("", "Met een laptop.")]) {
      expect(supplemented(now, kept)).toEqual(now);
    }
    for (const now of [asked("wat mist u? ", ""), asked("", "Meer mensen."), asked("", "")]) {
      expect(supplemented(now, kept).peerReview.ownQuestions[0]).toMatchObject({ note: "Meer mensen." });
    }
  });

  test("[BK91] an old justification does not come beside a new score, nor an old score beside a new justification", () => {
    const kept = scored(2, "Te weinig uren.");
    for (const now of [scored(3, ""), scored(null, "Er is nu tijd.")]) expect(supplemented(now, kept)).toEqual(now);
    for (const now of [scored(2, ""), scored(null, "Te weinig uren."), scored(null, "")]) {
      expect(supplemented(now, kept)).toEqual(kept);
    }
  });
});
