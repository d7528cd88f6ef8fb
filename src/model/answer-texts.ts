/**
 * What the workbook answers beside what was filled in. The custom functions, the built-in formulas and the cached values
 * all take these, so that a machine with the add-in and one without it say the same.
 */
export const answerTexts = {
  notScored: "nog niet gewaardeerd",
  control: {
    empty: "Welk niveau past bij uw organisatie?",
    onlyReason: "Er staat een toelichting. Welke score past daarbij?",
    invalid: "Dit is geen score. Welk heel getal van 1 tot en met 5 past?",
    noReason: "Hoe komt u tot deze score?",
    complete: "Herkennen uw collega’s dit beeld?",
  },
  spread: {
    none: "Nog geen scores van beoordelaars",
    one: "1 beoordelaar: score ",
    from: "Van ",
    to: " tot en met ",
    talk: ". Wat verklaart het verschil?",
    end: ".",
  },
  development: {
    up: "↑ van ",
    down: "↓ van ",
    to: " naar ",
    same: "→ gelijk gebleven op ",
    none: "Nog niet te vergelijken",
  },
  /** Each begins with the letter it is about. */
  smart: {
    specific: "S: Wat gaat u precies doen?",
    measurable: "M: Waaraan ziet u over twee jaar dat dit gelukt is?",
    acceptable: "A: Wie is de eigenaar, en wie steunt dit?",
    realistic: "R: Welke middelen zijn nodig, en zijn die er?",
    noPeriod: "T: Wanneer begint u, en wanneer is het klaar?",
    noBegin: "T: Wanneer begint u?",
    noEnd: "T: Wanneer is het klaar?",
    noDate: "T: Welke datums bedoelt u?",
    reversed: "T: Het einde ligt vóór het begin. Welke datums kloppen?",
    complete: "Staan alle betrokkenen hierachter?",
  },
} as const;
