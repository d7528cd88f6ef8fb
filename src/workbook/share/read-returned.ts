import { peerQuestions, profileIds, profiles, type ProfileId } from "../../model/bijlage-d/index.ts";
import { isBlankText } from "../../model/blank.ts";
import { textLimit, type Evaluation, type PeerSubject } from "../../model/evaluation/evaluation.ts";
import { comparableNote, isBlankRemark, noteTags, type PeerRemark } from "../../model/peer-merge/remark.ts";
import { failure, success, type Outcome } from "../../model/problem.ts";
import { textMark } from "../../model/sharing/identity.ts";
import type { Blueprint, CellValue } from "../blueprint.ts";
import type { Contents } from "../contents.ts";
import { contentsOf } from "../contents-of.ts";
import { parseArea } from "../grid.ts";
import { toScore, toText } from "../values.ts";
import { belongs } from "./belongs.ts";
import { cellNames, isAsMade, type CellNames } from "./marks.ts";
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
  const copy: Copy = { contents, blueprint: returned, namesOf: cellNames(returned) };
  const views = numbers.map((number) => readSheet(copy, number));
  const rest = outside(returned);
  const only = views.filter(({ remarks }) => remarks.length > 0).map(({ peer }) => peer);
  const from = new Set(only).size === 1 ? (only[0] ?? texts.nameless) : texts.nameless;
  const strays = rest.texts.flatMap((text) => fitted(noteTags.outside, text)).map((note) => remarkOf(from, null, note));
  return success({
    remarks: [...views.flatMap(({ remarks }) => remarks), ...strays],
    told: [
      ...(belonging.value.isByViews === true ? [texts.readMeGone] : []),
      ...views.flatMap(({ told }) => told),
      ...rest.told,
    ],
  });
}

/** A returned copy, and how things are found in it. */
interface Copy {
  readonly contents: Contents;
  readonly blueprint: Blueprint;
  readonly namesOf: CellNames;
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

const remarkOf = (organisation: string, subject: PeerSubject | null, note: string): PeerRemark => ({
  organisation,
  subject,
  score: null,
  note,
});

/** Reads a place on the sheet of a colleague; `what` is what it is for. */
type At = (name: string, what: string) => CellValue;

/** Reads one colleague's sheet. */
function readSheet(copy: Copy, number: number): View {
  const sheet = sheetOf(copy.blueprint, number);
  const gone: string[] = [];
  const at: At = (name, what) => {
    const value = copy.contents.values.get(name);
    if (value === undefined) gone.push(texts.noPlace(sheet, what));
    return value ?? null;
  };
  const given = toText(at(shareNames.peer(number), texts.places.peer)).trim();
  const scored = profileIds.map((id) => readScore(copy, number, id, at));
  const read = [
    ...peerQuestions.flatMap((_, index) => {
      const note = toText(at(shareNames.question(number, index + 1), texts.places.question(index + 1)));
      return said(`vraag_${index + 1}` as PeerSubject, note);
    }),
    ...ownNotes(copy, number, at).map((note) => said("eigen", note)),
    ...fitted(noteTags.fetch, toText(at(shareNames.fetch(number), texts.places.fetch))).map((note) =>
      said("vraag_5", note),
    ),
    ...fitted(noteTags.bring, toText(at(shareNames.bring(number), texts.places.bring))).map((note) =>
      said("vraag_6", note),
    ),
    ...scored.flatMap((one) => one.said),
  ].filter((one) => !isBlankRemark({ ...one, organisation: "" }));
  const peer = given === "" ? nameless(number, read) : given;
  const noName = given === "" && read.length > 0 ? [texts.noName(sheet)] : [];
  const remarks = read.map((one) => ({ ...one, organisation: peer }));
  return { peer, remarks, told: [...noName, ...scored.flatMap(({ told }) => told), ...gone] };
}

/** What a colleague says, before it is known who. */
type Said = Omit<PeerRemark, "organisation">;

const said = (subject: PeerSubject, note: string, score: PeerRemark["score"] = null): Said => ({
  subject,
  score,
  note,
});

/** By what they say, so that two who left out their name do not become one, and the same file is known again. */
function nameless(number: number, read: readonly Said[]): string {
  if (read.length === 0) return texts.nameless;
  const all = read.map(({ subject, score, note }) => [subject, score, comparableNote(note)]);
  return texts.namelessAs(textMark(JSON.stringify([number, all])).slice(-5));
}

/** A score with its reason. What is no score goes along as text. */
function readScore({ blueprint }: Copy, number: number, id: ProfileId, at: At) {
  const name = shareNames.score(number, id);
  const { title } = profiles[id];
  const value = at(name, texts.places.score(title));
  const reason = toText(at(shareNames.reason(number, id), texts.places.reason(title)));
  const score = toScore(scoreAsTyped(value), name);
  if (score.ok) return { said: [said(id, reason, score.value)], told: [] };
  const typed = texts.asTyped(shown(value));
  const notes = isBlankText(reason) ? fitted("", typed) : joined(reason, typed);
  return {
    said: notes.map((note) => said(id, note)),
    told: [texts.noScore(whereIs(blueprint, name), title, shown(value))],
  };
}

/** A score that was typed in a cell for text. */
function scoreAsTyped(value: CellValue): CellValue {
  if (typeof value !== "string") return value;
  if (isBlankText(value)) return null;
  return /^\s*[1-5]\s*$/.test(value) ? Number(value) : value;
}

/** A value as a Dutch Excel shows it. */
const shown = (value: CellValue): string =>
  typeof value === "number" ? toText(value).replace(".", ",") : toText(value);

function whereIs({ names }: Blueprint, name: string): string {
  const found = names.find((one) => one.name === name);
  return texts.place(found?.sheet ?? "", found?.address ?? "");
}

/** Questions with their answers, on a line each: those of the organisation when answered, and those of colleagues. */
function ownNotes(copy: Copy, number: number, at: At): readonly string[] {
  const own = Array.from({ length: roomForOwn }, (_, index) => index + 1).flatMap((one) => {
    const question = at(shareNames.own(number, one), texts.places.own(one));
    const answer = at(shareNames.ownAnswer(number, one), texts.places.ownAnswer(one));
    return joined(toText(question), toText(answer));
  });
  return [...askedNotes(copy, number, at), ...own];
}

/** An answer with its question; also one that was written over the question, or behind it. */
function askedNotes({ contents, blueprint, namesOf }: Copy, number: number, at: At): readonly string[] {
  const pattern = new RegExp(`^deel_${number}_gevraagd(?:antwoord)?_(\\d+)$`);
  const asked = new Set([...contents.values.keys()].flatMap((name) => pattern.exec(name)?.[1] ?? []));
  return [...asked].map(Number).flatMap((one) => {
    const name = shareNames.asked(number, one);
    const question = toText(contents.values.get(name) ?? null);
    const answer = toText(at(shareNames.askedAnswer(number, one), texts.places.askedAnswer(one)));
    const place = blueprint.names.find((found) => found.name === name);
    const names = place === undefined ? [] : namesOf(place.sheet, cellAt(place.address));
    const isUntouched = isBlankText(answer) && isAsMade(names, question) === true;
    return isUntouched ? [] : joined(question, answer);
  });
}

function cellAt(address: string) {
  const { top: row, left: column } = parseArea(address);
  return { row, column };
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
