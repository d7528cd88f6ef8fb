import type { Problem } from "../model/problem.ts";

type Explanation = Pick<Problem, "what" | "remedy">;

const unprotecting =
  "Hef de beveiliging van het blad op (Controleren > Beveiliging blad opheffen) en probeer het opnieuw. Vraagt Excel om een wachtwoord? Vraag dat aan wie het blad heeft beveiligd.";

/** Why an answer cannot be written or found, in words for the user. */
export const answerTexts = {
  gone: {
    what: "De plek voor dit antwoord is uit de werkmap verdwenen, bijvoorbeeld doordat een rij, naam of blad is verwijderd.",
    remedy: "Maak dat ongedaan (Ctrl+Z), of gebruik een eerdere versie van het bestand.",
  },
  locked: {
    what: "Deze cel is beveiligd.",
    remedy: unprotecting,
  },
  tableLocked: {
    what: "Het blad met deze tabel is beveiligd.",
    remedy: unprotecting,
  },
  tableGone: {
    what: "De tabel is uit de werkmap verdwenen.",
    remedy: "Maak dat ongedaan (Ctrl+Z), of gebruik een eerdere versie van het bestand.",
  },
  tableFull: {
    what: "Alle rijen van de tabel zijn gebruikt en het blad is beveiligd.",
    remedy: unprotecting,
  },
  cell: (name: string): string => `cel ${name}`,
  onSheet: (sheet: string, name: string): string => `blad “${sheet}”, cel ${name}`,
  table: (name: string): string => `tabel ${name}`,
  tableOn: (sheet: string, name: string): string => `blad “${sheet}”, tabel ${name}`,
} as const satisfies Record<string, Explanation | ((...words: string[]) => string)>;
