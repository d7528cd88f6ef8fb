/** What the check says of a place that has no name, and of an answer to a question. */
export const checkTexts = {
  row: (number: number) => `rij ${number}`,
  noAnswer: {
    what: "Er is geen antwoord ingevuld.",
    remedy: "Schrijf op wat u besprak, bijvoorbeeld: besproken, want het rapport volgt in mei.",
  },
} as const;
