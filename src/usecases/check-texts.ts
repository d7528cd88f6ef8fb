/** What the check says of a place that has no name, and of an answer to a question. */
export const checkTexts = {
  row: (number: number) => `rij ${number}`,
  answerGone: {
    what: "Dit antwoord staat niet meer in de werkmap, of iemand heeft het intussen veranderd.",
    remedy: "Kies Vernieuwen en kijk wat er nu staat.",
  },
  noAnswer: {
    what: "Er is geen antwoord ingevuld.",
    remedy: "Schrijf op wat u besprak, bijvoorbeeld: besproken, want het rapport volgt in mei.",
  },
} as const;
