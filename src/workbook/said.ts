import { answerTexts } from "../model/answer-texts.ts";
import { profileIds, profiles, type ProfileId } from "../model/bijlage-d/index.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { quoted } from "./formulas.ts";
import { names } from "./names.ts";
import { saidTexts as texts } from "./plan-texts.ts";

/** Something that an answer builds on: as the workbook works it out, and as it stands now. They agree; a spec holds that. */
export interface Said {
  readonly formula: string;
  readonly now: string;
}

/** How much of one text is shown; who wants all of it goes to where it stands. */
const longest = 220;
/** A text or its beginning, in built-in functions: `ref` is used three times. */
export function shortFormula(ref: string, limit: number): string {
  return `IF(LEN(${ref})>${limit},LEFT(${ref},${limit})&"…",${ref})`;
}

/** The same, now. Counted as Excel counts: in UTF-16 units. */
export function shortNow(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

/** A line with what it is about; no line when there is nothing. `ref` and `now` are the text. */
function line(label: string, ref: string, now: string): Said {
  return {
    formula: `IF(${ref}="","",CHAR(10)&${quoted(`${label}: `)}&${shortFormula(ref, longest)})`,
    now: now === "" ? "" : `\n${label}: ${shortNow(now, longest)}`,
  };
}

const noted = (evaluation: Evaluation, number: number): readonly Said[] =>
  profileIds.map((id) => {
    const text = evaluation.profiles[id].notes[number - 1] ?? "";
    return line(profiles[id].title, names.note(id, number), text);
  });

const talked = ({ peerReview }: Evaluation, number: number): Said =>
  line(texts.peerNote, names.peerNote(number), peerReview.notes[number - 1] ?? "");

const concluded = ({ conclusions }: Evaluation, number: number): Said =>
  line(texts.conclusion(number), names.conclusion(number), conclusions[number - 1] ?? "");

/** Per profile something that is worked out in another cell of the sheet. */
export type PerProfile = (id: ProfileId) => { readonly ref: string; readonly now: string };

const perProfile = (label: (id: ProfileId) => string, of: PerProfile): readonly Said[] =>
  profileIds.map((id) => line(label(id), of(id).ref, of(id).now));

/** What the sheet works out per profile: the score with its level, how assessors differ, and the last ambition. */
export interface Worked {
  /** What peers say can be better, a remark each. */
  readonly better: readonly Said[];
  readonly level: PerProfile;
  readonly spread: PerProfile;
  readonly ambition: PerProfile;
}

/**
 * What the evaluation already says on one conclusion question, counting from 1: scores with levels and spread; strong
 * points; challenges and what peers say of them; ambitions, also the last ones; improvements.
 */
export function saidOn(question: number, evaluation: Evaluation, worked: Worked): Said {
  const { level, spread, ambition, better } = worked;
  const none = answerTexts.spread.none;
  const title = (id: ProfileId): string => profiles[id].title;
  const last = (id: ProfileId): string => `${title(id)} (${texts.before})`;
  const lines: readonly (readonly Said[])[] = [
    profileIds.flatMap((id) => both(line(title(id), level(id).ref, level(id).now), spread(id), none)),
    [...noted(evaluation, 7), talked(evaluation, 5)],
    [...noted(evaluation, 6), talked(evaluation, 6), ...better],
    [...noted(evaluation, 8), ...perProfile(last, ambition), talked(evaluation, 4)],
    [...noted(evaluation, 9), concluded(evaluation, 3), concluded(evaluation, 4)],
  ];
  const found = lines[question - 1] ?? [];
  return {
    formula: `=MID(${found.map(({ formula }) => formula).join("&")},2,8000)`,
    now: found
      .map(({ now }) => now)
      .join("")
      .slice(1, 8001),
  };
}

/** A line with something behind it, unless that only says that there is none. */
function both(one: Said, { ref, now }: ReturnType<PerProfile>, none: string): readonly Said[] {
  return [
    {
      formula: `${one.formula}&IF(${ref}=${quoted(none)},""," · "&${ref})`,
      now: now === none ? one.now : `${one.now} · ${now}`,
    },
  ];
}
