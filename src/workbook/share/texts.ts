import { typedScoreTag } from "../../model/peer-merge/suggestion.ts";

/** Every word of our own in the share copy, and what is said about a returned one. Official texts come from `bijlage-d`. */
export const shareTexts = {
  sheets: {
    start: "Lees mij",
    scores: "Zelfevaluatie",
    notes: "Notities en bronnen",
    pages: "Profielteksten",
    plan: "Actieplan",
    peer: (number: number) => `Collega ${number}`,
  },
  title: "Collegiale toetsing",
  subtitle: (organisation: string, year: string) => `Zelfevaluatie competentieprofielen van ${organisation}, ${year}`,
  documentTitle: (organisation: string, year: string) => `Collegiale toetsing ${organisation} ${year}`.trim(),
  what: "Waar gaat dit over?",
  how: "Zo werkt u ermee",
  steps: [
    "1. Lees de zelfevaluatie op de bladen hierna. Die bladen zijn om te lezen; ze zijn beveiligd, zonder wachtwoord.",
    "2. Kies een blad ‘Collega’ en vul daar de naam van uw organisatie in. Eén blad per organisatie.",
    "3. Vul in wat u wilt meegeven. Gele vakken vult u in. Leeg laten mag; een score geven hoeft niet.",
    "4. Noem geen namen van medewerkers. Schrijf een functie op als dat nodig is.",
    "5. Sla het bestand op als Excel-werkmap (.xlsx) en stuur het terug aan de organisatie.",
  ],
  /** In place of the second step, when the names of colleagues are on their sheets. */
  ownSheet: "2. Kies het blad ‘Collega’ waarop de naam van uw organisatie al staat. Eén blad per organisatie.",
  blind: "De eigen scores van de organisatie staan er nog niet bij. Die volgen als u uw scores hebt gegeven.",
  identity: "Bij welke zelfevaluatie hoort dit bestand?",
  identityHint:
    "Hieraan ziet de organisatie dat een teruggestuurd bestand bij haar zelfevaluatie hoort. Laat dit staan.",
  identityLabels: { organisation: "Organisatie", year: "Jaar", mark: "Kenmerk", version: "Indeling" },
  scale: "De schaal",
  scores: "Scores en toelichting",
  readHint: "Om te lezen. Wat u wilt meegeven, schrijft u op een blad ‘Collega’.",
  columns: {
    profile: "Profiel",
    score: "Score",
    level: "Niveau",
    justification: "Toelichting",
    question: "Hulpvraag",
    note: "Notitie",
    source: "Bron",
    kind: "Soort",
    finding: "Wat blijkt hieruit?",
    part: "Onderdeel",
    text: "Tekst",
    answer: "Uw antwoord",
    ownQuestion: "Eigen vraag",
    peerScore: "Score",
    reason: "Hoe komt u tot deze score?",
    scale: "Schaal",
    definition: "Wat betekent dat?",
  },
  sources: "bronnen",
  scoreStays: "volgt later",
  competence: "Competentie",
  profileSource: "Bron van de tekst",
  peerSubtitle: (organisation: string, year: string) => `Uw blik op de zelfevaluatie van ${organisation}, ${year}`,
  peerHead: "Wie bent u?",
  peerLabel: "Naam van uw organisatie",
  peerHint: "Vul de naam van uw organisatie in, geen namen van personen.",
  questions: "1 · Het goede gesprek",
  own: "2 · Eigen vragen",
  ownHint: "Links uw vraag, rechts wat u erbij wilt zeggen.",
  fetchBring: "3 · Halen en brengen",
  fetch: "Halen: wat kan uw organisatie hier leren?",
  bring: "Brengen: wat kan uw organisatie hier brengen?",
  peerScores: "4 · Uw score per profiel",
  peerScoresHint: "Niet verplicht. Leeg betekent ‘nog niet gewaardeerd’. Eén score voor het geheel van een profiel.",
} as const;

/** What is said about a file that came back. */
export const returnTexts = {
  notShare: {
    what: "Dit is geen deelversie van Competentiespiegel.",
    remedy: "Kies het bestand dat u met collega’s deelde en dat zij terugstuurden.",
  },
  evaluation: {
    what: "Dit is een hele zelfevaluatie, en geen deelversie die van collega’s terugkwam.",
    remedy: "Kies het bestand dat collega’s terugstuurden.",
  },
  otherOrganisation: (found: string, own: string) => ({
    what: `Dit bestand hoort bij de zelfevaluatie van “${found}”, en niet bij die van “${own}”.`,
    remedy:
      "Neem het over in de werkmap van die organisatie. Is het wel uw bestand, en veranderde u de naam na het delen? Zet op het blad ‘Stap 1 Zelfevaluatie’ de oude naam terug, neem over, en schrijf dan weer de nieuwe.",
  }),
  otherYear: (found: string, own: string) => ({
    what: `Dit bestand hoort bij de zelfevaluatie van ${found}, en niet bij die van ${own}.`,
    remedy: `Neem het over in de werkmap van ${found}.`,
  }),
  changedMark: {
    what: "Het kenmerk in dit bestand is gewist of veranderd, dus is niet zeker bij welke zelfevaluatie het hoort.",
    remedy: "Vraag de collega om het blad ‘Lees mij’ te laten zoals het was, en het bestand opnieuw te sturen.",
  },
  noReadMe: {
    what: "Uit dit bestand is het blad ‘Lees mij’ verdwenen, en daarop staat bij welke zelfevaluatie het hoort.",
    remedy: "Vraag de collega om het bestand met alle bladen terug te sturen.",
  },
  readMeGone:
    "Het blad ‘Lees mij’ is uit dit bestand verdwenen. Op de bladen ‘Collega’ is te zien dat het bij deze zelfevaluatie hoort.",
  newer: (version: number, known: number) => ({
    what: `Deze deelversie heeft indeling ${version}; deze versie van Competentiespiegel kent indeling ${known}.`,
    remedy: "Werk Competentiespiegel bij en probeer het opnieuw.",
  }),
  noYear: {
    what: "Het jaar van de zelfevaluatie ontbreekt, dus is een teruggestuurd bestand niet te herkennen.",
    remedy: "Vul het jaar in op het blad ‘Stap 1 Zelfevaluatie’.",
  },
  noPlaces: {
    what: "De bladen ‘Collega’ zijn uit dit bestand verdwenen.",
    remedy: "Vraag de collega om een versie waarin die bladen nog staan.",
  },
  nameless: "Collega-organisatie zonder naam",
  /** `mark` tells apart who left the name out. */
  namelessAs: (mark: string) => `Collega-organisatie zonder naam (${mark})`,
  asTyped: (value: string) => `${typedScoreTag}“${value}”`,
  place: (sheet: string, address: string) => `blad ${sheet}, cel ${address}`,
  sheet: (sheet: string) => `blad ${sheet}`,
  noPlace: (sheet: string, what: string) =>
    `Op blad ${sheet} is de plek voor ${what} verdwenen; wat daar stond, is niet te lezen.`,
  places: {
    peer: "de naam van de organisatie",
    question: (number: number) => `het antwoord op vraag ${number}`,
    askedAnswer: (number: number) => `het antwoord op uw eigen vraag ${number}`,
    own: (number: number) => `eigen vraag ${number} van de collega’s`,
    ownAnswer: (number: number) => `het antwoord bij eigen vraag ${number} van de collega’s`,
    fetch: "Halen",
    bring: "Brengen",
    score: (profile: string) => `de score van ${profile}`,
    reason: (profile: string) => `de reden bij de score van ${profile}`,
  },
  noName: (sheet: string) =>
    `Op blad ${sheet} is geen naam van een organisatie ingevuld. Vul die in dit bestand in en kies het opnieuw, of neem het zo over. Vullen twee organisaties zonder naam precies hetzelfde in, dan tellen zij als één.`,
  noScore: (where: string, profile: string, value: string) =>
    `Op ${where}, bij ${profile}, staat “${value}”; dat is geen score van 1 tot en met 5. De tekst is meegenomen, de score niet.`,
  outside: (where: string, text: string) => `Buiten de vakken, ${where}: “${text}”.`,
  outsideMany: (sheet: string, count: number) =>
    `Buiten de vakken staan op blad ${sheet} ${count} teksten. Die komen samen in één rij; is dat te lang voor een cel, dan in meer.`,
  outsideNote: (where: string, text: string) => `In een notitie, ${where}: “${text}”.`,
  changedText: (where: string, text: string) =>
    `Anders dan u deelde, ${where}: “${text}”. Die tekst is niet overgenomen.`,
} as const;
