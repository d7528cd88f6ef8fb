import type { Problem } from "../model/problem.ts";

const unprotecting =
  "Hef de beveiliging van dat blad op (Controleren > Beveiliging blad opheffen) en kies nog eens herstellen. Vraagt Excel om een wachtwoord? Vraag dat aan wie het blad heeft beveiligd.";

/** What repairing cannot do in Excel, in words for the user. */
export const repairTexts = {
  sheet: (title: string): string => `blad “${title}”`,
  table: (name: string): string => `tabel ${name}`,
  name: (name: string): string => `naam ${name}`,
  closed: {
    what: "Dit blad is met een wachtwoord beveiligd of gaat niet open. Daar is niets hersteld; de rest wel.",
    remedy: unprotecting,
  },
  columnInTheWay: {
    what: "Rechts van de tabel staat iets, dus de kolom die ontbreekt past er niet bij.",
    remedy: "Maak de kolom rechts van de tabel leeg en kies nog eens herstellen.",
  },
  refused: {
    what: "Excel laat dit herstel niet toe. De rest is wel hersteld.",
    remedy:
      "Kijk of hier een filter, een samengevoegde cel of een eigen tabel in de weg staat, en kies nog eens herstellen.",
  },
} as const satisfies Record<string, Pick<Problem, "what" | "remedy"> | ((word: string) => string)>;
