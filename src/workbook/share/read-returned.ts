import { peerQuestions, profileIds, type ProfileId } from "../../model/bijlage-d/index.ts";
import { isBlankText } from "../../model/blank.ts";
import { textLimit, type Evaluation, type PeerSubject } from "../../model/evaluation/evaluation.ts";
import { isBlankRemark, noteTags, type PeerRemark } from "../../model/peer-merge/remark.ts";
import { failure, success, type Outcome } from "../../model/problem.ts";
import type { Blueprint, CellValue } from "../blueprint.ts";
import type { Contents } from "../contents.ts";
import { contentsOf } from "../contents-of.ts";
import { isBlank, toScore, toText } from "../values.ts";
import { belongs } from "./belongs.ts";
import { roomForOwn, shareNames } from "./names.ts";
import { outside } from "./outside.ts";
import { returnTexts as texts } from "./texts.ts";

/** What a returned copy holds. */
export interface Returned {
  readonly remarks: readonly PeerRemark[];
  /** What there is to know besides, in Dutch: places that are gone, texts outside the cells, scores that are none. */
  readonly told: readonly string[];
}

/**
 * Reads a copy that came back. Fails when it is no copy, or one of another evaluation. Every text that colleagues wrote is
 * in the remarks, also what stands outside the given cells and in notes; what they changed in texts to read is told.
 */
export function readReturned(returned: Blueprint, evaluation: Evaluation): Outcome<Returned> {
  const contents = contentsOf(returned);
  const belonging = belongs(contents, evaluation);
  if (!belonging.ok) return belonging;
  const numbers = sheetNumbers(contents);
  if (numbers.length === 0) return failure({ code: "plek-verdwenen", where: "", ...texts.noPlaces });
  const views = numbers.map((number) => readSheet(contents, number, sheetOf(returned, number)));
  const rest = outside(returned, belonging.value, evaluation);
  const only = views.filter(({ remarks }) => remarks.length > 0).map(({ peer }) => peer);
  const from = new Set(only).size === 1 ? (only[0] ?? texts.nameless) : texts.nameless;
  const strays = rest.texts.flatMap((text) => fitted(noteTags.outside, text)).map((note) => remarkOf(from, null, note));
  return success({
    remarks: [...views.flatMap(({ remarks }) => remarks), ...strays],
    told: [...views.flatMap(({ told }) => told), ...rest.told],
  });
}

function sheetNumbers({ values }: Contents): readonly number[] {
  const found = [...values.keys()].flatMap((name) => /^deel_([1-9])_/.exec(name)?.[1] ?? []);
  return [...new Set(found.map(Number))].sort((a, b) => a - b);
}

const sheetOf = ({ names }: Blueprint, number: number): string =>
  names.find(({ name }) => name.startsWith(`deel_${number}_`))?.sheet ?? "";

interface View {
  readonly peer: string;
  readonly remarks: readonly PeerRemark[];
  readonly told: readonly string[];
}

const remarkOf = (
  organisation: string,
  subject: PeerSubject | null,
  note: string,
  score: PeerRemark["score"] = null,
): PeerRemark => ({ organisation, subject, score, note });

/** Reads one colleague's sheet. */
function readSheet(contents: Contents, number: number, sheet: string): View {
  const gone: string[] = [];
  const at = (name: string): CellValue => {
    const value = contents.values.get(name);
    if (value === undefined) gone.push(texts.noPlace(name));
    return value ?? null;
  };
  const given = toText(at(shareNames.peer(number))).trim();
  const peer = given === "" ? texts.nameless : given;
  const scored = profileIds.map((id) => readScore(number, id, peer, at));
  const remarks = [
    ...peerQuestions.flatMap((_, index) => {
      const note = toText(at(shareNames.question(number, index + 1)));
      return remarkOf(peer, `vraag_${index + 1}` as PeerSubject, note);
    }),
    ...ownNotes(contents, number, at).map((note) => remarkOf(peer, "eigen", note)),
    ...fitted(noteTags.fetch, toText(at(shareNames.fetch(number)))).map((note) => remarkOf(peer, "vraag_5", note)),
    ...fitted(noteTags.bring, toText(at(shareNames.bring(number)))).map((note) => remarkOf(peer, "vraag_6", note)),
    ...scored.flatMap((one) => one.remarks),
  ].filter((remark) => !isBlankRemark(remark));
  const noName = given === "" && remarks.length > 0 ? [texts.noName(sheet)] : [];
  return { peer, remarks, told: [...noName, ...scored.flatMap(({ told }) => told), ...gone] };
}

/** A score with its reason. What is no score goes along as text. */
function readScore(number: number, id: ProfileId, peer: string, at: (name: string) => CellValue) {
  const name = shareNames.score(number, id);
  const value = at(name);
  const reason = toText(at(shareNames.reason(number, id)));
  const score = toScore(value, name);
  if (score.ok) return { remarks: [remarkOf(peer, id, reason, score.value)], told: [] };
  const typed = texts.asTyped(toText(value));
  const notes = isBlankText(reason) ? fitted("", typed) : joined(reason, typed);
  return {
    remarks: notes.map((note) => remarkOf(peer, id, note)),
    told: [texts.noScore(`cel ${name}`, toText(value))],
  };
}

/** Questions with their answers, on a line each: those of the organisation when answered, and those of colleagues. */
function ownNotes({ values }: Contents, number: number, at: (name: string) => CellValue): readonly string[] {
  const asked = [...values.keys()].flatMap(
    (name) => new RegExp(`^deel_${number}_gevraagd_(\\d+)$`).exec(name)?.[1] ?? [],
  );
  const answered = asked.map(Number).flatMap((one) => {
    const answer = toText(at(shareNames.askedAnswer(number, one)));
    return isBlankText(answer) ? [] : joined(toText(at(shareNames.asked(number, one))), answer);
  });
  const own = Array.from({ length: roomForOwn }, (_, index) => index + 1).flatMap((one) => {
    const parts = [at(shareNames.own(number, one)), at(shareNames.ownAnswer(number, one))];
    const [question = "", answer = ""] = parts.filter((part) => !isBlank(part)).map(toText);
    return joined(question, answer);
  });
  return [...answered, ...own];
}

/** Two texts on lines of their own; apart when they do not fit in one cell. */
function joined(first: string, second: string): readonly string[] {
  if (isBlankText(first) || isBlankText(second)) return [first, second].filter((text) => !isBlankText(text));
  const whole = `${first}\n${second}`;
  return whole.length <= textLimit ? [whole] : [first, second];
}

/** A text behind its tag, in as many pieces as cells need; none for a blank text. */
function fitted(tag: string, text: string): readonly string[] {
  if (isBlankText(text)) return [];
  const room = textLimit - tag.length;
  if (text.length <= room) return [`${tag}${text}`];
  const cut = /[\ud800-\udbff]/.test(text.charAt(room - 1)) ? room - 1 : room;
  return [`${tag}${text.slice(0, cut)}`, ...fitted(tag, text.slice(cut))];
}
