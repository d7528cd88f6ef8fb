import { profileIds, type ProfileId } from "../bijlage-d/profiles.ts";
import {
  choice,
  date,
  fixed,
  keyed,
  keyName,
  neededChoice,
  neededText,
  neededYear,
  record,
  rows,
  score,
  text,
  year,
} from "../json/codec.ts";
import { parseDocument, readDocument, writeDocument, type DocumentKind } from "../json/document.ts";
import type { Outcome } from "../problem.ts";
import {
  counts,
  type Action,
  type ActionStatus,
  type Answered,
  type Archived,
  type Assessment,
  type Competence,
  type Evaluation,
  type OrganisationChange,
  type OrganisationChangeKind,
  type OwnQuestion,
  type PeerEntry,
  type PeerReview,
  type PeerSubject,
  type ProfileEvaluation,
  type ProfileText,
  type Result,
  type Source,
  type SourceKind,
} from "./evaluation.ts";

const sourceKinds = ["document", "gesprek"] as const satisfies readonly SourceKind[];
const statuses = ["gepland", "loopt", "gereed", "vervallen"] as const satisfies readonly ActionStatus[];
const questions = ["vraag_1", "vraag_2", "vraag_3", "vraag_4", "vraag_5", "vraag_6", "eigen"] as const;
const subjects = [...questions, ...profileIds] as const satisfies readonly PeerSubject[];

const competence = record<Competence>({ name: ["naam", text], explanation: ["toelichting", text] });

const blankCompetence: Competence = { name: "", explanation: "" };

/** The parts of a profile text, as they also stand in a profile pack. */
export const textPartFields = {
  expertise: ["deskundigheidsgebieden", text],
  dilemmas: ["dilemmas", text],
  role: ["rol", text],
  level: ["level", text],
  competences: ["competenties", fixed(competence, counts.competences, blankCompetence)],
} as const;

const profileText = record<ProfileText>({ ...textPartFields, source: ["bron", text] });

const source = record<Source>({
  id: [keyName, text],
  kind: ["soort", choice(sourceKinds)],
  description: ["bron", text],
  finding: ["bevinding", text],
});

const profile = record<ProfileEvaluation>({
  score: ["score", score],
  justification: ["toelichting", text],
  notes: ["notities", fixed(text, counts.notes, "")],
  sources: ["bronnen", keyed(source, "R")],
  text: ["profieltekst", profileText],
});

const profiles = record<Record<ProfileId, ProfileEvaluation>>({
  casemanager: ["casemanager", profile],
  vergunningverlener: ["vergunningverlener", profile],
  toezichthouder_handhaver: ["toezichthouder_handhaver", profile],
  juridisch_adviseur: ["juridisch_adviseur", profile],
  specialistisch_adviseur: ["specialistisch_adviseur", profile],
});

const assessment = record<Assessment>({
  id: [keyName, text],
  assessor: ["functie", text],
  profile: ["profiel", choice(profileIds)],
  score: ["score", score],
  reason: ["toelichting", text],
});

const ownQuestion = record<OwnQuestion>({ question: ["vraag", text], note: ["notitie", text] });

const peerEntry = record<PeerEntry>({
  id: [keyName, text],
  organisation: ["organisatie", text],
  subject: ["onderwerp", choice(subjects)],
  score: ["score", score],
  note: ["notitie", text],
  response: ["reactie", text],
});

const peerReview = record<PeerReview>({
  notes: ["notities", fixed(text, counts.peerNotes, "")],
  ownQuestions: ["eigenVragen", fixed(ownQuestion, counts.ownQuestions, { question: "", note: "" })],
  entries: ["inbreng", keyed(peerEntry, "T")],
});

const action = record<Action>({
  id: [keyName, text],
  profile: ["profiel", choice([...profileIds, "overkoepelend"])],
  reason: ["aanleiding", text],
  specific: ["specifiek", text],
  indicator: ["indicator", text],
  baseline: ["nulmeting", text],
  target: ["streefwaarde", text],
  owner: ["eigenaar", text],
  support: ["draagvlak", text],
  means: ["middelen", text],
  start: ["begin", date],
  end: ["einde", date],
  status: ["status", choice(statuses)],
  progress: ["voortgang", text],
});

const answered = record<Answered>({
  id: [keyName, text],
  question: ["vraag", text],
  answer: ["antwoord", text],
  key: ["kenmerk", text],
});

const result = record<Result>({
  evaluationId: ["evaluatieId", text],
  organisation: ["organisatie", text],
  year: ["jaar", neededYear],
  profile: ["profiel", neededChoice(profileIds)],
  source: ["bron", text],
  score: ["score", score],
  justification: ["toelichting", text],
  ambition: ["ambitie", text],
  recordedOn: ["vastgelegdOp", date],
});

const archived = record<Archived>({
  id: [keyName, text],
  evaluationId: ["evaluatieId", text],
  organisation: ["organisatie", text],
  year: ["jaar", neededYear],
  name: ["plek", text],
  question: ["vraag", text],
  answer: ["antwoord", text],
});

const changeKinds = ["naam", "fusie", "splitsing"] as const satisfies readonly OrganisationChangeKind[];

const organisationChange = record<OrganisationChange>({
  id: [keyName, text],
  year: ["jaar", neededYear],
  kind: ["soort", neededChoice(changeKinds)],
  from: ["van", neededText],
  into: ["naar", neededText],
});

/** The answers file: `docs/antwoorden.md` explains it to who writes one. */
export const evaluationDocument: DocumentKind<Evaluation> = {
  format: "competentiespiegel/zelfevaluatie",
  migrations: [],
  codec: record<Evaluation>({
    evaluationId: ["evaluatieId", text],
    organisation: ["organisatie", text],
    contact: ["contactpersoon", text],
    year: ["jaar", year],
    profiles: ["profielen", profiles],
    assessments: ["beoordelaars", keyed(assessment, "B")],
    peerReview: ["toetsing", peerReview],
    conclusions: ["conclusies", fixed(text, counts.conclusions, "")],
    answers: ["besproken", keyed(answered, "V")],
    actions: ["acties", keyed(action, "A")],
    history: ["resultaten", rows(result)],
    archive: ["archief", keyed(archived, "E")],
    organisationChanges: ["organisatiewijzigingen", keyed(organisationChange, "W")],
  }),
};

/** An evaluation as plain JSON, every key written. Law: `fromJson(toJson(e))` equals `e`. */
export function toJson(evaluation: Evaluation): object {
  return writeDocument(evaluationDocument, evaluation);
}

/** Reads plain JSON as an evaluation. Missing keys are empty; faults carry their path, e.g. `acties[2].begin`. */
export function fromJson(value: unknown): Outcome<Evaluation> {
  return readDocument(evaluationDocument, value);
}

/** Reads the text of an answers file. */
export function parseJson(json: string): Outcome<Evaluation> {
  return parseDocument(evaluationDocument, json);
}
