import type {
  Action,
  Answered,
  Archived,
  Assessment,
  OrganisationChange,
  PeerEntry,
  Source,
} from "./evaluation/evaluation.ts";
import { comparable } from "./sharing/identity.ts";

/** What somebody wrote in a row in words of his own. */
export type Words = readonly string[];

/** A row that is known by its number, or by what it is about. */
export interface Keyed {
  readonly id: string;
}

/** The key of a row. */
export const keyOf = ({ id }: Keyed): string => id;

/** What each kind of row says in words of somebody's own. */
export const wordsOf = {
  source: ({ description, finding }: Source): Words => [description, finding],
  assessment: ({ assessor, reason }: Assessment): Words => [assessor, reason],
  entry: ({ organisation, note, response }: PeerEntry): Words => [organisation, note, response],
  answer: ({ question, answer }: Answered): Words => [question, answer],
  action: (row: Action): Words => [
    row.reason,
    row.specific,
    row.indicator,
    row.target,
    row.owner,
    row.support,
    row.means,
    row.progress,
  ],
  change: ({ from, into }: OrganisationChange): Words => [from, into],
} as const;

/** Rows under a key that is there more often are told apart by how many came before. */
export function counted<Row>(rows: readonly Row[], key: (row: Row) => string): readonly (readonly [string, Row])[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const number = (seen.get(key(row)) ?? 0) + 1;
    seen.set(key(row), number);
    return [`${number} ${key(row)}`, row] as const;
  });
}

/** Whether both rows say something, and nothing the same. */
export function isAnother(one: Words, other: Words): boolean {
  const [these, those] = [one, other].map((words) => words.map(comparable).filter((word) => word !== ""));
  if (these === undefined || those === undefined || these.length === 0 || those.length === 0) return false;
  return !these.some((word) => those.includes(word));
}

/** A row under a free number; none when its key is no number, `A2`, but says what the row is about. */
export function renumbered<Row extends Keyed>(row: Row, free: (prefix: string) => string): readonly Row[] {
  const prefix = /^([A-Z])\d+$/.exec(row.id)?.[1];
  return prefix === undefined ? [] : [{ ...row, id: free(prefix) }];
}

/** Gives the next number that nothing has, after all that are there. */
export function freeNumbers(ids: readonly string[]): (prefix: string) => string {
  const taken = new Set(ids);
  let next = 1;
  return (prefix) => {
    while (taken.has(`${prefix}${next}`)) next += 1;
    taken.add(`${prefix}${next}`);
    return `${prefix}${next}`;
  };
}

/** What is in the archive never changes: what is gone from it comes back, under a number that is free. */
export function archived(now: readonly Archived[], kept: readonly Archived[]): readonly Archived[] {
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
