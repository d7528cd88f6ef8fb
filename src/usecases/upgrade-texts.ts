/** What the use case *Werkmap bijwerken* says, in Dutch. */
export const upgradeTexts = {
  newest: "Deze werkmap heeft de nieuwste indeling: er is niets bij te werken.",
  will: (from: number, to: number): string =>
    `Deze werkmap heeft indeling ${from}. Bijwerken maakt er indeling ${to} van. Uw antwoorden veranderen niet.`,
  done: (from: number, to: number): string =>
    `De werkmap is bijgewerkt van indeling ${from} naar ${to}. Uw antwoorden zijn niet veranderd; wat er stond, staat ook in een reservekopie.`,
  moved: {
    what: "De werkmap is intussen veranderd. Er is niets bijgewerkt.",
    remedy: "Kijk opnieuw na wat er verandert.",
  },
} as const;
