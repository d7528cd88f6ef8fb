import type { ProfileId } from "../bijlage-d/profiles.ts";

/** A holistic score on the five-step scale (Bijlage D, "Beoordelingsschaal"). */
export type Score = 1 | 2 | 3 | 4 | 5;

/** A score, or `null`: "nog niet gewaardeerd". Never 0, never 1 by default. */
export type MaybeScore = Score | null;

/** A calendar day as `YYYY-MM-DD`. In the workbook it is a serial number. */
export type IsoDate = string;

/** A fixed number of texts, one per question; an empty text is "nothing noted", which is fine. */
export type Notes = readonly string[];

/** One of the five competences of a profile, as the official page words it. */
export interface Competence {
  readonly name: string;
  readonly explanation: string;
}

/** The five parts of an official profile page. Every part may be empty: the pages are not in the source text. */
export interface ProfileText {
  readonly expertise: string;
  readonly dilemmas: string;
  readonly role: string;
  readonly level: string;
  /** Exactly five. */
  readonly competences: readonly Competence[];
  /** Where the text was taken from, and its version. */
  readonly source: string;
}

/** `document`: a "hard" source; `gesprek`: a "soft" one (Bijlage D, "Uitgangspunten"). */
export type SourceKind = "document" | "gesprek";

/** A source that a profile's justification rests on. */
export interface Source {
  readonly id: string;
  readonly kind: SourceKind | null;
  readonly description: string;
  readonly finding: string;
}

/** What the organisation says of itself on one profile. */
export interface ProfileEvaluation {
  readonly score: MaybeScore;
  readonly justification: string;
  /** Exactly nine, in the order of the help questions of step 1. */
  readonly notes: Notes;
  readonly sources: readonly Source[];
  readonly text: ProfileText;
}

/** An assessor's own view of one profile. Assessors are known by function, never by name. */
export interface Assessment {
  readonly id: string;
  /** The assessor's function in the organisation. */
  readonly assessor: string;
  readonly profile: ProfileId | null;
  readonly score: MaybeScore;
  readonly reason: string;
}

/** A question of the organisation's own ("ruimte voor eigen invulling/aanvulling"). */
export interface OwnQuestion {
  readonly question: string;
  readonly note: string;
}

/** What a peer's entry is about: one of the six help questions of step 2, an own question, or a profile. */
export type PeerSubject = "vraag_1" | "vraag_2" | "vraag_3" | "vraag_4" | "vraag_5" | "vraag_6" | "eigen" | ProfileId;

/** One remark, with or without a score, of one peer organisation. */
export interface PeerEntry {
  readonly id: string;
  readonly organisation: string;
  readonly subject: PeerSubject | null;
  readonly score: MaybeScore;
  readonly note: string;
  /** What the organisation does with it. */
  readonly response: string;
}

/** Step 2, optional: the conversation with peer organisations. */
export interface PeerReview {
  /** Exactly six, in the order of the help questions of step 2. */
  readonly notes: Notes;
  /** Exactly three. */
  readonly ownQuestions: readonly OwnQuestion[];
  readonly entries: readonly PeerEntry[];
}

export type ActionStatus = "gepland" | "loopt" | "gereed" | "vervallen";

/** One row of the SMART action plan (step 3). */
export interface Action {
  readonly id: string;
  /** A profile, or "overkoepelend" for what concerns more than one. */
  readonly profile: ProfileId | "overkoepelend" | null;
  readonly reason: string;
  readonly specific: string;
  readonly indicator: string;
  readonly baseline: string;
  readonly target: string;
  /** By function, never by name. */
  readonly owner: string;
  readonly support: string;
  readonly means: string;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly status: ActionStatus | null;
  readonly progress: string;
}

/** One recorded result of one profile, from one source, in one evaluation. */
export interface Result {
  readonly evaluationId: string;
  readonly organisation: string;
  readonly year: number;
  readonly profile: ProfileId;
  /** "zelfevaluatie", or the name of the peer organisation. */
  readonly source: string;
  readonly score: MaybeScore;
  readonly justification: string;
  readonly ambition: string;
  readonly recordedOn: IsoDate | null;
}

/** What was said about a question of the checks: "besproken, want …". */
export interface Answered {
  readonly id: string;
  /** The question as it was asked, for who reads it later. */
  readonly question: string;
  readonly answer: string;
  /** The key of the finding that it answers; the answer holds as long as a finding has it. */
  readonly key: string;
}

/** One answer of an earlier evaluation, kept to be read. */
export interface Archived {
  readonly id: string;
  /** Which evaluation it is of: the same as in the results. */
  readonly evaluationId: string;
  readonly organisation: string;
  readonly year: number;
  /** Where it stood: the name of its cell (`notitie_casemanager_3`), or of a cell of a table (`Bronnen_casemanager/R1/bron`). */
  readonly name: string;
  /** The question as it was asked. */
  readonly question: string;
  readonly answer: string;
}

/** What became of an organisation: another name, or a merger or a split, of which this is one of the pairs. */
export type OrganisationChangeKind = "naam" | "fusie" | "splitsing";

/** That one organisation went into another: a merger of A and B into C is two of these, a split of A into B and C too. */
export interface OrganisationChange {
  readonly id: string;
  /** From which year on `into` is the name. */
  readonly year: number;
  readonly kind: OrganisationChangeKind;
  /** The name before; never blank. */
  readonly from: string;
  /** The name since then; never blank. */
  readonly into: string;
}

/** A whole evaluation: immutable, and all that a workbook keeps. */
export interface Evaluation {
  /** By what its results are known; empty until they have been recorded. It stays when organisation or year are corrected. */
  readonly evaluationId: string;
  readonly organisation: string;
  readonly contact: string;
  /** A whole number within {@link yearLimits}, or `null` when the user emptied the cell. */
  readonly year: number | null;
  readonly profiles: Readonly<Record<ProfileId, ProfileEvaluation>>;
  readonly assessments: readonly Assessment[];
  readonly peerReview: PeerReview;
  /** Exactly five, in the order of the conclusion questions of step 3. */
  readonly conclusions: Notes;
  /** What was said about questions of the checks, in the order in which that was written. */
  readonly answers: readonly Answered[];
  /** Empty until the action plan has been drawn up. */
  readonly actions: readonly Action[];
  /** Earlier results, oldest first as recorded. */
  readonly history: readonly Result[];
  /** The answers of earlier evaluations, in the order in which they were put away. Empty until there is one. */
  readonly archive: readonly Archived[];
  /** What is recorded of organisations that changed, so that their results can be followed; in the user's order. */
  readonly organisationChanges: readonly OrganisationChange[];
}

/** How many of each fixed list there are (Bijlage D, the forms of steps 1–3). */
export const counts = { notes: 9, competences: 5, peerNotes: 6, ownQuestions: 3, conclusions: 5 } as const;

/** The years an evaluation can be of; the criteria did not exist before, and a slip of the key is caught. */
export const yearLimits = { first: 2000, last: 2100 } as const;

/** Excel's limit for the text in one cell, in UTF-16 units. */
export const textLimit = 32_767;

/** Whether a value is a score: a whole number from 1 to 5. */
export function isScore(value: unknown): value is Score {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 5;
}

/** Whether a value is a year an evaluation can be of. */
export function isYear(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= yearLimits.first && value <= yearLimits.last;
}
