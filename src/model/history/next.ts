import { profileIds } from "../bijlage-d/profiles.ts";
import { emptyEvaluation, emptyProfile } from "../evaluation/empty.ts";
import type { Action, Archived, Evaluation, Result } from "../evaluation/evaluation.ts";
import { isOwn } from "./identity.ts";
import type { Changed, Recorded } from "./record.ts";

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

/** Whether answers of an evaluation were put away already: starting the next one was begun and broken off. */
export function isPutAway({ archive, evaluationId }: Evaluation): boolean {
  return archive.some((one) => one.evaluationId === evaluationId);
}

/**
 * What recording comes to when {@link isPutAway}: an answer that is gone was emptied, not taken back, so what was recorded
 * of it stays. What the organisation said otherwise since is recorded as ever.
 */
export function takenUp(done: Recorded, before: readonly Result[]): Recorded {
  const changed = done.changed.filter(isSaidOtherwise);
  const wanted = new Set(changed.map(({ after }) => after));
  const history = done.evaluation.history.map((row, index) => {
    const old = before[index];
    return old === undefined || wanted.has(row) ? row : old;
  });
  return { ...done, changed, unknown: [], evaluation: { ...done.evaluation, history } };
}

const isSaidOtherwise = ({ before, after }: Changed): boolean =>
  isOwn(after) && !isGone(before.score, after.score) && said.every((part) => !isGone(before[part], after[part]));

const said = ["justification", "ambition"] as const;

const isGone = (before: string | number | null, after: string | number | null): boolean =>
  before !== after && (after === null || after === "");
