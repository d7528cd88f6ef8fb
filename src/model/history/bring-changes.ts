import type { OrganisationChange } from "../evaluation/evaluation.ts";
import { comparable } from "../sharing/identity.ts";

/** What makes two changes the same one, however the names were typed. */
export function changeKey({ year, kind, from, into }: OrganisationChange): string {
  return JSON.stringify([year, kind, comparable(from), comparable(into)]);
}

/**
 * The changes that others recorded and this list does not hold yet, each once, in order of time, with keys of their own.
 * Laws: the order in which they are brought makes no difference, and bringing them again brings nothing.
 */
export function newChanges(
  standing: readonly OrganisationChange[],
  brought: readonly OrganisationChange[],
): readonly OrganisationChange[] {
  const known = new Set(standing.map(changeKey));
  const found = new Map<string, OrganisationChange>();
  for (const change of brought.toSorted(inOrder)) {
    const key = changeKey(change);
    if (!known.has(key) && !found.has(key)) found.set(key, change);
  }
  const free = freeKeys(standing);
  return [...found.values()].map((change) => ({ ...change, id: free() }));
}

/** By year, then by all that is said: also of two that differ in capitals alone it is always the same that comes first. */
function inOrder(one: OrganisationChange, other: OrganisationChange): number {
  return one.year - other.year || compared(changeKey(one), changeKey(other)) || compared(written(one), written(other));
}

const written = ({ from, into }: OrganisationChange): string => JSON.stringify([from, into]);

const compared = (one: string, other: string): number => Number(one > other) - Number(one < other);

/** The first free keys, one at a time. */
function freeKeys(standing: readonly OrganisationChange[]): () => string {
  const taken = new Set(standing.map(({ id }) => id));
  let number = 0;
  return () => {
    do number += 1;
    while (taken.has(`W${number}`));
    return `W${number}`;
  };
}
