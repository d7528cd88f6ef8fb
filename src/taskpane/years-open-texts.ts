import { readDay } from "../model/evaluation/dates.ts";
import type { IsoDate } from "../model/evaluation/evaluation.ts";

/** The words that lead to the panels of the years; the rest of their words come along with them. */
export const yearsOpenTexts = {
  title: "Jaren",
  record: "Resultaten vastleggen",
  next: "Volgende evaluatie starten",
  bringIn: "Jaren ophalen",
  /** What to do now, by how far the evaluation is. */
  early: "Bent u klaar met stap 3? Leg de uitkomsten dan hier vast. Hebt u werkmappen van eerdere jaren? Haal die op.",
  ready: "U bent bij stap 3. Leg de uitkomsten vast als u klaar bent: dan ziet u de volgende keer wat er veranderde.",
  recorded: (year: number, day: IsoDate | null) =>
    `De uitkomsten van ${year} zijn vastgelegd${day === null ? "" : ` op ${readDay(day)}`}. Verandert u nog iets? Leg dan opnieuw vast.`,
} as const;
