import { profileIds, type ProfileId } from "../bijlage-d/profiles.ts";
import { isBlankText } from "../blank.ts";
import { emptyProfileText } from "../evaluation/empty.ts";
import type {
  Action,
  Evaluation,
  MaybeScore,
  ProfileEvaluation,
  ProfileText,
  Source,
} from "../evaluation/evaluation.ts";
import { sharingTexts } from "./texts.ts";

/** The parts that the organisation may leave out, by the words of the command line. */
export const leaveable = ["notities", "bronnen", "actieplan"] as const;

export type Leaveable = (typeof leaveable)[number];

/** What the organisation wants to share. */
export interface Wishes {
  /** Whether its own scores stay out, so that colleagues give theirs without an example. */
  readonly blind: boolean;
  readonly without: readonly Leaveable[];
}

/** A source as colleagues see it. */
export type SharedSource = Pick<Source, "kind" | "description" | "finding">;

/** A profile as colleagues see it. */
export interface SharedProfile {
  /** `null` too when the scores stay out; {@link Shared.blind} tells the two apart. */
  readonly score: MaybeScore;
  readonly justification: string;
  readonly notes: readonly string[];
  readonly sources: readonly SharedSource[];
  readonly text: ProfileText;
}

/** The columns of the plan that colleagues see and that people write in freely. */
export const sharedActionTexts = [
  "reason",
  "specific",
  "indicator",
  "baseline",
  "target",
  "owner",
  "support",
  "means",
] as const satisfies readonly (keyof Action)[];

/** The columns of the plan that colleagues see. */
export const sharedActionFields = [
  "id",
  "profile",
  ...sharedActionTexts,
  "start",
  "end",
] as const satisfies readonly (keyof Action)[];

export type SharedAction = Pick<Action, (typeof sharedActionFields)[number]>;

/** A question of the organisation's own, by its number in the workbook, from 1. */
export interface SharedQuestion {
  readonly number: number;
  readonly text: string;
}

/** All that leaves. Nothing else of the evaluation is at hand where the copy is made. */
export interface Shared {
  readonly organisation: string;
  readonly year: number | null;
  readonly blind: boolean;
  readonly profiles: Readonly<Record<ProfileId, SharedProfile>>;
  /** Questions of the organisation's own for the peer review; blank ones left out, which keeps the numbers of the others. */
  readonly questions: readonly SharedQuestion[];
  readonly actions: readonly SharedAction[];
  /** The organisations that the copy is for, as far as named. Every one of them reads these names. */
  readonly peers: readonly string[];
}

type PartId = keyof typeof sharingTexts.parts;

const leaves: Readonly<Partial<Record<PartId, Leaveable>>> = {
  notes: "notities",
  sources: "bronnen",
  plan: "actieplan",
};

/** Whether a part goes along. The plan cites scores in its reasons, so it stays out of a blind copy. */
function goes(part: PartId, { blind, without }: Wishes): boolean {
  if (blind && (part === "scores" || part === "plan")) return false;
  const word = leaves[part];
  return word === undefined || !without.includes(word);
}

/**
 * What of an evaluation leaves, for the organisations with these names. A new value, field by field: what is not named here
 * stays.
 */
export function shared(evaluation: Evaluation, wishes: Wishes, peers: readonly string[] = []): Shared {
  const { organisation, year, profiles, peerReview, actions } = evaluation;
  return {
    organisation,
    year,
    blind: wishes.blind,
    profiles: Object.fromEntries(
      profileIds.map((id) => [id, sharedProfile(profiles[id], wishes)]),
    ) as Shared["profiles"],
    questions: peerReview.ownQuestions
      .map(({ question }, index) => ({ number: index + 1, text: question }))
      .filter(({ text }) => !isBlankText(text)),
    actions: goes("plan", wishes) ? actions.map(sharedAction) : [],
    peers,
  };
}

function sharedProfile(
  { score, justification, notes, sources, text }: ProfileEvaluation,
  wishes: Wishes,
): SharedProfile {
  return {
    score: goes("scores", wishes) ? score : null,
    justification,
    notes: goes("notes", wishes) ? notes : notes.map(() => ""),
    sources: goes("sources", wishes)
      ? sources.map(({ kind, description, finding }) => ({ kind, description, finding }))
      : [],
    text: sharedText(text),
  };
}

function sharedText(text: ProfileText): ProfileText {
  const { expertise, dilemmas, role, level, source } = text;
  const competences = text.competences.map(({ name, explanation }) => ({ name, explanation }));
  return { ...emptyProfileText, expertise, dilemmas, role, level, source, competences };
}

const sharedAction = (action: Action): SharedAction =>
  Object.fromEntries(sharedActionFields.map((key) => [key, action[key]])) as unknown as SharedAction;

/** What goes and what stays, one line per part, in Dutch. */
export interface Listing {
  readonly goes: readonly string[];
  readonly stays: readonly string[];
}

/** The list that is shown before anything is shared. `peers` are the names of colleagues that were given. */
export function listing(wishes: Wishes, peers: readonly string[] = []): Listing {
  const parts = Object.keys(sharingTexts.parts) as PartId[];
  const named = (wanted: boolean): string[] =>
    parts.filter((part) => goes(part, wishes) === wanted).map((part) => sharingTexts.parts[part]);
  const goesToo = peers.length > 0 ? [sharingTexts.peers(peers)] : [];
  return { goes: [...named(true), ...goesToo], stays: [...named(false), ...sharingTexts.never] };
}
