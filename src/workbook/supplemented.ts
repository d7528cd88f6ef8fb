import { profileIds, type ProfileId } from "../model/bijlage-d/profiles.ts";
import { isBlankText } from "../model/blank.ts";
import type { Evaluation, ProfileEvaluation, Result } from "../model/evaluation/evaluation.ts";
import { rowKey } from "../model/history/row.ts";
import {
  archived,
  counted,
  freeNumbers,
  isAnother,
  keyOf,
  renumbered,
  wordsOf,
  type Keyed,
  type Words,
} from "../model/kept-rows.ts";
import { fields, type Field } from "./fields.ts";
import type { Lens } from "./lens.ts";

/**
 * An evaluation with what it misses of one that was kept: answers that are blank now, rows and recorded results that are
 * gone. What stands there stays as it is. A row of which the number is in use by now, for something that shares no word with
 * it, comes back under another number; under a key that says what the row is about it stays away. Of a row of the results
 * only the same recording is filled up.
 * Law: nothing that is not blank changes, `supplemented(e, e)` says what `e` says, and doing it again changes nothing.
 */
export function supplemented(now: Evaluation, kept: Evaluation): Evaluation {
  const filled = fields.reduce((whole, field) => withAnswer(field, whole, kept), now);
  const { profiles, peerReview } = filled;
  return {
    ...filled,
    evaluationId: now.evaluationId === "" ? kept.evaluationId : now.evaluationId,
    profiles: Object.fromEntries(profileIds.map((id) => [id, profile(profiles[id], kept.profiles[id])])) as Record<
      ProfileId,
      ProfileEvaluation
    >,
    assessments: rows(now.assessments, kept.assessments, wordsOf.assessment),
    peerReview: { ...peerReview, entries: rows(peerReview.entries, kept.peerReview.entries, wordsOf.entry) },
    answers: rows(now.answers, kept.answers, wordsOf.answer),
    actions: rows(now.actions, kept.actions, wordsOf.action),
    history: results(now.history, kept.history),
    archive: archived(now.archive, kept.archive),
    organisationChanges: rows(now.organisationChanges, kept.organisationChanges, wordsOf.change),
  };
}

function withAnswer(field: Field, whole: Evaluation, kept: Evaluation): Evaluation {
  const fill = <Value>({ get, set }: Lens<Evaluation, Value>): Evaluation =>
    isNothing(get(whole)) && !isNothing(get(kept)) ? set(whole, get(kept)) : whole;
  if (field.kind === "text") return fill(field.place);
  return field.kind === "score" ? fill(field.place) : fill(field.place);
}

const isNothing = (value: unknown): boolean => value === null || (typeof value === "string" && isBlankText(value));

const profile = (now: ProfileEvaluation, kept: ProfileEvaluation): ProfileEvaluation => ({
  ...now,
  sources: rows(now.sources, kept.sources, wordsOf.source),
});

function rows<Row extends Keyed>(
  now: readonly Row[],
  kept: readonly Row[],
  words: (row: Row) => Words,
): readonly Row[] {
  const there = new Map(now.map((row) => [row.id, row]));
  const was = new Map(kept.map((row) => [row.id, row]));
  const free = freeNumbers([...now, ...kept].map(keyOf));
  const standing = now.map((row) => {
    const old = was.get(row.id);
    return old === undefined || isAnother(words(row), words(old)) ? row : filledRow(row, old);
  });
  const missing = kept.flatMap((row) => {
    const other = there.get(row.id);
    if (other === undefined) return [row];
    const isOver = !isAnother(words(other), words(row)) || now.some((one) => isSaid(row, one));
    return isOver ? [] : renumbered(row, free);
  });
  return [...standing, ...missing];
}

/** A row of which the blank cells are what they were; the same one when there are none. */
function filledRow<Row extends object>(row: Row, was: Row): Row {
  const gaps = (Object.keys(was) as (keyof Row)[]).filter((one) => isNothing(row[one]) && !isNothing(was[one]));
  return gaps.reduce<Row>((filled, property) => ({ ...filled, [property]: was[property] }), row);
}

/** Whether all that a row says stands in another, whatever their numbers are. */
const isSaid = <Row extends Keyed>(row: Row, other: Row): boolean =>
  (Object.keys(row) as (keyof Row)[]).every((one) => one === "id" || row[one] === other[one]);

function results(now: readonly Result[], kept: readonly Result[]): readonly Result[] {
  const was = new Map(counted(kept, rowKey));
  const standing = counted(now, rowKey);
  const there = new Set(standing.map(([place]) => place));
  const filled = standing.map(([place, row]) => {
    const old = was.get(place);
    if (old === undefined || (row.recordedOn !== null && row.recordedOn !== old.recordedOn)) return row;
    return filledRow(row, old);
  });
  return [...filled, ...[...was].flatMap(([place, row]) => (there.has(place) ? [] : [row]))];
}
