/** Every text that a user can see of this layer: what is wrong with a file, and what to do about it. */
const fromExcel = "Open het bestand in Excel en sla het opnieuw op als Excel-werkmap (.xlsx).";
const askAgain = "Vraag het bestand opnieuw op, of kopieer het opnieuw.";

export const texts = {
  leeg: { what: "Het bestand is leeg.", remedy: askAgain },
  beveiligd: {
    what: "Het bestand is met een wachtwoord beveiligd, of het is een oud .xls-bestand.",
    remedy: "Open het in Excel, haal het wachtwoord eraf en sla het op als Excel-werkmap (.xlsx).",
  },
  "geen-xlsx": { what: "Het bestand is geen .xlsx-bestand, al heet het misschien zo.", remedy: fromExcel },
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
  "datumsysteem-1904": {
    what: "De werkmap telt datums vanaf 1904, waardoor datums vier jaar verschuiven.",
    remedy: "Zet in Excel bij Opties, Geavanceerd, het 1904-datumsysteem uit en controleer de datums.",
  },
} as const;

export type FileFault = keyof typeof texts;
