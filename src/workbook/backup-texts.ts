/** Our own words about backups in the workbook, u-vorm. */
export const backupTexts = {
  subtitle: "Kopieën van uw antwoorden, van vlak voor een grote verandering",
  hint: "Competentiespiegel houdt dit blad zelf bij. U hoeft hier niets te doen. De laatste vijf kopieën blijven. Terugzetten doet u in het deelvenster, bij Werkmap. Verander niets in de tabel: een kopie waarin iets anders staat, is niet meer te gebruiken. Stuurt u dit bestand zelf rond? Dan gaan ook deze kopieën mee. U mag het blad weggooien; dan zijn de kopieën weg.",
  columns: { key: "Kopie", madeAt: "Gemaakt op", reason: "Voor", year: "Jaar", text: "Inhoud", part: "Deel" },
  part: (number: number, count: number): string => `${number} van ${count}`,
  /** Why a backup was made. */
  reasons: {
    vastleggen: "Resultaten vastleggen",
    volgend: "Volgende evaluatie starten",
    overnemen: "Toetsing overnemen",
    ophalen: "Jaren ophalen",
    herstellen: "Werkmap herstellen",
    bijwerken: "Werkmap bijwerken",
    terugzetten: "Reservekopie terugzetten",
  },
  columnGone: (heading: string) => ({
    what: `De kolom “${heading}” is weg. Daardoor kan er geen reservekopie gemaakt worden, en er is niets veranderd.`,
    remedy:
      "Laat de werkmap controleren en herstellen, zet de kolom zelf terug, of gooi het blad Reservekopieën weg. Doe het daarna opnieuw.",
  }),
  tooLarge: (limit: number) => ({
    what: `Uw evaluatie is groter dan ${limit} miljoen tekens. Daarvan past geen reservekopie in de werkmap.`,
    remedy: "Bewaar zelf een kopie van het bestand.",
  }),
  damaged: {
    what: "Deze reservekopie is niet meer te lezen: er is iets in veranderd of weggehaald.",
    remedy: "Kies een andere.",
  },
} as const;

/** What differs between two evaluations. */
export const differenceTexts = {
  results: "Resultaten",
  changes: "Organisaties",
  archive: "Archief",
  row: (key: string): string => `Rij ${key}`,
} as const;

/** Why a backup is made. */
export type BackupReason = keyof typeof backupTexts.reasons;
