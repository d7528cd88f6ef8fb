import type { ProfileId } from "../../model/bijlage-d/profiles.ts";
import { textMark } from "../../model/sharing/identity.ts";

/** The defined names of a share copy. They begin with `deel`, so that no name of an evaluation is among them. */
export const shareNames = {
  version: "deel_indeling",
  organisation: "deel_organisatie",
  year: "deel_jaar",
  mark: "deel_kenmerk",
  peer: (sheet: number) => `deel_${sheet}_collega`,
  question: (sheet: number, number: number) => `deel_${sheet}_vraag_${number}`,
  /** A question of the evaluating organisation, and the answer to it. */
  asked: (sheet: number, number: number) => `deel_${sheet}_gevraagd_${number}`,
  askedAnswer: (sheet: number, number: number) => `deel_${sheet}_gevraagdantwoord_${number}`,
  /** A question of the colleagues themselves, and the answer to it. */
  own: (sheet: number, number: number) => `deel_${sheet}_eigenvraag_${number}`,
  ownAnswer: (sheet: number, number: number) => `deel_${sheet}_eigenantwoord_${number}`,
  score: (sheet: number, profile: ProfileId) => `deel_${sheet}_score_${profile}`,
  reason: (sheet: number, profile: ProfileId) => `deel_${sheet}_reden_${profile}`,
  fetch: (sheet: number) => `deel_${sheet}_halen`,
  bring: (sheet: number) => `deel_${sheet}_brengen`,
  /** A text to read, of the organisation or of ours: numbered through the copy, with the mark of what stands there. */
  read: (number: number, text: string) => `deel_lees_${number}_${textMark(text)}`,
} as const;

/** The layout of share copies that this code writes, and the newest it reads. */
export const shareVersion = 1;

/** How many questions of their own colleagues have room for. */
export const roomForOwn = 3;

/** How many colleagues a copy can have a sheet for. */
export const mostPeers = 9;

/** The number of sheets in a copy that is not made for named colleagues. */
export const usualPeers = 3;
