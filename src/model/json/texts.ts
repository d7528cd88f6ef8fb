import { dateLimits } from "../evaluation/dates.ts";
import { textLimit, yearLimits } from "../evaluation/evaluation.ts";

const people = new Intl.NumberFormat("nl-NL");

interface Sentences {
  readonly what: string;
  readonly remedy: string;
}

/** What is said of one fault: `shown` is what stood there, `detail` what the fault itself knows. */
type Say = (shown: string, detail: string) => Sentences;

/** Every fault in a JSON file of ours, by the code that the schemas give it. */
export const faultTexts = {
  "geen-object": (shown) => ({
    what: `Hier staat ${shown}, maar hier horen gegevens tussen accolades te staan.`,
    remedy: "Zet de gegevens tussen { en }.",
  }),
  "geen-lijst": (shown) => ({
    what: `Hier staat ${shown}, maar hier hoort een lijst te staan.`,
    remedy: "Zet de gegevens tussen [ en ].",
  }),
  "geen-tekst": (shown) => ({
    what: `Hier staat ${shown}, maar hier hoort een tekst te staan.`,
    remedy: 'Zet de tekst tussen aanhalingstekens; gebruik "" voor een lege tekst.',
  }),
  "tekst-te-lang": (_shown, limit) => ({
    what: `Deze tekst is langer dan ${people.format(Number(limit))} tekens.`,
    remedy:
      Number(limit) === textLimit ? "Kort de tekst in; meer past niet in een cel van Excel." : "Kort de tekst in.",
  }),
  "tekst-kapot": (shown) => ({
    what: `De tekst ${shown} bevat een half teken, dat niet te lezen is.`,
    remedy: "Typ dat teken opnieuw, of haal het weg.",
  }),
  "geen-score": (shown) => ({
    what: `Hier staat ${shown}; dat is geen score.`,
    remedy: "Gebruik 1, 2, 3, 4 of 5 zonder aanhalingstekens, of null voor nog niet gewaardeerd.",
  }),
  "geen-jaar": (shown) => ({
    what: `Hier staat ${shown}; dat is geen jaartal van ${yearLimits.first} tot en met ${yearLimits.last}.`,
    remedy: "Gebruik een heel jaartal zonder aanhalingstekens, zoals 2026.",
  }),
  "geen-datum": (shown) => ({
    what: `Hier staat ${shown}; dat is geen datum die bestaat.`,
    remedy: `Schrijf een datum van ${dateLimits.first} tot en met ${dateLimits.last} als "2026-01-31" (jaar, maand, dag), of gebruik null.`,
  }),
  "onbekende-keuze": (shown, options) => ({
    what: `Hier staat ${shown}; dat kan hier niet gekozen worden.`,
    remedy: `Kies uit: ${options}.`,
  }),
  "onbekende-naam": (_shown, known) => ({
    what: "Deze naam is niet bekend.",
    remedy: `Verbeter de naam of haal hem weg. Hier kunnen staan: ${known}.`,
  }),
  "onbekende-naam-lijkt-op": (_shown, meant) => ({
    what: "Deze naam is niet bekend.",
    remedy: `Bedoelde u “${meant}”? Verbeter de naam of haal hem weg.`,
  }),
  ontbreekt: () => ({ what: "Dit gegeven ontbreekt.", remedy: "Vul het in." }),
  "te-veel": (shown, most) => ({
    what: `Hier staat ${shown}, maar er is plaats voor ${most}.`,
    remedy: `Laat er hoogstens ${most} staan.`,
  }),
  "dubbele-sleutel": (shown) => ({
    what: `De sleutel ${shown} komt meer dan één keer voor in deze lijst.`,
    remedy: "Geef elke rij een eigen sleutel, of laat de sleutel weg.",
  }),
  "leeg-pakket": () => ({
    what: "In dit profielpakket staat geen enkel profiel.",
    remedy: "Zet bij “profielen” de tekst van ten minste één profiel.",
  }),
  "ander-formaat": (shown, expected) => ({
    what: `Hier staat ${shown}, maar hier is een bestand nodig met formaat "${expected}".`,
    remedy: "Kies het goede bestand.",
  }),
  "geen-versie": (shown) => ({
    what: `Hier staat ${shown}; dat is geen versienummer.`,
    remedy: "Gebruik een heel getal vanaf 1 zonder aanhalingstekens, of laat “versie” weg.",
  }),
  "nieuwere-versie": (shown, known) => ({
    what: `Dit bestand heeft versie ${shown}; deze Competentiespiegel kent versies tot en met ${known}.`,
    remedy: "Werk Competentiespiegel bij en probeer het opnieuw.",
  }),
  "meer-problemen": (_shown, count) => ({
    what: `En nog ${count} ${count === "1" ? "fout" : "fouten"}.`,
    remedy: "Verbeter eerst de fouten hierboven.",
  }),
  "json-leeg": () => ({
    what: "Het bestand is leeg.",
    remedy: "Kies een bestand met JSON; een leeg antwoordenbestand is {}.",
  }),
  "sleutel-dubbel": (value) => ({
    what: `Hier staat ${value} voor de tweede keer; van twee gelijke namen zou er één verloren gaan.`,
    remedy: "Geef een van beide de juiste naam, of voeg de twee samen.",
  }),
  "geen-json": () => ({
    what: "Dit is geen JSON: hier klopt een teken niet.",
    remedy: "Kijk of er een komma, aanhalingsteken of haakje te veel staat of ontbreekt.",
  }),
  "json-afgebroken": () => ({
    what: "Dit is geen volledige JSON: de tekst houdt te vroeg op.",
    remedy: "Kijk of het einde van het bestand ontbreekt.",
  }),
  "json-te-groot": (_shown, megabytes) => ({
    what: `Het bestand is groter dan ${megabytes} MB.`,
    remedy: "Kies een kleiner bestand.",
  }),
  "json-te-diep": (_shown, most) => ({
    what: `Hier staan meer dan ${people.format(Number(most))} lijsten of groepen in elkaar.`,
    remedy: "Kies een bestand dat Competentiespiegel heeft gemaakt, of haal dit deel weg.",
  }),
  "json-te-veel": (_shown, most) => ({
    what: `Het bestand bevat meer dan ${people.format(Number(most))} gegevens.`,
    remedy: "Kies een bestand dat Competentiespiegel heeft gemaakt, of haal rijen weg.",
  }),
} as const satisfies Record<string, Say>;

/** A kind of fault in a JSON file. */
export type FaultCode = keyof typeof faultTexts;

/** How a value that stood in a file is called in a sentence. */
export const shownTexts = {
  nothing: "niets",
  list: (count: number) => (count === 1 ? "een lijst van 1" : `een lijst van ${people.format(count)}`),
  object: "een groep gegevens tussen accolades",
  line: (line: number, column: number) => `regel ${line}, teken ${column}`,
} as const;
