import type { RuleId } from "./finding.ts";

/** What a rule says. `about` is what it came across: the title of a profile, a piece of text. */
export interface RuleTexts {
  readonly question: (about: string) => string;
  readonly remedy: string;
}

const atProfile = (about: string): string => `bij het profiel ${about}`;

/** The question and the remedy of every rule. */
export const ruleTexts: Readonly<Record<RuleId, RuleTexts>> = {
  S1: {
    question: (about) => `Welk niveau past ${atProfile(about)}?`,
    remedy: "Vul een score van 1 tot en met 5 in, of bespreek wat u nog mist om te kunnen waarderen.",
  },
  S2: {
    question: (about) => `Hier staat “${about}”. Welke score past?`,
    remedy: "Vul een heel getal van 1 tot en met 5 in, of maak de cel leeg: nog niet gewaardeerd.",
  },
  S3: {
    question: (about) => `Hoe komt u tot de score ${atProfile(about)}?`,
    remedy: "Schrijf in de toelichting welke onderdelen wel en niet voldoen.",
  },
  S4: {
    question: (about) => `De toelichting ${atProfile(about)} is erg kort. Wat zou een collega willen weten?`,
    remedy: "Noem welke onderdelen wel en niet voldoen, en waaruit dat blijkt.",
  },
  S5: {
    question: (about) => `Bij ${about} staat dezelfde toelichting. Wat is er bij elk profiel anders?`,
    remedy: "Schrijf per profiel wat daar opvalt.",
  },
  S6: {
    question: (about) => `De score ${atProfile(about)} is hoog. Waaruit blijkt dat?`,
    remedy: "Noem een bron, of maak een aantekening bij de hulpvragen.",
  },
  S7: {
    question: (about) => `De score ${atProfile(about)} is laag. Wat pakt u aan?`,
    remedy: "Schrijf bij hulpvraag 9 welke verbeteringen nodig of wenselijk zijn.",
  },
  S8: {
    question: (about) => `In de toelichting staat “${about}”. Past dat bij de score die u gaf?`,
    remedy: "Pas de score of de toelichting aan, of leg uit waarom beide kloppen.",
  },
  S9: {
    question: (about) => `Beoordelaars verschillen twee of meer niveaus ${atProfile(about)}. Wat verklaart dat?`,
    remedy: "Bespreek het verschil en schrijf in de toelichting wat eruit kwam.",
  },
  S10: {
    question: (about) => `De score ${atProfile(about)} ligt buiten wat de beoordelaars gaven. Hoe komt dat?`,
    remedy: "Bespreek het met de beoordelaars, en schrijf in de toelichting waarom u anders kiest.",
  },
  S11: {
    question: (about) => `In de toelichting staat “${about}”. Gaat dit over een persoon?`,
    remedy: "Noem een functie in plaats van een persoon: de zelfevaluatie gaat over de organisatie.",
  },
  S12: {
    question: (about) =>
      `Bij het profiel ${about} is de score laag, en in stap 3 staat daar nog geen conclusie over. Wat concludeert u?`,
    remedy: "Noem het profiel in de conclusies, bijvoorbeeld bij wat beter kan of moet.",
  },
  S13: {
    question: () => "Bij wie kunnen collega’s terecht met vragen over deze zelfevaluatie?",
    remedy: "Vul een contactpersoon in, liefst met een functie.",
  },
  S14: {
    question: (about) =>
      about === ""
        ? "Over welk jaar gaat deze zelfevaluatie?"
        : `Bij het jaar staat “${about}”. Over welk jaar gaat dit?`,
    remedy: "Vul het jaar in, zoals 2026.",
  },
  S15: {
    question: () => "Van welke organisatie is deze zelfevaluatie?",
    remedy: "Vul de naam van uw organisatie in.",
  },
  S16: {
    question: (about) => `Bij de beoordelaars staat “${about}”. Is dat een persoon?`,
    remedy: "Noem de functie van de beoordelaar, niet de naam.",
  },
  S17: {
    question: (about) => `Als eigenaar van een actie staat er “${about}”. Is dat een persoon?`,
    remedy: "Noem de functie van de eigenaar, niet de naam.",
  },
  S18: {
    question: (about) =>
      `Eerdere uitkomsten staan onder een andere naam: ${about}. Is de naam gewijzigd, of is er een fusie of splitsing geweest?`,
    remedy: "Leg dat vast op het blad Organisaties. Dan zijn de eerdere uitkomsten te volgen.",
  },
};
