import { profileIds } from "../../model/bijlage-d/profiles.ts";
import type { Evaluation } from "../../model/evaluation/evaluation.ts";
import { keptOf } from "../backups.ts";
import { fields } from "../fields.ts";
import { tableNames } from "../names.ts";
import { keptIn } from "./evidence.ts";
import type { Scene } from "./scene.ts";
import { tablesOf, type Wanted } from "./wanted.ts";

/** Whether a backup of this evaluation holds an answer that belongs on a sheet. */
export const isKept = ({ book, evaluation }: Scene, wanted: Wanted): boolean =>
  keptOf(evaluation, keptIn(book)).some((kept) => holds(kept, wanted));

const nothing: ReadonlySet<unknown> = new Set([null, ""]);

function holds(kept: Evaluation, wanted: Wanted): boolean {
  const names = new Set(wanted.drawn.names.map(({ name }) => name));
  const isAnswered = fields.some(({ name, place }) => names.has(name) && !nothing.has(place.get(kept)));
  return isAnswered || tablesOf(wanted).some(({ table }) => (rowsOf(kept).get(table.name)?.length ?? 0) > 0);
}

/** The rows of an evaluation, by their table. */
function rowsOf(evaluation: Evaluation): ReadonlyMap<string, readonly unknown[]> {
  const { assessments, peerReview, answers, actions, history, archive, organisationChanges, profiles } = evaluation;
  return new Map<string, readonly unknown[]>([
    [tableNames.assessments, assessments],
    [tableNames.peerEntries, peerReview.entries],
    [tableNames.answers, answers],
    [tableNames.actions, actions],
    [tableNames.results, history],
    [tableNames.archive, archive],
    [tableNames.organisationChanges, organisationChanges],
    ...profileIds.map((id) => [tableNames.sources(id), profiles[id].sources] as const),
  ]);
}
