/** The words of the pane about a row of a table, and about an action. */
export const rowTexts = {
  title: "Deze rij",
  others: "De andere vakken van deze rij",
  blank: "Deze rij is nog leeg. Wat u opslaat, komt in de eerste lege rij van de tabel.",
  odd: (value: string) =>
    `In de cel staat “${value}”. Dat past hier niet. Kies of typ iets anders, of maak het vak leeg.`,
  nothing: "niets gekozen",
  changed: (value: string) =>
    value === "" ? "Deze cel is intussen leeggemaakt." : `Deze cel is intussen veranderd. Nu staat er: “${value}”.`,
  action: {
    title: "Vragen bij deze actie",
    complete: "Bij elke letter van SMART staat iets.",
    letters: {
      S: "Specifiek",
      M: "Meetbaar",
      A: "Acceptabel",
      R: "Realistisch",
      T: "Tijdgebonden",
    },
    others: "Verder",
  },
} as const;
