/**
 * What an organisation that does not exist answers in three evaluations: the samples of a release. Functions, never names;
 * no texts of the profile pages, as those are in the organisation's own copy of Bijlage D.
 */
import type { ProfileId } from "../../src/model/bijlage-d/index.ts";
import type { Action, Assessment, MaybeScore, PeerEntry, Source } from "../../src/model/evaluation/evaluation.ts";

export const organisation = "Omgevingsdienst Voorbeeld";
export const contact = "kwaliteitscoördinator";

/** What is answered of a profile; `notes` by the number of the help question. */
export interface ProfileAnswers {
  readonly score: MaybeScore;
  readonly justification: string;
  readonly notes?: Readonly<Record<number, string>>;
  readonly sources?: readonly Source[];
}

/** What is answered in one evaluation. */
export interface SampleAnswers {
  readonly year: number;
  readonly profiles: Readonly<Record<ProfileId, ProfileAnswers>>;
  readonly assessments?: readonly Assessment[];
  readonly peers?: readonly PeerEntry[];
  readonly conclusions: readonly [string, string, string, string, string];
  /** How the first action of the plan is worked out. */
  readonly action: Partial<Action>;
}

const first: SampleAnswers = {
  year: 2022,
  profiles: {
    casemanager: {
      score: 2,
      justification: "Er zijn pas sinds kort casemanagers. Zij kennen het gebied; een vaste werkwijze is er nog niet.",
      notes: { 8: "Niveau 3, met één werkwijze voor beide teams." },
    },
    vergunningverlener: {
      score: 3,
      justification: "Het vak wordt beheerst. Participatie is voor de meeste vergunningverleners nieuw.",
    },
    toezichthouder_handhaver: {
      score: 3,
      justification: "Toezicht gebeurt op basis van risico’s. De verslagen zijn wisselend van kwaliteit.",
    },
    juridisch_adviseur: { score: null, justification: "" },
    specialistisch_adviseur: {
      score: 2,
      justification: "Voor geluid is er één specialist. Voor bodem en externe veiligheid wordt kennis ingehuurd.",
    },
  },
  conclusions: [
    "Wij staan aan het begin. De uitvoering loopt; regie en specialistisch advies zijn kwetsbaar.",
    "Vakmanschap van vergunningverleners.",
    "Een vaste werkwijze voor regie. Juridisch advies hebben wij nog niet kunnen waarderen.",
    "Over twee jaar kunnen wij alle vijf de profielen waarderen.",
    "Een werkwijze voor casemanagers, en een gesprek met de juristen.",
  ],
  action: {
    specific: "Beide teams werken met dezelfde stappen, van intake tot besluit.",
    indicator: "Dossiers waarin de stappen te volgen zijn",
    baseline: "8 van de 20",
    target: "15 van de 20",
    owner: "teamleider vergunningen",
    start: "2023-01-09",
    end: "2023-12-15",
    status: "gereed",
    progress: "In de toets van december: 15 van de 20.",
  },
};

const second: SampleAnswers = {
  year: 2024,
  profiles: {
    casemanager: {
      score: 2,
      justification:
        "De werkwijze is er. Als een plan onderweg verandert, is niet altijd duidelijk wie de regie voert.",
      notes: { 8: "Niveau 3, met een afspraak over regie bij wijzigingen.", 9: "Eén overdrachtsformulier." },
    },
    vergunningverlener: {
      score: 4,
      justification: "De omgeving wordt vroeg betrokken, en dat is in de dossiers terug te zien.",
    },
    toezichthouder_handhaver: {
      score: 3,
      justification: "Handhaving is consequent. Aan de verslagen is gewerkt; het verschil tussen de teams blijft.",
    },
    juridisch_adviseur: {
      score: 2,
      justification: "Met twee juristen is de bezetting krap. Bij nieuwe wetgeving huren wij advies in.",
      notes: { 8: "Niveau 3, samen met collega-diensten." },
    },
    specialistisch_adviseur: {
      score: 3,
      justification: "Voor bodem en geluid zijn er eigen specialisten; voor externe veiligheid is er een afspraak.",
    },
  },
  conclusions: [
    "In de uitvoering staan wij er goed voor. Bij regie en juridisch advies zijn wij kwetsbaar.",
    "Participatie: daarin zijn wij verder dan wij verwachtten.",
    "De regie als een plan verandert, en de bezetting bij juridisch advies.",
    "Over twee jaar één afspraak over regie, en een regionale pool van juristen.",
    "Vaste afspraken over regie, met een basisopleiding voor alle casemanagers.",
  ],
  action: {
    specific: "Alle casemanagers werken met één afspraak over regie, en volgen daarbij de basisopleiding.",
    indicator: "Dossiers waarin te zien is wie de regie voerde",
    baseline: "13 van de 20",
    target: "18 van de 20",
    owner: "teamleider vergunningen",
    support: "Besproken in het managementteam",
    means: "Opleidingsbudget 2025",
    start: "2025-01-13",
    end: "2026-06-30",
    status: "loopt",
    progress: "De afspraak staat op papier; zes van de acht casemanagers volgden de opleiding.",
  },
};

const third: SampleAnswers = {
  year: 2026,
  profiles: {
    casemanager: {
      score: 3,
      justification:
        "De afspraak over regie werkt: in achttien van de twintig dossiers is te zien wie de regie voerde. Met de gemeenten is zij nog niet gemaakt.",
      notes: {
        1: "Acht casemanagers in twee teams; twee van hen doen alleen complexe initiatieven.",
        3: "In twee dossiers viel de regie weg bij een wijziging van het plan.",
        7: "Het intakegesprek: initiatiefnemers weten vooraf waar zij aan toe zijn.",
        8: "Niveau 4, met de afspraak ook bij de gemeenten.",
        9: "De afspraak over regie bespreken met elke gemeente.",
      },
      sources: [
        {
          id: "R1",
          kind: "document",
          description: "Dossiertoets 2026, twintig dossiers",
          finding: "In achttien dossiers is te zien wie de regie voerde.",
        },
        {
          id: "R2",
          kind: "gesprek",
          description: "Gesprek met de teamleiders",
          finding: "De regie is gelijk in beide teams.",
        },
      ],
    },
    vergunningverlener: {
      score: 4,
      justification: "Het niveau is gebleven, ook nu drie collega’s met pensioen gingen.",
      notes: {
        1: "Twaalf vergunningverleners, van wie drie in opleiding.",
        6: "Kennis overdragen aan nieuwe collega’s.",
      },
    },
    toezichthouder_handhaver: {
      score: 4,
      justification: "Toezichthouders lezen elkaars verslagen tegen. De kwaliteit is nu in beide teams gelijk.",
      sources: [
        {
          id: "R1",
          kind: "document",
          description: "Steekproef van dertig verslagen, begin 2026",
          finding: "Tussen de teams is geen verschil meer te zien.",
        },
      ],
    },
    juridisch_adviseur: {
      score: 2,
      justification: "De regionale pool van juristen is begonnen, maar een plaats is al een halfjaar niet ingevuld.",
      notes: { 8: "Niveau 3, met een volle bezetting in de pool.", 9: "Samen met collega-diensten werven." },
    },
    specialistisch_adviseur: { score: null, justification: "" },
  },
  assessments: [
    {
      id: "B1",
      assessor: "teamleider vergunningen",
      profile: "casemanager",
      score: 3,
      reason: "De regie is nu zichtbaar.",
    },
    {
      id: "B2",
      assessor: "accountmanager gemeenten",
      profile: "casemanager",
      score: 4,
      reason: "Gemeenten bellen minder vaak.",
    },
  ],
  peers: [
    {
      id: "T1",
      organisation: "OD Noordrand",
      subject: "casemanager",
      score: 3,
      note: "Jullie afspraak over regie nemen wij graag over.",
      response: "Wij sturen de afspraak toe, en horen volgend jaar hoe het ging.",
    },
    {
      id: "T2",
      organisation: "OD Zuidrand",
      subject: "juridisch_adviseur",
      score: null,
      note: "Werf samen, niet na elkaar.",
      response: "",
    },
  ],
  conclusions: [
    "De uitvoering staat. Juridisch advies blijft kwetsbaar, en specialistisch advies waarderen wij na de zomer.",
    "Regie en toezicht: de afspraken van de vorige keer werken.",
    "De bezetting bij juridisch advies.",
    "Over twee jaar een volle regionale pool, en de afspraak over regie ook bij de gemeenten.",
    "Samen werven met collega-diensten.",
  ],
  action: {
    specific: "De afspraak over regie is met alle gemeenten besproken en vastgelegd.",
    indicator: "Gemeenten met een vastgelegde afspraak",
    baseline: "0 van de 9",
    target: "9 van de 9",
    owner: "accountmanager gemeenten",
    start: "2027-01-11",
    end: "2027-11-30",
    status: "gepland",
  },
};

/** Three evaluations of one organisation, oldest first. */
export const threeYears: readonly [SampleAnswers, SampleAnswers, SampleAnswers] = [first, second, third];
