import type { Problem } from "../model/problem.ts";

const unprotecting =
  "Hef de beveiliging van dat blad op (Controleren > Beveiliging blad opheffen) en doe dit daarna nog eens. Vraagt Excel om een wachtwoord? Vraag dat aan wie het blad heeft beveiligd.";

/** What repairing and upgrading cannot do in Excel, in words for the user. */
export const repairTexts = {
  sheet: (title: string): string => `blad “${title}”`,
  table: (name: string): string => `tabel ${name}`,
  name: (name: string): string => `naam ${name}`,
  closed: {
    what: "Dit blad is met een wachtwoord beveiligd of gaat niet open. Daar is niets veranderd; de rest is wel gedaan.",
    remedy: unprotecting,
  },
  columnInTheWay: {
    what: "Rechts van de tabel staat iets, dus de kolom die ontbreekt past er niet bij.",
    remedy: "Maak de kolom rechts van de tabel leeg en doe dit daarna nog eens.",
  },
  refused: {
    what: "Excel laat dit niet toe. De rest is wel gedaan.",
    remedy:
      "Kijk of hier een filter, een samengevoegde cel of een eigen tabel in de weg staat, en doe dit daarna nog eens.",
  },
} as const satisfies Record<string, Pick<Problem, "what" | "remedy"> | ((word: string) => string)>;
