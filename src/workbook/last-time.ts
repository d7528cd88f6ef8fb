import { answerTexts } from "../model/answer-texts.ts";
import { maybeLevel, profiles, type ProfileId } from "../model/bijlage-d/index.ts";
import type { Evaluation, Result } from "../model/evaluation/evaluation.ts";
import { isOwn } from "../model/history/identity.ts";
import { always, isComparable, lineageOf, placedIn } from "../model/history/lineage.ts";
import { previousNote } from "../model/topic/previous.ts";
import { cleanFormula, isScoreFormula, quoted } from "./formulas.ts";
import { listNames, names, tableNames } from "./names.ts";
import { shortFormula, shortNow, type Said } from "./said.ts";
import { developmentTexts, lastTimeTexts as texts } from "./sheet-texts.ts";
import { columnTexts as heads } from "./texts.ts";

/** A column of the results, in a formula. */
export const resultColumn = (heading: string): string => `${tableNames.results}[${heading}]`;

const years = resultColumn(heads.year);

/**
 * The rows under a name that is followed until a year, as a condition; those without a name are under the one of now. Not
 * under an empty name: there is one in the place of every name that was met before.
 */
export const isUnder = (column: string, year: string, name: string, until: string): string =>
  `((TRIM(${column})<>"")*(TRIM(${column})=TRIM(${name}))+(TRIM(${column})="")*(${until}=${always})>0)*(${year}<=${until})`;

/** The rows that are of the organisation, under a name it had in their year, as a condition: one column per name. */
const isOurs = (column: string, year: string): string =>
  isUnder(column, year, listNames.lineageNames, listNames.lineageUntil);

/** Those of them that are not of before a merger. */
const isComparableFormula = (year: string): string => `(${year}>=${listNames.lineageMerged})`;

const ours = isOurs(resultColumn(heads.organisation), years);

const isOwnSource = (is: "=" | "<>"): string =>
  `(${cleanFormula(resultColumn(heads.origin))}${is}${quoted(developmentTexts.selfEvaluation)})`;

/** The rows of the results in which an organisation said something of itself, as a condition: `isOwn` of the model. */
export const isOwnFormula = isOwnSource("=");

/** The rows of the results that the organisation gave itself, as a product of conditions. */
export const ownRows = `${ours}*${isOwnFormula}`;

/** Narrows {@link ownRows} to what can be set beside what the organisation says now. */
export const comparableRows = isComparableFormula(years);

/** A result of the organisation, with where it stands and under which of its names. */
export interface Ours {
  readonly row: number;
  readonly result: Result;
  /** In the lineage, counting from 0. */
  readonly name: number;
  readonly isComparable: boolean;
}

/** What was found before of an evaluation, which never changes: a workbook asks it some hundred times. */
const found = { own: new WeakMap<Evaluation, readonly Ours[]>(), others: new WeakMap<Evaluation, readonly Ours[]>() };

function oursNow(evaluation: Evaluation, own: boolean): readonly Ours[] {
  const known = own ? found.own : found.others;
  const rows = known.get(evaluation) ?? findOurs(evaluation, own);
  known.set(evaluation, rows);
  return rows;
}

function findOurs(evaluation: Evaluation, own: boolean): readonly Ours[] {
  const place = placedIn(lineageOf(evaluation));
  return evaluation.history.flatMap((result, index) => {
    if (isOwn(result) !== own) return [];
    const placed = place(result.organisation, result.year);
    if (placed === null) return [];
    const { at, forebear } = placed;
    return [{ row: index + 1, result, name: at, isComparable: isComparable(forebear, result.year) }];
  });
}

/** The same rows now, compared as Excel compares. */
export function ownResultsNow(evaluation: Evaluation): readonly Ours[] {
  return oursNow(evaluation, true);
}

/** The last year before another in which the organisation recorded a self-evaluation; 0 when there is none. */
export function yearBeforeFormula(year: string): string {
  return `=IFERROR(SUMPRODUCT(MAX(${ownRows}*ISNUMBER(${years})*(${years}<${year})*${years})),0)`;
}

/** That year by the same rule. */
export function yearBefore(evaluation: Evaluation, year: number): number {
  return Math.max(0, ...ownResultsNow(evaluation).flatMap(({ result }) => (result.year < year ? [result.year] : [])));
}

/** How many peers are shown beside a score. */
export const mostPeers = 3;

/** The number of each row of the results, counting from 1. */
export const rowNumbers = `(ROW(${years})-MIN(ROW(${years}))+1)`;

function lastRows(profile: ProfileId, is: "=" | "<>"): string {
  const ofProfile = `(${resultColumn(heads.profile)}=${quoted(profiles[profile].title)})`;
  return `${ours}*${comparableRows}*(${years}=${names.previousYear})*${ofProfile}*${isOwnSource(is)}`;
}

/** Where the last self-evaluation's result of a profile stands; the last one when there are more. */
export function lastRowFormula(profile: ProfileId): string {
  return `=IFERROR(SUMPRODUCT(MAX(${lastRows(profile, "=")}*${rowNumbers})),0)`;
}

/** Where a peer's result of that evaluation stands, in the order of the table, counting from 1. */
export function lastPeerRowFormula(profile: ProfileId, number: number): string {
  const rows = lastRows(profile, "<>");
  const count = `SUMPRODUCT(${rows})`;
  return `=IFERROR(SUMPRODUCT(LARGE(${rows}*${rowNumbers},${count}-${number - 1})),0)`;
}

function lastOnes(evaluation: Evaluation, profile: ProfileId, own: boolean): readonly Ours[] {
  const year = yearBefore(evaluation, evaluation.year ?? 0);
  return oursNow(evaluation, own).filter(
    (one) => one.isComparable && one.result.year === year && one.result.profile === profile,
  );
}

/** What {@link lastRowFormula} shows now. */
export function lastRowNow(evaluation: Evaluation, profile: ProfileId): number {
  return lastOnes(evaluation, profile, true).at(-1)?.row ?? 0;
}

/** What {@link lastPeerRowFormula} shows now. */
export function lastPeerRowNow(evaluation: Evaluation, profile: ProfileId, number: number): number {
  return lastOnes(evaluation, profile, false)[number - 1]?.row ?? 0;
}

/** The last self-evaluation's result of a profile; `null` without one. */
export function lastOwn(evaluation: Evaluation, profile: ProfileId): Result | null {
  return lastOnes(evaluation, profile, true).at(-1)?.result ?? null;
}

/** How much of one text is shown; who wants all of it goes to the results. */
const longest = 220;

/** What was said of a profile last time: the year with score, justification and ambition, and what peers found. */
export function lastTime(evaluation: Evaluation, profile: ProfileId): Said {
  const own = lastOwn(evaluation, profile);
  const peers = lastOnes(evaluation, profile, false).slice(0, mostPeers);
  const numbers = Array.from({ length: mostPeers }, (_, index) => names.lastPeerRow(profile, index + 1));
  const apart = isApart(evaluation, profile) ? [`\n${texts.apart(yearBefore(evaluation, evaluation.year ?? 0))}`] : [];
  const parts = [ownFormula(profile), ...numbers.map(peerFormula)];
  const now = [...(own === null ? apart : [ownNow(own)]), ...peers.map(({ result }) => peerNow(result))];
  return { formula: `=MID(${parts.join("&")},2,8000)`, now: now.join("").slice(1, 8001) };
}

const cellOf = (heading: string, row: string): string => `INDEX(${resultColumn(heading)},${row})`;

/** A score with its level. */
function scoreFormula(row: string): string {
  const score = cellOf(heads.score, row);
  const level = `${score}&" · "&INDEX(${listNames.scaleLabels},${score})`;
  return `IF(${isScoreFormula(score)},${level},${quoted(answerTexts.notScored)})`;
}

function scoreNow({ score }: Result): string {
  const level = maybeLevel(score);
  return level === null ? answerTexts.notScored : `${level.score} · ${level.label}`;
}

/** A text after something, or nothing at all. */
const textFormula = (before: string, heading: string, row: string): string => {
  const ref = cellOf(heading, row);
  return `IF(${ref}="","",${before}&${shortFormula(ref, longest)})`;
};

const textNow = (before: string, text: string): string => (text === "" ? "" : before + shortNow(text, longest));

/** Whether last time's results of a profile are of before a merger: they stand elsewhere, name by name. */
function isApart(evaluation: Evaluation, profile: ProfileId): boolean {
  const year = yearBefore(evaluation, evaluation.year ?? 0);
  return ownResultsNow(evaluation).some(
    (one) => !one.isComparable && one.result.year === year && one.result.profile === profile,
  );
}

function ownFormula(profile: ProfileId): string {
  const row = names.lastRow(profile);
  const ofProfile = `(${resultColumn(heads.profile)}=${quoted(profiles[profile].title)})`;
  const before = `${ownRows}*(${years}=${names.previousYear})*${ofProfile}*(${years}<${listNames.lineageMerged})`;
  const [start = "", end = ""] = texts.apart("|").split("|");
  const apart = `CHAR(10)&${quoted(start)}&${names.previousYear}&${quoted(end)}`;
  const head = `CHAR(10)&${cellOf(heads.year, row)}&": "&${scoreFormula(row)}`;
  const reason = textFormula("CHAR(10)", heads.justification, row);
  const ambition = textFormula(`CHAR(10)&${quoted(`${texts.ambition}: `)}`, heads.ambition, row);
  return `IF(${row}=0,IF(IFERROR(SUMPRODUCT(${before}),0)>0,${apart},""),${head}&${reason}&${ambition})`;
}

const ownNow = (one: Result): string =>
  `\n${one.year}: ${scoreNow(one)}${textNow("\n", one.justification)}${textNow(`\n${texts.ambition}: `, one.ambition)}`;

function peerFormula(row: string): string {
  const head = `CHAR(10)&${cellOf(heads.origin, row)}&": "&${scoreFormula(row)}`;
  return `IF(${row}=0,"",${head}&${textFormula(quoted(". "), heads.justification, row)})`;
}

const peerNow = (one: Result): string => `\n${one.source}: ${scoreNow(one)}${textNow(". ", one.justification)}`;

/** A column of the archive, asked for by name only when it is calculated: it is not there before there is something in it. */
const kept = (heading: string): string => `INDIRECT(${quoted(`${tableNames.archive}[[${heading}]]`)})`;

/** Of a note more is shown than of what stands beside a score: there is room for it. */
const longestNote = 600;

/** No table is longer. */
const mostRows = 1_048_576;

/** What was noted last time on a help question, counting from 1, and when: `previousNote` of the model, in built-in functions. */
export function lastNote(evaluation: Evaluation, profile: ProfileId, number: number): Said {
  const year = kept(heads.year);
  const conditions = [
    `(${kept(heads.place)}=${quoted(names.note(profile, number))})`,
    isOurs(kept(heads.organisation), year),
    isComparableFormula(year),
    `(${year}<IF(ISNUMBER(${names.year}),${names.year},9999))`,
    `(TRIM(${kept(heads.given)})<>"")`,
  ];
  const row = `(ROW(${year})-MIN(ROW(${year}))+1)`;
  const found = `MOD(SUMPRODUCT(MAX(${conditions.join("*")}*(${year}*${mostRows}+${row}))),${mostRows})`;
  const at = `ROUND(1/(1/${found}),0)`; // an error when there is none; rounded, as 1/(1/93) is less than 93
  const answer = shortFormula(`INDEX(${kept(heads.given)},${at})`, longestNote);
  const formula = `=IFERROR(IF(ISERROR(ROWS(${year})),"",INDEX(${year},${at})&": "&${answer}),"")`;
  const before = previousNote(evaluation, profile, number);
  return { formula, now: before === null ? "" : `${before.year}: ${shortNow(before.answer, longestNote)}` };
}
