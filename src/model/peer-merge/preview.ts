import { isBlankText } from "../blank.ts";
import type { PeerEntry } from "../evaluation/evaluation.ts";
import { byTopic, mergeRemarks } from "./merge.ts";
import { covers, disagrees, remarkKey, topicOf, type PeerRemark } from "./remark.ts";

/** What one returned file holds, and what it is called: the source of every text in it. */
export interface ReturnedView {
  readonly source: string;
  readonly remarks: readonly PeerRemark[];
}

export type Verdict = "new" | "changed" | "same" | "conflict";

/**
 * What the user wants with a remark that differs from what stands there: a row beside it, not to have it, or to have it in
 * place of the row that it differs from.
 */
export type Choice = "both" | "keep" | "replace";

/** Choices by {@link remarkKey}. */
export type Choices = ReadonlyMap<string, Choice>;

/** One remark that came back, and what it is to the rows that stand there. */
export interface PreviewLine {
  readonly verdict: Verdict;
  readonly remark: PeerRemark;
  /** The files that it was in, sorted. */
  readonly sources: readonly string[];
  /** What it differs from, from the workbook and from other files. */
  readonly beside: readonly PeerRemark[];
  /** The places among the entries of the rows that it differs from. */
  readonly rows: readonly number[];
}

/** The empty fields that a row gets. */
export interface Fill {
  /** The place of the row among the entries. */
  readonly index: number;
  readonly note: string | null;
  readonly score: PeerEntry["score"];
}

/**
 * All that taking views over does. Law: every text of every view is in a line, and after it in a row, unless the user chose
 * otherwise for that very text.
 */
export interface TakeOver {
  readonly lines: readonly PreviewLine[];
  readonly fills: readonly Fill[];
  readonly added: readonly PeerRemark[];
  /** Fields of rows that get what came back in place of what stands there, as the user chose. */
  readonly replaced: readonly Fill[];
}

/** Nothing is chosen: both sides of every difference stay. */
export const noChoices: Choices = new Map();

/**
 * What becomes of the rows of step 2 when views are taken over. Rows are only added, or filled where they are empty, unless
 * a choice says otherwise. The order of the views makes no difference; what is there already does nothing.
 */
export function takeOver(
  entries: readonly PeerEntry[],
  views: readonly ReturnedView[],
  choices: Choices = noChoices,
): TakeOver {
  const merged = views.reduce<readonly PeerRemark[]>((all, { remarks }) => mergeRemarks(all, remarks), []);
  const known = land(entries, merged);
  const standing = byTopic<PeerRemark>([...entries, ...merged]);
  const lines = merged.map((remark): PreviewLine => {
    const beside = (standing.get(topicOf(remark)) ?? []).filter((other) => disagrees(remark, other));
    const rows = beside.flatMap((other) => indexOf(entries, other));
    return { verdict: verdictOn(remark, beside, known), remark, sources: sourcesOf(remark, views), beside, rows };
  });
  const replaced = replacements(lines, choices);
  const aside = new Set([...replaced.keys(), ...keptOut(lines, choices)]);
  const { fills, added } = land(
    entries,
    merged.filter((remark) => !aside.has(remark)),
  );
  return { lines, fills, added, replaced: [...replaced.values()] };
}

/** The differences that nothing is chosen for yet. */
export function undecided({ lines }: Pick<TakeOver, "lines">, choices: Choices): readonly PreviewLine[] {
  return lines.filter(({ verdict, remark }) => verdict === "conflict" && !choices.has(remarkKey(remark)));
}

const indexOf = (entries: readonly PeerRemark[], one: PeerRemark): readonly number[] => {
  const index = entries.indexOf(one);
  return index < 0 ? [] : [index];
};

const isChosen = (choices: Choices, { verdict, remark }: PreviewLine, choice: Choice): boolean =>
  verdict === "conflict" && choices.get(remarkKey(remark)) === choice;

const keptOut = (lines: readonly PreviewLine[], choices: Choices): readonly PeerRemark[] =>
  lines.filter((line) => isChosen(choices, line, "keep")).map(({ remark }) => remark);

/** One row per remark and one remark per row: a second remark for a row comes beside it, so that no text is lost. */
function replacements(lines: readonly PreviewLine[], choices: Choices): ReadonlyMap<PeerRemark, Fill> {
  const found = new Map<PeerRemark, Fill>();
  const used = new Set<number>();
  for (const line of lines) {
    const [index, ...more] = line.rows;
    if (!isChosen(choices, line, "replace") || index === undefined || more.length > 0 || used.has(index)) continue;
    used.add(index);
    const { note, score } = line.remark;
    found.set(line.remark, { index, note: isBlankText(note) ? null : note, score });
  }
  return found;
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
