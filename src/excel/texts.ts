import type { Problem } from "../model/problem.ts";

/** What went wrong and what the user can do; `code` and `where` are added by who throws. */
type Explanation = Pick<Problem, "what" | "remedy">;

/** What Excel can refuse, in words for the user. */
export const hostTexts = {
  cellEdit: {
    what: "Excel wacht tot u klaar bent met typen in een cel.",
    remedy: "Druk op Enter of op Escape en probeer het opnieuw.",
  },
  dialogOpen: {
    what: "Er staat nog een venster open in Excel.",
    remedy: "Sluit dat venster en probeer het opnieuw.",
  },
  accessDenied: {
    what: "Excel laat dit niet toe: de werkmap of een blad is beveiligd of alleen-lezen.",
    remedy: "Hef de beveiliging op (tabblad Controleren) of begin in een nieuwe, lege werkmap.",
  },
  tooLarge: {
    what: "De teksten zijn samen te groot om in één keer met Excel uit te wisselen.",
    remedy: "Maak de langste teksten korter of gebruik Excel op uw eigen computer, en probeer het opnieuw.",
  },
  taken: {
    what: "Een blad, naam of tabel die nodig is, bestaat intussen al in deze werkmap.",
    remedy: "Begin in een nieuwe, lege werkmap.",
  },
  connection: {
    what: "De verbinding met Excel is verbroken of te traag.",
    remedy: "Controleer uw internetverbinding, open de werkmap opnieuw en probeer het nog eens.",
  },
  busy: {
    what: "Excel heeft het te druk of is met een andere werkmap bezig.",
    remedy: "Klik in de werkmap die u bedoelt, wacht een minuut en probeer het opnieuw.",
  },
  tooOld: {
    what: "Deze versie van Excel kan dit nog niet.",
    remedy: "Werk Excel bij, of gebruik Excel op het web.",
  },
  refused: {
    what: "Excel heeft een deel van de opdracht geweigerd.",
    remedy: "Probeer het in een nieuwe, lege werkmap. Blijft het misgaan, meld dit dan aan de beheerder.",
  },
  general: {
    what: "Er ging iets mis in Excel.",
    remedy: "Probeer het in een nieuwe, lege werkmap. Blijft het misgaan, meld dit dan aan de beheerder.",
  },
} as const satisfies Readonly<Record<string, Explanation>>;

/** Why a workbook cannot hold the evaluation. */
export const clashTexts = {
  partial: (list: string): Explanation => ({
    what: `In deze werkmap staat al een deel van een zelfevaluatie: ${list}.`,
    remedy: "Maak de zelfevaluatie in een nieuwe, lege werkmap.",
  }),
  taken: (list: string): Explanation => ({
    what: `Deze werkmap gebruikt al wat de zelfevaluatie nodig heeft: ${list}.`,
    remedy: "Geef dit een andere naam, of maak de zelfevaluatie in een nieuwe, lege werkmap.",
  }),
  sheet: (name: string): string => `blad "${name}"`,
  name: (name: string): string => `naam "${name}"`,
  table: (name: string): string => `tabel "${name}"`,
  more: (count: number): string => `en nog ${count}`,
} as const;

/** The title of a sheet that was half made and on which somebody wrote; at most 31 characters. */
export const keptTitle = (title: string, number: number): string => titled(title, "eerder", number);

/** The title of a sheet that is drawn to take the place of another, until it does; at most 31 characters. */
export const spareTitle = (title: string, number: number): string => titled(title, "nieuw", number);

function titled(title: string, word: string, number: number): string {
  const ending = number === 1 ? ` (${word})` : ` (${word} ${number})`;
  return `${title.slice(0, 31 - ending.length)}${ending}`;
}
