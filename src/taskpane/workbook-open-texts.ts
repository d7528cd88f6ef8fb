/** The words that lead to the panel about the workbook itself; the rest of its words come along with it. */
export const workbookOpenTexts = {
  title: "Werkmap",
  hint: "Hier kijkt u of alles in de werkmap nog op zijn plaats staat, laat u haar herstellen, en zet u een reservekopie van uw antwoorden terug.",
  older:
    "Deze werkmap heeft een oudere indeling. U kunt erin verder werken, of haar bijwerken. Uw antwoorden veranderen daarbij niet.",
  upgrade: "Werkmap bijwerken",
  open: "Werkmap controleren en herstellen",
} as const;
