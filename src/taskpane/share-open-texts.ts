/** The words that lead to the panels of step 2; the rest of their words come along with them. */
export const shareOpenTexts = {
  share: "Deel met collega’s",
  takeBack: "Neem toetsing over",
} as const;
