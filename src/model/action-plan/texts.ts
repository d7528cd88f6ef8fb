/** What a plan says and asks in Dutch. The organisation's own words stand between quotes, with where they came from. */
export const planTexts = {
  grounds: {
    score: (score: number, label: string) => `Score ${score} · ${label}`,
    improvement: "Verbetering",
    ambition: "Ambitie",
    peer: "Collega’s",
    conclusion: "Conclusie",
    talk: "Gesprek met collega’s",
  },
  from: {
    score: "stap 1",
    improvement: "hulpvraag 9",
    ambition: "hulpvraag 8",
    peer: (organisation: string) => (organisation === "" ? "toetsing" : `toetsing, ${organisation}`),
    conclusion: (number: number) => `stap 3, vraag ${number}`,
    talk: (number: number) => `stap 2, vraag ${number}`,
  },
  /** One ground as a line of the reason. */
  line: (label: string, words: string, from: string) =>
    words === "" ? `${label} (${from})` : `${label}: “${words}” (${from})`,
  more: (count: number) =>
    `En nog ${count} ${count === 1 ? "aanleiding" : "aanleidingen"}: lees het na in stap 1 tot en met 3.`,
  baseline: (score: number, label: string) => `Score ${score} · ${label}`,
  questions: {
    baseline: "M: Wat is de stand nu (nulmeting)?",
    target: "M: Welke streefwaarde hoort bij deze indicator?",
    noOwner: "A: Wie is de eigenaar?",
    noSupport: "A: Wie steunt dit?",
    outside: (first: number, last: number) =>
      `T: Niet alle datums vallen in de periode ${first} tot en met ${last}. Klopt dat?`,
    person: (found: string) => `A: Bij de eigenaar staat “${found}”. Is dat een persoon? Noem liever de functie.`,
    vanished: "De aanleiding van deze actie is vervallen. Is de actie nog nodig?",
  },
} as const;
