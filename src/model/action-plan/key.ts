import type { ProfileId } from "../bijlage-d/profiles.ts";

/** What a row of the plan is about. */
export type PlanProfile = ProfileId | "overkoepelend";

/**
 * The first two letters of a key. They say what a row was drawn up for, also after the user gave it another profile;
 * never use one again for something else.
 */
export const profileCodes = {
  casemanager: "CM",
  vergunningverlener: "VV",
  toezichthouder_handhaver: "TH",
  juridisch_adviseur: "JA",
  specialistisch_adviseur: "SA",
  overkoepelend: "OV",
} as const satisfies Readonly<Record<PlanProfile, string>>;

/** A key taken apart: whose row it is, and the marks of the grounds that it answers. */
export interface PlanKey {
  readonly profile: PlanProfile;
  readonly marks: readonly string[];
}

/** The key of a row: `CM S V` answers the low score and the improvement that casemanager had when it was drawn up. */
export function planKey({ profile, marks }: PlanKey): string {
  return [profileCodes[profile], ...marks].join(" ");
}

const byCode = new Map(Object.entries(profileCodes).map(([profile, code]) => [code as string, profile as PlanProfile]));

/** Takes a key apart, in whatever case and spacing; `null` for one that the command did not hand out. */
export function maybePlanKey(key: string): PlanKey | null {
  const [code = "", ...marks] = key.trim().toUpperCase().split(/\s+/);
  const profile = byCode.get(code);
  return profile === undefined ? null : { profile, marks };
}
