import { profiles } from "../model/bijlage-d/index.ts";
import { readDay } from "../model/evaluation/dates.ts";
import type { HomeDiffering } from "../model/history/bring-in.ts";
import type { IsoDate, Result } from "../model/evaluation/evaluation.ts";
import { differences, short, shownScore } from "./record-texts.ts";

const rows = (count: number): string => (count === 1 ? "1 rij" : `${count} rijen`);

const day = (date: IsoDate | null): string =>
  date === null ? "nog niet vastgelegd" : `vastgelegd op ${readDay(date)}`;

const whose = ({ organisation, year, profile, source }: Result): string =>
  `${organisation.trim() === "" ? "zonder naam" : organisation} ${year}, ${profiles[profile].title}, ${source}`;

/** One version of a row: all of it that can differ. */
const version = ({ score, justification, ambition, recordedOn }: Result): string =>
  [
    shownScore(score),
    ...(justification === "" ? [] : [`“${short(justification)}”`]),
    ...(ambition === "" ? [] : [`ambitie “${short(ambition)}”`]),
    day(recordedOn),
  ].join(", ");

const from = (sources: readonly string[]): string => `uit ${sources.join(", ")}`;

/** What can be done about a row of an evaluation that is over, which is not recorded again. */
export const homeOver = (year: number, isThere: boolean): string =>
  isThere
    ? `Klopt dat niet? De evaluatie van ${year} is afgesloten: verander dan zelf die rij in de tabel Resultaten. Dat blijft zo staan.`
    : `Klopt dat niet? De evaluatie van ${year} is afgesloten: schrijf de rij dan zelf in de tabel Resultaten. Dat blijft zo staan.`;

/** What the use case *Jaren ophalen* says, in Dutch. */
export const bringInTexts = {
  gatheredBroken:
    "Een werkmap met alleen uitkomsten is niet te herstellen. Maak de verandering ongedaan, of verzamel de uitkomsten opnieuw.",
  change: (before: Result, after: Result): string => {
    const told = [
      ...differences(before, after),
      ...(before.year === after.year ? [] : [`jaar ${before.year} wordt ${after.year}`]),
    ];
    const days =
      before.recordedOn === after.recordedOn ? "" : ` (${day(before.recordedOn)} wordt ${day(after.recordedOn)})`;
    return `${whose(after)}: ${told.length === 0 ? "de rij verandert" : told.join("; ")}${days}.`;
  },
  ask: (count: number) => ({
    what: `Van ${rows(count)} in de tabel Resultaten staat in een andere werkmap een latere versie.`,
    remedy: "Bevestig dat die de plaats inneemt van wat er staat, of laat de uitkomsten zoals ze zijn.",
  }),
  refused: {
    what: "Er is niets opgehaald, omdat u de uitkomsten die er staan zo wilt laten.",
    remedy: "Haal de jaren opnieuw op als u dat alsnog wilt.",
  },
  moved: {
    what: "De werkmap is intussen veranderd: er zou iets anders bij komen of veranderen dan u zag. Er is niets gedaan.",
    remedy: "Kijk opnieuw na wat er verandert.",
  },
  stopped: {
    what: "Het ophalen is gestopt. Er is niets veranderd.",
    remedy: "Kies de werkmappen opnieuw als u verder wilt.",
  },
  tooLarge: {
    what: "Dit bestand is groter dan 30 MB.",
    remedy: "Kies een werkmap van Competentiespiegel zonder toegevoegde afbeeldingen of grote tabellen.",
  },
  added: (organisation: string, years: readonly (readonly [year: number, count: number])[]): string =>
    `Nieuw: ${organisation.trim() === "" ? "zonder naam" : organisation}, ${years.map(([year, count]) => `${year} (${rows(count)})`).join(", ")}.`,
  changed: (count: number): string => `Bijgewerkt naar een latere versie: ${rows(count)}.`,
  same: (count: number): string => `Stond er al: ${rows(count)}.`,
  changes: (count: number): string =>
    `Overgenomen op het blad Organisaties: ${count === 1 ? "1 wijziging" : `${count} wijzigingen`}.`,
  nothing: "In de gekozen bestanden staan geen uitkomsten.",
  differing: (kept: Result, other: Result, sources: readonly string[]): string =>
    `Verschilt: ${whose(other)}. Er staat: ${version(kept)}. Niet overgenomen: ${version(other)} (${from(sources)}).`,
  home: ({ kept, other, sources, isOver }: HomeDiffering): string =>
    `Niet overgenomen: ${whose(other)}, ${version(other)} (${from(sources)}). Deze evaluatie is van deze werkmap zelf, en hier staat: ${kept === null ? "niets" : version(kept)}. ${isOver ? homeOver(other.year, kept !== null) : "Klopt dat niet? Verander het dan hier, en leg opnieuw vast."}`,
  double: (kept: Result, other: Result, sources: readonly string[]): string =>
    `Niet overgenomen: ${whose(other)}, ${version(other)} (${from(sources)}). Deze rij staat meer dan één keer in de tabel, met: ${version(kept)}. Verwijder de rij die niet klopt, en haal de jaren opnieuw op.`,
  twice: (all: readonly [Result, ...Result[]]): string =>
    `Let op: ${whose(all[0])} heeft verschillende scores, uit verschillende evaluaties: ${all.map(({ score }) => shownScore(score)).join(" en ")}. Alle rijen blijven staan. Kijk welke klopt, en verwijder de andere uit de tabel Resultaten.`,
  told: (source: string, what: string): string => `${source}: ${what}`,
  unreadable: (source: string, why: string, more: number): string =>
    `Niet gelezen: ${source}. ${why}${more === 0 ? "" : ` En nog ${more} ${more === 1 ? "probleem" : "problemen"}.`}`,
  unrecorded: (year: number): string =>
    `De evaluatie van ${year} is in die werkmap nog niet vastgelegd; gelezen is wat er nu staat.`,
  notTaken: (why: string): string => `De uitkomsten van de evaluatie die nog niet is vastgelegd, gaan niet mee. ${why}`,
  since: (count: number, year: number): string =>
    `Na het vastleggen van ${year} is in die werkmap nog iets veranderd (${rows(count)}). Dat gaat niet mee. Leg daar eerst opnieuw vast als het mee moet.`,
} as const;
