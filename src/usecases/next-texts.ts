import { yearLimits } from "../model/evaluation/evaluation.ts";

/** What the use case *Volgende evaluatie starten* says, in Dutch. */
export const nextTexts = {
  where: "Jaar",
  empty: { what: "Het jaar van de volgende evaluatie ontbreekt.", remedy: "Geef een jaar, zoals 2028." },
  noNumber: (given: string) => ({ what: `“${given}” is geen jaartal.`, remedy: "Geef een heel jaartal, zoals 2028." }),
  outside: (given: string) => ({
    what: `Het jaar ${given} kan niet.`,
    remedy: `Geef een jaar na dat van nu, tot en met ${yearLimits.last}.`,
  }),
  notLater: (given: number, current: number) => ({
    what: `De volgende evaluatie kan niet van ${given} zijn: deze werkmap is al van ${current}.`,
    remedy: `Geef een jaar na ${current}.`,
  }),
  started: (year: number): string => `De evaluatie van ${year} is begonnen: de vakken zijn leeg.`,
  kept: (count: number, year: number): string =>
    count === 1
      ? `1 antwoord van ${year} is bewaard op het blad Archief.`
      : `${count} antwoorden van ${year} zijn bewaard op het blad Archief.`,
  nothingKept: (year: number): string => `Er waren geen antwoorden van ${year} om te bewaren.`,
  actions: (count: number): string =>
    count === 1
      ? "1 actie die nog loopt, staat nog in het actieplan."
      : `${count} acties die nog lopen, staan nog in het actieplan.`,
  ownColumns: (tables: readonly string[]): string =>
    `Wat u in eigen kolommen schreef, is ook bewaard, maar staat nog in de tabel: ${tables.join(", ")}. Haal het daar weg als het niet bij de nieuwe evaluatie hoort.`,
} as const;
