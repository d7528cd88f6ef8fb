/** The words that every panel with work of its own uses, and those for when it is fetched. */
export const panelTexts = {
  loading: "Even geduld…",
  failed: "Dit deel kon niet worden opgehaald. Controleer uw internetverbinding en open het deelvenster opnieuw.",
  noEvaluation: "In deze werkmap staat nog geen zelfevaluatie. Maak er eerst een, of open de werkmap waarin zij staat.",
  back: "Terug",
  busy: "Bezig…",
  unexpected:
    "Er ging iets mis wat we niet hadden voorzien. Kijk na wat er nu in uw werkmap staat. Blijft het misgaan, meld dit dan aan de beheerder.",
  refused: "Dit is niet gelukt.",
} as const;
