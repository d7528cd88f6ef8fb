/** Our id of a part of a profile. */
export type PartId = "deskundigheidsgebieden" | "dilemmas" | "rol" | "level" | "competenties";

/** One of the five parts that every official profile page is made of. */
export interface Part {
  readonly id: PartId;
  /** Its place in the official list of five. */
  readonly number: 1 | 2 | 3 | 4 | 5;
  /** Official, as the list of five names it (the section on part 3 is headed "Omschrijving van de rollen"). */
  readonly title: string;
  /** Official: the section's own text; for the dilemmas and the levels what stands before their list. */
  readonly explanation: string;
}

/** The five parts of a profile, in the official order (Bijlage D, "Competentieprofielen"). */
export const parts: readonly [Part, Part, Part, Part, Part] = [
  {
    id: "deskundigheidsgebieden",
    number: 1,
    title: "Deskundigheidsgebieden",
    explanation:
      "Onder het onderdeel Deskundigheidsgebieden staat beschreven welke deskundigheidsgebieden uit bijlage B van de kwaliteitscriteria van toepassing zijn op de beschreven rol.",
  },
  {
    id: "dilemmas",
    number: 2,
    title: "Dilemma’s",
    explanation:
      "Een dilemma is een spanningsveld binnen de verwachtingen van een rol. Inzicht hierin maakt dat ze in het licht van de rol besproken kunnen worden. De dilemma’s die gebruikt zijn bij het in kaart brengen van de rol zijn;",
  },
  {
    id: "rol",
    number: 3,
    title: "Omschrijving van de rol",
    explanation:
      "Dit onderdeel bevat de kernbeschrijving van de werkzaamheden, waarvan anderen verwachten dat een medewerker in deze rol deze werkzaamheden uitvoert.",
  },
  {
    id: "level",
    number: 4,
    title: "Levelindeling",
    explanation: "De gebruikelijke levelaanduiding gaat uit van een onderscheid tussen:",
  },
  {
    id: "competenties",
    number: 5,
    title: "Competenties",
    explanation:
      "Onder het onderdeel met de competenties volgt een opsomming van de vijf nieuwe of belangrijkste competenties. Onder elke competentie staat een toelichting over hoe de competentie in de context van de rol vorm krijgt.",
  },
];

/** A field of tension within what is expected of a role. Both texts are official. */
export interface Dilemma {
  /** The two poles, e.g. "taakgericht versus mensgericht". The source's "en" before the last one is left out. */
  readonly title: string;
  readonly question: string;
}

/** The three dilemmas (Bijlage D, "2. Dilemma’s"). */
export const dilemmas: readonly [Dilemma, Dilemma, Dilemma] = [
  {
    title: "consolideren versus vernieuwen",
    question:
      "vraagt de rol om het bestendigen van hetgeen wat reeds aanwezig is of vraagt de taakomschrijving het in gang zetten van beweging?",
  },
  {
    title: "taakgericht versus mensgericht",
    question:
      "vraagt de rolbeschrijving om gedrag waarbij de focus ligt op zelfstandig werken, resultaatgericht werken en plannen? Of mag de medewerker in deze rol zich richten op de samenhang tussen onderdelen en op mensen om zich heen?",
  },
  {
    title: "ondersteunen versus sturen",
    question:
      "vraagt de rolbeschrijving om samenwerken, luisteren, verbinden, zelfstandig en gestructureerd werken?? Of mag een medewerker in deze rol juist meer initiëren, stimuleren, besluitvaardig en resultaatgericht handelen?",
  },
];

/** Our id of a level of a role. */
export type RoleLevelId = "intra_persoonlijk" | "interpersoonlijk" | "interactief" | "iteratief";

/** A level of a role. Not to be confused with the levels 1–5 of the scale, by which an organisation is scored. */
export interface RoleLevel {
  readonly id: RoleLevelId;
  /** Official. */
  readonly title: string;
  /** Official: all that follows the title and its colon. */
  readonly description: string;
  /** Official words, from the description: where in the organisation a role of this level stands. */
  readonly tier: string;
}

/** The four levels of a role, from near to far (Bijlage D, "4. Levelindeling"). */
export const roleLevels: readonly [RoleLevel, RoleLevel, RoleLevel, RoleLevel] = [
  {
    id: "intra_persoonlijk",
    title: "Intra-persoonlijk",
    description:
      "een rol met dit level richt zich met name op het uitvoeren van taken met een eenzijdige informatiestroom. Werkzaamheden zijn relatief kort-cyclisch en worden zelfstandig uitgevoerd. Het level intra-persoonlijk komt overeen met een rol op operationeel niveau.",
    tier: "operationeel niveau",
  },
  {
    id: "interpersoonlijk",
    title: "Interpersoonlijk",
    description:
      "een rol met dit level richt zich met name het team. De rol deelt informatie met anderen en stemt met anderen stemt af. Het level interpersoonlijk komt overeen met een rol op beleidsniveau.",
    tier: "beleidsniveau",
  },
  {
    id: "interactief",
    title: "Interactief",
    description:
      "een rol met dit level richt zich op het zenden van sturende informatie. Een rol op dit level is voortdurend aan het communiceren en stelt zijn eigen visie en aanpak af op de informatie die van anderen binnen de organisatie terugkomt. Het level interactief komt overeen met een rol op tactisch niveau.",
    tier: "tactisch niveau",
  },
  {
    id: "iteratief",
    title: "Iteratief",
    description:
      "een rol met dit level richt zich op strategische informatie: het ontwikkelen van een visie. Een rol met dit level probeert met de organisatie in te spelen op maatschappelijke ontwikkelingen. Het level iteratief komt overeen met een rol op strategisch niveau.",
    tier: "strategisch niveau",
  },
];
