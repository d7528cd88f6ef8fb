/** Every text that a user can see of this layer: what is wrong with a file, what to do about it, what it loses. */
const fromExcel = "Open het bestand in Excel en sla het opnieuw op als Excel-werkmap (.xlsx).";
const askAgain = "Vraag het bestand opnieuw op, of kopieer het opnieuw.";

export const texts = {
  leeg: { what: "Het bestand is leeg.", remedy: askAgain },
  beveiligd: {
    what: "Het bestand is met een wachtwoord beveiligd, of het is een oud .xls-bestand.",
    remedy: "Open het in Excel, haal het wachtwoord eraf en sla het op als Excel-werkmap (.xlsx).",
  },
  "geen-xlsx": {
    what: "Het bestand is geen .xlsx-bestand, al heet het misschien zo.",
    remedy: "Kies een .xlsx-bestand. Is het wel een werkmap, open het dan in Excel en sla het op als .xlsx.",
  },
  afgebroken: { what: "Het bestand is onvolledig: het einde ontbreekt.", remedy: askAgain },
  ods: { what: "Het bestand is een OpenDocument-bestand (.ods).", remedy: fromExcel },
  xlsb: { what: "Het bestand is een binaire werkmap (.xlsb).", remedy: fromExcel },
  "geen-werkmap": {
    what: "Het bestand is geen Excel-werkmap.",
    remedy: "Kies een .xlsx-bestand dat met Excel is gemaakt.",
  },
  "te-groot": {
    what: "Het bestand is uitgepakt te groot om veilig te lezen.",
    remedy: "Kies een werkmap van Competentiespiegel zonder toegevoegde afbeeldingen of grote tabellen.",
  },
  "te-veel-delen": {
    what: "Het bestand heeft meer onderdelen dan een werkmap nodig heeft.",
    remedy: fromExcel,
  },
  beschadigd: { what: "Het bestand is beschadigd.", remedy: askAgain },
  "onderdeel-ontbreekt": { what: "In het bestand ontbreekt een onderdeel.", remedy: fromExcel },
  "tabel-te-groot": {
    what: "Een tabel in het bestand beslaat te veel cellen.",
    remedy: "Maak de tabel in Excel kleiner, zodat zij alleen de ingevulde rijen beslaat.",
  },
  "te-veel-cellen": {
    what: "Een blad in het bestand heeft te veel ingevulde cellen om te lezen.",
    remedy: "Haal in Excel het blad met de grote lijst uit de werkmap en probeer het opnieuw.",
  },
  "tekst-te-lang": {
    what: "In een cel staat een tekst van meer dan 32.767 tekens; meer past er in Excel niet.",
    remedy: "Kort de tekst in, of zet het laatste deel ergens anders, en sla het bestand opnieuw op.",
  },
  bladnaam: {
    what: "Een blad in het bestand heeft een naam die Excel niet toestaat.",
    remedy:
      "Geef elk blad een eigen naam van ten hoogste 31 tekens, zonder \\ / ? * : [ ], en sla het bestand opnieuw op.",
  },
  "datumsysteem-1904": {
    what: "De werkmap telt datums vanaf 1904, waardoor datums vier jaar verschuiven.",
    remedy: "Zet in Excel bij Opties, Geavanceerd, het 1904-datumsysteem uit en controleer de datums.",
  },
} as const;

export type FileFault = keyof typeof texts;

/**
 * What can be left out when a whole workbook is read: what a Blueprint has no words for. The sheets, names or tables
 * that it concerns follow after a text that ends on `blad`, `tabel` or a colon.
 */
export const leftTexts = {
  macros: "macro's",
  external: "koppelingen met andere bestanden",
  connections: "gegevensverbindingen en zoekopdrachten",
  customProperties: "eigen documenteigenschappen",
  workbookProtection: "de beveiliging van de werkmapstructuur",
  chartSheets: "grafiekbladen:",
  hiddenSheets: "dat verborgen is blad",
  localNames: "namen die op één blad gelden:",
  otherNames: "namen die niet naar één blok cellen wijzen:",
  threads: "wie wanneer op een opmerking antwoordde op blad",
  longNotes: "tekst na 32.767 tekens in een notitie op blad",
  drawings: "afbeeldingen, vormen en knoppen op blad",
  charts: "grafieken van een andere soort of opbouw:",
  chartAxes: "de automatische schaal van grafiek:",
  pivots: "draaitabellen van een andere soort of opbouw:",
  tables: "tabellen van een andere opbouw:",
  tableDetails: "totaalrij, filters of berekende kolommen van tabel",
  validations: "gegevensvalidatie van een andere soort op blad",
  validationDetails: "bijzondere instellingen van gegevensvalidatie op blad",
  conditionalFormats: "voorwaardelijke opmaak van een andere soort op blad",
  conditionalFormatDetails: "bijzonderheden van voorwaardelijke opmaak op blad",
  externalLinks: "koppelingen naar internet of bestanden op blad",
  brokenLinks: "koppelingen die nergens heen wijzen op blad",
  externalFormulas: "formules naar andere werkmappen op blad",
  spillingFormulas: "formules die meer cellen vullen op blad",
  longTexts: "tekst na 32.767 tekens in een cel op blad",
  errors: "foutwaarden zonder formule, nu tekst, op blad",
  richText: "opmaak van een deel van de tekst in een cel op blad",
  fonts: "doorhaling en super- of subscript",
  fills: "patronen en verlopen als opvulling",
  borders: "randen anders dan dun en van één kleur",
  alignment: "gedraaide, uitgevulde of verkleinde tekst",
  hiddenFormulas: "het verbergen van formules",
  hiddenRows: "het verbergen of groeperen van rijen op blad",
  hiddenColumns: "het verbergen of groeperen van kolommen op blad",
  rowFormats: "opmaak van hele rijen of kolommen op blad",
  frozenColumns: "vastgezette kolommen op blad",
  filters: "filters op blad",
  protection: "wachtwoord of andere toestemmingen van de beveiliging op blad",
  page: "andere afdrukinstellingen op blad",
  extensions: "sparklines en andere latere toevoegingen op blad",
} as const;

export type LeftText = keyof typeof leftTexts;

/** Of those what somebody may have written, or what it is found by; the others are about how it looks and works. */
export const writtenTexts: ReadonlySet<LeftText> = new Set<LeftText>([
  "otherNames",
  "longNotes",
  "drawings",
  "tables",
  "longTexts",
]);
