import { profileIds, type ProfileId } from "../../src/model/bijlage-d/index.ts";
import { emptyEvaluation, emptyProfile } from "../../src/model/evaluation/empty.ts";
import type { Action, Assessment, Evaluation, ProfileEvaluation } from "../../src/model/evaluation/evaluation.ts";

const reasons: Readonly<Record<ProfileId, string>> = {
  casemanager: "Casemanagers voeren de regie en kennen het gebied; de advisering aan het bestuur kan nog scherper.",
  vergunningverlener:
    "Vergunningverleners beheersen het vak; kennis van participatie en initiatieven moet nog groeien.",
  toezichthouder_handhaver:
    "Toezicht gebeurt risicogericht en handhaving is consequent; verslagen zijn wisselend van kwaliteit.",
  juridisch_adviseur:
    "De juristen zijn vroeg betrokken en helder; bij nieuwe wetgeving ontbreekt soms nog de diepgang.",
  specialistisch_adviseur:
    "Specialisten op bodem en geluid zijn aanwezig; voor externe veiligheid huren wij kennis in.",
};

/** An evaluation in which no rule has a question left. */
export const talkedThrough: Evaluation = {
  ...emptyEvaluation("OD Voorbeeld", 2026, "kwaliteitscoördinator"),
  profiles: Object.fromEntries(
    profileIds.map((id) => [id, { ...emptyProfile, score: 3, justification: reasons[id] }]),
  ) as Evaluation["profiles"],
};

/** The same with one profile changed. */
export function withProfile(change: Partial<ProfileEvaluation>, id: ProfileId = "casemanager"): Evaluation {
  const changed = { ...talkedThrough.profiles[id], ...change };
  return { ...talkedThrough, profiles: { ...talkedThrough.profiles, [id]: changed } };
}

/** Assessors of one profile by their scores, `null` for an assessor who has not scored yet. */
export function assessors(scores: readonly Assessment["score"][], profile: ProfileId = "casemanager"): Assessment[] {
  return scores.map((score, index) => ({
    id: `B${index + 1}`,
    assessor: "teamleider",
    profile,
    score,
    reason: "",
  }));
}

/** Nine notes of which only these are filled in, by their number. */
export function notes(filled: Readonly<Record<number, string>>): string[] {
  return Array.from({ length: 9 }, (_, index) => filled[index + 1] ?? "");
}

/** An action of which only these fields are filled in. */
export function action(fields: Partial<Action>): Action {
  const texts = {
    reason: "",
    specific: "",
    indicator: "",
    baseline: "",
    target: "",
    owner: "",
    support: "",
    means: "",
  };
  return { id: "A1", profile: null, ...texts, start: null, end: null, status: null, progress: "", ...fields };
}
