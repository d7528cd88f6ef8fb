/** The words of the pane about a PivotTable that is not there yet. */
export const pivotOfferTexts = {
  title: "Draaitabel",
  why: "Er zijn uitkomsten vastgelegd. Wilt u ze per profiel en jaar naast elkaar in een draaitabel?",
  make: "Draaitabel maken",
  making: "Wordt gemaakt…",
  done: "De draaitabel staat op het blad Draaitabel. U kiest daar zelf de organisatie en de bron.",
  refused: "De draaitabel is niet gemaakt.",
  unexpected: "Er ging iets mis wat we niet hadden voorzien. Kijk op het blad Draaitabel of er een draaitabel staat.",
} as const;
