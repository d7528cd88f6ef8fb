import { textLimit, yearLimits } from "../model/evaluation/evaluation.ts";

/** What use cases say of a request, by field and fault. The surfaces show it beside the field or on one line. */
export const requestTexts = {
  organisation: {
    where: "Organisatie",
    empty: { what: "De naam van de organisatie ontbreekt.", remedy: "Vul de naam van uw organisatie in." },
    long: (limit: number) => ({
      what: `De naam van de organisatie is langer dan ${limit} tekens.`,
      remedy: "Gebruik een kortere naam.",
    }),
    broken: {
      what: "De naam van de organisatie bevat een half teken, dat niet te lezen is.",
      remedy: "Typ de naam opnieuw.",
    },
    differs: (asked: string, answered: string) => ({
      what: `U vraagt om “${asked}”, maar de antwoorden zijn van “${answered}”.`,
      remedy: "Gebruik dezelfde naam, of maak “organisatie” in de antwoorden leeg.",
    }),
  },
  contact: {
    where: "Contactpersoon",
    long: {
      what: `De contactpersoon is langer dan ${textLimit} tekens.`,
      remedy: "Vul alleen de functie in, of een naam met de functie.",
    },
    broken: {
      what: "De contactpersoon bevat een half teken, dat niet te lezen is.",
      remedy: "Typ de contactpersoon opnieuw.",
    },
  },
  year: {
    where: "Jaar",
    empty: { what: "Het jaar ontbreekt.", remedy: "Vul het jaar van de zelfevaluatie in, zoals 2026." },
    noNumber: (value: string) => ({
      what: `“${value}” is geen jaartal.`,
      remedy: "Vul een heel jaartal in, zoals 2026.",
    }),
    outside: (value: string) => ({
      what: `Het jaar ${value} kan niet.`,
      remedy: `Vul een jaar in van ${yearLimits.first} tot en met ${yearLimits.last}.`,
    }),
    differs: (asked: number, answered: number) => ({
      what: `U vraagt om ${asked}, maar de antwoorden zijn van ${answered}.`,
      remedy: "Gebruik hetzelfde jaar, of zet “jaar” in de antwoorden op null.",
    }),
  },
} as const;
