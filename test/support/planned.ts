import { planned } from "../../src/model/action-plan/index.ts";
import type { Action, Evaluation } from "../../src/model/evaluation/evaluation.ts";
import { notes, talkedThrough } from "./talked-through.ts";

const { profiles, peerReview } = talkedThrough;

/** What an organisation might have written before it draws up its plan, in everyday words. */
export const beforePlan: Evaluation = {
  ...talkedThrough,
  profiles: {
    ...profiles,
    casemanager: {
      ...profiles.casemanager,
      score: 2,
      justification:
        "Casemanagers voeren de regie, maar door te weinig uren komen zij niet toe aan het gesprek met initiatiefnemers.",
      notes: notes({
        6: "Werkdruk en verloop in het team.",
        7: "Klantgericht en goed bereikbaar.",
        8: "Over twee jaar niveau 3, met een vaste basisopleiding.",
        9: "Basisopleiding Omgevingswet voor alle casemanagers en een vast intakegesprek.",
      }),
    },
    juridisch_adviseur: { ...profiles.juridisch_adviseur, score: 1 },
    specialistisch_adviseur: { ...profiles.specialistisch_adviseur, score: null, justification: "" },
  },
  assessments: [
    { id: "B1", assessor: "teamleider", profile: "casemanager", score: 2, reason: "" },
    { id: "B2", assessor: "beleidsmedewerker", profile: "casemanager", score: 4, reason: "" },
  ],
  peerReview: {
    ...peerReview,
    notes: peerReview.notes.with(5, "Juridische capaciteit is in de hele regio schaars."),
    entries: [
      {
        id: "T1",
        organisation: "OD Noord",
        subject: "toezichthouder_handhaver",
        score: 2,
        note: "Laat collega’s elkaars verslagen tegenlezen.",
        response: "",
      },
    ],
  },
  conclusions: [
    "Wij staan er in de uitvoering goed voor; bij regie en juridisch advies zijn wij kwetsbaar.",
    "Vakmanschap van vergunningverleners en risicogericht toezicht.",
    "Capaciteit en kennisborging bij juridisch advies.",
    "Elk profiel over twee jaar minstens op niveau 3.",
    "Een gezamenlijk opleidingsplan en een regionale pool van juristen.",
  ],
  history: [
    {
      evaluationId: "e2024",
      organisation: talkedThrough.organisation,
      year: 2024,
      profile: "casemanager",
      source: "zelfevaluatie",
      score: 1,
      justification: "",
      ambition: "Naar niveau 2, met vaste werkinstructies.",
      recordedOn: "2024-11-01",
    },
  ],
};

const written: Partial<Action> = {
  specific: "Alle casemanagers volgen vóór de zomer van 2027 de basisopleiding Omgevingswet.",
  indicator: "Aantal casemanagers met certificaat",
  baseline: "2 van de 8",
  target: "8 van de 8",
  owner: "teamleider casemanagement",
  support: "Besproken in het managementteam",
  means: "€ 12.000 opleidingsbudget",
  start: "2026-09-01",
  end: "2027-07-01",
  status: "loopt",
  progress: "Drie collega’s zijn begonnen.",
};

const drawnUp = planned(beforePlan).evaluation;

/** The same with its plan, of which the first action is worked out. */
export const withPlan: Evaluation = {
  ...drawnUp,
  actions: drawnUp.actions.map((action, index) => (index === 0 ? { ...action, ...written } : action)),
};
