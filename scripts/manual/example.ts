/**
 * What Omgevingsdienst Voorbeeld, an organisation that does not exist, writes in the manual. Functions, never names. The
 * profile pages stay away: only the headings are there, and where a text would be it says so.
 */
import { columnTexts as heads } from "../../src/workbook/texts.ts";

/** A row of a table, by heading. */
type Row = Readonly<Record<string, string>>;

/** The organisation, and whom it asks to look along. */
export const organisation = "Omgevingsdienst Voorbeeld";
export const peers = ["OD Noordrand", "OD Zuidrand"] as const;

/** A profile page with its headings alone. */
export const pastedPage = [
  "1. Deskundigheidsgebieden",
  "[de tekst van dit onderdeel uit uw exemplaar van Bijlage D]",
  "2. Dilemma’s",
  "[de tekst van dit onderdeel]",
  "3. Omschrijving van de rol",
  "[de tekst van dit onderdeel]",
  "4. Levelindeling",
  "[de tekst van dit onderdeel]",
  "5. Competenties",
  "[de vijf competenties, elk met haar toelichting]",
].join("\n");

/** The first notes and the first score. */
export const begun = {
  notitie_casemanager_1:
    "Acht casemanagers in twee teams. Zij zijn verdeeld over de gemeenten; twee van hen doen alleen complexe initiatieven.",
  notitie_casemanager_3:
    "Klantvragen worden snel opgepakt. In de dossiers is niet altijd te zien wie de regie had toen het plan veranderde.",
  notitie_casemanager_7: "Wij zijn trots op het intakegesprek: initiatiefnemers weten vooraf waar zij aan toe zijn.",
  notitie_casemanager_8: "Over twee jaar niveau 3, met één werkwijze voor beide teams.",
  notitie_casemanager_9: "Vaste afspraken over wie regie voert als een plan verandert, en een basisopleiding daarbij.",
} as const;

/** The score of the casemanagers, with its justification. */
export const casemanager = {
  score_casemanager: "2",
  toelichting_casemanager:
    "Het intakegesprek gaat goed. Als een plan onderweg verandert, is niet altijd duidelijk wie de regie voert. Dat zien wij in beide teams terug.",
} as const;

/** Sources, by the headings of their table. */
export const sources: readonly Row[] = [
  {
    [heads.source]: "Dossiertoets 2025, twintig dossiers",
    [heads.finding]: "In zeven dossiers is niet te zien wie de regie voerde.",
    [heads.kind]: "Document",
  },
  {
    [heads.source]: "Gesprek met de teamleiders",
    [heads.finding]: "De regie verschilt per gemeente.",
    [heads.kind]: "Gesprek",
  },
  {
    [heads.source]: "Gesprek met drie initiatiefnemers",
    [heads.finding]: "Blij met het intakegesprek; daarna soms te laat gebeld.",
    [heads.kind]: "Gesprek",
  },
];

const assessor = (who: string, score: string, reason: string): Row => ({
  [heads.assessor]: who,
  [heads.score]: score,
  [heads.reason]: reason,
  [heads.profile]: "Casemanager",
});

/** The first assessor of the casemanagers, and those who follow, by the headings of their table. */
export const firstAssessor = {
  who: "teamleider vergunningen",
  score: "3",
  reason: "Het intakegesprek is sterk; daarna wisselt het.",
} as const;
export const otherAssessors: readonly Row[] = [
  assessor("casemanager complexe initiatieven", "2", "Bij wijzigingen ontbreekt een vaste afspraak."),
  assessor("accountmanager gemeenten", "4", "Gemeenten zijn tevreden over de bereikbaarheid."),
];

/** The other profiles; of the legal advisers the justification comes later. */
export const others = {
  score_vergunningverlener: "4",
  toelichting_vergunningverlener:
    "Onze vergunningverleners beheersen het vak en kennen het gebied. Zij betrekken de omgeving vroeg; dat doen zij beter dan wij hadden verwacht.",
  notitie_vergunningverlener_1: "Twaalf vergunningverleners, van wie drie in opleiding.",
  score_toezichthouder_handhaver: "3",
  toelichting_toezichthouder_handhaver:
    "Toezicht gebeurt op basis van risico’s en handhaving is consequent. De verslagen zijn wisselend van kwaliteit.",
  score_juridisch_adviseur: "2",
} as const;

/** What was missing. */
export const legal = {
  toelichting_juridisch_adviseur:
    "De juristen adviseren helder, maar met twee mensen is de bezetting krap. Bij nieuwe wetgeving huren wij advies in.",
  notitie_juridisch_adviseur_9: "Samen met collega-diensten een regionale pool van juristen.",
  score_specialistisch_adviseur: "3",
  toelichting_specialistisch_adviseur:
    "Voor bodem en geluid hebben wij eigen specialisten. Voor externe veiligheid is er een afspraak met een collega-dienst.",
} as const;

/** The conclusions. */
export const conclusions = {
  conclusie_1:
    "In de uitvoering staan wij er goed voor. Bij regie in het proces en bij juridisch advies zijn wij kwetsbaar.",
  conclusie_2: "Het vakmanschap van vergunningverleners en het intakegesprek.",
  conclusie_3: "De regie als een plan verandert, en de bezetting bij juridisch advies.",
  conclusie_4: "Over twee jaar één werkwijze voor regie, en een regionale pool van juristen.",
  conclusie_5: "Vaste afspraken over regie, met een basisopleiding voor alle casemanagers.",
} as const;

/** The first action, by the headings of its table; the reason is already there. */
export const action: Row = {
  [heads.specific]: "Alle casemanagers werken met één afspraak over regie, en volgen daarbij de basisopleiding.",
  [heads.indicator]: "Dossiers waarin te zien is wie de regie voerde",
  [heads.baseline]: "13 van de 20",
  [heads.owner]: "teamleider vergunningen",
};

/** A sentence with an e-mail address, in a note that would be shared. */
export const personal = {
  notitie_casemanager_4: "Wie de training volgt, meldt zich bij opleidingen@voorbeeld.nl; de helft deed dat dit jaar.",
} as const;

/** What a first colleague organisation fills in, by name in the copy. */
export const review = {
  deel_1_vraag_1: "Het beeld is eerlijk. Wij missen wat de gemeenten van de regie vinden.",
  deel_1_vraag_3: "Regie is ook bij ons het lastigste onderdeel. Wij begonnen met één overdrachtsformulier.",
  deel_1_halen: "Het intakegesprek: mogen wij een keer meekijken?",
  deel_1_brengen: "Ons overdrachtsformulier, met wat wij ervan leerden.",
  deel_1_score_casemanager: "3",
  deel_1_reden_casemanager: "Het intakegesprek is verder dan bij ons.",
} as const;

/** What it changes when it sends the file once more. */
export const reviewAgain = {
  deel_1_vraag_1: "Het beeld is eerlijk. Vraag ook aan de gemeenten hoe zij de regie ervaren, vóór het actieplan.",
} as const;

/** What a second one fills in. */
export const secondReview = {
  deel_2_vraag_1: "Helder stuk. De spreiding bij casemanagers vonden wij het leerzaamst.",
  deel_2_score_casemanager: "2",
  deel_2_reden_casemanager: "Wij herkennen dat de regie wegvalt bij een wijziging.",
} as const;

/** The second evaluation, two years later. */
export const later = {
  score_casemanager: "3",
  toelichting_casemanager:
    "De afspraak over regie werkt: in achttien van de twintig dossiers is te zien wie de regie voerde.",
  notitie_casemanager_8: "Niveau 4: de afspraak ook met de gemeenten.",
  score_vergunningverlener: "4",
  toelichting_vergunningverlener: "Het niveau is gebleven, ook nu drie collega’s met pensioen gingen.",
  score_toezichthouder_handhaver: "4",
  toelichting_toezichthouder_handhaver:
    "Toezichthouders lezen elkaars verslagen tegen. De kwaliteit is nu bij alle teams gelijk, en op onderdelen hoger dan gevraagd.",
  notitie_toezichthouder_handhaver_3: "Steekproef van dertig verslagen, begin 2028.",
  score_juridisch_adviseur: "3",
  toelichting_juridisch_adviseur: "De regionale pool van juristen draait. Bij nieuwe wetgeving helpen wij elkaar.",
} as const;

/** What the organisation was called before, and since when it has its name. */
export const formerly = "Uitvoeringsdienst Voorbeeld";
export const renamed: Row = {
  [heads.year]: "2025",
  [heads.kind]: "Nieuwe naam",
  [heads.changeFrom]: formerly,
  [heads.changeInto]: organisation,
};

/** A group that shares its outcomes in 2028, by the order of the profiles. None of them exists. */
export const group: readonly (readonly [string, readonly (1 | 2 | 3 | 4 | 5)[]])[] = [
  ["OD Noordrand", [3, 3, 3, 2, 3]],
  ["OD Zuidrand", [2, 4, 3, 3, 3]],
  ["OD Westrand", [3, 3, 4, 2, 2]],
  ["OD Oostrand", [4, 3, 3, 3, 4]],
  ["OD Middenrand", [3, 2, 3, 3, 3]],
];
