/** What `help` shows: of each command how it is typed, and what it does with its options. */
interface Help {
  /** What is typed behind the name of the program. */
  readonly use: string;
  readonly text: string;
}

/** The help of each command, in the order in which it is shown. */
export const helpTexts: Readonly<Record<string, Help>> = {
  maak: {
    use: "maak --organisatie NAAM --jaar JAAR --uit WERKMAP.xlsx",
    text: `maak: maakt een werkmap.
  --organisatie NAAM       de naam van uw organisatie
  --jaar JAAR              het jaar van de zelfevaluatie, zoals 2026
  --uit WERKMAP.xlsx       waar de werkmap komt
  --contactpersoon TEKST   functie (liever dan naam) van de contactpersoon
  --antwoorden A.json      antwoorden om mee te beginnen (zie docs/antwoorden.md)
  --profielen P.json       een profielpakket met de officiële profielteksten
  --overschrijf            vervang de werkmap als die al bestaat`,
  },
  lees: {
    use: "lees WERKMAP.xlsx",
    text: `lees: toont de antwoorden uit een werkmap als JSON.
  --uit A.json             zet ze in dit bestand in plaats van op het scherm
  --overschrijf            vervang het bestand als dat al bestaat`,
  },
  controleer: {
    use: "controleer WERKMAP.xlsx",
    text: `controleer: toont elke open vraag over een werkmap op een regel: het nummer van de regel, de cel en de vraag. Wat besproken
  is, staat op het blad Vragen en is stil. Sluit af met 0 als er geen vraag openstaat, met 1 als er vragen openstaan,
  en met 2 als de werkmap niet te lezen is.
  Naar de cel: typ in Excel haar naam, zoals toelichting_casemanager, in het naamvak links boven het blad en druk op Enter.
  Staat er de naam van een tabel, zoals Beoordelaars B2, typ dan alleen die naam; B2 is het nummer van de rij.`,
  },
  deel: {
    use: "deel WERKMAP.xlsx --uit DEELVERSIE.xlsx",
    text: `deel: zegt wat meegaat en wat hier blijft, en maakt een deelversie voor collega-organisaties (stap 2). Staat er iets in dat op
  een persoonsgegeven lijkt, of met --blind op een score, dan toont de opdracht dat eerst en maakt zij nog niets.
  --uit DEELVERSIE.xlsx    waar de deelversie komt
  --blind                  laat de eigen scores en het actieplan hier, totdat collega’s hun scores gaven
  --zonder ONDERDELEN      laat onderdelen hier: notities,bronnen,actieplan
  --collegas "A; B"        de collega-organisaties, met een puntkomma ertussen (achter één naam met een komma
                           ook); anders vullen zij hun naam zelf in
  --akkoord                wat op een persoonsgegeven of een score lijkt, mag mee
  --overschrijf            vervang dat bestand als het al bestaat`,
  },
  "neem-over": {
    use: "neem-over WERKMAP.xlsx TERUG.xlsx … --uit ANDERE.xlsx",
    text: `neem-over: neemt over wat collega’s terugstuurden, in een kopie van de werkmap, en toont per tekst of zij nieuw is, een lege
  plek aanvult, er al stond of verschilt. Wat er staat, blijft staan.
  --uit ANDERE.xlsx        waar de werkmap met de toetsing komt
  --overschrijf            vervang dat bestand als het al bestaat`,
  },
  actieplan: {
    use: "actieplan WERKMAP.xlsx --uit ANDERE.xlsx",
    text: `actieplan: stelt het actieplan en de managementsamenvatting op in een kopie van de werkmap. Staat er al een plan, dan komt
  erbij wat nieuw is; wat er staat, verandert niet.
  --uit ANDERE.xlsx        waar de werkmap met het plan komt
  --overschrijf            vervang dat bestand als het al bestaat`,
  },
  vastleggen: {
    use: "vastleggen WERKMAP.xlsx --uit ANDERE.xlsx",
    text: `vastleggen: zet de uitkomsten in de tabel Resultaten van een kopie van de werkmap: een rij per profiel en bron. Stonden zij er
  al, dan toont de opdracht eerst wat er verandert en verandert zij nog niets.
  --uit ANDERE.xlsx        waar de werkmap met de uitkomsten komt
  --datum JJJJ-MM-DD       de dag van vastleggen; anders vandaag
  --akkoord                rijen die er al staan, mogen worden bijgewerkt; en een evaluatie zonder scores mag worden vastgelegd
  --overschrijf            vervang dat bestand als het al bestaat`,
  },
  volgend: {
    use: "volgend WERKMAP.xlsx --jaar JAAR --uit ANDERE.xlsx",
    text: `volgend: begint de volgende evaluatie in een kopie van de werkmap: legt de uitkomsten vast, bewaart alle antwoorden op het blad
  Archief en maakt de vakken leeg. Profielteksten en open acties blijven staan.
  --jaar JAAR              het jaar van de volgende evaluatie, zoals 2028
  --uit ANDERE.xlsx        waar de nieuwe werkmap komt
  --datum, --akkoord, --overschrijf  zoals bij vastleggen`,
  },
  verzamel: {
    use: "verzamel WERKMAP.xlsx … --uit UITKOMSTEN.xlsx",
    text: `verzamel: brengt de uitkomsten uit veel werkmappen bijeen, ook van andere organisaties en eerdere jaren. Een map mag ook: dan
  telt elke werkmap daarin. Van een uitkomst die er twee keer is, blijft de laatst vastgelegde; elk verschil wordt gezegd. Wat
  niet te lezen is, staat op een regel met de reden, en de rest gaat door. Sluit af met 0 als alles gelezen is, met 1 als een
  bestand niet te lezen was, en met 2 als er niets gedaan is. Ctrl+C stopt, en er is dan niets geschreven.
  --uit UITKOMSTEN.xlsx    waar de uitkomsten komen; met een naam op .csv als tekst met puntkomma’s, voor andere programma’s
  --bij WERKMAP.xlsx       zet ze in de tabel Resultaten van een kopie van deze werkmap
  --voorbeeld              zeg alleen wat er zou gebeuren, en schrijf niets
  --akkoord                rijen die al in de werkmap van --bij staan, mogen worden bijgewerkt
  --overschrijf            vervang dat bestand als het al bestaat`,
  },
  herstel: {
    use: "herstel WERKMAP.xlsx [--uit ANDERE.xlsx]",
    text: `herstel: kijkt of alles in een werkmap nog staat waar het hoort: bladen, namen, tabellen, formules, controles, vakken en
  beveiliging. Elk punt staat op een regel, gelijke punten op een blad samen, met wat herstellen eraan doet. Zonder --uit
  verandert er niets; met --uit komt de herstelde werkmap in een ander bestand. Antwoorden veranderen niet; wat geen plaats meer heeft, komt op het blad Gevonden
  antwoorden. Sluit af met 0 als alles goed staat, met 1 als er iets te herstellen is of overblijft, en met 2 als de
  werkmap niet te lezen is, of te lezen is maar een oudere indeling heeft: werk haar dan eerst bij. Elke regel begint met het
  nummer van haar soort, H1 tot en met H16; wat die zijn, staat in docs/betrouwbaarheid.md.
  --uit ANDERE.xlsx        waar de herstelde werkmap komt
  --datum JJJJ-MM-DD       de dag die bij gevonden antwoorden komt te staan; anders vandaag
  --overschrijf            vervang dat bestand als het al bestaat`,
  },
  bijwerken: {
    use: "bijwerken WERKMAP.xlsx [--uit ANDERE.xlsx]",
    text: `bijwerken: zegt wat er verandert als een werkmap van een oudere indeling de nieuwste krijgt, of doet dat met --uit in een kopie.
  Antwoorden veranderen niet. Bladen die alleen rekenen, worden zo nodig opnieuw getekend; schreef u daarop, dan blijft het oude
  blad erbij staan. Wat er stond, komt eerst in een reservekopie.
  --uit ANDERE.xlsx        waar de bijgewerkte werkmap komt
  --datum JJJJ-MM-DD       de dag die bij gevonden antwoorden komt te staan; anders vandaag
  --overschrijf            vervang dat bestand als het al bestaat`,
  },
  reservekopieen: {
    use: "reservekopieen WERKMAP.xlsx",
    text: `reservekopieen: toont de reservekopieën die de werkmap van zichzelf maakte, de laatste eerst, met datum en reden.
  Zijn er nog geen, dan zegt zij dat.
  --nummer NUMMER          toon wat het terugzetten van die ene verandert, met beide teksten`,
  },
  terugzetten: {
    use: "terugzetten WERKMAP.xlsx --nummer NUMMER [--aanvullen] [--uit ANDERE.xlsx]",
    text: `terugzetten: zet de antwoorden van een reservekopie terug in een kopie van de werkmap. Rijen van daarna blijven staan, en wat er
  stond komt eerst in een reservekopie. Zonder --akkoord toont de opdracht elk verschil en schrijft zij niets; stond --uit er
  wel bij, dan sluit zij af met 1. Met --aanvullen komt alleen terug wat er nu mist: wat er staat, verandert niet.
  --nummer NUMMER          welke: 1 is de laatste
  --aanvullen              zet alleen terug wat leeg of weg is; van een andere evaluatie kan dat niet
  --uit ANDERE.xlsx        waar de werkmap komt
  --akkoord                de antwoorden mogen veranderen
  --overschrijf            vervang dat bestand als het al bestaat`,
  },
};

const intro =
  "Competentiespiegel maakt en leest werkmappen voor de zelfevaluatie van competentieprofielen (Bijlage D).";

const closing = `help: toont deze uitleg; met een opdracht erachter alleen die van die opdracht, zoals: help herstel. Een waarde die met een
  streepje begint, schrijft u zo: --organisatie=-naam`;

const uses = (all: readonly Help[]): string =>
  ["Gebruik:", ...all.map(({ use }) => `  npm run -s spiegel -- ${use}`)].join("\n");

const paragraphs = (texts: readonly string[]): string => `${texts.join("\n\n")}\n`;

const all = Object.values(helpTexts);

/** The whole help. */
export const usage = paragraphs([intro, uses(all), ...all.map(({ text }) => text), closing]);

/** The help of one command; all of it for a word that is none. */
export function usageOf(word: string): string {
  const help = Object.hasOwn(helpTexts, word) ? helpTexts[word] : undefined;
  return help === undefined ? usage : paragraphs([uses([help]), help.text]);
}
