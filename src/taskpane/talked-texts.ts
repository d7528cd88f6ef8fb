/** The words of the pane about questions that were talked through. */
export const talkedTexts = {
  title: "Is een vraag besproken?",
  intro:
    "Leg vast wat u besprak. De vraag is dan stil, tot verandert waar zij over gaat. Het staat op het blad Vragen.",
  question: "Welke vraag?",
  answer: "Wat is besproken?",
  hint: "Bijvoorbeeld: besproken, want het rapport volgt in mei. Noem functies, geen namen.",
  save: "Vastleggen",
  saving: "Wordt vastgelegd…",
  done: "Het staat op het blad Vragen.",
  refused: "Dit is niet vastgelegd.",
  unexpected: "Er ging iets mis wat we niet hadden voorzien. Kijk op het blad Vragen of uw tekst er staat.",
} as const;

/** The words of the pane about questions that have an answer. */
export const discussedTexts = {
  title: (count: number) => `Besproken (${count})`,
  none: "Er is nu geen vraag met een antwoord.",
  withdraw: "Terugnemen",
  withdrawOf: (question: string) => `Terugnemen: ${question}`,
  toSheet: "Naar het blad Vragen",
  done: "Het antwoord is teruggenomen. De vraag wordt weer gesteld zolang zij speelt.",
  refused: "Dit is niet teruggenomen.",
} as const;
