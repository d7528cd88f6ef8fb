import { isScore, type Evaluation, type Result, type Score } from "../evaluation/evaluation.ts";
import { isOwn } from "./identity.ts";
import { isComparable, lineageOf, nameKey, placedIn } from "./lineage.ts";
import type { ProfileId } from "../bijlage-d/profiles.ts";

/** How small a group may be before anything is said of it. */
export const groupMinimum = { standard: 5, least: 3 } as const;

/** How many results of one profile and year are looked at. */
export const mostCompared = 200;

/** What one result counts for in a comparison. */
export interface Compared {
  /** Its row in the history, counting from 1. */
  readonly row: number;
  readonly result: Result & { readonly score: Score };
  /** Its score; 0 when its organisation was counted already; -1 for an organisation with different scores. */
  readonly counted: Score | 0 | -1;
}

/** Whether the results hold what more than one organisation said of itself; the names that one had before do not count. */
export function holdsGroup(evaluation: Evaluation): boolean {
  const place = placedIn(lineageOf(evaluation));
  const keys = evaluation.history.flatMap((result) => {
    const { organisation, year } = result;
    if (!isOwn(result) || nameKey(organisation) === "") return [];
    return place(organisation, year) === null ? [`other ${nameKey(organisation)}`] : ["own"];
  });
  return new Set(keys).size > 1;
}

/** The last year in which an organisation said something of itself; 0 when there is none. */
export function lastComparedYear(history: readonly Result[]): number {
  return history.reduce((last, result) => (isCompared(result) ? Math.max(last, result.year) : last), 0);
}

const isCompared = (result: Result): boolean => isOwn(result) && isScore(result.score);

/**
 * What organisations said of themselves on a profile in a year, the last row first, at most {@link mostCompared}. Each
 * organisation counts once; one with different scores does not count, as nobody knows which is meant.
 */
export function compared(history: readonly Result[], profile: ProfileId, year: number): readonly Compared[] {
  const rows = history.flatMap((result, index) => {
    const isMeant = result.year === year && result.profile === profile && nameKey(result.organisation) !== "";
    return isMeant && isCompared(result) ? [{ row: index + 1, result: result as Compared["result"] }] : [];
  });
  const looked = rows.reverse().slice(0, mostCompared);
  return looked.map((one, index) => ({ ...one, counted: weight(one.result, looked, index) }));
}

function weight(
  { organisation, score }: Compared["result"],
  looked: readonly Omit<Compared, "counted">[],
  index: number,
): Compared["counted"] {
  const key = nameKey(organisation);
  const same = looked.filter(({ result }) => nameKey(result.organisation) === key);
  if (same[0] !== looked[index]) return 0;
  return same.every(({ result }) => result.score === score) ? score : -1;
}

/** How many results there are of a profile and a year, also beyond those that are looked at. */
export function comparedCount(history: readonly Result[], profile: ProfileId, year: number): number {
  return history.filter(
    (one) => one.year === year && one.profile === profile && nameKey(one.organisation) !== "" && isCompared(one),
  ).length;
}

/** The organisation's own score among those that count; `null` without just one. */
export function ownCompared(evaluation: Evaluation, all: readonly Compared[], year: number): Score | null {
  const place = placedIn(lineageOf(evaluation));
  const own = all.flatMap(({ result, counted }) => {
    const placed = counted > 0 ? place(result.organisation, year) : null;
    return placed !== null && isComparable(placed.forebear, year) ? [result.score] : [];
  });
  const [only, second] = own;
  return only === undefined || second !== undefined ? null : only;
}
