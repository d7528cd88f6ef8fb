import { profileIds, type ProfileId } from "./bijlage-d/profiles.ts";
import type { Archived, Evaluation, ProfileEvaluation, Result } from "./evaluation/evaluation.ts";
import { comparable } from "./sharing/identity.ts";

/**
 * An evaluation in which the answers are again what they were when it was kept. Rows that came since stay behind the ones
 * that they stood behind, rows that are gone come back at the end. A row is known by its number alone: one that came since
 * under a number that was free again, becomes what was kept under it. Values that are the same stay the same objects.
 * Law: `restored(e, e)` is `e`, and restoring again changes nothing.
 */
export function restored(now: Evaluation, kept: Evaluation): Evaluation {
  return {
    ...kept,
    profiles: Object.fromEntries(profileIds.map((id) => [id, profile(now.profiles[id], kept.profiles[id])])) as Record<
      ProfileId,
      ProfileEvaluation
    >,
    assessments: merged(now.assessments, kept.assessments, keyOf),
    peerReview: { ...kept.peerReview, entries: merged(now.peerReview.entries, kept.peerReview.entries, keyOf) },
    answers: merged(now.answers, kept.answers, keyOf),
    actions: merged(now.actions, kept.actions, keyOf),
    history: merged(now.history, kept.history, resultKey),
    archive: archived(now.archive, kept.archive),
    organisationChanges: merged(now.organisationChanges, kept.organisationChanges, keyOf),
  };
}

function profile(now: ProfileEvaluation, kept: ProfileEvaluation): ProfileEvaluation {
  return { ...kept, sources: merged(now.sources, kept.sources, keyOf) };
}

interface Keyed {
  readonly id: string;
}

const keyOf = ({ id }: Keyed): string => id;

/** What makes two rows of the results the same row. */
const resultKey = ({ evaluationId, organisation, year, profile: of, source }: Result): string =>
  JSON.stringify([evaluationId, comparable(organisation), year, of, comparable(source)]);

/** Rows under a key that is there more often are told apart by how many came before. */
function counted<Row>(rows: readonly Row[], key: (row: Row) => string): readonly (readonly [string, Row])[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const number = (seen.get(key(row)) ?? 0) + 1;
    seen.set(key(row), number);
    return [`${number} ${key(row)}`, row] as const;
  });
}

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

/** Rows hold texts and numbers alone, in whatever order. */
function isSame<Row extends object>(one: Row, other: Row): boolean {
  return (Object.keys(one) as (keyof Row)[]).every((property) => one[property] === other[property]);
}

/** What is in the archive never changes: what is gone from it comes back, under a number that is free. */
function archived(now: readonly Archived[], kept: readonly Archived[]): readonly Archived[] {
  const content = ({ evaluationId, organisation, year, name, question, answer }: Archived): string =>
    JSON.stringify([evaluationId, organisation, year, name, question, answer]);
  const there = new Set(now.map(content));
  const taken = new Set(now.map(keyOf));
  let next = 1;
  const free = (): string => {
    while (taken.has(`E${next}`)) next += 1;
    return `E${next}`;
  };
  const lost = kept.filter((row) => !there.has(content(row)));
  const back = lost.map((row) => {
    const id = taken.has(row.id) ? free() : row.id;
    taken.add(id);
    return { ...row, id };
  });
  return [...now, ...back];
}
