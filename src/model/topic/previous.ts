import type { ProfileId } from "../bijlage-d/profiles.ts";
import type { Archived, Evaluation, Result } from "../evaluation/evaluation.ts";
import { isOwn } from "../history/identity.ts";
import { isComparable, lineageOf, placedIn } from "../history/lineage.ts";
import { notePlace } from "../history/place.ts";

/**
 * The organisation's own latest result on a profile of an earlier year than the evaluation's; `null` when there is none.
 * Of a result only score, justification and ambition (help question 8) are kept.
 */
export function previousResult(evaluation: Evaluation, profile: ProfileId): Result | null {
  const own = evaluation.history.filter((result) => result.profile === profile && isOwn(result));
  return latest(earlier(evaluation, own));
}

/** The latest earlier year with an own result on a profile that is of before a merger, and so is set beside nothing. */
export function previousApart(evaluation: Evaluation, profile: ProfileId): number | null {
  const place = placedIn(lineageOf(evaluation));
  const before = evaluation.year ?? Infinity;
  const years = evaluation.history.flatMap((result) => {
    const placed = result.profile === profile && isOwn(result) ? place(result.organisation, result.year) : null;
    const isApart = placed !== null && !isComparable(placed.forebear, result.year);
    return isApart && result.year < before ? [result.year] : [];
  });
  return years.length === 0 ? null : Math.max(...years);
}

/**
 * The organisation's own latest note to a help question (counting from 1) of an earlier year than the evaluation's; `null`
 * when there is none.
 */
export function previousNote(evaluation: Evaluation, profile: ProfileId, number: number): Archived | null {
  const place = notePlace(profile, number);
  const said = evaluation.archive.filter((one) => one.name === place && isSaid(one));
  return latest(earlier(evaluation, said));
}

interface Recorded {
  readonly organisation: string;
  readonly year: number;
}

/** What is of an earlier year and of the organisation, also under a name it had then; not what is of before a merger. */
function earlier<T extends Recorded>(evaluation: Evaluation, found: readonly T[]): readonly T[] {
  const place = placedIn(lineageOf(evaluation));
  const before = evaluation.year ?? Infinity;
  return found.filter(({ organisation, year }) => {
    const placed = place(organisation, year);
    return year < before && placed !== null && isComparable(placed.forebear, year);
  });
}

const isSaid = ({ answer }: Archived): boolean => answer.trim() !== "";

/** The last one of the latest year; `null` of none. */
function latest<T extends { readonly year: number }>(found: readonly T[]): T | null {
  return found.reduce<T | null>((best, one) => (best === null || one.year >= best.year ? one : best), null);
}

/** Whether what was recorded is of the organisation under the name it has now: however it was typed, or under none. */
export function isOfOrganisation(recorded: string, current: string): boolean {
  return recorded.trim() === "" || recorded.trim().toLowerCase() === current.trim().toLowerCase();
}
