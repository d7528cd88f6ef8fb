/** Our own words on the sheets of step 3, the plan and the summary. Official texts come from `model/bijlage-d`. */
export const planSheetTexts = {
  subtitle: "Wat pakt u de komende twee jaar concreet op?",
  hint: "Eén rij per verbetering. Noem functies, geen namen. Nieuwe rijen: typ gewoon onder de tabel. Wilt u een rij niet? Kies de status Vervallen; een verwijderde rij komt terug zolang de aanleiding er is. De kolommen SMART-controle en Let op, en eigen kolommen rechts daarvan, worden niet afgedrukt.",
  signal: {
    /** Days before the end from which on an action stands out. */
    nearDays: 60,
    overdue: "▲ Einde voorbij",
    near: "● Einde nadert",
    vanished: "○ Aanleiding vervallen",
  },
  outside: { before: "T: Niet alle datums vallen in de periode ", to: " tot en met ", after: ". Klopt dat?" },
} as const;

/** What step 3 says beside each conclusion question: answers that are there already, to read. */
export const saidTexts = {
  head: "Wat de zelfevaluatie al zegt",
  hint: "De grijze vakken laten zien wat u en collega’s al noteerden. Is een vak leeg, dan is daarover nog niets genoteerd. De conclusies schrijft u zelf.",
  peerNote: "Gesprek met collega’s",
  peer: "Collega’s",
  before: "vorige keer",
  /** How the organisation's own results are marked. */
  selfEvaluation: "zelfevaluatie",
  conclusion: (number: number) => `Uw conclusie ${number}`,
  plan: "Het actieplan komt op een eigen blad, met een managementsamenvatting erbij. Kies op het lint Actieplan opstellen. Het begint bij uw conclusies, lage scores, verbeteringen, ambities en wat collega’s meegeven. Nog eens kiezen voegt toe wat nieuw is, en verandert niets aan wat er staat.",
} as const;

/** The page for the board. */
export const summaryTexts = {
  subtitle: "Eén bladzijde voor bestuur en management: waar staan wij, wat concluderen wij en wat pakken wij op?",
  scores: "Scores",
  scoreColumns: { profile: "Profiel", score: "Score en niveau", justification: "Toelichting in het kort" },
  picture: "In beeld",
  chart: { name: "Scores per profiel", title: "Score per profiel", profile: "Profiel", score: "Score" },
  chartAlt:
    "Radardiagram met per competentieprofiel de score op de schaal van 1 tot en met 5. De scores staan in de tabel ernaast; een profiel dat nog niet gewaardeerd is, heeft geen punt.",
  conclusions: "Belangrijkste conclusies",
  /** In the order of the five conclusion questions. */
  conclusionHeads: [
    "Waar staan wij?",
    "Wat gaat goed?",
    "Wat kan of moet beter?",
    "Waar willen wij naartoe?",
    "Welke verbetering is nodig?",
  ],
  actions: "Acties",
  actionColumns: { profile: "Profiel", what: "Wat gaan wij doen?", owner: "Eigenaar", end: "Einde", status: "Status" },
  toWorkOut: "Nog uit te werken: ",
  more: { before: "En nog ", after: " in het actieplan, dat de volgorde van deze acties bepaalt." },
  scale: "De schaal",
  method: "Eén score per profiel: er wordt niets gemiddeld.",
} as const;

/** Why a workbook cannot be extended. */
export const extendTexts = {
  sheet: (name: string): string => `blad “${name}”`,
  protected: {
    what: "Dit blad is beveiligd, dus er kunnen geen rijen bij.",
    remedy:
      "Hef de beveiliging in Excel op (Controleren > Beveiliging blad opheffen) en probeer het opnieuw. Vraagt Excel om een wachtwoord? Vraag dat aan wie het blad heeft beveiligd.",
  },
  where: (table: string) => `tabel ${table}`,
  taken: (name: string) => ({
    what: `Deze werkmap heeft al een tabel of naam “${name}”, die niet van Competentiespiegel is.`,
    remedy: "Geef die een andere naam (Formules > Namen beheren) en probeer het opnieuw.",
  }),
  inTheWay: (sheet: string) => ({
    what: `Op het blad “${sheet}” staat iets direct onder de tabel, waardoor zij niet kan groeien.`,
    remedy: "Maak daar in Excel enkele lege rijen vrij, bewaar de werkmap en probeer het opnieuw.",
  }),
} as const;
