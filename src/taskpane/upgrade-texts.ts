/** The words of the section in which a workbook of an older layout is upgraded. */
export const upgradeSectionTexts = {
  title: "Werkmap bijwerken",
  intro:
    "Deze werkmap is gemaakt met een eerdere versie van Competentiespiegel. U kunt haar bijwerken naar de nieuwste indeling. U ziet eerst wat er verandert. Uw antwoorden veranderen niet.",
  look: "Bekijk wat er verandert",
  again: "Bekijk opnieuw wat er verandert",
  damaged: "Is er iets kapot in de werkmap? Laat de werkmap hieronder eerst herstellen.",
  found: "Dit verandert er",
  foundHint: "Er is nog niets veranderd.",
  keeps: "Wat er nu staat, wordt eerst in een reservekopie bewaard.",
  moved: "De werkmap is intussen veranderd. Er is niets bijgewerkt. Kijk opnieuw wat er verandert.",
  agree: "Ja, werk de werkmap bij",
  decline: "Nee, laat alles zoals het is",
  done: "Bijgewerkt",
} as const;
