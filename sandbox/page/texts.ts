/** Everything the page says to its user. */
export const texts = {
  title: "Competentiespiegel: proef zonder Excel",
  bookName: "Werkmap",
  trial: "Proef zonder Excel.",
  trialMore:
    "Deze pagina speelt Excel na. U vult gewoon in; niets verlaat uw browser. Bewaar uw werk zelf: kies ‘Opslaan als .xlsx’.",
  hideTrial: "Melding sluiten",
  hint: (button: string, tab: string) => `Begin met de knop ‘${button}’ hierboven, op het tabblad ${tab}.`,
  open: "Openen…",
  save: "Opslaan als .xlsx",
  file: "Bestand",
  ribbon: "Lint",
  ribbonTabs: "Tabbladen van het lint",
  grid: "Werkblad",
  keys: "Druk op F6 om naar het volgende deel van de pagina te gaan: lint, werkblad, deelvenster.",
  resize: "Breedte van het deelvenster",
  closePane: "Deelvenster sluiten",
  colleague: (name: string) => `${name}: een collega`,
  paneOf: (name: string) => `Deelvenster van ${name}`,
  status: "Stand van zaken",
  notices: "Mededelingen",
  loading: "De pagina wordt geladen…",
  ready: "Gereed",
  saved: (file: string) => `Opgeslagen als ${file}. Het bestand staat in de map met downloads.`,
  opening: (file: string) => `Bezig met openen van ${file}…`,
  opened: (file: string) => `${file} is geopend.`,
  leftOut: (things: readonly string[]) => `Niet alles uit dit bestand kan hier worden getoond: ${things.join("; ")}.`,
  damaged:
    "In deze werkmap van Competentiespiegel ontbreekt een blad, of er ontbreken cellen. Kies op het lint ‘Werkmap controleren en herstellen’.",
  understood: "Begrepen",
  replace: "De werkmap die nu open is, is nog niet opgeslagen. Wilt u die sluiten zonder op te slaan?",
  commandBusy: (button: string) => `‘${button}’ is bezig…`,
  commandDone: (button: string) => `De opdracht ‘${button}’ is afgelopen.`,
  commandUnknown: (button: string, name: string) =>
    `‘${button}’ werkt niet: de invoegtoepassing kent de functie ${name} niet.`,
  commandFailed: (button: string, status: number) => `‘${button}’ is niet gelukt (code ${status}).`,
  commandTwice: (button: string) => `Fout in de invoegtoepassing: ‘${button}’ meldde zich twee keer klaar.`,
  commandLate: (button: string) =>
    `‘${button}’ meldt zich niet klaar. In Excel blijft de knop dan hangen. Laad deze pagina opnieuw.`,
  commandCancelled: (button: string) => `‘${button}’ is gestopt: er is een andere werkmap geopend.`,
  serverGone:
    "De server van deze pagina is gestopt. Sla uw werk eerst op; dat kan nog. Start de server daarna opnieuw met npm start, en laad deze pagina opnieuw.",
  addinSilent: "De invoegtoepassing start niet. Laad deze pagina opnieuw.",
  newBook: "De invoegtoepassing heeft een nieuwe werkmap gemaakt.",
  newBookOpen: "In een nieuw tabblad openen",
  tabBlocked:
    "De browser hield het nieuwe tabblad tegen. Sta pop-ups van deze pagina toe, of kies ‘Opslaan als .xlsx’ in de mededeling.",
  newBookSave: "Opslaan als .xlsx",
  newBookClose: "Sluiten",
  failed: (what: string) => `Er ging iets mis: ${what}`,
  openFailed: (file: string, what: string) => `${file} is niet te openen. ${what}`,
  saveFailed: (what: string) => `Opslaan is niet gelukt: ${what}`,
  startFailed: (what: string) => `De pagina kan niet starten: ${what}`,
  missing: (file: string) => `${file} ontbreekt of is niet te lezen. Stop de server en start opnieuw met: npm start`,
} as const;

/** What Dutch Excel calls its own tabs; a manifest names them by id. */
export const officeTabs: Readonly<Record<string, string>> = {
  TabHome: "Start",
  TabInsert: "Invoegen",
  TabPageLayoutExcel: "Pagina-indeling",
  TabFormulas: "Formules",
  TabData: "Gegevens",
  TabReview: "Controleren",
  TabView: "Beeld",
  TabDeveloper: "Ontwikkelaars",
  TabAddIns: "Invoegtoepassingen",
};
