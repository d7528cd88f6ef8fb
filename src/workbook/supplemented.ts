import { profileIds, type ProfileId } from "../model/bijlage-d/profiles.ts";
import { counts, type Evaluation, type ProfileEvaluation } from "../model/evaluation/evaluation.ts";
import { withMissingResults } from "../model/missing-results.ts";
import { senses, withMissing, type Sense } from "../model/missing-rows.ts";
import { isNothing } from "../model/row-content.ts";
import { comparable } from "../model/sharing/identity.ts";
import { field as fieldOf, fields, type Field } from "./fields.ts";
import type { Lens } from "./lens.ts";
import { names } from "./names.ts";
import {
  actionTable,
  answerTable,
  archiveTable,
  assessmentTable,
  organisationChangeTable,
  peerTable,
  sourceTable,
  type AnswerTable,
} from "./tables.ts";

/**
 * An evaluation with what it misses of one that was kept: answers that are blank now, rows and recorded results that are
 * gone. What stands there stays as it is, and what was kept is never mixed with it: of a question and its note, or a score
 * and its justification, one comes back only beside the other as it was; rows are told apart by what they say.
 * Laws: nothing that is not blank changes, nothing comes back that stands there already, `supplemented(e, e)` says what `e`
 * says, and doing it again changes nothing.
 */
export function supplemented(now: Evaluation, kept: Evaluation): Evaluation {
  const lost = fields.filter((field) => isLost(field, now, kept));
  const filled = lost.reduce((whole, field) => withAnswer(field, whole, kept), now);
  const { profiles, peerReview } = filled;
  return {
    ...filled,
    evaluationId: now.evaluationId === "" ? kept.evaluationId : now.evaluationId,
    profiles: Object.fromEntries(profileIds.map((id) => [id, profile(id, profiles[id], kept.profiles[id])])) as Record<
      ProfileId,
      ProfileEvaluation
    >,
    assessments: rows(assessmentTable, now.assessments, kept.assessments, senses.assessment),
    peerReview: {
      ...peerReview,
      entries: rows(peerTable, peerReview.entries, kept.peerReview.entries, senses.entry),
    },
    answers: rows(answerTable, now.answers, kept.answers, senses.answer),
    actions: rows(actionTable, now.actions, kept.actions, senses.action),
    history: withMissingResults(now.history, kept.history),
    archive: rows(archiveTable, now.archive, kept.archive, senses.archived),
    organisationChanges: rows(
      organisationChangeTable,
      now.organisationChanges,
      kept.organisationChanges,
      senses.change,
    ),
  };
}

/** Whether an answer is blank now and was not, beside nothing else than it stood beside. */
function isLost(field: Field, now: Evaluation, kept: Evaluation): boolean {
  if (!isNothing(field.place.get(now)) || isNothing(field.place.get(kept))) return false;
  const other = companions.get(field.name);
  if (other === undefined) return true;
  const [is, was] = [now, kept].map((one) => fieldOf(other).place.get(one));
  return isNothing(is) || comparable(String(is)) === comparable(String(was ?? ""));
}

function withAnswer(field: Field, whole: Evaluation, kept: Evaluation): Evaluation {
  const fill = <Value>({ get, set }: Lens<Evaluation, Value>): Evaluation => set(whole, get(kept));
  if (field.kind === "text") return fill(field.place);
  return field.kind === "score" ? fill(field.place) : fill(field.place);
}

const numbersTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Answers that say something together. */
const companions: ReadonlyMap<string, string> = new Map(
  [
    ...profileIds.flatMap((id) => [
      [names.score(id), names.justification(id)] as const,
      ...numbersTo(counts.competences).map(
        (number) => [names.competence(id, number), names.competenceExplanation(id, number)] as const,
      ),
    ]),
    ...numbersTo(counts.ownQuestions).map((number) => [names.ownQuestion(number), names.ownNote(number)] as const),
  ].flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);

const profile = (id: ProfileId, now: ProfileEvaluation, kept: ProfileEvaluation): ProfileEvaluation => ({
  ...now,
  sources: rows(sourceTable(id), now.sources, kept.sources, senses.source),
});

/** The rows of a table with what they miss; one whose number is in use gets another as the table gives them. */
const rows = <Row extends { readonly id: string }>(
  { keyPrefix }: AnswerTable<Row>,
  now: readonly Row[],
  kept: readonly Row[],
  sense: Sense<Row>,
): readonly Row[] => withMissing(now, kept, sense, keyPrefix ?? "");
