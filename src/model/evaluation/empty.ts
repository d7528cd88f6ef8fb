import { profileIds, type ProfileId } from "../bijlage-d/profiles.ts";
import { counts, type Evaluation, type ProfileEvaluation, type ProfileText } from "./evaluation.ts";

const blanks = (count: number): string[] => Array.from({ length: count }, () => "");

/** A profile text nobody has filled in yet. */
export const emptyProfileText: ProfileText = {
  expertise: "",
  dilemmas: "",
  role: "",
  level: "",
  competences: Array.from({ length: counts.competences }, () => ({ name: "", explanation: "" })),
  source: "",
};

/** A profile nobody has valued yet. */
export const emptyProfile: ProfileEvaluation = {
  score: null,
  justification: "",
  notes: blanks(counts.notes),
  sources: [],
  text: emptyProfileText,
};

/** An evaluation of an organisation and a year in which nothing has been answered. */
export function emptyEvaluation(organisation: string, year: number | null, contact = ""): Evaluation {
  return {
    evaluationId: "",
    organisation,
    contact,
    year,
    profiles: Object.fromEntries(profileIds.map((id) => [id, emptyProfile])) as Record<ProfileId, ProfileEvaluation>,
    assessments: [],
    peerReview: {
      notes: blanks(counts.peerNotes),
      ownQuestions: Array.from({ length: counts.ownQuestions }, () => ({ question: "", note: "" })),
      entries: [],
    },
    conclusions: blanks(counts.conclusions),
    answers: [],
    actions: [],
    history: [],
    archive: [],
    organisationChanges: [],
  };
}
