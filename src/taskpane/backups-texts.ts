/** The words of the section about backups. */
export const backupsTexts = {
  title: "Reservekopieën",
  intro:
    "Voordat er veel tegelijk verandert, bewaart de werkmap wat er stond: de laatste vijf keer. Zet u er een terug, dan ziet u eerst wat er verandert.",
  none: "Er zijn nog geen reservekopieën. De eerste komt er vanzelf, bijvoorbeeld als u uitkomsten vastlegt.",
  unread: "De reservekopieën zijn te zien zodra alles in de werkmap weer te lezen is.",
  reason: (reason: string, year: number | null): string =>
    `Voor “${reason}”${year === null ? "" : `, evaluatie van ${year}`}`,
  look: "Bekijk",
  lookAt: (moment: string): string => `Bekijk de reservekopie van ${moment}`,
  question: {
    whole: (moment: string): string => `De antwoorden van ${moment} terugzetten?`,
    missing: (moment: string): string => `Wat er mist uit de reservekopie van ${moment} terugzetten?`,
  },
  questionHint: {
    whole: "Er is nog niets veranderd. Wat er nu staat, wordt eerst in een reservekopie bewaard.",
    missing: "Er is nog niets veranderd. Alleen wat nu leeg of weg is, komt terug. Wat er staat, blijft zoals het is.",
  },
  nothing: "Uit deze reservekopie mist nu niets.",
  stays: (count: number): string =>
    count === 1
      ? "1 rij is van na deze reservekopie. Die blijft staan."
      : `${count} rijen zijn van na deze reservekopie. Die blijven staan.`,
  now: "Nu",
  becomes: "Wordt",
  empty: "leeg",
  more: (count: number): string => `Nog ${count} verschillen`,
  moved: "De werkmap is intussen veranderd. Er is niets teruggezet. Kijk opnieuw na wat er verandert.",
  agree: { whole: "Ja, zet dit terug", missing: "Zet alleen deze antwoorden terug" },
  other: { whole: "Bekijk de hele reservekopie", missing: "Bekijk alleen wat er nu mist" },
  decline: "Nee, laat alles zoals het is",
  done: "Teruggezet",
} as const;
