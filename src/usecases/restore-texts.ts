/** What the use case *Reservekopie terugzetten* says, in Dutch. */
export const restoreTexts = {
  none: {
    what: "Er zijn nog geen reservekopieën in deze werkmap.",
    remedy: "De eerste komt er vanzelf, zodra er veel tegelijk verandert.",
  },
  noSuch: (given: string, count: number) => ({
    what: `Er is geen reservekopie met nummer ${given}.`,
    remedy: `Geef een nummer van 1 tot en met ${count}; 1 is de laatste.`,
  }),
  gone: {
    what: "De reservekopie is er niet meer. Er is niets veranderd.",
    remedy: "Kijk opnieuw welke er zijn.",
  },
  moved: {
    what: "De werkmap is intussen veranderd. Er is niets teruggezet.",
    remedy: "Kijk opnieuw na wat er verandert.",
  },
  otherEvaluation: {
    what: "Deze reservekopie is van een andere evaluatie dan die in de werkmap.",
    remedy: "Kies een reservekopie van deze evaluatie, of zet de hele reservekopie terug.",
  },
  unknownMoment: "op een onbekend moment",
  listed: (number: number, moment: string, reason: string, year: number | null): string =>
    `${number}. ${moment}, voor “${reason}”${year === null ? "" : `, evaluatie van ${year}`}`,
  same: "gelijk aan wat er nu staat",
  differs: (count: number): string => (count === 1 ? "1 verschil met nu" : `${count} verschillen met nu`),
  misses: (count: number): string => {
    if (count === 0) return "er mist nu niets van";
    return count === 1 ? "1 antwoord mist nu" : `${count} antwoorden missen nu`;
  },
  /** `gone`: the answers that become empty; `older`: those that get the text of then. */
  warn: (gone: number, older: number): string => {
    const answers = (count: number): string => (count === 1 ? "1 antwoord" : `${count} antwoorden`);
    const after = `${answers(gone === 0 ? older : gone)} van na deze reservekopie`;
    const become = (count: number): string => (count === 1 ? "wordt" : "worden");
    if (gone === 0) return `Let op: ${after} ${become(older)} weer zoals toen.`;
    const others = older === 0 ? "" : `, en ${answers(older)} ${become(older)} weer zoals toen`;
    return `Let op: ${after} ${become(gone)} leeg${others}.`;
  },
  difference: (part: string, question: string, was: string, becomes: string): string =>
    `${part}, ${question}: nu ${was}, wordt ${becomes}.`,
  empty: "leeg",
  done: (moment: string, count: number): string =>
    `De reservekopie van ${moment} is teruggezet: ${count === 1 ? "1 antwoord is" : `${count} antwoorden zijn`} veranderd. Wat er stond, staat in een reservekopie.`,
  supplemented: (moment: string, count: number): string =>
    `Uit de reservekopie van ${moment} ${count === 1 ? "is 1 antwoord" : `zijn ${count} antwoorden`} teruggezet. Wat er stond, is niet veranderd.`,
  nothingMissing: (moment: string): string => `Er mist niets uit de reservekopie van ${moment}: er is niets veranderd.`,
  nothing: (moment: string): string =>
    `Alles staat er al zoals in de reservekopie van ${moment}: er is niets veranderd.`,
  stays: (count: number): string =>
    count === 1
      ? "1 rij is van na de reservekopie. Die blijft staan."
      : `${count} rijen zijn van na de reservekopie. Die blijven staan.`,
} as const;
