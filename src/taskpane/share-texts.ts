/** The words of the pane about sharing with colleagues and taking their view back. */
export const shareTexts = {
  share: {
    title: "Deel met collega’s",
    intro:
      "U maakt een kopie voor collega-organisaties. Alleen wat hieronder bij ‘Gaat mee’ staat, komt erin. Uw eigen werkmap verandert niet.",
    drafts: (count: number) =>
      count === 1
        ? "In het deelvenster staat 1 tekst van u die nog niet in de werkmap is opgeslagen. Die gaat niet mee."
        : `In het deelvenster staan ${count} teksten van u die nog niet in de werkmap zijn opgeslagen. Die gaan niet mee.`,
    choose: "Wat wilt u delen?",
    blind: "Blind: onze scores blijven hier",
    blindHint: "Collega’s geven hun scores dan zonder voorbeeld. Ook het actieplan blijft hier, want dat noemt scores.",
    parts: {
      notities: "Notities bij de hulpvragen",
      bronnen: "Bronnen per profiel",
      actieplan: "Actieplan",
    },
    partsTitle: "Dit mag mee",
    peers: "Collega-organisaties",
    peersHint: "Eén organisatie per regel. Laat u dit leeg, dan vullen collega’s hun naam zelf in.",
    goes: "Gaat mee",
    stays: "Blijft hier",
    look: "Nakijken en kopie maken",
    looking: "Kijk dit na voordat u deelt",
    lookIntro:
      "Dit lijkt op een persoonsgegeven, of verraadt misschien een score. Verander de tekst in de cel, laat hem staan, of laat het hele onderdeel hier.",
    nothing: "Er is niets gevonden dat op een persoonsgegeven lijkt.",
    mayMiss: "Deze controle kan iets missen. Lees zelf ook wat u deelt.",
    kind: (what: string, found: string) => (found === "" ? `Lijkt op: ${what}` : `Lijkt op: ${what}, “${found}”`),
    where: (where: string) => `Naar ${where}`,
    keep: "Laten staan",
    keepOf: (found: string, where: string) => `Laten staan: ${found} in ${where}`,
    leave: (part: string) => `${part} helemaal hier laten`,
    again: "Opnieuw nakijken",
    open1: (count: number) =>
      count === 1 ? "Bij 1 plek is nog niets gekozen." : `Bij ${count} plekken is nog niets gekozen.`,
    make: "Kopie maken",
    dropped: "U koos intussen iets anders. Daarom is de kopie niet gemaakt.",
    more: "De werkmap is intussen veranderd. Kijk ook dit na.",
    ready: "De kopie is klaar",
    readyIntro:
      "Stuur het bestand zelf naar uw collega’s, bijvoorbeeld per e-mail. Er is nog niets verstuurd. Zij hebben deze invoegtoepassing niet nodig.",
    download: (name: string) => `Downloaden: ${name}`,
    openCopy: "Openen in een nieuwe werkmap",
    opened:
      "Excel is gevraagd de kopie te openen. Ziet u haar niet? Kijk bij de andere vensters en tabbladen, of download het bestand.",
    openHint:
      "Slaat u de kopie vanuit Excel op, dan kan Excel uw naam als auteur in het bestand zetten. Het gedownloade bestand heeft geen auteur.",
    notOpened: "Excel opent de kopie hier niet. Download het bestand.",
    another: "Iets anders kiezen",
  },
  takeBack: {
    title: "Neem toetsing over",
    intro: "Kies de bestanden die collega’s terugstuurden. U ziet eerst wat erin staat; daarna beslist u.",
    choose: "Teruggestuurde bestanden kiezen (.xlsx)",
    missed: (names: readonly string[]) =>
      `Er was nog iets anders bezig, dus niet gelezen: ${names.join(", ")}. Kies die bestanden opnieuw.`,
    lines: {
      new: "Nieuw",
      changed: "Vult een lege plek aan",
      same: "Stond er al",
      conflict: "Verschilt: kies wat u wilt",
    },
    notOurs: "Hoort hier niet bij",
    told: "Let op",
    toldIntro: "Wat buiten de vakken stond, komt zonder onderwerp in stap 2. De rest is alleen ter informatie.",
    score: (score: number) => `Score ${score}.`,
    from: (sources: string) => `Uit: ${sources}`,
    cameBack: "Dit kwam terug",
    stands: "Dit staat er, of kwam ook terug",
    choice: (organisation: string, subject: string) => `Wat doen we met ${organisation}, ${subject}?`,
    choices: {
      both: "Allebei bewaren, in een eigen rij",
      replace: "Wat terugkwam komt in de plaats. Uw reactie blijft.",
      keep: "Laten zoals het is; dit niet overnemen",
    },
    undecided: (count: number) =>
      count === 1 ? "Bij 1 verschil is nog niets gekozen." : `Bij ${count} verschillen is nog niets gekozen.`,
    nothingNew: "Er is niets nieuws om over te nemen.",
    take: "Overnemen in stap 2",
    taken: (rows: number, filled: number) =>
      `Overgenomen in stap 2: ${rows} ${rows === 1 ? "nieuwe rij" : "nieuwe rijen"}, ${filled} aangevuld of vervangen. Schrijf in de kolom ‘Wat doen wij hiermee?’ wat u ermee doet.`,
    toStep2: "Naar stap 2",
    tooLarge: {
      what: "Dit bestand is groter dan 30 MB.",
      remedy: "Kies een werkmap zonder toegevoegde afbeeldingen of grote tabellen.",
    },
  },
} as const;
