import type { ProfileId } from "./profiles.ts";

/** The headings of the forms, one per form (Bijlage D, the forms of steps 1–3). Official, verbatim, in capitals. */
export const formTitles = {
  score: "STAP 1: SCORE ZELFEVALUATIE",
  helpQuestions: "STAP 1: HULPVRAGEN ZELFEVALUATIE: KOMEN TOT EEN SCORE TEN AANZIEN VAN DE COMPETENTIEPROFIELEN",
  peerReview: "STAP 2 (OPTIONEEL): COLLEGIALE TOETSING: HULPVRAGEN ALS LEIDRAAD VOOR HET GOEDE GESPREK",
  conclusions: "STAP 3: CONCLUSIES EN ACTIEPLAN",
} as const;

/** The column heads of the forms, and the two rubrics of step 3. Official, verbatim. */
export const formLabels = {
  questions: "Hulpvragen",
  notes: "Ruimte voor aantekeningen",
  conclusions: "Conclusies",
  actionPlan: "Actieplan",
} as const;

/** The head of the score form of step 1. Official, verbatim. */
export const scoreForm = {
  title: formTitles.score,
  organisationLabel: "Naam organisatie",
  contactLabel: "Naam/functie contactpersoon",
} as const;

/** A profile as the forms know it. The filled-in profile pages are pictures and not in the source text. */
export interface Profile {
  readonly id: ProfileId;
  /** Ours: the role in the singular, for headings and lists. */
  readonly title: string;
  /** Ours: the name of its sheet; valid in Excel. */
  readonly sheet: string;
  /** Official, verbatim. */
  readonly scoreQuestion: string;
}

/** The five profiles, in the order of `profileIds` (Bijlage D, "STAP 1: SCORE ZELFEVALUATIE"). */
export const profiles: Readonly<Record<ProfileId, Profile>> = {
  casemanager: {
    id: "casemanager",
    title: "Casemanager",
    sheet: "Casemanager",
    scoreQuestion: "In welke mate voldoen casemanagers aan het competentieprofiel? (score 1-5)",
  },
  vergunningverlener: {
    id: "vergunningverlener",
    title: "Vergunningverlener",
    sheet: "Vergunningverlener",
    scoreQuestion: "In welke mate voldoen vergunningverleners aan het competentieprofiel? (score 1-5)",
  },
  toezichthouder_handhaver: {
    id: "toezichthouder_handhaver",
    title: "Toezichthouder/handhaver",
    sheet: "Toezichthouder-handhaver",
    scoreQuestion: "In welke mate voldoen toezichthouders en handhavers aan het competentieprofiel? (score 1-5)",
  },
  juridisch_adviseur: {
    id: "juridisch_adviseur",
    title: "Juridisch adviseur",
    sheet: "Juridisch adviseur",
    scoreQuestion: "In welke mate voldoen juridisch adviseurs aan het competentieprofiel? (score 1-5)",
  },
  specialistisch_adviseur: {
    id: "specialistisch_adviseur",
    title: "Specialistisch adviseur",
    sheet: "Specialistisch adviseur",
    scoreQuestion: "In welke mate voldoen specialistisch adviseurs aan het competentieprofiel? (score 1-5)",
  },
};

/** The question for the written justification, the same for every profile. Official, verbatim. */
export const justificationQuestion: string =
  "Hoe kom je tot deze score? Toelichting/ onderbouwing, welke onderdelen voldoen wel/niet?";

/** How the help questions of step 1 are used; stands above them. Official, verbatim. */
export const helpQuestionsIntroduction: string =
  "Deze hulpvragen kun je per competentieprofiel doornemen en kan gebruikt worden als onderbouwing van de ‘score zelfevaluatie’.";

/** The nine help questions of step 1, asked of every profile. Official, verbatim. */
export const helpQuestions: readonly string[] = [
  "Hoeveel mensen vervullen een rol in het betreffende competentieprofiel en hoe zijn zij georganiseerd (beschrijf de situatie in jullie organisatie)?",
  "Waar komt de organisatie vandaan m.b.t. de ontwikkeling van de competenties in de competentieprofielen? Op welke wijze wordt gewerkt aan het (beter) voldoen aan de competentieprofielen en daar aandacht aan besteed?",
  "In welke mate voldoen medewerkers (samen) aantoonbaar aan het competentieprofiel? Wat voldoet (nog niet)? Waaruit blijkt dit?",
  "Op welke manier worden medewerkers ondersteund door de organisatie om (beter) te voldoen aan het competentieprofiel?",
  "Indien individuele medewerkers niet of onvoldoende voldoen, (hoe) wordt dit opgevangen/gecompenseerd door de rest van de organisatie? Hoe erg is het dat (nog) niet wordt voldaan aan het competentieprofiel? En in welke mate is dit verder te ontwikkelen?",
  "Wat zijn nog uitdagingen ten aanzien van het betreffende competentieprofiel (organisatie, team, medewerkers)?",
  "Wat maakt je als organisatie trots, specifiek met betrekking tot het betreffende competentieprofiel? Wat zijn sterke punten? Wat kunnen andere organisaties van je leren?",
  "Wat is de ambitie m.b.t. het betreffende competentieprofiel? Waar wil de organisatie, het team en waar willen de medewerkers naartoe groeien/in de komende periode aan werken?",
  "Welke zaken dienen aangepakt te worden voor het betreffende competentieprofiel? Waar heb je als organisatie last van? Welke verbeteracties zijn nodig of wenselijk?",
];

/** The six help questions of step 2. Official, verbatim. */
export const peerQuestions: readonly string[] = [
  "Wat valt op in de zelfevaluatie? Welke vragen leven er (nog)? Wat is (nog) onvoldoende duidelijk?",
  "In gesprek: Hoe komt ieder tot een beoordeling/ score? Welke punten zijn daarin leidend?",
  "Wat betekenen de uitkomsten van de zelfevaluatie voor de organisatie? Hoe gaat/wil men ermee verder?",
  "Op welke wijze wil men werken aan het (beter) voldoen aan de competentieprofielen?",
  "Wat kunnen andere organisaties hier leren / ‘halen’? Waar ben je trots op en waarom?",
  "Wat vind je moeilijk? Wat gaat nog niet zo goed? Waar zit jullie grootste uitdaging? Wat kunnen andere organisaties hier ‘brengen’?",
];

/** The room in step 2 for questions of the organisation's own. Official, verbatim. */
export const peerOwnQuestion: string = "… (ruimte voor eigen invulling/aanvulling)";

/** The five conclusion questions of step 3. Official, verbatim. */
export const conclusionQuestions: readonly string[] = [
  "Waar staan wij ten aanzien van de competentieprofielen? Wat is de stand van zaken?",
  "Wat gaat goed ten aanzien van de verschillende competentieprofielen?",
  "Wat kan/moet beter ten aanzien van de verschillende competentieprofielen?",
  "Waar kunnen, willen of moeten wij naartoe groeien? En wat is onze ambitie? Waar willen wij in de komende periode aan werken?",
  "Welke concrete verbeteractie of welke doorontwikkeling is nodig of wenselijk (per competentieprofiel of meer overkoepelend)?",
];

/** The one question of the action plan in step 3. Official, verbatim. */
export const actionPlanQuestion: string =
  "Wat gaan we als organisatie de komende twee jaar concreet oppakken? (formuleer dit zo SMART mogelijk per competentieprofiel)";
