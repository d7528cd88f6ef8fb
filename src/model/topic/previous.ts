import type { ProfileId } from "../bijlage-d/profiles.ts";
import type { Archived, Evaluation, Result } from "../evaluation/evaluation.ts";
import { isOwn } from "../history/identity.ts";
import { notePlace } from "../history/place.ts";

/**
 * The organisation's own latest result on a profile of an earlier year than the evaluation's; `null` when there is none.
 * Of a result only score, justification and ambition (help question 8) are kept.
 */
export function previousResult({ history, year, organisation }: Evaluation, profile: ProfileId): Result | null {
  const earlier = history.filter(
    (result) =>
      result.profile === profile &&
      isOwn(result) &&
      isOfOrganisation(result.organisation, organisation) &&
      (year === null || result.year < year),
  );
  return latest(earlier);
}

/**
 * The organisation's own latest note to a help question (counting from 1) of an earlier year than the evaluation's; `null`
 * when there is none.
 */
export function previousNote(
  { archive, year, organisation }: Evaluation,
  profile: ProfileId,
  number: number,
): Archived | null {
  const place = notePlace(profile, number);
  const earlier = archive.filter(
    (one) =>
      one.name === place &&
      isOfOrganisation(one.organisation, organisation) &&
      (year === null || one.year < year) &&
      isSaid(one),
  );
  return latest(earlier);
}

const isSaid = ({ answer }: Archived): boolean => answer.trim() !== "";

/** The last one of the latest year; `null` of none. */
function latest<T extends { readonly year: number }>(found: readonly T[]): T | null {
  return found.reduce<T | null>((best, one) => (best === null || one.year >= best.year ? one : best), null);
}

/** Whether what was recorded is of the organisation: under its name however it was typed, or under none. */
export function isOfOrganisation(recorded: string, current: string): boolean {
  return recorded.trim() === "" || recorded.trim().toLowerCase() === current.trim().toLowerCase();
}
