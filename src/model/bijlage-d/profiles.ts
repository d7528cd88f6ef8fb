/** The five competence profiles of Bijlage D, "Uitgangspunten". The ids are part of every name in the workbook. */
export const profileIds = [
  "casemanager",
  "vergunningverlener",
  "toezichthouder_handhaver",
  "juridisch_adviseur",
  "specialistisch_adviseur",
] as const;

export type ProfileId = (typeof profileIds)[number];

/** Whether a text is one of the five profile ids. */
export function isProfileId(text: unknown): text is ProfileId {
  return (profileIds as readonly unknown[]).includes(text);
}
