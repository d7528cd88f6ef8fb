import type { ProfileId } from "../bijlage-d/profiles.ts";

/** Where the note to a help question stands, in the workbook and in the archive. Numbers count from 1. */
export function notePlace(profile: ProfileId, number: number): string {
  return `notitie_${profile}_${number}`;
}
