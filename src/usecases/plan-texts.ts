/** What the use case *Actieplan opstellen* says, in Dutch. */
export const planTexts = {
  title: "Actieplan",
  refusedTitle: "Het actieplan is niet opgesteld",
  noEvaluation:
    "In deze werkmap staat nog geen zelfevaluatie. Maak er eerst een met ‘Werkmap maken’ in het deelvenster, of open de werkmap waarin zij staat.",
  waitingTitle: "Excel wacht op u",
  waiting: "U bent nog aan het typen in een cel. Druk in die cel op Enter. Daarna gaat het opstellen vanzelf verder.",
  noSheetTable: {
    what: "Het blad van het actieplan is er, maar de tabel “Actieplan” is verdwenen of heeft een andere naam.",
    remedy:
      "Geef de tabel de naam Actieplan (Tabelontwerp > Tabelnaam), of verwijder het blad: dan wordt het opnieuw gemaakt.",
  },
  noKeys: {
    what: "In de tabel Actieplan ontbreekt de kolom “Nr.”. Zonder die kolom is niet te zien wat er al in het plan staat.",
    remedy: "Zet het opschrift “Nr.” terug, of maak het verwijderen ongedaan (Ctrl+Z).",
  },
  where: "tabel Actieplan",
  made: "Het actieplan en de managementsamenvatting zijn opgesteld.",
  madePlan: "Het actieplan is opgesteld.",
  madeSummary: "De managementsamenvatting is opnieuw gemaakt.",
  added: (count: number) => (count === 1 ? "Er is 1 rij toegevoegd." : `Er zijn ${count} rijen toegevoegd.`),
  nothingNew: "Er is niets nieuws: het actieplan is niet veranderd.",
  vanished: (keys: readonly string[]) =>
    `De aanleiding is vervallen bij ${keys.length === 1 ? "rij" : "rijen"} ${keys.join(", ")}. ${keys.length === 1 ? "Die rij is" : "Die rijen zijn"} gebleven.`,
  noScores:
    "Nog geen enkel profiel is gewaardeerd. Geef eerst scores op stap 1; kies daarna de opdracht nog eens, dan komen de aanleidingen erbij.",
  notAllScored: (count: number) =>
    `Van de profielen met een score vraagt er geen om een actie; ${count === 1 ? "1 profiel is" : `${count} profielen zijn`} nog niet gewaardeerd. Er is alleen een overkoepelende rij. Geef ook daar een score op stap 1, en kies daarna de opdracht nog eens.`,
  nothingAsks:
    "Geen enkel profiel vraagt om een actie: er is geen lage score, en bij de hulpvragen staan geen verbeteringen of ambities. Er is alleen een overkoepelende rij.",
  noYear: "Het jaar van de zelfevaluatie ontbreekt, dus de periode is niet ingevuld.",
  read: (count: number) =>
    count === 1
      ? "Eén antwoord was niet te lezen en telt niet mee:"
      : `${count} antwoorden waren niet te lezen en tellen niet mee:`,
} as const;
