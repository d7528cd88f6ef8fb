import { profileIds, type ProfileId } from "../bijlage-d/profiles.ts";
import type { Action, Evaluation, MaybeScore, PeerEntry, PeerSubject } from "../evaluation/evaluation.ts";
import { isAboutBetter } from "../peer-merge/suggestion.ts";
import type { Topic } from "./topic.ts";

/** An answer elsewhere in the evaluation that an answer builds on. Texts are never empty; scores may be. */
export type Ground =
  | { readonly kind: "score"; readonly profile: ProfileId; readonly score: MaybeScore; readonly text: string }
  | { readonly kind: "note"; readonly profile: ProfileId; readonly number: number; readonly text: string }
  | { readonly kind: "peerNote"; readonly number: number; readonly text: string }
  | { readonly kind: "entry"; readonly organisation: string; readonly score: MaybeScore; readonly text: string }
  | { readonly kind: "conclusion"; readonly number: number; readonly text: string };

type Gather = (evaluation: Evaluation) => readonly Ground[];

const isSaid = ({ text }: { readonly text: string }): boolean => text.trim() !== "";

const scores =
  (...profiles: readonly ProfileId[]): Gather =>
  (evaluation) =>
    profiles.map((profile) => {
      const { score, justification } = evaluation.profiles[profile];
      return { kind: "score", profile, score, text: justification };
    });

const notes =
  (number: number, ...profiles: readonly ProfileId[]): Gather =>
  (evaluation) =>
    profiles
      .map((profile) => {
        const text = evaluation.profiles[profile].notes[number - 1] ?? "";
        return { kind: "note", profile, number, text } as const;
      })
      .filter(isSaid);

const peerNote =
  (number: number): Gather =>
  ({ peerReview }) =>
    [{ kind: "peerNote", number, text: peerReview.notes[number - 1] ?? "" } as const].filter(isSaid);

const entries =
  (matches: (entry: PeerEntry, evaluation: Evaluation) => boolean): Gather =>
  (evaluation) =>
    evaluation.peerReview.entries
      .filter((entry) => matches(entry, evaluation))
      .map(({ organisation, score, note }) => ({ kind: "entry", organisation, score, text: note }) as const)
      .filter((entry) => isSaid(entry) || entry.score !== null);

const about = (subject: PeerSubject): Gather => entries((entry) => entry.subject === subject);

/** What colleagues can learn here, and what they are proud of. */
const pride: PeerSubject = "vraag_5";

/** What peers said that is neither about what goes well nor about what can be better, as far as can be told. */
const otherEntries: Gather = entries(
  (entry, evaluation) => entry.subject !== pride && !isAboutBetter(entry, evaluation),
);

const conclusion =
  (number: number): Gather =>
  ({ conclusions }) =>
    [{ kind: "conclusion", number, text: conclusions[number - 1] ?? "" } as const].filter(isSaid);

/** What each conclusion question (step 3) looks back on: help questions 6 to 9 ask the same per profile. */
const underConclusion: readonly (readonly Gather[])[] = [
  [scores(...profileIds), otherEntries],
  [notes(7, ...profileIds), peerNote(5), about(pride)],
  [notes(6, ...profileIds), notes(9, ...profileIds), peerNote(6), entries(isAboutBetter)],
  [notes(8, ...profileIds), peerNote(4)],
  [notes(9, ...profileIds), conclusion(3), conclusion(4)],
];

/** What each help question of step 2 looks back on in step 1. */
const underPeerQuestion: readonly (readonly Gather[])[] = [
  [scores(...profileIds)],
  [scores(...profileIds)],
  [scores(...profileIds), conclusion(4)],
  [notes(4, ...profileIds), notes(8, ...profileIds)],
  [notes(7, ...profileIds)],
  [notes(6, ...profileIds)],
];

function underAction({ profile }: Partial<Action>): readonly Gather[] {
  if (profile === undefined || profile === null || profile === "overkoepelend") return [conclusion(4), conclusion(5)];
  return [scores(profile), notes(9, profile), notes(8, profile), about(profile), conclusion(5)];
}

function underEntry({ subject }: Partial<PeerEntry>): readonly Gather[] {
  if (subject === undefined || subject === null || subject === "eigen") return [];
  const question = /^vraag_(\d)$/.exec(subject)?.[1];
  return question === undefined ? [scores(subject as ProfileId)] : [peerNote(Number(question))];
}

function gatherers(topic: Topic): readonly Gather[] {
  switch (topic.kind) {
    case "conclusion":
      return underConclusion[topic.number - 1] ?? [];
    case "peerQuestion":
      return [...(underPeerQuestion[topic.number - 1] ?? []), about(`vraag_${topic.number}` as PeerSubject)];
    case "ownQuestion":
      return [about("eigen")];
    case "peerEntry":
      return underEntry(topic.row);
    case "action":
      return underAction(topic.row);
    case "score":
    case "justification":
    case "note":
    case "part":
    case "source":
    case "assessment":
    case "elsewhere":
      return [];
  }
}

/** The answers that the answer to a topic builds on, in the order to read them. */
export function groundsOf(topic: Topic, evaluation: Evaluation): readonly Ground[] {
  return gatherers(topic).flatMap((gather) => gather(evaluation));
}
