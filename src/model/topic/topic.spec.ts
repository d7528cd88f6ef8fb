import fc from "fast-check";
import { evaluations } from "../../../test/support/evaluations.ts";
import { profileIds, scale } from "../bijlage-d/index.ts";
import { emptyEvaluation } from "../evaluation/empty.ts";
import type { Archived, PeerEntry, Result } from "../evaluation/evaluation.ts";
import { differences } from "./difference.ts";
import { groundsOf } from "./grounds.ts";
import { previousNote, previousResult } from "./previous.ts";
import { profileOf } from "./topic.ts";

const empty = emptyEvaluation("OD Voorbeeld", 2026);

const words = fc.stringMatching(/^[a-e ,.]{0,60}$/);
const text = fc.oneof(words, fc.constantFrom(...scale.map(({ definition }) => definition)));

test("[K1] the pieces of a difference together are the text, and a text does not differ from itself", () => {
  fc.assert(
    fc.property(text, text, (from, to) => {
      const pieces = differences(from, to);
      expect(pieces.map((piece) => piece.text).join("")).toBe(to);
      expect(differences(to, to).some(({ isNew }) => isNew)).toBe(false);
      expect(differences("", to).every(({ isNew, text: piece }) => isNew || !/\p{Letter}/u.test(piece))).toBe(true);
    }),
  );
});

test("[K2] what is not new stands in the other text in that order", () => {
  fc.assert(
    fc.property(text, text, (from, to) => {
      const kept = differences(from, to)
        .filter(({ isNew }) => !isNew)
        .flatMap((piece) => piece.text.split(/\s+/).map((word) => word.replaceAll(/[.,]/g, "").toLowerCase()))
        .filter((word) => word !== "");
      const all = from.toLowerCase().replaceAll(/[.,]/g, "").split(/\s+/);
      let at = 0;
      for (const word of kept) {
        at = all.indexOf(word, at) + 1;
        expect(at).toBeGreaterThan(0);
      }
    }),
  );
});

test("[K3] level 4 asks what level 3 does not: fully, and beyond", () => {
  const marked = differences(scale[2].definition, scale[3].definition).filter(({ isNew }) => isNew);
  expect(marked.map((piece) => piece.text.trim())).toContain("volledig");
});

const result = (change: Partial<Result>): Result => ({
  evaluationId: "E",
  organisation: "OD Voorbeeld",
  year: 2024,
  profile: "casemanager",
  source: "zelfevaluatie",
  score: 2,
  justification: "",
  ambition: "",
  recordedOn: null,
  ...change,
});

test("[K4] last time is the organisation's own latest earlier year", () => {
  const history = [
    result({ year: 2022, score: 1 }),
    result({ year: 2024, score: 3 }),
    result({ year: 2026, score: 5 }),
    result({ year: 2025, source: "OD Buur" }),
    result({ year: 2025, organisation: "OD Anders" }),
    result({ year: 2025, profile: "juridisch_adviseur" }),
  ];
  expect(previousResult({ ...empty, history }, "casemanager")).toMatchObject({ year: 2024, score: 3 });
  expect(previousResult(empty, "casemanager")).toBeNull();
  expect(previousResult({ ...empty, year: null, history }, "casemanager")?.year).toBe(2026);
});

test("[K8] last time's note is the organisation's own latest one of an earlier year on the same question", () => {
  const kept = (change: Partial<Archived>): Archived => ({
    id: "E1",
    evaluationId: "e",
    organisation: empty.organisation,
    year: 2024,
    name: "notitie_casemanager_3",
    question: "3.",
    answer: "Toen.",
    ...change,
  });
  const archive = [
    kept({ year: 2022, answer: "Eerder." }),
    kept({ organisation: ` ${empty.organisation.toUpperCase()} ` }),
    kept({ year: 2025, answer: "  " }),
    kept({ year: 2026, answer: "Nu." }),
    kept({ year: 2025, organisation: "OD Anders" }),
    kept({ year: 2025, name: "notitie_casemanager_4" }),
    kept({ year: 2025, name: "notitie_juridisch_adviseur_3" }),
  ];
  expect(previousNote({ ...empty, archive }, "casemanager", 3)).toMatchObject({ year: 2024, answer: "Toen." });
  expect(previousNote({ ...empty, archive }, "casemanager", 5)).toBeNull();
  expect(previousNote({ ...empty, year: null, archive }, "casemanager", 3)?.answer).toBe("Nu.");
});

test("[K5] what an answer builds on is said somewhere: no empty text but beside a score", () => {
  const topics = [1, 2, 3, 4, 5].flatMap((number) => [
    { kind: "conclusion", number } as const,
    { kind: "peerQuestion", number } as const,
  ]);
  fc.assert(
    fc.property(evaluations, fc.constantFrom(...topics), (evaluation, topic) => {
      for (const ground of groundsOf(topic, evaluation)) {
        const hasScore = ground.kind === "score" || (ground.kind === "entry" && ground.score !== null);
        expect(hasScore || ground.text.trim() !== "").toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});

const entry: PeerEntry = {
  id: "T1",
  organisation: "OD Buur",
  subject: "vraag_2",
  score: null,
  note: "Mooi gesprek.",
  response: "",
};

test("[K6] an action builds on its own profile; without one on the conclusions", () => {
  const notes = empty.profiles.casemanager.notes.with(8, "Scholing.");
  const profiles = { ...empty.profiles, casemanager: { ...empty.profiles.casemanager, notes } };
  const peerReview = { ...empty.peerReview, entries: [entry, { ...entry, subject: "casemanager" as const, note: "" }] };
  const evaluation = { ...empty, profiles, peerReview, conclusions: empty.conclusions.with(4, "Doorgaan.") };
  const action = (profile: "casemanager" | "overkoepelend") =>
    groundsOf({ kind: "action", property: null, row: { profile } }, evaluation).map(({ kind }) => kind);
  expect(action("casemanager")).toEqual(["score", "note", "conclusion"]);
  expect(action("overkoepelend")).toEqual(["conclusion"]);
  expect(groundsOf({ kind: "peerQuestion", number: 2 }, evaluation).at(-1)).toMatchObject({ text: "Mooi gesprek." });
  expect(groundsOf({ kind: "elsewhere" }, evaluation)).toEqual([]);
});

test("[K7] the profile a topic is about", () => {
  for (const profile of profileIds) expect(profileOf({ kind: "score", profile })).toBe(profile);
  expect(profileOf({ kind: "action", property: null, row: { profile: "overkoepelend" } })).toBeNull();
  expect(profileOf({ kind: "assessment", property: null, row: {} })).toBeNull();
  expect(profileOf({ kind: "conclusion", number: 1 })).toBeNull();
});
