import { profileIds, type ProfileId } from "../bijlage-d/profiles.ts";
import type { ProfileText } from "../evaluation/evaluation.ts";
import { findPeople, type PersonKind } from "../people/find.ts";
import { sharedActionTexts, type Leaveable, type Shared, type SharedAction, type SharedProfile } from "./parts.ts";
import { sharingTexts as texts } from "./texts.ts";

/**
 * The cell of a text: one with a name, or in a table, in the n-th row that holds something, counting from 1. Names of
 * colleagues stand in no cell: they came with the request.
 */
export type SharedPlace =
  | { readonly kind: "request" }
  | { readonly kind: "cell"; readonly name: string }
  | { readonly kind: "row"; readonly table: string; readonly row: number; readonly column: string };

/** A text that leaves, and the cell that it stands in. */
export interface SharedText {
  readonly where: string;
  readonly place: SharedPlace;
  /** The part that it belongs to, when that part can stay here; else `null`. */
  readonly part: Leaveable | null;
  readonly text: string;
}

/** Something that looks like a person in a text that leaves. */
export interface PersonalFind extends Omit<SharedText, "text"> {
  readonly kind: PersonKind;
  /** The piece that looks like a person. */
  readonly found: string;
  /** The sentence around it, shortened when it is very long; it holds `found`. */
  readonly sentence: string;
}

/** Every text of the organisation that leaves, with its cell. */
export function sharedTexts(shared: Shared): readonly SharedText[] {
  return [
    inCell(texts.names.organisation, shared.organisation),
    ...profileIds.flatMap((id) => textsOfProfile(id, shared.profiles[id])),
    ...shared.questions.map(({ number, text }) => inCell(texts.names.question(number), text)),
    ...shared.actions.flatMap(textsOfAction),
    ...shared.peers.map(inRequest),
  ].filter(({ text }) => text !== "");
}

const inCell = (name: string, text: string, part: Leaveable | null = null): SharedText => ({
  where: texts.where.cell(name),
  place: { kind: "cell", name },
  part,
  text,
});

const inRequest = (text: string): SharedText => ({
  where: texts.where.peers,
  place: { kind: "request" },
  part: null,
  text,
});

function textsOfProfile(id: ProfileId, { justification, notes, sources, text }: SharedProfile): SharedText[] {
  const { names, columns } = texts;
  return [
    inCell(names.justification(id), justification),
    ...notes.map((note, index) => inCell(names.note(id, index + 1), note, "notities")),
    ...sources.flatMap(({ description, finding }, index) => [
      inSources(id, index + 1, columns.source, description),
      inSources(id, index + 1, columns.finding, finding),
    ]),
    ...textsOfPage(id, text),
  ];
}

function inSources(id: ProfileId, row: number, column: string, text: string): SharedText {
  const table = texts.names.sources(id);
  const where = texts.where.row(table, row, column);
  return { where, place: { kind: "row", table, row, column }, part: "bronnen", text };
}

function textsOfPage(id: ProfileId, page: ProfileText): SharedText[] {
  const { names } = texts;
  const parts: readonly (readonly [string, string])[] = [
    [names.expertise(id), page.expertise],
    [names.dilemmas(id), page.dilemmas],
    [names.role(id), page.role],
    [names.level(id), page.level],
    ...page.competences.flatMap(({ name, explanation }, index) => [
      [names.competence(id, index + 1), name] as const,
      [names.explanation(id, index + 1), explanation] as const,
    ]),
    [names.profileSource(id), page.source],
  ];
  return parts.map(([name, text]) => inCell(name, text));
}

function textsOfAction(action: SharedAction, index: number): SharedText[] {
  const table = texts.names.plan;
  return sharedActionTexts.map((key) => {
    const column = texts.columns[key];
    const where = texts.where.row(table, action.id, column);
    return { where, place: { kind: "row", table, row: index + 1, column }, part: "actieplan", text: action[key] };
  });
}

/**
 * What in the texts that leave looks like a person. Errs on the side of asking, and misses things all the same.
 * `contact` is the cell "Naam/functie contactpersoon" itself, which never leaves.
 */
export function personalFinds(shared: Shared, contact: string): readonly PersonalFind[] {
  return sharedTexts(shared).flatMap(({ text, ...rest }) =>
    findPeople(text, { contact, organisation: shared.organisation }).map(({ kind, start, end, text: found }) => ({
      ...rest,
      kind,
      found,
      sentence: sentenceAround(text, start, end),
    })),
  );
}

/** How much of a sentence is shown on either side of a find, in UTF-16 units. */
const reach = 120;

const endOfSentence = /[!?\n\r]|\.(?=\s+\p{Lu}\p{Ll}{2})/gu;

/** The sentence that a piece of a text stands in. */
export function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  const last = [...before.matchAll(endOfSentence)].at(-1);
  const next = [...after.matchAll(endOfSentence)][0];
  const head = last === undefined ? before : before.slice(last.index + 1);
  const tail = next === undefined ? after : after.slice(0, next.index + 1);
  const isCutBefore = last === undefined && from > 0;
  const isCutAfter = next === undefined && to < text.length;
  const whole = `${head}${text.slice(start, end)}${tail}`.trim();
  return `${isCutBefore ? "…" : ""}${unbroken(whole)}${isCutAfter ? "…" : ""}`;
}

/** Without half a character at either end. */
const unbroken = (text: string): string => text.replace(/^[\uDC00-\uDFFF]/, "").replace(/[\uD800-\uDBFF]$/, "");
