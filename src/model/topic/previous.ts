import type { ProfileId } from "../bijlage-d/profiles.ts";
import type { Evaluation, Result } from "../evaluation/evaluation.ts";

/** How the organisation's own results are marked in the history. */
const own = "zelfevaluatie";

/**
 * The organisation's own latest result on a profile of an earlier year than the evaluation's; `null` when there is none.
 * Of a result only score, justification and ambition (help question 8) are kept.
 */
export function previousResult({ history, year, organisation }: Evaluation, profile: ProfileId): Result | null {
  const earlier = history.filter(
    (result) =>
      result.profile === profile &&
      result.source.trim().toLowerCase() === own &&
      isSame(result.organisation, organisation) &&
      (year === null || result.year < year),
  );
  return earlier.reduce<Result | null>((best, one) => (best === null || one.year >= best.year ? one : best), null);
}

const isSame = (recorded: string, current: string): boolean =>
  recorded.trim() === "" || recorded.trim().toLowerCase() === current.trim().toLowerCase();
