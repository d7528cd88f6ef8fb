/** Our own words on the sheets about organisations: what became of them, and how they stand beside each other; u-vorm. */

/** The sheet with what became of organisations. */
export const organisationTexts = {
  subtitle: "Andere naam, fusie of splitsing: zo blijven uitkomsten van eerdere jaren te volgen",
  hint: "Alleen nodig als er iets veranderde. Eén rij per paar: van welke organisatie naar welke. Schrijf de namen zoals zij op het blad Resultaten staan. Het jaar is het eerste jaar onder de nieuwe naam. Zonder rij hier telt een oude naam als een andere organisatie.",
  kinds: "Wat vult u in?",
  explained: {
    naam: "De organisatie kreeg een andere naam en bleef verder dezelfde: één rij.",
    fusie: "Organisaties gingen samen. Een fusie van A en B tot C zijn twee rijen: van A naar C, en van B naar C.",
    splitsing:
      "Een organisatie werd verdeeld. Een splitsing van A in B en C zijn twee rijen: van A naar B, en van A naar C.",
  },
  table: "Wijzigingen",
} as const;

/** A group of organisations beside each other. */
export const comparisonTexts = {
  subtitle: "Hoe organisaties zichzelf waarderen: de verdeling over de niveaus, zonder namen en zonder rangorde",
  choose: "Wat wilt u zien?",
  year: "Jaar",
  yearHint: "Leeg: het laatste jaar met uitkomsten op het blad Resultaten.",
  minimum: "Kleinste groep",
  minimumHint: "Zijn er minder organisaties, dan staat er niets: uit een kleine groep is een organisatie te herkennen.",
  minimumError: (least: number) => `Vul een heel getal in van ${least} of meer.`,
  fromOn: "Vanaf",
  results: "Uitkomsten van ",
  noResults: "Nog geen uitkomsten",
  columns: {
    profile: "Profiel",
    organisations: "Organisaties",
    level: (score: number) => `Op ${score}`,
    own: "Eigen score",
    remark: "Opmerking",
  },
  hidden: "–",
  noOwn: "geen",
  few: { before: "Te weinig organisaties om te vergelijken (", between: " van ", after: ")." },
  tooMany: (most: number) => `Er zijn meer dan ${most} uitkomsten: te veel om hier te vergelijken.`,
  leftOutOne: "Niet meegeteld: 1 organisatie met verschillende scores in dit jaar.",
  leftOut: { before: "Niet meegeteld: ", after: " organisaties met verschillende scores in dit jaar." },
  meaning:
    "Elke organisatie telt per profiel één keer mee, met de score die zij zichzelf gaf. Wie nog niet gewaardeerd heeft, telt niet mee. Een verschil is een vraag voor het gesprek, geen oordeel: de een scoort strenger dan de ander.",
  figures: {
    row: "Rij; aantal",
    organisation: "Organisatie; niet meegeteld",
    score: "Score; eigen",
    counted: "Telt; aantal",
  },
} as const;

/** Results under names that the organisation had before. */
export const lineageTexts = {
  renamed: " · als ",
  split: { before: " (van ", after: ", vóór de splitsing)" },
  merged: " · vóór de fusie",
  several: " · onder meer dan één naam",
  cut: (most: number) =>
    `Op het blad Organisaties staan meer dan ${most} eerdere namen van uw organisatie. Wat verder terugligt, staat hier niet.`,
  title: "Namen van de organisatie door de jaren",
  rows: {
    row: "Rij in Organisatiewijzigingen",
    of: "Ging op in naam",
    name: "Naam",
    until: "Tot en met",
    mergedIn: "Vóór een fusie, als eerder dan",
    splitIn: "Vóór een splitsing, als eerder dan",
    count: "Namen ervoor",
    through: "Samen",
  },
  active: (back: number) => `Heeft uitkomsten, ${back} keer terug`,
  named: "Scores per naam",
  count: "Scores",
  comparable: "Te vergelijken",
} as const;
