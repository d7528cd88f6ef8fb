import { sheetNames } from "../sheet-texts.ts";

const times = (count: number, one: string, more: string): string => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** What is said of upgrading a workbook, in Dutch. */
export const upgradeTexts = {
  /** A sheet that makes way for a new one, and is kept. */
  earlier: (title: string, number: number): string =>
    `${Array.from(title).slice(0, 18).join("")} (eerder${number === 1 ? "" : ` ${number}`})`,
  redrawn: (title: string): string =>
    `Het blad “${title}” wordt opnieuw getekend; wat het toont, komt uit uw antwoorden.`,
  redrawnBlindly: (title: string): string =>
    `Het blad “${title}” wordt opnieuw getekend; wat het toont, komt uit uw antwoorden. Hangt er een notitie van uzelf aan een cel van dit blad, dan verdwijnt die: neem haar eerst over.`,
  kept: (title: string, kept: string): string => `Het blad “${title}” zoals het nu is, blijft staan als “${kept}”.`,
  added: (title: string): string => `Het blad “${title}” komt erbij.`,
  formulas: (title: string, count: number): string =>
    `Op het blad “${title}” ${count === 1 ? "wordt" : "worden"} ${times(count, "formule", "formules")} vernieuwd.`,
  foreign: (title: string, count: number): string =>
    `Op het blad “${title}” ${count === 1 ? "is 1 daarvan" : `zijn er ${count} van`} door iemand veranderd; ${count === 1 ? "die komt" : "die komen"} eerst op het blad “${sheetNames.gevonden}”.`,
  texts: (title: string, count: number): string =>
    `Op het blad “${title}” ${count === 1 ? "wordt" : "worden"} ${times(count, "tekst", "teksten")} vernieuwd.`,
  changes: {
    what: "Bijwerken zou een antwoord veranderen. Er is daarom niets gedaan.",
    remedy: "Meld dit aan de beheerder. Uw werkmap blijft te lezen zoals zij is.",
  },
} as const;
