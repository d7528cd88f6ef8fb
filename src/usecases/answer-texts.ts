/** What use cases say of an answer that is to be written, in Dutch. */
export const answerTexts = {
  long: (limit: number) => ({
    what: `Deze tekst is langer dan ${limit} tekens. Dat past niet in een cel.`,
    remedy: "Maak de tekst korter.",
  }),
  broken: {
    what: "Deze tekst bevat een half teken, dat niet te lezen is.",
    remedy: "Typ of plak de tekst opnieuw.",
  },
  noTexts: {
    what: "Er is nog geen profieltekst ingevuld, dus er is niets om op te slaan.",
    remedy: "Vul eerst bij een profiel de profieltekst in.",
  },
  rowGone: {
    what: "Deze rij staat niet meer in de werkmap, of er is intussen iets anders ingevuld.",
    remedy: "Kies Vernieuwen, klik de rij opnieuw aan en kijk wat er nu staat.",
  },
  assessor: {
    where: "Functie",
    what: {
      empty: {
        what: "De functie van de beoordelaar ontbreekt.",
        remedy: "Vul een functie in, zoals: teamleider vergunningen. Vul geen naam in.",
      },
      noProfile: { what: "Het profiel ontbreekt.", remedy: "Kies een profiel." },
      nothing: {
        what: "Er is geen score en geen reden ingevuld.",
        remedy: "Kies een score, of schrijf op waarom u nog geen score geeft.",
      },
      gone: {
        what: "Deze beoordeling staat niet meer in de werkmap.",
        remedy: "Vernieuw het venster en voeg de beoordeling zo nodig opnieuw toe.",
      },
    },
  },
} as const;
