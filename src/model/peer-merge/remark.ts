import { isBlankText } from "../blank.ts";
import type { PeerEntry } from "../evaluation/evaluation.ts";
import { comparable } from "../sharing/identity.ts";

/** One remark of a peer organisation: what can be taken into the rows of step 2. The organisation is its source. */
export type PeerRemark = Pick<PeerEntry, "organisation" | "subject" | "score" | "note">;

/** Words that a note begins with when it has a place of its own on the colleague's sheet. */
export const noteTags = {
  fetch: "Halen: ",
  bring: "Brengen: ",
  outside: "Buiten de vakken: ",
} as const;

/** A note as it is compared: programs write line ends and outer blanks in their own way. */
export function comparableNote(note: string): string {
  return note.replaceAll(/\r\n?/g, "\n").trim();
}

/** Whether a remark says nothing at all. */
export function isBlankRemark({ score, note }: PeerRemark): boolean {
  return score === null && isBlankText(note);
}

/**
 * What a remark is about. Two remarks on one topic that differ are a conflict; on different topics they stand beside each
 * other. Own questions are told apart by their first line; remarks without a subject by all of their text.
 */
export function topicOf(remark: PeerRemark): string {
  return JSON.stringify([comparable(remark.organisation), remark.subject, place(remark)]);
}

function place({ subject, note }: PeerRemark): string {
  const text = comparableNote(note);
  if (subject === null) return text;
  if (subject === "eigen") return text.split("\n", 1)[0] ?? "";
  return Object.values(noteTags).find((tag) => text.startsWith(tag)) ?? "";
}

/** Whether one remark says all that another on the same topic says. */
export function covers(one: PeerRemark, other: PeerRemark): boolean {
  const note = isBlankText(other.note) || comparableNote(one.note) === comparableNote(other.note);
  return note && (other.score === null || other.score === one.score);
}

/** Whether two remarks on one topic say different things in a field that both filled in. */
export function disagrees(one: PeerRemark, other: PeerRemark): boolean {
  const bothNotes = !isBlankText(one.note) && !isBlankText(other.note);
  const bothScores = one.score !== null && other.score !== null;
  return (
    (bothNotes && comparableNote(one.note) !== comparableNote(other.note)) || (bothScores && one.score !== other.score)
  );
}

/** By what a remark is known again when files are read anew: its topic and what it says. */
export function remarkKey(remark: PeerRemark): string {
  return JSON.stringify([topicOf(remark), comparableNote(remark.note), remark.score]);
}
