/** The words of the pane about questions that were talked through. */
export const talkedTexts = {
  title: "Is een vraag besproken?",
  intro:
    "Leg vast wat u besprak. Dat komt op het blad Vragen. De vraag verdwijnt dan, totdat er iets verandert in het antwoord waar zij over gaat.",
  question: "Welke vraag?",
  choose: "Kies een vraag",
  lost: (question: string) => `De vraag waarbij u typte, wordt nu niet meer gesteld: “${question}”`,
  lostRemedy: "Uw tekst staat er nog. Kies een andere vraag, of maak het vak leeg.",
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
  withdrawing: "Wordt teruggenomen…",
  done: "Het antwoord is teruggenomen. De vraag wordt weer gesteld zolang zij speelt.",
  doneStill: "Dit antwoord is teruggenomen. Bij deze vraag staat nog een ander antwoord.",
  refused: "Dit is niet teruggenomen.",
  unexpected: "Er ging iets mis wat we niet hadden voorzien. Kijk op het blad Vragen of het antwoord er nog staat.",
} as const;
