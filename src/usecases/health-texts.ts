/** What is said of the health of a workbook. */
export const healthTexts = {
  sound: "Er is niets te herstellen: alles staat waar het hoort.",
  moved: {
    what: "De werkmap is veranderd nadat u zag wat er te herstellen is. Er is niets gedaan.",
    remedy: "Kijk opnieuw wat er gevonden is.",
  },
  mended: (count: number): string =>
    count === 1
      ? "Dit punt is hersteld; uw antwoorden zijn niet veranderd."
      : `${count} punten zijn hersteld; uw antwoorden zijn niet veranderd.`,
  remaining: (count: number): string =>
    count === 1 ? "Eén punt kunt u alleen zelf herstellen." : `${count} punten kunt u alleen zelf herstellen.`,
  lost: (moment: string, count: number): string =>
    count === 1
      ? `In de reservekopie van ${moment} staat 1 antwoord dat niet meer in de werkmap staat.`
      : `In de reservekopie van ${moment} staan ${count} antwoorden die niet meer in de werkmap staan.`,
  thenUpgrade: "Deze werkmap heeft een oudere indeling. Werk haar na het herstellen bij: dat herstelt ook de rest.",
  nowUpgrade: "Deze werkmap heeft een oudere indeling. Werk haar nu bij: dat herstelt ook de rest.",
  older: {
    what: "Deze werkmap heeft een oudere indeling.",
    remedy: "Werk de werkmap eerst bij: dat herstelt ook wat er mist.",
  },
} as const;
