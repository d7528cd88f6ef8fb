import { scoreForm } from "../bijlage-d/forms.ts";

/** Why an evaluation cannot be recorded, and what else is said of results, in Dutch. */
export const historyTexts = {
  /** How the organisation's own results are marked. */
  selfEvaluation: "zelfevaluatie",
  namelessPeer: "collega-organisatie",
  /** For a peer organisation that is called as our own results are marked. */
  peerCalled: (name: string) => `collega-organisatie ${name}`,
  /** The cells of step 1, as `src/workbook/labels.ts` says them; a spec holds the two together. */
  organisation: `Stap 1 Zelfevaluatie · ${scoreForm.organisationLabel}`,
  year: "Stap 1 Zelfevaluatie · Jaar",
  table: "tabel Resultaten",
  peers: "tabel Toetsing",
  noOrganisation: {
    what: "De naam van de organisatie ontbreekt. Zonder naam is later niet te zien van wie de uitkomsten zijn.",
    remedy: "Vul op het blad van stap 1 de naam van de organisatie in.",
  },
  noYear: {
    what: "Het jaar van de zelfevaluatie ontbreekt. Zonder jaar is later niet te zien bij welk jaar de uitkomsten horen.",
    remedy: "Vul op het blad van stap 1 het jaar in.",
  },
  otherYear: (recorded: number, now: number) => ({
    what: `Deze zelfevaluatie is vastgelegd voor ${recorded}, en op stap 1 staat nu ${now}.`,
    remedy: `Begint u een nieuwe evaluatie? Zet het jaar terug op ${recorded} en start de volgende evaluatie. Was ${recorded} een vergissing? Verander dan ook in de tabel Resultaten het jaar bij deze evaluatie.`,
  }),
  twice: (profile: string, source: string) => ({
    what: `Bij ${profile} staat de uitkomst van “${source}” voor deze evaluatie meer dan één keer in de tabel.`,
    remedy: "Verwijder de rij die niet klopt, en leg daarna opnieuw vast.",
  }),
  differs: (profile: string, year: number, scores: readonly string[]) => ({
    what: `Bij ${profile} staan voor ${year} verschillende scores van uw organisatie, uit verschillende evaluaties: ${scores.join(" en ")}.`,
    remedy: "Alle rijen blijven staan. Kijk welke score klopt, en verwijder de andere rij uit de tabel Resultaten.",
  }),
  peerDiffers: (peer: string, profile: string, scores: readonly string[]) => ({
    what: `“${peer}” geeft bij ${profile} verschillende scores: ${scores.join(" en ")}.`,
    remedy: "Laat op het blad van stap 2 bij één rij een score staan, en leg daarna opnieuw vast.",
  }),
} as const;
