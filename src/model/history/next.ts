import { profileIds } from "../bijlage-d/profiles.ts";
import { emptyEvaluation, emptyProfile } from "../evaluation/empty.ts";
import type { Action, Archived, Evaluation } from "../evaluation/evaluation.ts";

/** Whether an action goes on in the next evaluation: whoever left the status empty is still to decide. */
export function goesOn({ status }: Action): boolean {
  return status !== "gereed" && status !== "vervallen";
}

/**
 * The evaluation of a later year: nothing answered yet, with the organisation and how it changed, its profile texts, its open
 * actions, and all that was recorded and kept, now also the answers of the evaluation before.
 */
export function nextEvaluation(before: Evaluation, year: number, kept: readonly Archived[]): Evaluation {
  return {
    ...emptyEvaluation(before.organisation, year, before.contact),
    profiles: Object.fromEntries(
      profileIds.map((id) => [id, { ...emptyProfile, text: before.profiles[id].text }]),
    ) as Evaluation["profiles"],
    actions: before.actions.filter(goesOn),
    history: before.history,
    archive: [...before.archive, ...kept],
    organisationChanges: before.organisationChanges,
  };
}
