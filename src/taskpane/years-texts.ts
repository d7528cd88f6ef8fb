const rows = (count: number): string => (count === 1 ? "1 rij" : `${count} rijen`);

/** The words of the panels about more than one year. */
export const yearsTexts = {
  was: "Was",
  becomes: "Wordt",
  nothing: "leeg",
  none: "niets",
  note: "Let op",
  notRecorded: "nog niet vastgelegd",
  nameless: "zonder naam",
  aspects: { justification: "Toelichting", ambition: "Ambitie", organisation: "Organisatie", recordedOn: "Vastgelegd" },
  moved: "De werkmap is intussen veranderd. Er is niets gedaan. Kijk opnieuw na wat er verandert.",
  unscored:
    "Nog geen enkel profiel is gewaardeerd. Geef eerst scores op stap 1 als u die wilt vastleggen. Er is nog niets veranderd.",
  record: {
    intro: "De uitkomsten van deze evaluatie komen in de tabel Resultaten, naast die van andere jaren.",
    notYet: "Vastleggen kan nog niet",
    rows: (year: number) => `Dit wordt vastgelegd voor ${year}`,
    standing: (year: number) => `Zo is ${year} vastgelegd`,
    kinds: { new: "Nieuw in de tabel.", changed: "Staat er anders in: verandert.", same: "Staat er al zo in." },
    unknown: "Deze rijen blijven ook staan. De werkmap zegt er nu niets meer over:",
    drafts: (count: number) =>
      count === 1
        ? "In het deelvenster staat 1 tekst van u die nog niet in de werkmap is opgeslagen. Die wordt niet vastgelegd."
        : `In het deelvenster staan ${count} teksten van u die nog niet in de werkmap zijn opgeslagen. Die worden niet vastgelegd.`,
    record: "Vastleggen",
    question: (count: number) => (count === 1 ? "Mag deze rij veranderen?" : `Mogen deze ${count} rijen veranderen?`),
    questionUnscored: "Vastleggen zonder scores?",
    questionHint: "Deze evaluatie is al eerder vastgelegd. Er is nog niets veranderd.",
    agree: (count: number) => (count === 1 ? "Ja, verander deze rij" : "Ja, verander deze rijen"),
    agreeUnscored: "Ja, leg zo vast",
    decline: "Nee, laat alles zoals het is",
    done: "Vastgelegd",
    notDone: "Er is niets veranderd",
    toResults: "Naar de tabel Resultaten",
  },
  bringIn: {
    intro:
      "Kies werkmappen van eerdere jaren, ook van andere organisaties. U ziet eerst wat erin staat. De werkmappen zelf veranderen niet.",
    choose: "Werkmappen kiezen (.xlsx), of hierheen slepen",
    missed: (count: number) =>
      `Er was nog iets anders bezig. ${count === 1 ? "Dit bestand is" : `Deze ${count} bestanden zijn`} niet gelezen: kies opnieuw.`,
    reading: "De werkmappen worden gelezen…",
    progress: (name: string, number: number, total: number) => `${name} (${number} van ${total})`,
    stop: "Stoppen",
    stopping: "Er wordt gestopt na dit bestand…",
    stopped: "Gestopt",
    preview: "Dit staat in de werkmappen",
    files: (count: number) => (count === 1 ? "1 werkmap is gelezen." : `${count} werkmappen zijn gelezen.`),
    unreadable: (count: number) => `Niet gelezen (${count})`,
    added: (count: number) => `Nieuw (${count})`,
    group: (organisation: string, year: number) =>
      `${organisation.trim() === "" ? "zonder naam" : organisation}, ${year}`,
    counted: (group: string, count: number) => `${group}: ${rows(count)}`,
    all: "Alle nieuwe rijen",
    more: (count: number) => `En nog ${rows(count)}.`,
    changed: (count: number) => `Latere versie van wat er staat (${count})`,
    changedHint: "Neemt u over, dan komt de latere versie in de plaats.",
    same: (count: number) => (count === 1 ? "1 rij stond er al." : `${count} rijen stonden er al.`),
    stays: (count: number) => `Verschilt: niet overgenomen (${count})`,
    why: {
      differing: "Er is een latere versie. Die geldt.",
      home: "Deze evaluatie is van deze werkmap zelf. Klopt het hier niet? Verander het hier, en leg opnieuw vast.",
      homeOver: (advice: string) => `Deze evaluatie is van deze werkmap zelf. ${advice}`,
      double: "Deze rij staat meer dan één keer in de tabel. Haal weg wat niet klopt, en haal opnieuw op.",
    },
    kept: "Blijft",
    notTaken: "Niet overgenomen",
    from: (sources: readonly string[]) => `Uit: ${sources.join(", ")}`,
    nothingNew: "Er is niets nieuws om over te nemen.",
    changes: (count: number) => `Nieuw op het blad Organisaties (${count})`,
    change: (year: number, kind: string, from: string, into: string) => `${year}, ${kind}: van ${from} naar ${into}.`,
    question: (added: number, changed: number, changes: number) => {
      const inTable = [
        ...(added > 0 ? [`${rows(added)} ${added === 1 ? "komt" : "komen"} erbij`] : []),
        ...(changed > 0 ? [`${rows(changed)} ${changed === 1 ? "verandert" : "veranderen"}`] : []),
      ].join(" en ");
      const said = [
        ...(inTable === "" ? [] : [`${inTable} in de tabel Resultaten.`]),
        ...(changes > 0
          ? [`${rows(changes)} ${changes === 1 ? "komt" : "komen"} erbij op het blad Organisaties.`]
          : []),
      ];
      return `${said.join(" ")} Wilt u dat?`;
    },
    take: "Ja, neem over",
    decline: "Nee, neem niets over",
    declined: "Er is niets overgenomen.",
    taken: "Overgenomen",
    toResults: "Naar de tabel Resultaten",
  },
  next: {
    intro: (year: number) =>
      `U sluit de evaluatie van ${year} af, en begint in dezelfde werkmap aan een nieuwe. Er gaat niets verloren.`,
    what: "Wat gebeurt er?",
    year: "Jaar van de volgende evaluatie",
    yearHint: "Meestal is dat over twee jaar.",
    look: "Verder",
    looking: (next: number) => `Zo begint de evaluatie van ${next}`,
    parts: {
      recorded: { title: "Wordt vastgelegd", text: "De uitkomsten van dit jaar komen in de tabel Resultaten." },
      kept: { title: "Wordt bewaard", text: "Al uw antwoorden blijven te lezen op het blad Archief." },
      emptied: {
        title: "Wordt leeg",
        text: "Scores, toelichtingen, notities, bronnen, beoordelaars, de collegiale toetsing, de conclusies en wat u over vragen hebt besproken. Naast de vakken ziet u wat u de vorige keer schreef.",
      },
      same: {
        title: "Blijft zoals het is",
        text: "De organisatie, de contactpersoon, de profielteksten, en de acties die nog lopen. Acties die gereed of vervallen zijn, gaan naar het archief. Uw eigen bladen blijven ook.",
      },
    },
    added: (count: number, year: number) =>
      count === 0
        ? `De uitkomsten van ${year} staan al in de tabel Resultaten.`
        : `${rows(count)} voor ${year} in de tabel Resultaten.`,
    changed: (count: number) =>
      count === 1 ? "1 rij die al is vastgelegd, verandert:" : `${count} rijen die al zijn vastgelegd, veranderen:`,
    kept: (count: number) =>
      count === 1 ? "1 antwoord op het blad Archief." : `${count} antwoorden op het blad Archief.`,
    actions: (count: number) =>
      count === 0
        ? "Er zijn geen acties die nog lopen."
        : count === 1
          ? "1 actie loopt nog, en blijft in het actieplan."
          : `${count} acties lopen nog, en blijven in het actieplan.`,
    profileTexts: "De organisatie, de contactpersoon en de profielteksten.",
    ownColumns: (tables: readonly string[]) =>
      `Wat u in eigen kolommen schreef, wordt bewaard en blijft ook staan in: ${tables.join(", ")}.`,
    drafts: (count: number) =>
      `In het deelvenster ${count === 1 ? "staat 1 tekst" : `staan ${count} teksten`} van u die nog niet in de werkmap ${count === 1 ? "is" : "zijn"} opgeslagen. Begint u nu, dan ${count === 1 ? "vervalt die" : "vervallen die"}. Wilt u dat niet? Ga terug en sla eerst op.`,
    copy: "Ctrl+Z haalt dit niet altijd terug. Bewaar eerst een kopie van het bestand als u daarnaar terug wilt kunnen.",
    question: (year: number, next: number) => `Wilt u de evaluatie van ${year} afsluiten en die van ${next} beginnen?`,
    agree: (next: number) => `Ja, begin de evaluatie van ${next}`,
    decline: "Nee, ga terug",
    done: (next: number) => `De evaluatie van ${next} is begonnen`,
    toArchive: "Naar het blad Archief",
    toStep1: "Naar stap 1",
  },
} as const;
