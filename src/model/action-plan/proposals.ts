import { maybeLevel } from "../bijlage-d/index.ts";
import type { Action, Evaluation } from "../evaluation/evaluation.ts";
import { planGrounds, type PlanGround } from "./grounds.ts";
import { planKey, profileCodes, type PlanProfile } from "./key.ts";
import { planPeriod } from "./period.ts";
import { quote } from "./quote.ts";
import { planTexts as texts } from "./texts.ts";

/** How many characters of the organisation's words one reason holds, and the fewest that one ground gets. */
const limits = { words: 600, fewest: 100, grounds: 6 } as const;

/** Every profile that can have rows, in the order of the plan. */
const planProfiles = Object.keys(profileCodes) as readonly PlanProfile[];

/**
 * The rows that a plan for this evaluation asks for: one for each profile with a ground, and always an overarching one.
 * Only reason, profile, baseline and period are filled in; what the organisation plans is its own to write.
 */
export function proposals(evaluation: Evaluation): readonly Action[] {
  const grounds = planGrounds(evaluation);
  return planProfiles.flatMap((profile) => {
    const own = grounds.filter((ground) => ground.profile === profile);
    return own.length > 0 || profile === "overkoepelend" ? [proposal(evaluation, profile, own)] : [];
  });
}

/** A row for some grounds of one profile. */
export function proposal(evaluation: Evaluation, profile: PlanProfile, grounds: readonly PlanGround[]): Action {
  const period = planPeriod(evaluation.year);
  return {
    id: planKey({ profile, marks: [...new Set(grounds.map(({ mark }) => mark))] }),
    profile,
    reason: reasonOf(grounds),
    specific: "",
    indicator: "",
    baseline: baselineOf(evaluation, profile),
    target: "",
    owner: "",
    support: "",
    means: "",
    start: period?.start ?? null,
    end: period?.end ?? null,
    status: null,
    progress: "",
  };
}

function reasonOf(grounds: readonly PlanGround[]): string {
  const told = grounds.slice(0, limits.grounds);
  const each = Math.max(limits.fewest, Math.floor(limits.words / Math.max(1, told.length)));
  const lines = told.map(({ label, words, from }) => texts.line(label, quote(words, each), quote(from, limits.fewest)));
  const rest = grounds.length - told.length;
  return [...lines, ...(rest > 0 ? [texts.more(rest)] : [])].join("\n");
}

/** The score with its level; nothing while the profile is not scored, as that is no measurement. */
function baselineOf({ profiles }: Evaluation, profile: PlanProfile): string {
  const level = profile === "overkoepelend" ? null : maybeLevel(profiles[profile].score);
  return level === null ? "" : texts.baseline(level.score, level.label);
}
