/** Our id of a step. */
export type StepId = "stap_1" | "stap_2" | "stap_3";

/** One of the three steps. Title and text are official. */
export interface Step {
  readonly id: StepId;
  readonly title: string;
  readonly text: string;
}

/** The three steps (Bijlage D, "Stappenplan", "Toepassing"). Step 1 leads to {@link holisticFootnote}. */
export const steps: readonly [Step, Step, Step] = [
  {
    id: "stap_1",
    title: "Stap 1: Zelfevaluatie",
    text: "De organisatie voert tweejaarlijks een zelfevaluatie uit aan de hand van de ‘Score zelfevaluatie’. Hierbij waardeert de organisatie in welke mate zij (al) voldoet aan de nieuwe competentieprofielen. De organisatie bepaalt wie deze waardering (per profiel of voor de zelfevaluatie als geheel) uitvoert. Voor een zo objectief mogelijke score wordt hierin een meer-ogen-principe sterk aanbevolen. De organisatie waardeert de competentieprofielen aan de hand van een beoordelingsschaal. Het is de bedoeling ‘holistisch’ te scoren per competentieprofiel. De score wordt onderbouwt met een toelichting aan de hand van een set hulpvragen. Dit geeft de organisatie niet alleen inzicht in de stand van zaken, maar ook input voor (door)ontwikkeling ten aanzien van de competentieprofielen en te sturen op verbetering.",
  },
  {
    id: "stap_2",
    title: "Stap 2: Optioneel: Collegiale toetsing",
    text: "Indien gewenst kan na de zelfevaluatie een collegiale toetsing worden uitgevoerd door een aantal collega-organisaties. Dit is geen verplichting, maar kan de zelfevaluatie verrijken met een kritische externe collegiale blik, helpen spiegelen en de sterke punten en blinde vlekken van de organisatie in beeld brengen. In de collegiale toetsing is ruimte voor halen en brengen, leren van en met elkaar. De ontwikkeling staat centraal en er wordt onderling gesproken over ‘practices’ om van en met elkaar te leren. Dit wordt ondersteund door een aantal hulpvragen. Een collegiale toetsing kan daarmee bijdragen aan het lerend vermogen van de organisatie zelf, maar ook aan het lerend vermogen van organisaties onderling.",
  },
  {
    id: "stap_3",
    title: "Stap 3: Conclusies en actieplan",
    text: "Op basis van stap 1 en eventueel stap 2 concludeert de organisatie waar zij staat ten aanzien van de competentieprofielen. Wat is de stand van zaken? En wat is het gewenste ontwikkelingsperspectief? Waar kan en wil men als organisatie groeien en door ontwikkelen? Welke input, ideeën en acties komen vanuit de organisatie zelf (top-down en bottom-up) en welke suggesties zijn gedaan in de collegiale toetsing (indien van toepassing)? De organisatie formuleert (indien nodig of gewenst) concrete verbeterstappen en/of ambities in een actieplan voor de volgende periode.",
  },
];

/** Footnote 1, at the word ‘holistisch’ in step 1, without its number. Official, verbatim. */
export const holisticFootnote: string =
  "Holistisch beoordelen heeft als uitgangspunt dat een adequate prestatie niet is te reduceren is tot een voldoende score op afzonderlijke beoordelingsaspecten; het geheel is meer dan de som van de delen.";

/** What the help questions are for, and that they are not mandatory (Bijlage D, "Hulpvragen"). Official, verbatim. */
export const helpQuestionsPurpose: string =
  "Om te komen tot een beoordeling van de eigen organisatie in de zelfevaluatie, maar ook om het goede gesprek te voeren met collega-organisatie zijn hulpvragen opgesteld. Deze helpen na te denken over de huidige stand van zaken, de ontwikkeling die al is doorgemaakt en de uitdagingen die nog spelen. Deze hulpvragen worden aangereikt als hulpmiddel, maar zijn niet verplicht. Om de hulpvragen ten behoeve van de zelfevaluatie te beantwoorden kunnen ook de genoemde bronnen in de organisatie worden benut, de ‘harde’ bronnen, maar ook de ‘zachte’ bronnen, zoals geschetst in de inleiding.";
