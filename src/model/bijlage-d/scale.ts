import { isScore, type Score } from "../evaluation/evaluation.ts";

/** One level of the scale. The three texts are official. */
export interface ScaleLevel {
  readonly score: Score;
  /** The Dutch label, e.g. "onvoldoende". */
  readonly label: string;
  /** The English label, e.g. "unsatisfactory". */
  readonly english: string;
  readonly definition: string;
}

/** Where the scale comes from and what it is for (Bijlage D, "Beoordelingsschaal"). Official, verbatim. */
export const scaleIntroduction: string =
  "Om organisaties zichzelf te laten beoordelen en staven, is een beoordelingsschaal ontwikkeld, afgeleid van een beoordelingsschaal die Berkeley hanteert. Deze schaal is een soort meetlat en helpt houvast te geven in de zelfevaluatie (‘waar staan we als organisatie?’) en eventueel bij de collegiale toetsing.";

/** The five levels, lowest first (Bijlage D, "Beoordelingsschaal"). */
export const scale: readonly [ScaleLevel, ScaleLevel, ScaleLevel, ScaleLevel, ScaleLevel] = [
  {
    score: 1,
    label: "onvoldoende",
    english: "unsatisfactory",
    definition:
      "De organisatie voldoet op cruciale onderdelen niet aan de beschrijving in het competentieprofiel. Belangrijke verbeteringen op meerdere gebieden zijn nodig.",
  },
  {
    score: 2,
    label: "verbetering nodig",
    english: "improvement needed",
    definition:
      "De organisatie voldoet niet continu of niet op alle onderdelen aan de beschrijving in het competentieprofiel. Op één of enkele onderdelen is verbetering of aanvulling nodig.",
  },
  {
    score: 3,
    label: "voldoet aan de verwachtingen",
    english: "meets expectations",
    definition:
      "De organisatie voldoet in grote lijnen aan de beschrijving in het competentieprofiel. De organisatie voldoet gemiddeld genomen aan de gestelde verwachtingen maar er is nog serieuze verbetering mogelijk en gewenst.",
  },
  {
    score: 4,
    label: "overtreft verwachtingen",
    english: "exceeds expectations",
    definition:
      "De organisatie voldoet volledig aan de beschrijving in het competentieprofiel en overtreft op onderdelen de verwachtingen.",
  },
  {
    score: 5,
    label: "uitzonderlijk",
    english: "exceptional",
    definition:
      "De organisatie voldoet ruimschoots aan de beschrijving in het competentieprofiel en overtreft deze op meerdere onderdelen. De organisatie levert uitzonderlijke prestaties en overtreft de verwachtingen op meerdere onderdelen.",
  },
];

/** The level of a score. @throws RangeError when it is none: misuse by code; ask {@link maybeLevel} about user input. */
export function level(score: Score): ScaleLevel {
  const found = maybeLevel(score);
  if (found === null) throw new RangeError(`not a score: ${String(score)}`);
  return found;
}

/** The level of whatever stands in a cell; `null` for anything but the numbers 1–5, so also for text and `null`. */
export function maybeLevel(value: unknown): ScaleLevel | null {
  return isScore(value) ? (scale[value - 1] ?? null) : null;
}
