import { profileIds, type ProfileId } from "../bijlage-d/profiles.ts";

/** A text as it is compared: one kind of accent, small letters, only letters and digits, single blanks between. */
export function normalised(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/** How many words a text has. */
export function wordCount(text: string): number {
  const words = normalised(text);
  return words === "" ? 0 : words.split(" ").length;
}

/**
 * From this many words on a text can be a justification. The source asks which parts comply and which do not; a subject,
 * a part, and what is or is not in order do not fit in less.
 */
export const fewestWords = 8;

/** Whether a text is too short to be a justification. An empty text is not short but missing. */
export function isVeryShort(text: string): boolean {
  const count = wordCount(text);
  return count > 0 && count < fewestWords;
}

/** How the people of a profile are called in running text: the beginnings of words, in small letters. */
const stems: Readonly<Record<ProfileId, readonly string[]>> = {
  casemanager: ["casemanage", "case manage"],
  vergunningverlener: ["vergunningverlen", "vergunningsverlen", "vergunningen verlen"],
  toezichthouder_handhaver: ["toezicht", "handhav"],
  juridisch_adviseur: ["juridisch", "jurist"],
  specialistisch_adviseur: ["specialist"],
};

/** Whether a text speaks of a profile, by any of the words for it. */
export function mentions(text: string, profile: ProfileId): boolean {
  const words = ` ${normalised(text)}`;
  return stems[profile].some((stem) => words.includes(` ${stem}`));
}

const anyProfile = new RegExp(
  String.raw`(?<!\p{L})(?:${profileIds.flatMap((id) => stems[id]).join("|")})\p{L}*(?: (?:en )?(?:adviseurs?|handhav\p{L}*))?`,
  "gu",
);

/** A text as it is compared with that of another profile: copied with only the profile's name changed, it is the same. */
export function withoutProfile(text: string): string {
  return normalised(text).replaceAll(anyProfile, "…");
}

/** Words with which people speak of assessors seeing things differently. */
const aboutSpread =
  /(?<!\p{L})(?:beoordela|beoordeel|spreiding|verschil|uiteen|verdeeld|oneens|eensgezind|meningen|van mening|eens geworden|consensus)/u;

/** Whether a text has a word on how far assessors are apart. */
export function speaksOfSpread(text: string): boolean {
  return aboutSpread.test(normalised(text));
}
