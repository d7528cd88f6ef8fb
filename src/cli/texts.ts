/** Every text of the command line. */
const home = "Typ “npm run -s spiegel -- help” voor uitleg.";

export const texts = {
  usage: `Competentiespiegel maakt en leest werkmappen voor de zelfevaluatie van competentieprofielen (Bijlage D).

Gebruik:
  npm run -s spiegel -- maak --organisatie NAAM --jaar JAAR --uit WERKMAP.xlsx
  npm run -s spiegel -- lees WERKMAP.xlsx
  npm run -s spiegel -- controleer WERKMAP.xlsx
  npm run -s spiegel -- deel WERKMAP.xlsx --uit DEELVERSIE.xlsx
  npm run -s spiegel -- neem-over WERKMAP.xlsx TERUG.xlsx … --uit ANDERE.xlsx
  npm run -s spiegel -- actieplan WERKMAP.xlsx --uit ANDERE.xlsx
  npm run -s spiegel -- vastleggen WERKMAP.xlsx --uit ANDERE.xlsx
  npm run -s spiegel -- volgend WERKMAP.xlsx --jaar JAAR --uit ANDERE.xlsx
  npm run -s spiegel -- verzamel WERKMAP.xlsx … --uit UITKOMSTEN.xlsx
  npm run -s spiegel -- herstel WERKMAP.xlsx --uit ANDERE.xlsx
  npm run -s spiegel -- bijwerken WERKMAP.xlsx [--uit ANDERE.xlsx]
  npm run -s spiegel -- reservekopieen WERKMAP.xlsx
  npm run -s spiegel -- terugzetten WERKMAP.xlsx --nummer NUMMER --uit ANDERE.xlsx

maak: maakt een werkmap.
  --organisatie NAAM       de naam van uw organisatie
  --jaar JAAR              het jaar van de zelfevaluatie, zoals 2026
  --uit WERKMAP.xlsx       waar de werkmap komt
  --contactpersoon TEKST   functie (liever dan naam) van de contactpersoon
  --antwoorden A.json      antwoorden om mee te beginnen (zie docs/antwoorden.md)
  --profielen P.json       een profielpakket met de officiële profielteksten
  --overschrijf            vervang de werkmap als die al bestaat

lees: toont de antwoorden uit een werkmap als JSON.
  --uit A.json             zet ze in dit bestand in plaats van op het scherm
  --overschrijf            vervang het bestand als dat al bestaat

controleer: toont elke open vraag over een werkmap op een regel: het nummer van de regel, de cel en de vraag. Wat besproken
  is, staat op het blad Vragen en is stil. Sluit af met 0 als er geen vraag openstaat, met 1 als er vragen openstaan,
  en met 2 als de werkmap niet te lezen is.

deel: zegt wat meegaat en wat hier blijft, en maakt een deelversie voor collega-organisaties (stap 2). Staat er iets in dat op
  een persoonsgegeven lijkt, of met --blind op een score, dan toont de opdracht dat eerst en maakt zij nog niets.
  --uit DEELVERSIE.xlsx    waar de deelversie komt
  --blind                  laat de eigen scores en het actieplan hier, totdat collega’s hun scores gaven
  --zonder ONDERDELEN      laat onderdelen hier: notities,bronnen,actieplan
  --collegas "A; B"        de collega-organisaties, met een puntkomma ertussen; anders vullen zij hun naam zelf in
  --akkoord                wat op een persoonsgegeven of een score lijkt, mag mee
  --overschrijf            vervang dat bestand als het al bestaat

neem-over: neemt over wat collega’s terugstuurden, in een kopie van de werkmap, en toont per tekst of zij nieuw is, een lege
  plek aanvult, er al stond of verschilt. Wat er staat, blijft staan.
  --uit ANDERE.xlsx        waar de werkmap met de toetsing komt
  --overschrijf            vervang dat bestand als het al bestaat

actieplan: stelt het actieplan en de managementsamenvatting op in een kopie van de werkmap. Staat er al een plan, dan komt
  erbij wat nieuw is; wat er staat, verandert niet.
  --uit ANDERE.xlsx        waar de werkmap met het plan komt
  --overschrijf            vervang dat bestand als het al bestaat

vastleggen: zet de uitkomsten in de tabel Resultaten van een kopie van de werkmap: een rij per profiel en bron. Stonden zij er
  al, dan toont de opdracht eerst wat er verandert en verandert zij nog niets.
  --uit ANDERE.xlsx        waar de werkmap met de uitkomsten komt
  --datum JJJJ-MM-DD       de dag van vastleggen; anders vandaag
  --akkoord                rijen die er al staan, mogen worden bijgewerkt
  --overschrijf            vervang dat bestand als het al bestaat

volgend: begint de volgende evaluatie in een kopie van de werkmap: legt de uitkomsten vast, bewaart alle antwoorden op het blad
  Archief en maakt de vakken leeg. Profielteksten en open acties blijven staan.
  --jaar JAAR              het jaar van de volgende evaluatie, zoals 2028
  --uit ANDERE.xlsx        waar de nieuwe werkmap komt
  --datum, --akkoord, --overschrijf  zoals bij vastleggen

verzamel: brengt de uitkomsten uit veel werkmappen bijeen, ook van andere organisaties en eerdere jaren. Een map mag ook: dan
  telt elke werkmap daarin. Van een uitkomst die er twee keer is, blijft de laatst vastgelegde; elk verschil wordt gezegd. Wat
  niet te lezen is, staat op een regel met de reden, en de rest gaat door. Sluit af met 0 als alles gelezen is, met 1 als een
  bestand niet te lezen was, en met 2 als er niets gedaan is. Ctrl+C stopt, en er is dan niets geschreven.
  --uit UITKOMSTEN.xlsx    waar de uitkomsten komen; met een naam op .csv als tekst met puntkomma’s, voor andere programma’s
  --bij WERKMAP.xlsx       zet ze in de tabel Resultaten van een kopie van deze werkmap
  --voorbeeld              zeg alleen wat er zou gebeuren, en schrijf niets
  --akkoord                rijen die al in de werkmap van --bij staan, mogen worden bijgewerkt
  --overschrijf            vervang dat bestand als het al bestaat

herstel: kijkt of alles in een werkmap nog staat waar het hoort: bladen, namen, tabellen, formules, controles, vakken en
  beveiliging. Elk punt staat op een regel, met wat herstellen eraan doet. Zonder --uit verandert er niets; met --uit komt de
  herstelde werkmap in een ander bestand. Antwoorden veranderen niet; wat geen plaats meer heeft, komt op het blad Gevonden
  antwoorden. Sluit af met 0 als alles goed staat, met 1 als er iets te herstellen is of overblijft, en met 2 als de
  werkmap niet te lezen is.
  --uit ANDERE.xlsx        waar de herstelde werkmap komt
  --datum JJJJ-MM-DD       de dag die bij gevonden antwoorden komt te staan; anders vandaag
  --overschrijf            vervang dat bestand als het al bestaat

bijwerken: zegt wat er verandert als een werkmap van een oudere indeling de nieuwste krijgt, of doet dat met --uit in een kopie.
  Antwoorden veranderen niet. Bladen die alleen rekenen, worden zo nodig opnieuw getekend; schreef u daarop, dan blijft het oude
  blad erbij staan. Wat er stond, komt eerst in een reservekopie.
  --uit ANDERE.xlsx        waar de bijgewerkte werkmap komt
  --overschrijf            vervang dat bestand als het al bestaat

reservekopieen: toont de reservekopieën die de werkmap van zichzelf maakte, de laatste eerst, met datum en reden.
  --nummer NUMMER          toon wat het terugzetten van die ene verandert, met beide teksten

terugzetten: zet de antwoorden van een reservekopie terug in een kopie van de werkmap. Rijen van daarna blijven staan, en wat er
  stond komt eerst in een reservekopie. Zonder --akkoord zegt de opdracht wat er verandert en doet zij niets.
  --nummer NUMMER          welke: 1 is de laatste
  --uit ANDERE.xlsx        waar de werkmap komt
  --akkoord                de antwoorden mogen veranderen
  --overschrijf            vervang dat bestand als het al bestaat

help: toont deze uitleg. Een waarde die met een streepje begint, schrijft u zo: --organisatie=-naam
`,
  lostBefore: (line: string): string => `${line} Na het herstellen zet u ze terug met terugzetten.`,
  lostAfter: (line: string, number: number): string =>
    `${line} Bekijk ze met reservekopieen --nummer ${number}, en zet ze terug met terugzetten --nummer ${number}.`,
  made: (path: string) => `De werkmap staat in ${path}`,
  shared: (path: string) => `De deelversie staat in ${path}`,
  /** `scores`: the texts that may name a score besides, in a copy without scores. */
  askPeople: (count: number, scores: number) => ({
    what: [
      count === 1
        ? "In wat u wilt delen, staat iets dat op een persoonsgegeven lijkt."
        : `In wat u wilt delen, staan ${count} dingen die op een persoonsgegeven lijken.`,
      ...(scores === 0
        ? []
        : [`Ook ${scores === 1 ? "noemt 1 tekst" : `noemen ${scores} teksten`} misschien een score.`]),
    ].join(" "),
    remedy: "Verander de tekst, laat het onderdeel hier met --zonder, of geef --akkoord als het mee mag.",
  }),
  askScores: (count: number) => ({
    what:
      count === 1
        ? "In wat u wilt delen, noemt 1 tekst misschien een score."
        : `In wat u wilt delen, noemen ${count} teksten misschien een score.`,
    remedy: "Verander de tekst, laat het onderdeel hier met --zonder, of geef --akkoord als het mee mag.",
  }),
  askChange: (count: number) => ({
    what:
      count === 1
        ? "Deze evaluatie is al vastgelegd; opnieuw vastleggen verandert een rij."
        : `Deze evaluatie is al vastgelegd; opnieuw vastleggen verandert ${count} rijen.`,
    remedy: "Geef --akkoord als dat mag.",
  }),
  askRestore: (count: number) => ({
    what: count === 1 ? "Terugzetten verandert een antwoord." : `Terugzetten verandert ${count} antwoorden.`,
    remedy: "Geef --akkoord als dat mag.",
  }),
  askLater: (count: number) => ({
    what:
      count === 1
        ? "Van een rij die al in de tabel Resultaten staat, is er een latere versie."
        : `Van ${count} rijen die al in de tabel Resultaten staan, is er een latere versie.`,
    remedy: "Geef --akkoord als die de plaats mag innemen van wat er staat.",
  }),
  noFiles: {
    what: "Hier staat geen werkmap (.xlsx).",
    remedy: "Kijk of de naam van de map of het bestand klopt.",
  },
  resultsAlone: {
    what: "Dit is een werkmap met alleen uitkomsten.",
    remedy: "Geef haar zonder --bij, tussen de andere bestanden, en kies bij --uit een nieuwe naam.",
  },
  csvWithin: {
    what: "Met --bij komen de uitkomsten in een werkmap.",
    remedy: "Geef bij --uit een naam die op .xlsx eindigt, of laat --bij weg.",
  },
  tooManyRows: (count: number, most: number) => ({
    what: `Er zijn ${count} uitkomsten, en in een werkmap passen er hier ${most}.`,
    remedy: "Geef bij --uit een naam die op .csv eindigt, of verzamel in delen.",
  }),
  tooLargeToRead: {
    what: "De uitkomsten hebben samen te veel tekst voor een werkmap die weer te lezen is.",
    remedy: "Geef bij --uit een naam die op .csv eindigt, of verzamel in delen.",
  },
  nothingRead: (count: number) => ({
    what: count === 1 ? "Het bestand is niet te lezen." : `Geen van de ${count} bestanden is te lezen.`,
    remedy: "",
  }),
  reading: (done: number, total: number): string => `${done} van ${total} bestanden gelezen.`,
  gathered: (path: string) => `De uitkomsten staan in ${path}`,
  onlyShown: "Dit is een voorbeeld: er is niets geschreven.",
  noDay: (given: string) => ({
    what: `“${given}” is geen datum die bestaat.`,
    remedy: "Schrijf jaar, maand en dag, zoals 2026-11-30.",
  }),
  written: (path: string) => `De antwoorden staan in ${path}`,
  nothingOpen: "Er staan geen vragen open.",
  noPivot:
    "Er is geen draaitabel gemaakt: het blad daarvoor is beveiligd, of er staat al iets. Zelf maken: klik in Excel in de tabel op het blad Resultaten en kies Invoegen > Draaitabel.",
  leftOut: (what: string) => `Niet meegenomen naar het nieuwe bestand: ${what}.`,
  line: (file: string, where: string) => (where === "" ? file : `${file}, ${where}`),
  more: (count: number) => ({ what: `En nog ${count} ${count === 1 ? "probleem" : "problemen"}.`, remedy: "" }),
  noCommand: {
    what: "U hebt geen opdracht gegeven.",
    remedy: "Kies maak, lees, controleer, deel, neem-over, actieplan, vastleggen, volgend, verzamel, herstel of help.",
  },
  unknownCommand: (word: string, meant: string | null) => ({
    what: `De opdracht “${word}” bestaat niet.`,
    remedy:
      meant === null
        ? "Kies maak, lees, controleer, deel, neem-over, actieplan, vastleggen, volgend, verzamel, herstel of help."
        : `Bedoelde u “${meant}”? ${home}`,
  }),
  unknownOption: (name: string, meant: string | null) => ({
    what: `De optie ${name} bestaat niet bij deze opdracht.`,
    remedy: meant === null ? home : `Bedoelde u --${meant}? ${home}`,
  }),
  noValue: (name: string) => ({
    what: `Achter --${name} ontbreekt een waarde.`,
    remedy: `Zet de waarde erachter; begint zij met een streepje, schrijf dan --${name}=waarde.`,
  }),
  valueTooMany: (name: string) => ({
    what: `De optie --${name} heeft geen waarde.`,
    remedy: `Schrijf alleen --${name}.`,
  }),
  twice: (name: string) => ({ what: `De optie --${name} staat er meer dan één keer.`, remedy: "Geef haar één keer." }),
  missingOption: (name: string) => ({ what: `De optie --${name} ontbreekt.`, remedy: home }),
  missingFile: {
    what: "De naam van de werkmap ontbreekt.",
    remedy: "Zet haar achter de opdracht, zoals: lees zelfevaluatie.xlsx.",
  },
  tooMany: (word: string) => ({
    what: `“${word}” is hier te veel.`,
    remedy: "Zet aanhalingstekens om een naam met spaties, en kijk of er een -- voor een optie ontbreekt.",
  }),
  noWorkbookName: {
    what: "De naam van een werkmap eindigt op .xlsx.",
    remedy: "Geef bij --uit een naam die op .xlsx eindigt.",
  },
  noResultsName: {
    what: "De naam van een bestand met uitkomsten eindigt op .xlsx of .csv.",
    remedy: "Geef bij --uit een naam die op .xlsx of .csv eindigt.",
  },
  workbookName: {
    what: "Dit is de naam van een werkmap, en hier komen antwoorden te staan.",
    remedy: "Geef bij --uit een naam die op .json eindigt.",
  },
  sameFile: { what: "Dit bestand wordt ook gelezen.", remedy: "Kies bij --uit een ander bestand." },
  exists: {
    what: "Dit bestand bestaat al.",
    remedy: "Kies een andere naam, of gebruik --overschrijf om het te vervangen.",
  },
  noFolder: {
    what: "De map waarin het bestand moet komen, bestaat niet.",
    remedy: "Maak de map eerst, of kies een andere.",
  },
  noText: { what: "Dit bestand is geen tekst in UTF-8.", remedy: "Sla het op als tekst met codering UTF-8." },
  workbookForText: {
    what: "Dit is een werkmap, en hier hoort een bestand met antwoorden of profielteksten (JSON).",
    remedy: "Haal de antwoorden eerst uit de werkmap: lees WERKMAP.xlsx --uit A.json.",
  },
  readOnly: {
    what: "Dit bestand is alleen-lezen.",
    remedy: "Kies een andere naam, of maak het bestand eerst beschrijfbaar.",
  },
  tooLarge: (megabytes: number) => ({
    what: `Dit bestand is groter dan ${megabytes} MB.`,
    remedy: "Kies een kleiner bestand.",
  }),
  disk: {
    ENOENT: { what: "Dit bestand bestaat niet.", remedy: "Kijk of de naam en de map kloppen." },
    EACCES: {
      what: "U hebt hier geen toestemming voor.",
      remedy: "Vraag toestemming of kies een andere plaats; sluit het bestand als het in Excel open is.",
    },
    EROFS: { what: "Hier kan niet geschreven worden.", remedy: "Kies een andere plaats." },
    EISDIR: { what: "Dit is een map, en geen bestand.", remedy: "Geef de naam van een bestand." },
    ENOTDIR: { what: "Een deel van dit pad is geen map.", remedy: "Kijk of het pad klopt." },
    ENAMETOOLONG: { what: "Deze naam is te lang.", remedy: "Kies een kortere naam." },
    EINVAL: { what: "Deze naam kan hier niet.", remedy: "Kies een andere naam." },
    ELOOP: { what: "Deze verwijzing wijst naar zichzelf.", remedy: "Kies een ander bestand." },
    ENOSPC: { what: "De schijf is vol.", remedy: "Maak ruimte vrij of kies een andere plaats." },
    EBUSY: { what: "Dit bestand is in gebruik.", remedy: "Sluit het in Excel en probeer het opnieuw." },
    EIO: { what: "De schijf geeft een fout.", remedy: "Probeer het opnieuw, of kies een andere plaats." },
    irregular: { what: "Dit is geen gewoon bestand.", remedy: "Geef de naam van een gewoon bestand." },
  },
  output: "De uitvoer kon niet worden geschreven. Kijk of de schijf vol is.",
  unexpected: (message: string) =>
    `Er ging iets mis waar Competentiespiegel niet op rekende (${message}). Meld dit, met de opdracht die u gaf.`,
} as const;
