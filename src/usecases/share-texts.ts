import { leaveable } from "../model/sharing/parts.ts";
import { mostPeers } from "../workbook/share/names.ts";
import { returnTexts } from "../workbook/share/texts.ts";

/** What the use cases *Deel met collega's* and *Neem toetsing over* say, in Dutch. */
export const shareCaseTexts = {
  noOrganisation: {
    what: "De naam van uw organisatie ontbreekt, dus is een teruggestuurd bestand niet te herkennen.",
    remedy: "Vul de naam in op het blad ‘Stap 1 Zelfevaluatie’.",
  },
  noYear: returnTexts.noYear,
  unknownPart: (word: string) => ({
    what: `Het onderdeel “${word}” kent deze opdracht niet.`,
    remedy: `Kies uit ${leaveable.join(", ")}, met komma’s ertussen.`,
  }),
  tooManyPeers: {
    what: `Een deelversie heeft plaats voor ten hoogste ${mostPeers} collega-organisaties.`,
    remedy: "Maak een tweede deelversie voor de andere.",
  },
  goes: (parts: readonly string[]) => `Gaat mee: ${parts.join("; ")}.`,
  stays: (parts: readonly string[]) => `Blijft hier: ${parts.join("; ")}.`,
  find: (kind: string, found: string, sentence: string) =>
    `Lijkt op een persoonsgegeven (${kind}: “${found}”): “${sentence}”`,
  mention: (text: string) => `Noemt misschien een score, en die blijven hier: “${text}”`,
  scoreMention: (where: string) =>
    `De scores blijven hier, maar ${where} lijkt er een te noemen. Kijk of die tekst zo mee kan.`,
  looksLikeScore: "eigen score",
  mayMiss: "De controle op persoonsgegevens kan iets missen: lees zelf ook wat u deelt.",
  nothingFound: "Er is niets gevonden dat op een persoonsgegeven lijkt.",
  allFoundKept: (count: number) =>
    count === 1
      ? "Eén tekst die op een persoonsgegeven lijkt, gaat mee."
      : `${count} plekken die op een persoonsgegeven lijken, gaan mee.`,
} as const;

export const takeBackTexts = {
  verdicts: { new: "Nieuw", changed: "Aangevuld", same: "Stond er al", conflict: "Verschilt" },
  open: {
    what: "Er is een verschil bij waarvoor nog niets is gekozen.",
    remedy: "Bekijk de voorvertoning opnieuw en maak een keuze. Er is niets overgenomen.",
  },
  changed: {
    what: "Een rij die u wilde vervangen, is intussen veranderd. Die rij is gebleven zoals zij nu is.",
    remedy: "Kies het bestand opnieuw om te zien wat daar nog verschilt.",
  },
  noSubject: "zonder onderwerp",
  from: (sources: readonly string[]) => `(uit ${sources.join(", ")})`,
  score: (score: number) => `score ${score}`,
  beside: (others: readonly string[]) => `; daarnaast staat: ${others.join("; ")}. Kies zelf: beide staan in stap 2`,
  notOurs: (source: string, why: string) => `Hoort hier niet bij: ${source}. ${why}`,
  told: (source: string, what: string) => `Let op, ${source}: ${what}`,
  unread: (what: string) => `Niet gelezen: ${what}.`,
  counts: (taken: number, filled: number) =>
    taken === 0 && filled === 0
      ? "Er is niets nieuws: stap 2 is niet veranderd."
      : `Overgenomen in stap 2: ${taken} ${taken === 1 ? "nieuwe rij" : "nieuwe rijen"}, ${filled} aangevuld.`,
  empty: "Er is niets in ingevuld.",
} as const;
