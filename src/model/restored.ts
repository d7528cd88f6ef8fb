import { profileIds, type ProfileId } from "./bijlage-d/profiles.ts";
import type { Evaluation, ProfileEvaluation, Result } from "./evaluation/evaluation.ts";
import {
  archived,
  counted,
  freeNumbers,
  isAnother,
  keyOf,
  renumbered,
  wordsOf,
  type Keyed,
  type Words,
} from "./kept-rows.ts";
import { comparable } from "./sharing/identity.ts";

/**
 * An evaluation in which the answers are again what they were when it was kept. Rows that came since stay behind the ones
 * that they stood behind, rows that are gone come back at the end. A row is known by its number; one that came since under
 * a number that was free again, and shares no word with what was kept under it, gets another number. Values that are the
 * same stay the same objects.
 * Law: `restored(e, e)` is `e`, and restoring again changes nothing.
 */
export function restored(now: Evaluation, kept: Evaluation): Evaluation {
  return {
    ...kept,
    // recording gives it one, which its results keep
    evaluationId: kept.evaluationId === "" ? now.evaluationId : kept.evaluationId,
    profiles: Object.fromEntries(profileIds.map((id) => [id, profile(now.profiles[id], kept.profiles[id])])) as Record<
      ProfileId,
      ProfileEvaluation
    >,
    assessments: mergedRows(now.assessments, kept.assessments, wordsOf.assessment),
    peerReview: {
      ...kept.peerReview,
      entries: mergedRows(now.peerReview.entries, kept.peerReview.entries, wordsOf.entry),
    },
    answers: merged(now.answers, kept.answers, keyOf),
    actions: mergedRows(now.actions, kept.actions, wordsOf.action),
    history: merged(now.history, kept.history, resultKey),
    archive: archived(now.archive, kept.archive),
    organisationChanges: mergedRows(now.organisationChanges, kept.organisationChanges, wordsOf.change),
  };
}

function profile(now: ProfileEvaluation, kept: ProfileEvaluation): ProfileEvaluation {
  return { ...kept, sources: mergedRows(now.sources, kept.sources, wordsOf.source) };
}

/** What makes two rows of the results the same row. */
const resultKey = ({ evaluationId, organisation, year, profile: of, source }: Result): string =>
  JSON.stringify([evaluationId, comparable(organisation), year, of, comparable(source)]);

function merged<Row extends object>(
  now: readonly Row[],
  kept: readonly Row[],
  key: (row: Row) => string,
): readonly Row[] {
  const wanted = new Map(counted(kept, key));
  const standing = counted(now, key);
  const there = new Set(standing.map(([place]) => place));
  const rows = standing.map(([place, row]) => {
    const was = wanted.get(place) ?? row;
    return isSame(was, row) ? row : was;
  });
  return [...rows, ...[...wanted].flatMap(([place, row]) => (there.has(place) ? [] : [row]))];
}

/** Rows with numbers: those that are others than what was kept under theirs come once more, behind all, under another. */
function mergedRows<Row extends Keyed>(
  now: readonly Row[],
  kept: readonly Row[],
  words: (row: Row) => Words,
): readonly Row[] {
  const was = new Map(kept.map((row) => [row.id, row]));
  const free = freeNumbers([...now, ...kept].map(keyOf));
  const others = now.filter((row) => isAnother(words(row), words(was.get(row.id) ?? row)));
  return [...merged(now, kept, keyOf), ...others.flatMap((row) => renumbered(row, free))];
}

/** Rows hold texts and numbers alone, in whatever order. */
function isSame<Row extends object>(one: Row, other: Row): boolean {
  return (Object.keys(one) as (keyof Row)[]).every((property) => one[property] === other[property]);
}
