/** The words of the section in which a workbook is looked at and mended. */
export const healthSectionTexts = {
  title: "Controleren en herstellen",
  intro:
    "Staat alles in de werkmap nog waar het hoort: bladen, vakken, tabellen, formules en beveiliging? U ziet eerst wat er gevonden is. Uw antwoorden veranderen niet.",
  look: "Controleer de werkmap",
  again: "Controleer opnieuw",
  found: (count: number): string => (count === 1 ? "1 punt gevonden" : `${count} punten gevonden`),
  foundHint: "Er is nog niets veranderd. Bij elk punt staat wat herstellen doet, of wat u zelf kunt doen.",
  more: (count: number): string => (count === 1 ? "Nog 1 punt" : `Nog ${count} punten`),
  keeps: "Wat er nu te lezen is, wordt eerst in een reservekopie bewaard.",
  looseAt: "Wat geen plaats meer had, staat op het blad “Gevonden antwoorden”.",
  putBack: (count: number): string =>
    count === 1
      ? "Dit vak had geen plaats meer. Het staat nu op het blad “Teruggezette vakken”; vul het daar in, of verplaats het zelf:"
      : `Deze ${count} vakken hadden geen plaats meer. Zij staan nu op het blad “Teruggezette vakken”; vul ze daar in, of verplaats ze zelf:`,
  toSheet: (sheet: string): string => `Naar het blad ${sheet}`,
  lostHint: "Na het herstellen kunt u ze bekijken en terugzetten.",
  lostLook: "Bekijk deze antwoorden",
  moved: "De werkmap is intussen veranderd. Er is niets hersteld. Kijk opnieuw wat er gevonden is.",
  agree: "Ja, herstel dit",
  decline: "Nee, laat alles zoals het is",
  done: "Hersteld",
  older: "Bekijk wat bijwerken verandert",
  left: "Dit kunt u alleen zelf herstellen",
} as const;
