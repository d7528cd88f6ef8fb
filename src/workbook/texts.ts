import { yearLimits } from "../model/evaluation/evaluation.ts";

/** Every text of our own in the workbook. Official texts come from `model/bijlage-d`. */
export const columnTexts = {
  key: "Nr.",
  assessor: "Functie van de beoordelaar",
  score: "Score",
  reason: "Hoe komt deze beoordelaar tot de score?",
  profile: "Profiel",
  source: "Bron",
  finding: "Wat blijkt hieruit?",
  kind: "Soort",
  peer: "Collega-organisatie",
  notes: "Aantekeningen",
  subject: "Onderwerp",
  response: "Wat doen wij hiermee?",
  question: "Vraag",
  answer: "Wat is besproken?",
  findingKey: "Kenmerk",
  cause: "Aanleiding",
  specific: "Specifiek",
  indicator: "Meetbaar: indicator",
  baseline: "Nulmeting",
  target: "Streefwaarde",
  owner: "Eigenaar (functie)",
  support: "Draagvlak",
  means: "Realistisch: middelen",
  start: "Begin",
  end: "Einde",
  status: "Status",
  progress: "Voortgang",
  smart: "SMART-controle",
  signal: "Let op",
  evaluationId: "Evaluatie",
  organisation: "Organisatie",
  year: "Jaar",
  origin: "Bron",
  level: "Niveau",
  justification: "Toelichting",
  ambition: "Ambitie",
  recordedOn: "Vastgelegd op",
  part: "Onderdeel",
  given: "Antwoord",
  place: "Plek",
  changeFrom: "Van",
  changeInto: "Naar",
  foundOn: "Gevonden op",
  foundWhat: "Wat",
  foundWhere: "Waar het stond",
} as const;

/** Labels of choices in drop-down lists. */
export const labelTexts = {
  overarching: "Overkoepelend",
  sourceKinds: { document: "Document", gesprek: "Gesprek" },
  peerSubjects: {
    vraag_1: "Vraag 1",
    vraag_2: "Vraag 2",
    vraag_3: "Vraag 3",
    vraag_4: "Vraag 4",
    vraag_5: "Vraag 5",
    vraag_6: "Vraag 6",
    eigen: "Eigen vraag",
  },
  changeKinds: { naam: "Nieuwe naam", fusie: "Fusie", splitsing: "Splitsing" },
  statuses: { gepland: "Gepland", loopt: "Loopt", gereed: "Gereed", vervallen: "Vervallen" },
} as const;

/** What is said when a workbook cannot be read as an evaluation. */
export const readTexts = {
  wrong: {
    "geen-score": {
      what: (value: string) => `Hier staat “${value}”; dat is geen score.`,
      remedy: "Vul 1, 2, 3, 4 of 5 in, of maak de cel leeg (nog niet gewaardeerd).",
    },
    "geen-jaar": {
      what: (value: string) => `Hier staat “${value}”; dat is geen jaar.`,
      remedy: `Vul een jaar in van ${yearLimits.first} tot en met ${yearLimits.last}.`,
    },
    "geen-datum": {
      what: (value: string) => `Hier staat “${value}”; dat is geen datum.`,
      remedy: "Vul een datum in zoals 31-12-2027, of maak de cel leeg.",
    },
    "onbekende-keuze": {
      what: (value: string) => `Hier staat “${value}”; dat staat niet in de keuzelijst.`,
      remedy: "Kies een waarde uit de lijst, of maak de cel leeg.",
    },
  },
  notOurs: {
    what: "Dit is geen werkmap van Competentiespiegel.",
    remedy: "Kies een werkmap die met Competentiespiegel is gemaakt.",
  },
  damaged: {
    what: "Deze werkmap van Competentiespiegel is beschadigd: een blad of een naam die niet gemist kan worden, is weg.",
    remedy:
      "Laat de werkmap herstellen, in Excel met de knop ‘Werkmap controleren en herstellen’ of met de opdracht herstel. Of maak het verwijderen ongedaan.",
  },
  shareCopy: {
    what: "Dit is een deelversie voor collega-organisaties, en geen hele zelfevaluatie.",
    remedy:
      "Open uw eigen werkmap, en neem daarin met ‘Neem toetsing over’ over wat collega’s in de deelversie schreven.",
  },
  resultsAlone: {
    what: "Dit is een werkmap met alleen uitkomsten, en geen zelfevaluatie.",
    remedy: "Kies de werkmap van een zelfevaluatie. De uitkomsten haalt u daarin op met ‘Jaren ophalen’.",
  },
  newer: (version: number, known: number) => ({
    what: `Deze werkmap heeft indeling ${version}; deze versie van Competentiespiegel kent indeling ${known}.`,
    remedy: "Werk Competentiespiegel bij en probeer het opnieuw.",
  }),
  damagedLayout: {
    what: "Het nummer van de indeling van deze werkmap is veranderd of gewist.",
    remedy:
      "Laat de werkmap controleren en herstellen, of zet onderaan het blad Start bij “Indeling” het getal terug dat er stond.",
  },
  missing: {
    what: "De plek voor dit antwoord is uit de werkmap verdwenen, bijvoorbeeld doordat een rij of blad is verwijderd.",
    remedy: "Maak dat ongedaan, of laat de werkmap controleren en herstellen.",
  },
  missingTable: (table: string) => ({
    what: `De tabel “${table}” is uit de werkmap verdwenen.`,
    remedy: `Maak dat ongedaan, of laat de werkmap controleren en herstellen. Is de tabel een gewoon bereik geworden? Klik erin, maak er weer een tabel van (Ctrl+T) en noem haar ${table} (Tabelontwerp > Tabelnaam).`,
  }),
  missingColumn: (column: string) => ({
    what: `De kolom “${column}” is verwijderd of heeft een ander opschrift.`,
    remedy: `Zet het opschrift “${column}” terug, maak het verwijderen ongedaan, of laat de werkmap controleren en herstellen.`,
  }),
  missingInRow: {
    what: "In deze rij ontbreekt een gegeven dat nodig is.",
    remedy: "Vul in deze rij het jaar en het profiel in, of maak de rij leeg.",
  },
  missingInChange: {
    what: "In deze rij ontbreekt een gegeven dat nodig is.",
    remedy: "Vul in deze rij het jaar, de soort en de namen onder Van en Naar in, of maak de rij leeg.",
  },
  /** What a cell held as text and was meant as a number or a date. */
  typed: (count: number, sample: string): string =>
    count === 1
      ? `Een getal of datum stond er als tekst (“${sample}”), en is als getal of datum gelezen.`
      : `${count} getallen of datums stonden er als tekst (zoals “${sample}”), en zijn als getal of datum gelezen.`,
  /** Where the number of the layout stands. */
  layoutPlace: "Start · Indeling",
  cell: (name: string) => `cel ${name}`,
  tableCell: (table: string, row: number, column: string) => `tabel ${table}, rij ${row}, kolom ${column}`,
} as const;
