import { topicTexts } from "./topic-texts.ts";
import { workTexts } from "./work-texts.ts";

/**
 * The texts of the pane's form and companion, in Dutch; those of one part, or fetched later, are in the `*-texts.ts` beside it.
 * Complete at compile time: components take their words from nowhere else.
 */
export const texts = {
  topic: topicTexts,
  work: workTexts,
  title: "Competentiespiegel",
  lead: "Maak de werkmap voor de zelfevaluatie van de vijf competentieprofielen.",
  fields: {
    organisation: { label: "Organisatie", hint: "" },
    contact: {
      label: "Contactpersoon",
      hint: "Mag leeg blijven. Vul liever een functie in dan een naam, bijvoorbeeld: kwaliteitscoördinator.",
    },
    year: { label: "Jaar van de zelfevaluatie", hint: "" },
  },
  make: "Werkmap maken",
  busy: "Bezig met maken…",
  busyHint: "Bent u nog aan het typen in een cel? Druk daar dan op Enter.",
  privacy: "Wat u invult, blijft in deze werkmap. Er wordt niets verstuurd.",
  created: {
    title: "De werkmap is gemaakt.",
    body: "Begin op het blad Start. Daar ziet u de stappen.",
  },
  unchanged: {
    title: "In deze werkmap staat al een zelfevaluatie.",
    body: "Er is niets veranderd. Wilt u een nieuwe maken? Open dan eerst een nieuwe, lege werkmap.",
  },
  refused: {
    title: "De werkmap is niet gemaakt.",
    perhapsPartly: "De werkmap is niet gemaakt, of maar voor een deel. Verwijder de bladen die erbij zijn gekomen.",
  },
  unexpected: {
    title: "Er ging iets mis wat we niet hadden voorzien.",
    body: "Kijk of er bladen zijn bijgekomen. Probeer het daarna in een nieuwe, lege werkmap. Blijft het misgaan, meld dit dan aan de beheerder.",
  },
  noBackup: "Er is geen reservekopie gemaakt",
  unsupported: {
    noOffice: {
      title: "Deze pagina werkt alleen in Excel.",
      body: "Open Excel en kies op het tabblad Competentiespiegel voor Zelfevaluatie.",
    },
    otherHost: {
      title: "Competentiespiegel werkt alleen in Excel.",
      body: "Open Excel en start Competentiespiegel daar.",
    },
    tooOld: {
      title: "Deze versie van Excel is te oud.",
      body: "Competentiespiegel heeft Excel voor Microsoft 365, Excel 2021 of nieuwer, of Excel op het web nodig. Vraag uw beheerder om een nieuwere versie.",
    },
  },
} as const;
