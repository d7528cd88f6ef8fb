import { profileIds, type ProfileId } from "../model/bijlage-d/profiles.ts";
import {
  counts,
  type Competence,
  type Evaluation,
  type MaybeScore,
  type OwnQuestion,
  type ProfileText,
} from "../model/evaluation/evaluation.ts";
import { compose, item, prop, type Lens } from "./lens.ts";
import { names } from "./names.ts";

/** A single answer of the evaluation: its defined name in the workbook and its place in the Evaluation. */
export type Field =
  | { readonly kind: "text"; readonly name: string; readonly place: Lens<Evaluation, string> }
  | { readonly kind: "score"; readonly name: string; readonly place: Lens<Evaluation, MaybeScore> }
  | { readonly kind: "year"; readonly name: string; readonly place: Lens<Evaluation, number | null> };

const text = (name: string, place: Lens<Evaluation, string>): Field => ({ kind: "text", name, place });

const numbered = (count: number, make: (index: number) => readonly Field[]): Field[] =>
  Array.from({ length: count }, (_, index) => make(index)).flat();

const headFields: readonly Field[] = [
  text(names.organisation, prop("organisation")),
  text(names.contact, prop("contact")),
  { kind: "year", name: names.year, place: prop("year") },
];

function profileFields(id: ProfileId): Field[] {
  const profile = compose(prop<Evaluation, "profiles">("profiles"), prop(id));
  const notes = compose(profile, prop("notes"));
  return [
    { kind: "score", name: names.score(id), place: compose(profile, prop("score")) },
    text(names.justification(id), compose(profile, prop("justification"))),
    ...numbered(counts.notes, (index) => [text(names.note(id, index + 1), compose(notes, item<string>(index)))]),
    ...profileTextFields(id, compose(profile, prop("text"))),
  ];
}

function profileTextFields(id: ProfileId, place: Lens<Evaluation, ProfileText>): Field[] {
  const competence = (index: number) => compose(compose(place, prop("competences")), item<Competence>(index));
  return [
    text(names.expertise(id), compose(place, prop("expertise"))),
    text(names.dilemmas(id), compose(place, prop("dilemmas"))),
    text(names.role(id), compose(place, prop("role"))),
    text(names.roleLevel(id), compose(place, prop("level"))),
    ...numbered(counts.competences, (index) => [
      text(names.competence(id, index + 1), compose(competence(index), prop("name"))),
      text(names.competenceExplanation(id, index + 1), compose(competence(index), prop("explanation"))),
    ]),
    text(names.textSource(id), compose(place, prop("source"))),
  ];
}

function peerFields(): Field[] {
  const review = prop<Evaluation, "peerReview">("peerReview");
  const notes = compose(review, prop("notes"));
  const own = (index: number) => compose(compose(review, prop("ownQuestions")), item<OwnQuestion>(index));
  return [
    ...numbered(counts.peerNotes, (index) => [text(names.peerNote(index + 1), compose(notes, item<string>(index)))]),
    ...numbered(counts.ownQuestions, (index) => [
      text(names.ownQuestion(index + 1), compose(own(index), prop("question"))),
      text(names.ownNote(index + 1), compose(own(index), prop("note"))),
    ]),
  ];
}

const conclusionFields = numbered(counts.conclusions, (index) => [
  text(names.conclusion(index + 1), compose(prop<Evaluation, "conclusions">("conclusions"), item<string>(index))),
]);

/** Every single answer of an evaluation. Sheets place them, the reader collects them: law 1 rests on this one list. */
export const fields: readonly Field[] = [
  ...headFields,
  ...profileIds.flatMap(profileFields),
  ...peerFields(),
  ...conclusionFields,
];

const byName = new Map(fields.map((field) => [field.name, field]));

/** The field of a name; throws for a name that is no field. */
export function field(name: string): Field {
  const found = maybeField(name);
  if (found === null) throw new RangeError(`no field is called ${name}`);
  return found;
}

/** The field of a name, or `null`. */
export function maybeField(name: string): Field | null {
  return byName.get(name) ?? null;
}
