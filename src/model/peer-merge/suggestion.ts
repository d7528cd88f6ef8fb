import { isBlankText } from "../blank.ts";
import type { Evaluation, MaybeScore, PeerEntry, PeerSubject } from "../evaluation/evaluation.ts";

/** What the line begins with in which something that is no score goes along as text. It is reported, and says nothing else. */
export const typedScoreTag = "Score zoals ingevuld: ";

/** The questions of step 2 whose answers look ahead: how to go on, how to work on it, what is difficult and what is brought. */
const ahead: ReadonlySet<PeerSubject | null> = new Set<PeerSubject>(["vraag_3", "vraag_4", "vraag_6"]);

/** The question about what does not go well yet, and what colleagues can bring. */
const difficult: PeerSubject = "vraag_6";

/** What a colleague says in a note: without the line of a score that is none. */
export function wordsIn(note: string): string {
  const tag = `\n${typedScoreTag}`;
  const text = `\n${note}`;
  const end = text.indexOf(tag);
  return end < 0 ? note : text.slice(1, Math.max(1, end));
}

const says = ({ note }: PeerEntry): boolean => !isBlankText(wordsIn(note));

const isLow = (score: MaybeScore): boolean => score !== null && score <= 2;

/** Whether a remark explains a low score: that of the colleague, or our own where the colleague gave none. */
function explainsLow({ subject, score }: PeerEntry, { profiles }: Evaluation): boolean {
  const own = Object.entries(profiles).find(([id]) => id === subject)?.[1];
  return own !== undefined && isLow(score ?? own.score);
}

/**
 * Whether a remark asks for an action: an answer to a question that looks ahead, or words with a low score. Praise, what is
 * asked or noticed, and remarks of which nobody can tell are to read, and are no reason.
 */
export function isSuggestion(entry: PeerEntry, evaluation: Evaluation): boolean {
  return says(entry) && (ahead.has(entry.subject) || explainsLow(entry, evaluation));
}

/** Whether a remark says what can or must be better (conclusion question 3). */
export function isAboutBetter(entry: PeerEntry, evaluation: Evaluation): boolean {
  return says(entry) && (entry.subject === difficult || explainsLow(entry, evaluation));
}
