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
  const merged = mergeRemarks(
    views.flatMap(({ remarks }) => remarks),
    [],
  );
  const rows = rowsByTopic(entries);
  const lines = linesOf(rows, merged, views);
  const replaced = replacements(lines, choices);
  const aside = new Set([...replaced.keys(), ...keptOut(lines, choices)]);
  const { fills, added } = land(
    rows,
    merged.filter((remark) => !aside.has(remark)),
    [...replaced.values()].map(({ index }) => index),
  );
  return { lines, fills, added, replaced: [...replaced.values()] };
}

function linesOf(
  rows: RowsByTopic,
  merged: readonly PeerRemark[],
  views: readonly ReturnedView[],
): readonly PreviewLine[] {
  const known = land(rows, merged, []);
  const others = byTopic(merged);
  const sources = sourcesIn(views);
  return merged.map((remark): PreviewLine => {
    const topic = topicOf(remark);
    const there = (rows.get(topic) ?? []).filter(({ entry }) => disagrees(remark, entry));
    const elsewhere = (others.get(topic) ?? []).filter((other) => disagrees(remark, other));
    const beside = [...there.map(({ entry }) => entry), ...elsewhere];
    const verdict = verdictOn(remark, beside, known);
    return { verdict, remark, sources: sources(remark, topic), beside, rows: there.map(({ index }) => index) };
  });
}

/** The differences that nothing is chosen for yet. */
export function undecided({ lines }: Pick<TakeOver, "lines">, choices: Choices): readonly PreviewLine[] {
  return lines.filter(({ verdict, remark }) => verdict === "conflict" && !choices.has(remarkKey(remark)));
}

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
  readonly entry: PeerEntry;
}

type RowsByTopic = ReadonlyMap<string, readonly Row[]>;

function rowsByTopic(entries: readonly PeerEntry[]): RowsByTopic {
  const places = new Map(entries.map((entry, index) => [entry, index]));
  const rowOf = (entry: PeerEntry): Row => ({ entry, index: places.get(entry) ?? 0 });
  return new Map([...byTopic(entries)].map(([topic, group]) => [topic, group.map(rowOf)]));
}

/**
 * Which remarks fill a row and which get one of their own. `taken` are the places of rows that get something else: what
 * would be filled in there would be gone again.
 */
function land(rows: RowsByTopic, merged: readonly PeerRemark[], taken: readonly number[]): Landed {
  const used = new Set(taken);
  const fills: Fill[] = [];
  const added: PeerRemark[] = [];
  const [filling, known] = [new Set<PeerRemark>(), new Set<PeerRemark>()];
  for (const remark of merged) {
    const there = rows.get(topicOf(remark)) ?? [];
    const open = there.find(({ entry, index }) => !used.has(index) && covers(remark, entry));
    if (there.some(({ entry }) => covers(entry, remark))) known.add(remark);
    else if (open === undefined) added.push(remark);
    else {
      used.add(open.index);
      fills.push(fillOf(open, remark));
      filling.add(remark);
    }
  }
  return { fills, added, filling, known };
}

function fillOf({ index, entry }: Row, remark: PeerRemark): Fill {
  return {
    index,
    note: isBlankText(entry.note) && !isBlankText(remark.note) ? remark.note : null,
    score: entry.score === null ? remark.score : null,
  };
}

/** Tells the files with a remark that this one says all of. */
function sourcesIn(views: readonly ReturnedView[]): (remark: PeerRemark, topic: string) => readonly string[] {
  const found = views.map(({ source, remarks }) => ({ source, topics: byTopic(remarks) }));
  return (remark, topic) => {
    const holding = found.filter(({ topics }) => topics.get(topic)?.some((one) => covers(remark, one)) === true);
    return [...new Set(holding.map(({ source }) => source))].sort();
  };
}
