import { profileIds, type ProfileId } from "../bijlage-d/profiles.ts";
import type { ProfileText } from "../evaluation/evaluation.ts";
import { findPeople, type PersonKind } from "../people/find.ts";
import type { Shared, SharedAction, SharedProfile } from "./parts.ts";
import { sharingTexts as texts } from "./texts.ts";

/** A text that leaves, and the cell that it stands in. */
export interface SharedText {
  readonly where: string;
  readonly text: string;
}

/** Something that looks like a person in a text that leaves. */
export interface PersonalFind {
  readonly where: string;
  readonly kind: PersonKind;
  /** The piece that looks like a person. */
  readonly found: string;
  /** The sentence around it, shortened when it is very long; it holds `found`. */
  readonly sentence: string;
}

/** Every text of the organisation that leaves, with its cell. */
export function sharedTexts(shared: Shared): readonly SharedText[] {
  return [
    { where: texts.where.organisation, text: shared.organisation },
    ...profileIds.flatMap((id) => textsOfProfile(id, shared.profiles[id])),
    ...shared.questions.map((text, index) => ({ where: texts.where.question(index + 1), text })),
    ...shared.actions.flatMap(textsOfAction),
  ].filter(({ text }) => text !== "");
}

function textsOfProfile(id: ProfileId, { justification, notes, sources, text }: SharedProfile): SharedText[] {
  const { where, columns } = texts;
  return [
    { where: where.justification(id), text: justification },
    ...notes.map((note, index) => ({ where: where.note(id, index + 1), text: note })),
    ...sources.flatMap(({ description, finding }, index) => [
      { where: where.source(id, index + 1, columns.source), text: description },
      { where: where.source(id, index + 1, columns.finding), text: finding },
    ]),
    ...textsOfPage(id, text),
  ];
}

function textsOfPage(id: ProfileId, page: ProfileText): SharedText[] {
  const parts: readonly (readonly [string, string])[] = [
    [`deskundigheidsgebieden_${id}`, page.expertise],
    [`dilemmas_${id}`, page.dilemmas],
    [`rol_${id}`, page.role],
    [`level_${id}`, page.level],
    ...page.competences.flatMap(({ name, explanation }, index) => [
      [`competentie_${id}_${index + 1}`, name] as const,
      [`competentietoelichting_${id}_${index + 1}`, explanation] as const,
    ]),
    [`profielbron_${id}`, page.source],
  ];
  return parts.map(([name, text]) => ({ where: texts.where.text(name), text }));
}

const planColumns = [
  "reason",
  "specific",
  "indicator",
  "baseline",
  "target",
  "owner",
  "support",
  "means",
] as const satisfies readonly (keyof SharedAction)[];

function textsOfAction(action: SharedAction): SharedText[] {
  return planColumns.map((key) => ({ where: texts.where.plan(action.id, texts.columns[key]), text: action[key] }));
}

/**
 * What in the texts that leave looks like a person. Errs on the side of asking, and misses things all the same.
 * `contact` is the cell "Naam/functie contactpersoon" itself, which never leaves.
 */
export function personalFinds(shared: Shared, contact: string): readonly PersonalFind[] {
  return sharedTexts(shared).flatMap(({ where, text }) =>
    findPeople(text, { contact }).map(({ kind, start, end, text: found }) => ({
      where,
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
