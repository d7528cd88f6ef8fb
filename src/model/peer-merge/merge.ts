import { covers, isBlankRemark, topicOf, type PeerRemark } from "./remark.ts";

/** Remarks by what they are about, in the order of their first one. */
export function byTopic<Remark extends PeerRemark>(remarks: readonly Remark[]): ReadonlyMap<string, readonly Remark[]> {
  const groups = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const topic = topicOf(remark);
    const group = groups.get(topic);
    if (group === undefined) groups.set(topic, [remark]);
    else group.push(remark);
  }
  return groups;
}

/**
 * Two sets of remarks as one, in a fixed order. Commutative, associative and idempotent. A remark goes only when another
 * one on its topic says all of it; remarks that differ stay beside each other.
 */
export function mergeRemarks(one: readonly PeerRemark[], other: readonly PeerRemark[]): readonly PeerRemark[] {
  const all = [...one, ...other].filter((remark) => !isBlankRemark(remark)).map(bare);
  return inOrder([...byTopic(inOrder(all)).values()].flatMap(mostSaid));
}

const bare = ({ organisation, subject, score, note }: PeerRemark): PeerRemark => ({
  organisation,
  subject,
  score,
  note,
});

/** Of sorted remarks on one topic those that no other covers; of two that say the same, the first. */
function mostSaid(remarks: readonly PeerRemark[]): readonly PeerRemark[] {
  return remarks.filter(
    (remark, index) =>
      !remarks.some((other, at) => at !== index && covers(other, remark) && (!covers(remark, other) || at < index)),
  );
}

const sortKey = (remark: PeerRemark): string =>
  JSON.stringify([topicOf(remark), remark.note, remark.score, remark.organisation]);

/** Sorted by what they say. Each key is made once: making it takes longer than comparing. */
function inOrder(remarks: readonly PeerRemark[]): readonly PeerRemark[] {
  const keyed = remarks.map((remark) => ({ remark, key: sortKey(remark) }));
  const order = (one: string, other: string): number => (one < other ? -1 : 1);
  return keyed
    .sort((one, other) => (one.key === other.key ? 0 : order(one.key, other.key)))
    .map(({ remark }) => remark);
}
