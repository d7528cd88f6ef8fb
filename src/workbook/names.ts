import type { ProfileId } from "../model/bijlage-d/profiles.ts";
import { notePlace } from "../model/history/place.ts";

/**
 * The one grammar of defined names. Adapters and surfaces find cells by these names, never by address. Numbers count
 * from 1, as people do.
 */
export const names = {
  organisation: "organisatie",
  contact: "contactpersoon",
  year: "jaar",
  layout: "indeling",
  /** The year of the comparison with others; empty for the last one. */
  comparisonYear: "vergelijking_jaar",
  /** From how many organisations on something is said of a group. */
  groupMinimum: "groep_minimum",
  /** By what the results of this evaluation are known; not there in workbooks from before it was kept. */
  evaluation: "evaluatie",
  /** How many results a workbook with nothing but results holds; only there, and thereby its mark. */
  results: "uitkomsten",
  score: (profile: ProfileId) => `score_${profile}`,
  justification: (profile: ProfileId) => `toelichting_${profile}`,
  note: notePlace,
  expertise: (profile: ProfileId) => `deskundigheidsgebieden_${profile}`,
  dilemmas: (profile: ProfileId) => `dilemmas_${profile}`,
  role: (profile: ProfileId) => `rol_${profile}`,
  roleLevel: (profile: ProfileId) => `level_${profile}`,
  competence: (profile: ProfileId, number: number) => `competentie_${profile}_${number}`,
  competenceExplanation: (profile: ProfileId, number: number) => `competentietoelichting_${profile}_${number}`,
  textSource: (profile: ProfileId) => `profielbron_${profile}`,
  peerNote: (number: number) => `toetsing_${number}`,
  ownQuestion: (number: number) => `eigenvraag_${number}`,
  ownNote: (number: number) => `eigennotitie_${number}`,
  conclusion: (number: number) => `conclusie_${number}`,
  /** The top left cell of a sheet: who it is, also when it has been renamed. */
  sheet: (key: SheetKey) => `blad_${key}`,
  /** Where links to a sheet lead that is only made later: until then to what is said about it elsewhere. */
  wayTo: (key: "actieplan" | "samenvatting" | "archief") => `naar_${key}`,
  /** The year of the last evaluation before this one; calculated. */
  previousYear: "vorig_jaar",
  /** In which row of the results the last evaluation's own result stands, counting from 1; 0 for none. Calculated. */
  lastRow: (profile: ProfileId) => `vorige_rij_${profile}`,
  /** The same for the first peers' results of that evaluation, counting from 1. */
  lastPeerRow: (profile: ProfileId, number: number) => `vorige_collega_${profile}_${number}`,
} as const;

/** Names of ranges that formulas and drop-down lists use. */
export const listNames = {
  scaleLabels: "schaal_niveaus",
  scaleDefinitions: "schaal_omschrijvingen",
  profiles: "lijst_profielen",
  actionProfiles: "lijst_actieprofielen",
  sourceKinds: "lijst_soorten",
  peerSubjects: "lijst_onderwerpen",
  statuses: "lijst_statussen",
  changeKinds: "lijst_wijzigingen",
  /** The organisation's names through the years, side by side, with until when and from when on each counts. Calculated. */
  lineageNames: "lijn_namen",
  lineageUntil: "lijn_tot",
  lineageMerged: "lijn_fusie",
} as const;

/** The tables. One list of sources per profile, as it stands on that profile's sheet. */
export const tableNames = {
  assessments: "Beoordelaars",
  sources: (profile: ProfileId) => `Bronnen_${profile}`,
  peerEntries: "Toetsing",
  answers: "Vragen",
  actions: "Actieplan",
  results: "Resultaten",
  archive: "Archief",
  organisationChanges: "Organisatiewijzigingen",
  found: "GevondenAntwoorden",
  backups: "Reservekopieen",
} as const;

/** What a sheet is, whatever it is called. */
export type SheetKey =
  | "start"
  | "leeswijzer"
  | "stap1"
  | ProfileId
  | "stap2"
  | "stap3"
  | "actieplan"
  | "samenvatting"
  | "vragen"
  | "resultaten"
  | "organisaties"
  | "vergelijking"
  | "archief"
  | "ontwikkeling"
  | "draaitabel"
  /** Only once something was found that has no place. */
  | "gevonden"
  /** Only once places were made again that were gone. */
  | "teruggezet"
  /** Only once something was kept there. */
  | "reservekopieen";

/** The layout this code writes, and the newest it reads. */
export const layoutVersion = 2;
