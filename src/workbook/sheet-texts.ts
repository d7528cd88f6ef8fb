/** Our own words on the sheets, u-vorm, per sheet. Official texts come from `model/bijlage-d`. */
export const sheetNames = {
  start: "Start",
  leeswijzer: "Leeswijzer",
  stap1: "Stap 1 Zelfevaluatie",
  stap2: "Stap 2 Collegiale toetsing",
  stap3: "Stap 3 Conclusies",
  actieplan: "Actieplan",
  samenvatting: "Managementsamenvatting",
  vragen: "Vragen",
  resultaten: "Resultaten",
  organisaties: "Organisaties",
  vergelijking: "Vergelijking",
  archief: "Archief",
  ontwikkeling: "Ontwikkeling",
  draaitabel: "Draaitabel",
  gevonden: "Gevonden antwoorden",
  teruggezet: "Teruggezette vakken",
  reservekopieen: "Reservekopieën",
} as const;

/** What several sheets say. */
export const commonTexts = {
  product: "Competentiespiegel",
  subject: "Zelfevaluatie van de competentieprofielen, Bijlage D van de VTH-kwaliteitscriteria",
  documentTitle: (organisation: string, year: string) =>
    `Zelfevaluatie competentieprofielen ${organisation} ${year}`.trim(),
  backToStart: "← Naar Start",
  backTip: "Terug naar het overzicht van alle stappen",
  page: "Pagina &P van &N",
  ownWords: "Gele vakken vult u in. Leeg laten mag.",
  spareRows:
    "Rijen vol? Hef de beveiliging van dit blad op (Controleren > Beveiliging blad opheffen, er is geen wachtwoord). De tabel groeit dan mee terwijl u typt.",
} as const;

/** The validation of a score, wherever one is asked. The prompt holds the core of each official definition. */
export const scoreTexts = {
  promptTitle: "Score 1 tot en met 5",
  prompt: [
    "1 voldoet op cruciale onderdelen niet",
    "2 voldoet niet continu of niet op alle onderdelen",
    "3 voldoet in grote lijnen",
    "4 voldoet volledig en overtreft op onderdelen",
    "5 voldoet ruimschoots en overtreft op meerdere onderdelen",
    "Leeg: nog niet gewaardeerd",
  ].join("\n"),
  errorTitle: "Dit is geen score",
  error:
    "Vul een heel getal in van 1 tot en met 5. Weet u het nog niet? Maak de cel dan leeg: dat betekent ‘nog niet gewaardeerd’.",
} as const;

/** The validation of the other cells. */
export const validationTexts = {
  yearTitle: "Jaar van de zelfevaluatie",
  year: (first: number, last: number) => `Vul een jaar in van ${first} tot en met ${last}, bijvoorbeeld 2026.`,
  choiceTitle: "Kies uit de lijst",
  choice: "Kies een waarde uit de lijst, of maak de cel leeg.",
  dateTitle: "Dit is geen datum",
  date: "Vul een datum in, bijvoorbeeld 31-12-2027, of maak de cel leeg.",
} as const;

export const startTexts = {
  subtitle: "Zelfevaluatie van de vijf competentieprofielen voor vergunningverlening, toezicht en handhaving",
  about: "Deze zelfevaluatie",
  unknown: "nog niet ingevuld",
  fillIn: "Invullen",
  fillInTip: "Naar de kop van het formulier van stap 1",
  steps: "Zo werkt u",
  columns: { step: "Waar", what: "Wat doet u daar?", standing: "Waar staat u?" },
  links: {
    leeswijzer: {
      what: "Lees de methode, de schaal van 1 tot en met 5 en de opbouw van een profiel.",
      tip: "Naar de uitleg van de methode",
    },
    stap1: {
      what: "Geef elk profiel één score met een toelichting. Laat ook anderen onafhankelijk van elkaar scoren.",
      tip: "Naar het scoreformulier",
    },
    profile: {
      what: "Lees de profieltekst, maak aantekeningen bij de hulpvragen en noem uw bronnen.",
      tip: "Naar de hulpvragen van dit profiel",
    },
    stap2: {
      what: "Niet verplicht: voer het gesprek met collega-organisaties en leg vast wat zij meegeven.",
      tip: "Naar de collegiale toetsing",
    },
    stap3: { what: "Trek conclusies: waar staat u, en waar wilt u naartoe?", tip: "Naar de conclusies" },
    actieplan: { what: "Werk uit wat u de komende twee jaar oppakt.", tip: "Naar het actieplan" },
    samenvatting: {
      what: "Lees en druk af: één bladzijde voor bestuur en management.",
      tip: "Naar de managementsamenvatting",
    },
    vragen: { what: "Lees terug wat u bij een vraag hebt besproken.", tip: "Naar wat al besproken is" },
    resultaten: { what: "De lange tabel met de uitkomsten van alle jaren.", tip: "Naar de resultaten van alle jaren" },
    organisaties: {
      what: "Leg vast wanneer een organisatie een andere naam kreeg, fuseerde of splitste.",
      tip: "Naar de wijzigingen van organisaties",
    },
    vergelijking: {
      what: "Zie hoe organisaties over de niveaus verdeeld zijn, zonder namen.",
      tip: "Naar de vergelijking van een groep",
    },
    archief: { what: "Lees terug wat u in eerdere jaren invulde.", tip: "Naar de antwoorden van eerdere jaren" },
    ontwikkeling: {
      what: "Zie de ontwikkeling: was en wordt naast elkaar.",
      tip: "Naar de ontwikkeling door de jaren",
    },
    draaitabel: { what: "Maak zelf dwarsdoorsneden van de resultaten.", tip: "Naar de draaitabel" },
  },
  standing: {
    nothing: "Met welk profiel begint u?",
    some: "Nog niet gewaardeerd: ",
    all: "Alle profielen zijn gewaardeerd. Wat valt u op?",
    noReason: " · hoe komt u tot deze score?",
    invalid: "Op stap 1 staat iets dat geen score is. Welke score past?",
    optional: "Niet verplicht. Wie zou met u mee kunnen kijken?",
    peers: "Er is inbreng van collega’s. Wat doet u ermee?",
    noConclusion: "Wat concludeert u uit de scores en de gesprekken?",
    conclusion: "Er staan conclusies. Herkent iedereen zich erin?",
    noPlan: "Nog niet gemaakt: kies op het lint Actieplan opstellen.",
    plan: {
      actieplan: "Wat pakt u als eerste op, en wie is de eigenaar?",
      samenvatting: "Staat hierin wat het bestuur moet weten?",
    },
    noAnswers: "Nog niets vastgelegd. Over welke vraag spreekt u als eerste?",
    answers: "Er zijn antwoorden vastgelegd. Gelden ze nog?",
    noArchive: "Nog niets: het begint bij uw volgende evaluatie.",
    archive: "Er zijn antwoorden van eerdere jaren. Wat is er sindsdien veranderd?",
    noHistory: "Nog geen eerdere uitkomsten vastgelegd.",
    history: "Er zijn uitkomsten vastgelegd. Wat is er veranderd?",
  },
  howTitle: "Goed om te weten",
  how: [
    "Gele vakken zijn van u: daar vult u in. Grijze vakken rekent de werkmap uit. De rest is uitleg. De meeste bladen zijn beveiligd, zonder wachtwoord, zodat u niet per ongeluk iets wist.",
    "Een leeg scorevak betekent ‘nog niet gewaardeerd’. Dat is iets anders dan score 1.",
    "Eén score per profiel: u kijkt naar het geheel. Er zijn geen deelscores en er wordt niets gemiddeld.",
    "Noem functies, geen namen van medewerkers. De zelfevaluatie gaat over de organisatie.",
    "Alles staat in dit bestand. Er gaat niets naar buiten, tenzij u het bestand zelf deelt.",
  ],
  legend: {
    title: "Kleuren",
    input: "Hier vult u in",
    calculated: "Dit rekent de werkmap uit",
    question: "Dit is een vraag uit de methode",
  },
  source:
    "Vragen, schaal en uitleg van de methode komen letterlijk uit Bijlage D Competentieprofielen van de VTH-kwaliteitscriteria.",
  layout: "Indeling",
} as const;

export const guideTexts = {
  subtitle: "De methode in het kort, in de woorden van Bijlage D",
  steps: "De drie stappen",
  scale: "De beoordelingsschaal",
  scaleColumns: { level: "Score", label: "Niveau", definition: "Wat betekent dit?" },
  method: "Zo kijkt u",
  holistic: "Holistisch beoordelen",
  parts: "De vijf onderdelen van een profiel",
  dilemmas: "De drie dilemma’s",
  levels: "De vier levels",
  startingPoints: "Uitgangspunten van het stappenplan",
  helpQuestions: "Waarvoor zijn de hulpvragen?",
  lists: "Keuzelijsten",
  listsHint: "Deze lijsten horen bij de keuzevakken in deze werkmap.",
  listHeads: {
    profiles: "Profielen",
    actionProfiles: "Profielen in het actieplan",
    sourceKinds: "Soorten bronnen",
    peerSubjects: "Onderwerpen",
    statuses: "Status",
  },
} as const;

export const step1Texts = {
  subtitle: "Geef elk competentieprofiel één score van 1 tot en met 5, met een toelichting",
  head: "Gegevens",
  contactHint: "Noem liever een functie dan een naam.",
  yearLabel: "Jaar",
  scale: "De schaal",
  form: "Score en toelichting",
  columns: {
    question: "Profiel en vraag",
    score: "Score",
    justification: "Toelichting",
    level: "Niveau",
    check: "Vraag voor het gesprek",
    spread: "Beoordelaars",
    toProfile: "Verder",
  },
  toProfile: "Hulpvragen",
  toProfileTip: (title: string) => `Naar de hulpvragen bij ${title}`,
  toScoreTip: (title: string) => `Naar de score en toelichting bij ${title}`,
  assessors: "Beoordelaars",
  assessorsHint:
    "Laat enkele collega’s elk profiel onafhankelijk van elkaar scoren, één rij per beoordelaar en profiel. Noem hun functie, niet hun naam. De verschillen zijn stof voor het gesprek; ze worden niet gemiddeld.",
} as const;

export const profileTexts = {
  subtitle: "Profieltekst, hulpvragen en bronnen bij dit competentieprofiel",
  score: "Score op stap 1",
  toScore: "Naar de score",
  toScoreTip: "Naar de score en toelichting op stap 1",
  text: "1 · De profieltekst",
  textHint:
    "Neem hier één keer de officiële profieltekst over. Bij elk onderdeel staat wat erin hoort. Zonder profieltekst werkt alles ook.",
  source: "Bron en versie van deze profieltekst",
  sourceHint: "Bijvoorbeeld: VTH-kwaliteitscriteria versie 3.0, Bijlage D.",
  competence: (number: number) => `Competentie ${number}`,
  competenceName: "Naam van de competentie",
  competenceExplanation: "Toelichting op de competentie",
  questions: "2 · De hulpvragen",
  sources: "3 · Bronnen",
  sourcesHint:
    "Waarop rust uw beeld? Noem documenten (de ‘harde’ kant) en gesprekken (de ‘zachte’ kant). Noem geen namen van personen.",
} as const;

export const step2Texts = {
  subtitle: "Niet verplicht: kijk samen met collega-organisaties in de spiegel",
  questions: "1 · Het goede gesprek",
  own: "2 · Eigen vragen",
  ownQuestion: "Eigen vraag",
  ownNote: "Aantekeningen",
  side: "3 · Alle blikken naast elkaar",
  sideHint:
    "Dit komt uit de tabel hieronder: wat collega’s zeggen, en na de pijl wat u daarmee doet. Lange teksten zijn hier verkort. Past een tekst niet? Maak de rij hoger. Er wordt niets gemiddeld: verschillen zijn stof voor het gesprek.",
  sideColumns: {
    question: "Vraag",
    views: "Wat collega’s zeggen, en wat wij daarmee doen",
    profile: "Profiel",
    own: "Eigen score",
    scores: "Scores van collega’s",
  },
  views: {
    none: "Nog geen inbreng van collega’s",
    noScores: "Nog geen scores van collega’s",
    score: " (score ",
    response: "→ ",
    more: "… en meer: zie de tabel hieronder",
    faulty: "(een rij met een fout: zie de tabel hieronder)",
    noSubject: "Zonder onderwerp",
  },
  entries: "4 · Wat collega’s meegeven",
  entriesHint:
    "Eén rij per opmerking. Een score is niet verplicht; leeg betekent ‘nog niet gewaardeerd’. Schrijf in de kolom ‘Wat doen wij hiermee?’ wat u met een opmerking doet. Nieuwe rijen: typ gewoon onder de tabel.",
} as const;

export const step3Texts = {
  subtitle: "Waar staat u, en waar wilt u naartoe?",
  scores: "De scores op een rij",
  scoreColumns: {
    profile: "Profiel",
    score: "Score en niveau",
    spread: "Beoordelaars",
    justification: "Toelichting uit stap 1",
    ambition: "Ambitie van de vorige keer",
  },
} as const;

export const questionTexts = {
  subtitle: "Wat wij al bespraken",
  hint: "Het deelvenster en de opdracht ‘controleer’ stellen vragen bij wat u invulde. Is een vraag besproken, dan staat hier wat u daarbij afsprak, bijvoorbeeld: besproken, want … De vraag blijft daarna stil, totdat verandert waarover zij ging. Het kenmerk zegt bij welke vraag een rij hoort: laat het staan. Haalt u een rij weg, dan komt de vraag terug.",
} as const;

export const resultTexts = {
  subtitle: "De uitkomsten van alle jaren, één rij per profiel en bron",
  hint: "Een lege score betekent ‘nog niet gewaardeerd’. De werkmap rekent de kolom Niveau uit. Sorteren, filteren en eigen kolommen toevoegen mag.",
  evaluation: "Kenmerk van deze evaluatie",
} as const;

/** The first sheet of a workbook with nothing but results. */
export const gatheredTexts = {
  title: "Uitkomsten van zelfevaluaties",
  subtitle: "Bijeengebracht uit de werkmappen van een of meer organisaties",
  about: "Wat staat hierin?",
  rows: "Uitkomsten",
  columns: { sheet: "Blad", what: "Wat vindt u daar?" },
  usage: "Zo gebruikt u deze werkmap",
  how: [
    "Dit is geen zelfevaluatie: u scoort hier niets. Wat in een werkmap van een zelfevaluatie staat, blijft daar.",
    "Komen er uitkomsten bij? Breng ze opnieuw bijeen, en geef deze werkmap daarbij op. Wat er al stond, komt niet dubbel.",
  ],
} as const;

export const archiveTexts = {
  subtitle: "Wat u in eerdere jaren invulde, antwoord voor antwoord",
  hint: "Dit blad is om terug te lezen. Met de knoppen naast de opschriften kiest u een jaar of een onderdeel. De kolom Plek zegt waar het antwoord stond: laat haar staan.",
} as const;

/** What the parts of an evaluation are called in the archive. */
export const partTexts = {
  head: "Gegevens",
  peers: "Collegiale toetsing",
  conclusions: "Conclusies",
  assessments: "Beoordelaars",
  sources: (profile: string) => `${profile}, bronnen`,
  text: (profile: string) => `${profile}, profieltekst`,
  answers: "Vragen",
  actions: "Actieplan",
} as const;

export const developmentTexts = {
  subtitle: "Was en wordt: de zelfevaluatie van nu naast die van eerdere jaren",
  matrix: "Ontwikkeling per profiel",
  columns: { profile: "Profiel", ambition: "Ambitie (hulpvraag 8)" },
  yearHint: "Jaar",
  noBefore: "Vorige keer: geen",
  before: "Vorige keer: ",
  now: "Nu: ",
  double: "meer dan één score",
  charts: "In beeld",
  radar: { name: "Nu en vorige keer", title: "Nu en vorige keer" },
  radarAlt:
    "Radardiagram met per competentieprofiel de score van nu en van de vorige keer, op de schaal van 1 tot en met 5. De scores staan in de tabel erboven; een profiel dat niet gewaardeerd is, heeft geen punt.",
  line: (title: string) => `Ontwikkeling ${title}`,
  lineAlt: (title: string) =>
    `Lijndiagram met de scores van ${title} door de jaren, op de schaal van 1 tot en met 5. De scores staan in de tabel erboven; een jaar zonder score heeft geen punt.`,
  helpers: "Hulpcijfers",
  helpersHint:
    "Deze cijfers rekent de werkmap uit voor de grafieken en voor ‘vorige keer’. #N/B betekent: geen score, dus geen punt in de grafiek.",
  lastRows: "Rijen van de vorige keer in de tabel Resultaten",
  selfEvaluation: "zelfevaluatie",
} as const;

/** What is laid beside the inputs of a next evaluation. */
export const lastTimeTexts = {
  head: "Vorige keer",
  apart: (year: number | string) => `${year}: vóór de fusie. Zie het blad Ontwikkeling.`,
  ambition: "Ambitie",
} as const;

export const pivotTexts = {
  subtitle: "Maak zelf dwarsdoorsneden van de resultaten",
  how: "Zelf een draaitabel maken: klik in de tabel op het blad Resultaten en kies Invoegen > Draaitabel. Dit blad is niet beveiligd.",
  refresh:
    "Is er iets veranderd op het blad Resultaten? Klik in de draaitabel en kies Gegevens > Alles vernieuwen. De waarde is de hoogste score: vallen er meer scores in een vak, dan ziet u de hoogste.",
  meaning:
    "Kies boven de draaitabel de organisatie en de bron. Een streepje of een leeg vak: nog niet gewaardeerd. Totalen staan er met opzet niet in.",
  value: "Hoogste score",
} as const;
