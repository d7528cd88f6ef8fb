import { readTexts } from "../texts.ts";

const many = (count: number, one: string, more: string): string => (count === 1 ? one : `${count} ${more}`);

/** What is said of a fault: what it is, and what repairing does, or what the user can do. */
export const faultTexts = {
  sheet: (title: string) => `blad “${title}”`,
  table: (name: string, sheet: string) => `tabel ${name} op blad “${sheet}”`,
  column: (table: string, heading: string) => `tabel ${table}, kolom “${heading}”`,
  cell: readTexts.cell,
  name: (title: string, name: string) => `blad “${title}”, naam ${name}`,
  /** A few cells of a sheet. */
  cells: (title: string, addresses: readonly string[]): string => {
    const shown = addresses.slice(0, 4).join(", ");
    const more = addresses.length - 4;
    return `blad “${title}”, ${shown}${more > 0 ? ` en nog ${more}` : ""}`;
  },
  /** A few sheets, of two or more. */
  sheets: (titles: readonly string[]): string => {
    const shown = titles.slice(0, 4).map((title) => `“${title}”`);
    const more = titles.length - 4;
    return `bladen ${shown.join(", ")}${more > 0 ? ` en nog ${more}` : ""}`;
  },
  missingSheet: {
    what: "Dit blad is verdwenen.",
    remedy: "Herstellen maakt het opnieuw.",
    kept: "Herstellen maakt het opnieuw, met lege vakken. De antwoorden die erop stonden, haalt u uit een reservekopie.",
    empty:
      "Herstellen maakt het opnieuw, met lege vakken. Stonden er antwoorden op, dan staan die alleen nog in een oudere versie van het bestand: zie in SharePoint of OneDrive de versiegeschiedenis.",
  },
  outworn: (count: number) => ({
    what: `Hier ${count === 1 ? "is een plek" : `zijn ${count} plekken`} verdwenen die de werkmap gebruikt.`,
    remedy: "Herstellen maakt het blad opnieuw. Het oude blad blijft staan; u kunt het daarna zelf verwijderen.",
  }),
  identity: {
    what: "Het blad is niet meer bekend onder zijn vaste naam.",
    remedy: "Herstellen geeft het die naam terug; wat op het tabblad staat, blijft.",
  },
  lost: {
    what: "De naam van dit vak is verdwenen.",
    remedy: "Herstellen geeft het vak zijn naam terug. Wat erin staat, blijft.",
  },
  respelled: {
    what: "De naam van dit vak is met andere hoofdletters geschreven.",
    remedy: "Herstellen schrijft hem weer zoals hij was. Wat in het vak staat, blijft.",
  },
  gone: {
    what: "De plek voor dit antwoord is verdwenen.",
    remedy: "Herstellen maakt een leeg vak op het blad “Teruggezette vakken”.",
  },
  astray: {
    what: "De naam van dit vak wijst een verkeerde cel aan.",
    remedy: "Herstellen laat de naam weer het goede vak aanwijzen.",
  },
  renamedTable: (now: string) => ({
    what: `Deze tabel heet nu “${now}”.`,
    remedy: "Herstellen geeft de tabel de oude naam terug.",
  }),
  plainRange: {
    what: "Deze tabel is een gewoon bereik geworden.",
    remedy: "Herstellen maakt er weer een tabel van. Wat erin staat, blijft.",
  },
  longRange: {
    what: "Deze tabel is een gewoon bereik geworden, en het blad is zo groot dat niet te zien is waar dat ophoudt.",
    remedy:
      "Selecteer het hele bereik met de opschriften erbij, kies Invoegen > Tabel en laat de werkmap dan nog eens herstellen. Wat erin staat, blijft.",
  },
  noRoomBelow: {
    what: "Deze tabel is verdwenen, en onder aan het blad is geen plaats voor een nieuwe.",
    remedy:
      "Ga met Ctrl+End naar de laatste cel van het blad, verwijder de onderste rijen die u niet nodig hebt en laat de werkmap dan nog eens herstellen.",
  },
  missingTable: {
    what: "Deze tabel is verdwenen.",
    remedy: "Herstellen maakt onder aan het blad een nieuwe, lege tabel.",
  },
  heading: (now: string) => ({
    what: `Deze kolom heet nu “${now}”.`,
    remedy: "Herstellen zet het opschrift terug.",
  }),
  missingColumn: {
    what: "Deze kolom is verdwenen.",
    remedy: "Herstellen zet rechts aan de tabel een lege kolom met dit opschrift.",
  },
  noRoom: {
    what: "Deze kolom is verdwenen, en rechts van de tabel staat iets anders.",
    remedy: "Voeg rechts van de tabel een lege kolom in, en laat de werkmap dan nog eens herstellen.",
  },
  unfitFound: (heading: string) => ({
    what: `Hier ontbreekt de kolom “${heading}”, en rechts van de tabel staat iets anders. Daardoor kan niet bewaard worden wat gevonden is, en er is niets veranderd.`,
    remedy: `Zet het opschrift “${heading}” boven zijn kolom terug, of voeg rechts van de tabel een lege kolom in. Doe dit daarna nog eens.`,
  }),
  lostBackups: (heading: string) => ({
    what: "Deze kolom is verdwenen. Daardoor kan er geen reservekopie gemaakt worden, en zonder kopie verandert er niets.",
    remedy: `Zet het opschrift “${heading}” boven zijn kolom terug, of gooi het blad Reservekopieën weg; dan zijn de kopieën weg. Doe dit daarna nog eens.`,
  }),
  closedBackups: {
    what: "Dit blad is beveiligd. Daardoor kan er geen reservekopie bij, en zonder kopie verandert er niets.",
    remedy:
      "Hef de beveiliging van dit blad op (Controleren > Beveiliging blad opheffen) en doe dit daarna nog eens. Vraagt Excel om een wachtwoord? Vraag dat aan wie het blad heeft beveiligd.",
  },
  keys: (missing: number, double: number) => ({
    what: [
      ...(missing > 0 ? [many(missing, "Een rij heeft geen nummer.", "rijen hebben geen nummer.")] : []),
      ...(double > 0 ? [many(double, "Een nummer komt twee keer voor.", "nummers komen vaker voor.")] : []),
    ].join(" "),
    remedy: "Herstellen geeft elke rij een eigen nummer; de eerste houdt het zijne.",
  }),
  validation: {
    what: "De controle op wat hier ingevuld wordt, is weg of veranderd.",
    remedy: "Herstellen zet de controle terug. Wat er staat, blijft.",
  },
  format: {
    what: "De kleuring die hier om aandacht vraagt, is weg of veranderd.",
    remedy: "Herstellen zet de kleuring terug.",
  },
  formula: (count: number) => ({
    what: `Hier ${count === 1 ? "hoort een formule" : `horen ${count} formules`}, en die ${count === 1 ? "is" : "zijn"} weg of kapot.`,
    remedy: "Herstellen zet terug wat er hoort. Wat eroverheen getypt is, komt op het blad “Gevonden antwoorden”.",
  }),
  caption: (count: number) => ({
    what: `Hier ${count === 1 ? "is een vaste tekst" : `zijn ${count} vaste teksten`} weg of veranderd.`,
    remedy: "Herstellen zet de tekst terug. Wat eroverheen getypt is, komt op het blad “Gevonden antwoorden”.",
  }),
  unfixable: (count: number) => ({
    what: `Hier ${count === 1 ? "hoort een formule" : `horen ${count} formules`}, en die ${count === 1 ? "is" : "zijn"} weg of kapot.`,
    remedy: "Te herstellen is dit niet, omdat ernaast ook iets weg is. Neem het over uit een nieuwe werkmap.",
  }),
  lockedInput: (count: number) => ({
    what: `Hier ${count === 1 ? "is een invulvak" : `zijn ${count} invulvakken`} op slot gezet.`,
    remedy: `Herstellen maakt ${count === 1 ? "het" : "ze"} weer open.`,
  }),
  openCell: (count: number) => ({
    what: `Hier ${count === 1 ? "is een cel" : `zijn ${count} cellen`} open gezet waarin niets ingevuld hoort te worden.`,
    remedy: `Herstellen zet ${count === 1 ? "die" : "ze"} weer op slot.`,
  }),
  link: (count: number) => ({
    what:
      count === 1 ? "Een koppeling naar een ander blad is weg." : `${count} koppelingen naar andere bladen zijn weg.`,
    remedy: `Herstellen zet de ${count === 1 ? "koppeling" : "koppelingen"} terug.`,
  }),
  protection: {
    what: "De beveiliging van dit blad is uit.",
    remedy: "Herstellen zet de beveiliging weer aan, zonder wachtwoord.",
  },
  layout: {
    what: "Het nummer van de indeling van deze werkmap is veranderd of gewist.",
    remedy: "Herstellen zet het terug. Wat eroverheen getypt is, komt op het blad “Gevonden antwoorden”.",
  },
  loose: (count: number) => ({
    what: `Hier ${count === 1 ? "staat een antwoord dat" : `staan ${count} antwoorden die`} niet in de evaluatie ${count === 1 ? "meetelt" : "meetellen"}.`,
    remedy: `Herstellen zet ${count === 1 ? "het" : "ze"} ook op het blad “Gevonden antwoorden”. Hier ${count === 1 ? "blijft het" : "blijven ze"} staan.`,
  }),
} as const;

/** The sheets that repairing can bring. */
export const foundTexts = {
  subtitle: "Wat bij het herstellen gevonden is en geen plaats meer had",
  hint: "Hoort een antwoord hieronder bij de evaluatie? Kopieer het dan naar het goede vak. Een rij die u niet meer nodig hebt, kunt u verwijderen. Dit blad telt niet mee in de evaluatie.",
  typedOver: "Getypt over een formule",
  typedOverLayout: "Getypt over het nummer van de indeling",
  typedOverText: (text: string): string =>
    `Getypt over de tekst “${text.length > 90 ? `${text.slice(0, 89)}…` : text}”`,
  typedOverHeading: (heading: string): string => `Getypt over het opschrift “${heading}”`,
  typedOverKey: "Getypt over het nummer van een rij",
  loose: "Getypt in een vak zonder naam",
  formula: (formula: string): string => `formule: ${formula}`,
  shownByFormula: (shown: string, formula: string): string => `${shown} (formule: ${formula})`,
} as const;

export const restoredTexts = {
  subtitle: "Vakken waarvan de plek uit de werkmap verdwenen was",
  hint: "Vul hier in wat u op de oude plek zou invullen: de rest van de werkmap rekent ermee verder. U kunt een vak ook knippen en op de oude plek plakken; het blijft dan hetzelfde vak.",
  columns: { part: "Onderdeel", question: "Vraag", input: "Antwoord" },
} as const;
