import { isBlankText } from "../blank.ts";
import type { Action, Evaluation } from "../evaluation/evaluation.ts";
import { keptGrounds, planGrounds, type PlanGround } from "./grounds.ts";
import { maybePlanKey, profileCodes, type PlanKey, type PlanProfile } from "./key.ts";
import { proposal } from "./proposals.ts";

/** What became of a plan. */
export interface Planned {
  /** With the new rows behind those that stood there. The same object when nothing is new. */
  readonly evaluation: Evaluation;
  readonly added: readonly Action[];
  /** Rows whose reason is gone from the evaluation. They are kept. */
  readonly vanished: readonly Action[];
}

/**
 * Draws the plan up, or adds to it what is new. Laws: no row that stood there changes, moves or goes; twice is once. A row
 * answers the grounds in its key, whatever the user made of its texts; one without such a key answers what it quotes.
 */
export function planned(evaluation: Evaluation): Planned {
  const grounds = planGrounds(evaluation);
  const { actions } = evaluation;
  const kept = keptGrounds(evaluation);
  const added = planProfiles.flatMap((profile) => newRow(evaluation, profile, grounds));
  return {
    evaluation: added.length === 0 ? evaluation : { ...evaluation, actions: [...actions, ...added] },
    added,
    vanished: actions.filter((action) => isVanished(action, kept)),
  };
}

const planProfiles = Object.keys(profileCodes) as readonly PlanProfile[];

function newRow(evaluation: Evaluation, profile: PlanProfile, grounds: readonly PlanGround[]): readonly Action[] {
  const { actions } = evaluation;
  const own = actions.flatMap(({ id }) => keyOf(id, profile));
  const fresh = grounds.filter(
    (ground) => ground.profile === profile && !isAnswered(ground, own) && !actions.some(quotes(ground)),
  );
  const isMissing = profile === "overkoepelend" && own.length === 0;
  return fresh.length > 0 || isMissing ? [proposal(evaluation, profile, fresh)] : [];
}

function keyOf(id: string, profile: PlanProfile): readonly PlanKey[] {
  const key = maybePlanKey(id);
  return key?.profile === profile ? [key] : [];
}

/** There is one overarching row: conclusions and talks that come later do not make another. */
function isAnswered({ profile, mark }: PlanGround, keys: readonly PlanKey[]): boolean {
  if (keys.some(({ marks }) => marks.includes(mark))) return true;
  return profile === "overkoepelend" && keys.length > 0 && (mark === "C" || mark === "G");
}

/** How much of a text must be found again to know it: enough to be no coincidence. */
const enough = 60;

/** Whether a row whose key was emptied or overwritten quotes a ground. */
function quotes({ profile, words, from }: PlanGround): (action: Action) => boolean {
  const start = words.trim().slice(0, enough);
  return (action) =>
    action.profile === profile &&
    maybePlanKey(action.id) === null &&
    !isBlankText(start) &&
    action.reason.includes(start) &&
    action.reason.includes(from);
}

/**
 * Whether all that a row was drawn up for is gone from what keeps it. A suggestion counts as there while peers say anything
 * about the profile.
 */
export function isVanished({ id, status }: Action, kept: readonly PlanGround[]): boolean {
  const key = maybePlanKey(id);
  if (key === null || key.marks.length === 0 || status === "gereed" || status === "vervallen") return false;
  const present = kept.filter(({ profile }) => profile === key.profile).map(({ mark }) => mark);
  const holds = (mark: string): boolean =>
    mark.startsWith("T") ? present.some((one) => one.startsWith("T")) : present.includes(mark);
  return !key.marks.some(holds);
}
