import { isBlankText } from "../blank.ts";
import type { PeerEntry } from "../evaluation/evaluation.ts";
import { byTopic, mergeRemarks } from "./merge.ts";
import { covers, disagrees, topicOf, type PeerRemark } from "./remark.ts";

/** What one returned file holds, and what it is called: the source of every text in it. */
export interface ReturnedView {
  readonly source: string;
  readonly remarks: readonly PeerRemark[];
}

export type Verdict = "new" | "changed" | "same" | "conflict";

/** One remark that came back, and what it is to the rows that stand there. */
export interface PreviewLine {
  readonly verdict: Verdict;
  readonly remark: PeerRemark;
  /** The files that it was in, sorted. */
  readonly sources: readonly string[];
  /** What it differs from, from the workbook and from other files. */
  readonly beside: readonly PeerRemark[];
}

/** The empty fields that a row gets. */
export interface Fill {
  /** The place of the row among the entries. */
  readonly index: number;
  readonly note: string | null;
  readonly score: PeerEntry["score"];
}

/** All that taking views over does. Law: every text of every view is in a line, and after it in a row. */
export interface TakeOver {
  readonly lines: readonly PreviewLine[];
  readonly fills: readonly Fill[];
  readonly added: readonly PeerRemark[];
}

/**
 * What becomes of the rows of step 2 when views are taken over. Rows are only added, or filled where they are empty. The
 * order of the views makes no difference; what is there already does nothing.
 */
export function takeOver(entries: readonly PeerEntry[], views: readonly ReturnedView[]): TakeOver {
  const merged = views.reduce<readonly PeerRemark[]>((all, { remarks }) => mergeRemarks(all, remarks), []);
  const landed = land(entries, merged);
  const standing = byTopic<PeerRemark>([...entries, ...merged]);
  const lines = merged.map((remark) => {
    const beside = (standing.get(topicOf(remark)) ?? []).filter((other) => disagrees(remark, other));
    return { verdict: verdictOn(remark, beside, landed), remark, sources: sourcesOf(remark, views), beside };
  });
  return { lines, fills: landed.fills, added: landed.added };
}

interface Landed {
  readonly fills: readonly Fill[];
  readonly added: readonly PeerRemark[];
  readonly filling: ReadonlySet<PeerRemark>;
  readonly known: ReadonlySet<PeerRemark>;
}

function verdictOn(remark: PeerRemark, beside: readonly PeerRemark[], { known, filling }: Landed): Verdict {
  if (known.has(remark)) return "same";
  if (beside.length > 0) return "conflict";
  return filling.has(remark) ? "changed" : "new";
}

interface Row {
  readonly index: number;
  readonly entry: PeerRemark;
}

function land(entries: readonly PeerEntry[], merged: readonly PeerRemark[]): Landed {
  const rows = new Map(
    [...byTopic(entries)].map(([topic, group]) => [topic, group.map((entry) => rowOf(entries, entry))]),
  );
  const fills: Fill[] = [];
  const added: PeerRemark[] = [];
  const [filling, known] = [new Set<PeerRemark>(), new Set<PeerRemark>()];
  for (const remark of merged) {
    const there = rows.get(topicOf(remark)) ?? [];
    const open = there.find(({ entry, index }) => covers(remark, entry) && !fills.some((one) => one.index === index));
    if (there.some(({ entry }) => covers(entry, remark))) known.add(remark);
    else if (open === undefined) added.push(remark);
    else {
      fills.push(fillOf(open, remark));
      filling.add(remark);
    }
  }
  return { fills, added, filling, known };
}

const rowOf = (entries: readonly PeerEntry[], entry: PeerEntry): Row => ({ index: entries.indexOf(entry), entry });

function fillOf({ index, entry }: Row, remark: PeerRemark): Fill {
  return {
    index,
    note: isBlankText(entry.note) && !isBlankText(remark.note) ? remark.note : null,
    score: entry.score === null ? remark.score : null,
  };
}

/** The files with a remark that this one says all of. */
function sourcesOf(remark: PeerRemark, views: readonly ReturnedView[]): readonly string[] {
  const topic = topicOf(remark);
  const holds = ({ remarks }: ReturnedView): boolean =>
    remarks.some((one) => topicOf(one) === topic && covers(remark, one));
  return [...new Set(views.filter(holds).map(({ source }) => source))].sort();
}
