import type { ProfileId } from "../bijlage-d/profiles.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";

/** Where a question belongs, in the words of the evaluation. Numbers count from 1; rows are known by their key. */
export type Place =
  | { readonly kind: "organisation" | "contact" | "year" }
  | { readonly kind: "score" | "justification" | "sources"; readonly profile: ProfileId }
  | { readonly kind: "note"; readonly profile: ProfileId; readonly number: number }
  | { readonly kind: "assessment" | "peerEntry" | "action"; readonly id: string }
  | { readonly kind: "conclusion"; readonly number: number };

/** The steps of the method; the form's head belongs to step 1. */
export type Step = 1 | 2 | 3;

/** Something in a place for a score or a year that is none, and so could not become part of the evaluation. */
export interface Stray {
  readonly place: Place;
  /** As it stands there, short enough for a sentence. */
  readonly shown: string;
}

/** What is checked: the evaluation, and what stood in its way. */
export interface Subject {
  readonly evaluation: Evaluation;
  readonly strays: readonly Stray[];
}

/** Something a rule comes across. */
export interface Hit {
  readonly place: Place;
  /** What the question rests on. An answer to it holds as long as this stays the same. */
  readonly ground: readonly (string | number)[];
  /** What the question speaks of: filled in in the rule's texts. */
  readonly about: string;
}

/** The numbers of the rules, as tests and answers name them. A number is never used again for another rule. */
export const ruleIds = [
  "S1",
  "S2",
  "S3",
  "S4",
  "S5",
  "S6",
  "S7",
  "S8",
  "S9",
  "S10",
  "S11",
  "S12",
  "S13",
  "S14",
  "S15",
  "S16",
  "S17",
  "S18",
] as const;

export type RuleId = (typeof ruleIds)[number];

/** A rule: what it looks at, and what it asks. Pure, and never a verdict. */
export interface Rule {
  readonly id: RuleId;
  readonly step: Step;
  /** The kinds of places it points at. */
  readonly places: readonly Place["kind"][];
  readonly find: (subject: Subject) => readonly Hit[];
}

/** A question for the conversation. Nothing is blocked by it. */
export interface Finding {
  readonly rule: RuleId;
  readonly step: Step;
  readonly place: Place;
  /** Dutch, one sentence. */
  readonly question: string;
  /** Dutch: what can be done, one sentence. */
  readonly remedy: string;
  /** Which question this is, and about what: changes as soon as its ground does. */
  readonly key: string;
  /** "Besproken, want …", or `null` while it is open. */
  readonly answer: string | null;
}
