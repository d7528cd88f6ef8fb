/** The words that lead to the panels of step 2; the rest of their words come along with them. */
export const shareOpenTexts = {
  share: "Deel met collega’s",
  takeBack: "Neem toetsing over",
  loading: "Even geduld…",
  failed: "Dit deel kon niet worden opgehaald. Controleer uw internetverbinding en open het deelvenster opnieuw.",
  noEvaluation: "In deze werkmap staat nog geen zelfevaluatie. Maak er eerst een, of open de werkmap waarin zij staat.",
} as const;
