import { helpTexts } from "./help-texts.ts";

/** Every text of the command line. */
const chooseCommand = `Kies ${Object.keys(helpTexts).join(", ")} of help.`;

const home = "Typ “npm run -s spiegel -- help” voor uitleg.";

export const texts = {
  lostBefore: (line: string): string => `${line} Na het herstellen zet u ze terug met terugzetten --aanvullen.`,
  lostAfter: (line: string, number: number): string =>
    `${line} Bekijk ze met terugzetten --nummer ${number} --aanvullen, en zet ze terug door daar --akkoord --uit ANDERE.xlsx bij te geven. Wat er nu staat, verandert dan niet.`,
  /** Places on one sheet with the same fault. */
  places: (sheet: string, places: readonly string[]): string => {
    const more = places.length - 3;
    return `blad “${sheet}”, ${places.length} plekken (${places.slice(0, 3).join("; ")}${more > 0 ? ` en nog ${more}` : ""})`;
  },
  mendWith: (file: string, mended: string): string =>
    `Herstellen gaat met: npm run -s spiegel -- herstel ${file} --uit ${mended}`,
  /** What the name of a mended workbook ends in. */
  mendedEnd: "-hersteld.xlsx",
  someWorkbook: "WERKMAP.xlsx",
  otherWorkbook: "ANDERE.xlsx",
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
  comma: (names: string) => ({
    what: `Achter --collegas staat “${names}”, met een komma.`,
    remedy: `Zet tussen twee organisaties een puntkomma: --collegas "${names.replaceAll(/\s*,\s*/g, "; ")}". Is het één naam met een komma erin? Zet er een puntkomma achter: --collegas "${names};".`,
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
  askUnscored: {
    what: "Nog geen enkel profiel is gewaardeerd.",
    remedy: "Geef eerst scores op stap 1, of geef --akkoord als het zo mag.",
  },
  restoreNext: (count: number, number: number): string =>
    `Terugzetten verandert ${count === 1 ? "een antwoord" : `${count} antwoorden`}. Er is nog niets geschreven. Mag dit? Geef --nummer ${number} --akkoord --uit ANDERE.xlsx.`,
  supplementNext: (count: number, number: number): string =>
    `Aanvullen zet ${count === 1 ? "een antwoord" : `${count} antwoorden`} terug; wat er nu staat, verandert niet. Er is nog niets geschreven. Mag dit? Geef --nummer ${number} --aanvullen --akkoord --uit ANDERE.xlsx.`,
  supplementToo: (count: number, number: number): string =>
    `Alleen terugzetten wat er nu mist (${count === 1 ? "een antwoord" : `${count} antwoorden`}) kan ook; dan wordt er niets leeg of ouder: geef --nummer ${number} --aanvullen.`,
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
  pivotLater:
    "De draaitabel over de uitkomsten is er niet bij. Zet de uitkomsten terug met terugzetten --aanvullen, of leg ze vast met vastleggen: dan komt zij mee. Of maak haar daarna in Excel, in het deelvenster met ‘Draaitabel maken’.",
  pivotLeft:
    "De draaitabel over de uitkomsten is er niet bij. In Excel maakt u haar in het deelvenster, met ‘Draaitabel maken’.",
  noPivot:
    "Er is geen draaitabel gemaakt: het blad daarvoor is beveiligd, of er staat al iets. Zelf maken: klik in Excel in de tabel op het blad Resultaten en kies Invoegen > Draaitabel.",
  leftOut: (what: string) => `Niet meegenomen naar het nieuwe bestand: ${what}.`,
  line: (file: string, where: string) => (where === "" ? file : `${file}, ${where}`),
  more: (count: number) => ({ what: `En nog ${count} ${count === 1 ? "probleem" : "problemen"}.`, remedy: "" }),
  noCommand: {
    what: "U hebt geen opdracht gegeven.",
    remedy: chooseCommand,
  },
  unknownCommand: (word: string, meant: string | null) => ({
    what: `De opdracht “${word}” bestaat niet.`,
    remedy: meant === null ? chooseCommand : `Bedoelde u “${meant}”? ${home}`,
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
  missingFile: (command: string, files: number) =>
    files > 1
      ? {
          what: "De naam van een bestand ontbreekt.",
          remedy: `Zet eerst uw werkmap achter de opdracht en dan wat terugkwam, zoals: ${command} zelfevaluatie.xlsx terug.xlsx.`,
        }
      : {
          what: "De naam van de werkmap ontbreekt.",
          remedy: `Zet haar achter de opdracht, zoals: ${command} zelfevaluatie.xlsx.`,
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
    ENOENT: { what: "Dit bestand of deze map bestaat niet.", remedy: "Kijk of de naam en de map kloppen." },
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
