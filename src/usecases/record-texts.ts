import type { Result } from "../model/evaluation/evaluation.ts";
import { profiles } from "../model/bijlage-d/index.ts";

/** A score as it is told. */
export const shownScore = (score: Result["score"]): string =>
  score === null ? "nog niet gewaardeerd" : `score ${score}`;
/** A text as it is told: its beginning. */
export const short = (text: string): string =>
  Array.from(text).length > 60 ? `${Array.from(text).slice(0, 60).join("")}…` : text;
const row = ({ profile, source }: Result): string => `${profiles[profile].title}, ${source}`;

/** Which of a row's columns became something else, in words. */
export function differences(before: Result, after: Result): readonly string[] {
  const parts: readonly (readonly [label: string, was: string, is: string])[] = [
    ["", shownScore(before.score), shownScore(after.score)],
    ["toelichting ", `“${short(before.justification)}”`, `“${short(after.justification)}”`],
    ["ambitie ", `“${short(before.ambition)}”`, `“${short(after.ambition)}”`],
    ["organisatie ", `“${short(before.organisation)}”`, `“${short(after.organisation)}”`],
  ];
  const changed = parts.filter(([, was, is]) => was !== is);
  return changed.map(([label, was, is]) => `${label}${was} wordt ${is}`);
}

/** What the use case *Resultaten vastleggen* says, in Dutch. */
export const recordTexts = {
  change: (before: Result, after: Result): string => {
    const told = differences(before, after);
    return `${row(after)}: ${told.length === 0 ? "de tekst is veranderd" : told.join("; ")}.`;
  },
  added: (count: number, year: number): string =>
    count === 1 ? `Voor ${year} is 1 rij vastgelegd.` : `Voor ${year} zijn ${count} rijen vastgelegd.`,
  changed: (count: number): string => (count === 1 ? "1 rij is bijgewerkt." : `${count} rijen zijn bijgewerkt.`),
  unchanged: (year: number): string => `De uitkomsten van ${year} stonden er al zo: er is niets veranderd.`,
  unknown: (one: Result): string =>
    `Blijft staan, hoewel de werkmap er niets meer over zegt: ${row(one)} (${one.year}). Haal de rij zelf weg als zij niet klopt.`,
  ask: (count: number) => ({
    what:
      count === 1
        ? "Deze evaluatie is al vastgelegd. Opnieuw vastleggen verandert 1 rij."
        : `Deze evaluatie is al vastgelegd. Opnieuw vastleggen verandert ${count} rijen.`,
    remedy: "Bevestig dat dit mag, of laat de uitkomsten zoals ze zijn.",
  }),
  unscored: "Nog geen enkel profiel is gewaardeerd.",
  askUnscored: {
    what: "Nog geen enkel profiel is gewaardeerd.",
    remedy: "Geef eerst scores op stap 1, of bevestig dat het zo mag.",
  },
  refusedUnscored: {
    what: "Er is niets vastgelegd: nog geen enkel profiel is gewaardeerd.",
    remedy: "Geef eerst scores op stap 1.",
  },
  refused: {
    what: "Er is niets vastgelegd, omdat u de vastgelegde uitkomsten zo wilt laten.",
    remedy: "Leg opnieuw vast als u dat alsnog wilt.",
  },
} as const;
