import { profileIds, type ProfileId } from "./bijlage-d/profiles.ts";
import type {
  Action,
  Archived,
  Evaluation,
  PeerEntry,
  ProfileEvaluation,
  Result,
  Source,
} from "./evaluation/evaluation.ts";
import { freeNumbers, keyOf, renumbered, type Keyed } from "./kept-rows.ts";
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
    assessments: mergedRows(now.assessments, kept.assessments, ({ assessor, reason }) => [assessor, reason]),
    peerReview: {
      ...kept.peerReview,
      entries: mergedRows(now.peerReview.entries, kept.peerReview.entries, entryWords),
    },
    answers: merged(now.answers, kept.answers, keyOf),
    actions: mergedRows(now.actions, kept.actions, actionWords),
    history: merged(now.history, kept.history, resultKey),
    archive: archived(now.archive, kept.archive),
    organisationChanges: mergedRows(now.organisationChanges, kept.organisationChanges, ({ from, into }) => [
      from,
      into,
    ]),
  };
}

function profile(now: ProfileEvaluation, kept: ProfileEvaluation): ProfileEvaluation {
  return { ...kept, sources: mergedRows(now.sources, kept.sources, sourceWords) };
}

const sourceWords = ({ description, finding }: Source): Words => [description, finding];

const entryWords = ({ organisation, note, response }: PeerEntry): Words => [organisation, note, response];

const actionWords = ({ reason, specific, indicator, target, owner, support, means, progress }: Action): Words => [
  reason,
  specific,
  indicator,
  target,
  owner,
  support,
  means,
  progress,
];

/** What somebody wrote in a row in words of his own. */
type Words = readonly string[];

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

/** Whether both rows say something, and nothing the same. */
function isAnother(one: Words, other: Words): boolean {
  const [these, those] = [one, other].map((words) => words.map(comparable).filter((word) => word !== ""));
  if (these === undefined || those === undefined || these.length === 0 || those.length === 0) return false;
  return !these.some((word) => those.includes(word));
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
  const lost = kept.filter((row) => !there.has(content(row)));
  const taken = new Set(now.map(keyOf));
  const free = freeNumbers([...now, ...lost].map(keyOf));
  const back = lost.map((row) => {
    const id = taken.has(row.id) ? free("E") : row.id;
    taken.add(id);
    return { ...row, id };
  });
  return [...now, ...back];
}
