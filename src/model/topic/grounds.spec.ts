import { profileIds, type ProfileId } from "../bijlage-d/index.ts";
import { emptyEvaluation } from "../evaluation/empty.ts";
import type { Evaluation, PeerEntry, PeerSubject } from "../evaluation/evaluation.ts";
import { groundsOf } from "./grounds.ts";
import { profileOf, type Topic } from "./topic.ts";

const empty = emptyEvaluation("OD Voorbeeld", 2026);
const subjects: readonly PeerSubject[] = [
  "vraag_1",
  "vraag_2",
  "vraag_3",
  "vraag_5",
  "vraag_6",
  "eigen",
  "casemanager",
];

const entryOn = (subject: PeerSubject): PeerEntry => ({
  id: subject,
  organisation: "OD Buur",
  subject,
  score: null,
  note: `collega ${subject}`,
  response: "",
});

/** An evaluation in which every answer says where it stands. */
const addressed: Evaluation = {
  ...empty,
  profiles: Object.fromEntries(
    profileIds.map((id) => [
      id,
      {
        ...empty.profiles[id],
        justification: `toelichting ${id}`,
        notes: empty.profiles[id].notes.map((_, index) => `notitie ${index + 1} ${id}`),
      },
    ]),
  ) as unknown as Evaluation["profiles"],
  peerReview: {
    ...empty.peerReview,
    notes: empty.peerReview.notes.map((_, index) => `toetsing ${index + 1}`),
    entries: subjects.map(entryOn),
  },
  conclusions: empty.conclusions.map((_, index) => `conclusie ${index + 1}`),
};

const textsUnder = (topic: Topic): readonly string[] => groundsOf(topic, addressed).map(({ text }) => text);

const each = (words: string): readonly string[] => profileIds.map((id) => `${words} ${id}`);
const row = (subject: PeerSubject | null): Topic => ({ kind: "peerEntry", property: "note", row: { subject } });
const action = (profile: ProfileId | null): Topic => ({ kind: "action", property: null, row: { profile } });

test.each<[string, Topic, readonly string[]]>([
  [
    "conclusion 1",
    { kind: "conclusion", number: 1 },
    [
      ...each("toelichting"),
      ...["vraag_1", "vraag_2", "vraag_3", "eigen", "casemanager"].map((subject) => `collega ${subject}`),
    ],
  ],
  ["conclusion 2", { kind: "conclusion", number: 2 }, [...each("notitie 7"), "toetsing 5", "collega vraag_5"]],
  [
    "conclusion 3",
    { kind: "conclusion", number: 3 },
    [...each("notitie 6"), ...each("notitie 9"), "toetsing 6", "collega vraag_6"],
  ],
  ["conclusion 4", { kind: "conclusion", number: 4 }, [...each("notitie 8"), "toetsing 4"]],
  ["conclusion 5", { kind: "conclusion", number: 5 }, [...each("notitie 9"), "conclusie 3", "conclusie 4"]],
  ["no conclusion", { kind: "conclusion", number: 6 }, []],
  ["question 1 of step 2", { kind: "peerQuestion", number: 1 }, [...each("toelichting"), "collega vraag_1"]],
  ["question 2 of step 2", { kind: "peerQuestion", number: 2 }, [...each("toelichting"), "collega vraag_2"]],
  [
    "question 3 of step 2",
    { kind: "peerQuestion", number: 3 },
    [...each("toelichting"), "conclusie 4", "collega vraag_3"],
  ],
  ["question 4 of step 2", { kind: "peerQuestion", number: 4 }, [...each("notitie 4"), ...each("notitie 8")]],
  ["question 5 of step 2", { kind: "peerQuestion", number: 5 }, [...each("notitie 7"), "collega vraag_5"]],
  ["question 6 of step 2", { kind: "peerQuestion", number: 6 }, [...each("notitie 6"), "collega vraag_6"]],
  ["no question of step 2", { kind: "peerQuestion", number: 7 }, []],
  ["an own question", { kind: "ownQuestion", number: 1, aspect: "note" }, ["collega eigen"]],
  ["a remark on a help question", row("vraag_3"), ["toetsing 3"]],
  ["a remark on a profile", row("casemanager"), ["toelichting casemanager"]],
  ["a remark on an own question", row("eigen"), []],
  ["a remark on nothing yet", row(null), []],
  ["a remark that can't be read", { kind: "peerEntry", property: null, row: {} }, []],
  ["an action on no profile yet", action(null), ["conclusie 4", "conclusie 5"]],
  ["an action that can't be read", { kind: "action", property: null, row: {} }, ["conclusie 4", "conclusie 5"]],
  [
    "an action on a profile",
    action("casemanager"),
    ["toelichting casemanager", "notitie 9 casemanager", "notitie 8 casemanager", "collega casemanager", "conclusie 5"],
  ],
  ["a score", { kind: "score", profile: "casemanager" }, []],
  ["a justification", { kind: "justification", profile: "casemanager" }, []],
  ["a note", { kind: "note", profile: "casemanager", number: 1 }, []],
  ["a part of a profile", { kind: "part", profile: "casemanager", part: "bron", competence: null }, []],
  ["a source", { kind: "source", profile: "casemanager", property: null, row: {} }, []],
  ["an assessment", { kind: "assessment", property: null, row: { profile: "casemanager" } }, []],
])("[K10] what %s looks back on, in the order to read it", (_, topic, expected) => {
  expect(textsUnder(topic)).toEqual(expected);
});

test("[K11] each ground says where it comes from", () => {
  expect(groundsOf(action("casemanager"), addressed)).toEqual([
    { kind: "score", profile: "casemanager", score: null, text: "toelichting casemanager" },
    { kind: "note", profile: "casemanager", number: 9, text: "notitie 9 casemanager" },
    { kind: "note", profile: "casemanager", number: 8, text: "notitie 8 casemanager" },
    { kind: "entry", organisation: "OD Buur", score: null, text: "collega casemanager" },
    { kind: "conclusion", number: 5, text: "conclusie 5" },
  ]);
  expect(groundsOf(row("vraag_2"), addressed)).toEqual([{ kind: "peerNote", number: 2, text: "toetsing 2" }]);
});

test("[K12] blank answers are no ground, a score without words is", () => {
  const blank: Evaluation = {
    ...addressed,
    conclusions: addressed.conclusions.map(() => " \n"),
    peerReview: {
      ...addressed.peerReview,
      notes: addressed.peerReview.notes.map(() => " "),
      entries: [
        { ...entryOn("casemanager"), note: " " },
        { ...entryOn("casemanager"), note: "", score: 4 },
      ],
    },
  };
  expect(groundsOf({ kind: "conclusion", number: 5 }, blank).map(({ kind }) => kind)).toEqual(
    profileIds.map(() => "note"),
  );
  expect(groundsOf(row("vraag_2"), blank)).toEqual([]);
  expect(groundsOf(action("casemanager"), blank).filter(({ kind }) => kind === "entry")).toMatchObject([{ score: 4 }]);
});

test.each<[string, Topic, ProfileId | null]>([
  ["an action", action("casemanager"), "casemanager"],
  ["an action on no profile yet", action(null), null],
  [
    "an assessment",
    { kind: "assessment", property: null, row: { profile: "juridisch_adviseur" } },
    "juridisch_adviseur",
  ],
  ["a remark of colleagues", row("casemanager"), null],
  ["a source", { kind: "source", profile: "casemanager", property: null, row: {} }, "casemanager"],
])("[K18] the profile of %s", (_, topic, profile) => {
  expect(profileOf(topic)).toBe(profile);
});
