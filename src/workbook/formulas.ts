import { answerTexts } from "../model/answer-texts.ts";
import { dayLimits } from "../model/smart.ts";
import { talkFrom } from "../model/spread.ts";
import { listNames, tableNames } from "./names.ts";
import { columnTexts } from "./texts.ts";

/** A text literal in a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Whether a cell or name holds a score. Works on text, decimals and errors too. */
export function isScoreFormula(ref: string): string {
  return `ISNUMBER(MATCH(${ref},{1,2,3,4,5},0))`;
}

/** Whether a cell holds nothing at all; an error is something. By length, as some engines take 0 for an empty text. */
export function isEmptyFormula(ref: string): string {
  return `IF(ISERROR(${ref}),FALSE,LEN(${ref})=0)`;
}

/**
 * A text without control characters, and without blanks around it. The no-break space stands there itself, as `CHAR(160)`
 * is another character on a Mac.
 */
export function cleanFormula(ref: string): string {
  return `TRIM(CLEAN(SUBSTITUTE(${ref},"\u00a0"," ")))`;
}

/**
 * Whether a cell says nothing: blanks, control characters and no-break spaces aside, as `isBlankText` asks it. An error is
 * something.
 */
export function isBlankFormula(ref: string): string {
  return `IFERROR(${cleanFormula(ref)}="",FALSE)`;
}

/** What a custom function answers; where the add-in is not there, or it has an error, what the built-in formula says. */
function withAddIn(call: string, builtIn: string): string {
  return `IFERROR(VTH.${call},${builtIn})`;
}

/**
 * A cell as an argument of a custom function. Excel for Windows may hand an empty cell over as 0 (office-js #4702), which
 * would be a score that is none; an empty text arrives as such everywhere.
 */
function argument(ref: string): string {
  return `IF(LEN(${ref})=0,"",${ref})`;
}

/** One answer for a score, and others for an empty cell and for what is no score, errors included. */
function byScore(ref: string, scored: string, empty: string, invalid: string): string {
  return `IF(${isScoreFormula(ref)},${scored},IF(${isEmptyFormula(ref)},${empty},${invalid}))`;
}

/** The label of a score's level; for an empty cell "nog niet gewaardeerd", for anything else `invalid`. */
export function levelFormula(ref: string, invalid: string = answerTexts.control.invalid): string {
  const label = `INDEX(${listNames.scaleLabels},${ref})`;
  return withAddIn(`NIVEAU(${argument(ref)})`, byScore(ref, label, quoted(answerTexts.notScored), quoted(invalid)));
}

/** The definition of a score's level, said as {@link levelFormula} says the label. */
export function definitionFormula(ref: string): string {
  const definition = `INDEX(${listNames.scaleDefinitions},${ref})`;
  const { notScored, control } = answerTexts;
  return withAddIn(
    `OMSCHRIJVING(${argument(ref)})`,
    byScore(ref, definition, quoted(notScored), quoted(control.invalid)),
  );
}

/** A score with its level, or what {@link levelFormula} says of anything else. */
export function scoreWithLevel(ref: string, invalid?: string): string {
  return `IF(${isScoreFormula(ref)},${ref}&" · ","")&${levelFormula(ref, invalid)}`;
}

/** The question beside a score and its justification. */
export function controlFormula(score: string, reason: string): string {
  const { empty, onlyReason, invalid, noReason, complete } = answerTexts.control;
  const either = (blank: string, filled: string): string =>
    `IF(${isBlankFormula(reason)},${quoted(blank)},${quoted(filled)})`;
  return withAddIn(
    `CONTROLE(${argument(score)},${reason}&"")`,
    byScore(score, either(noReason, complete), either(empty, onlyReason), quoted(invalid)),
  );
}

/** Columns with scores and the profile of each, and the profile whose scores count; all as they stand in a formula. */
export interface ScoreColumns {
  readonly scores: string;
  readonly labels: string;
  readonly label: string;
}

/** The assessors' scores of a profile. */
export function assessorColumns(profileTitle: string): ScoreColumns {
  const column = (heading: string): string => `${tableNames.assessments}[${heading}]`;
  return { scores: column(columnTexts.score), labels: column(columnTexts.profile), label: quoted(profileTitle) };
}

/** How many of the scores that count are this one. The text "3" is no score, and an error in either column is none. */
function countOf(score: number, { scores, labels, label }: ScoreColumns): string {
  return `SUMPRODUCT(ISNUMBER(MATCH(${scores},{${score}},0)/(${labels}=${label}))*1)`;
}

/**
 * How far scores are apart: a reason to talk, never an average. Where Excel hands empty cells over as 0 the custom function
 * has an error, and the built-in formula answers.
 */
export function spreadFormula(columns: ScoreColumns): string {
  const { none, one, from, to, talk, end } = answerTexts.spread;
  const count = (score: number): string => countOf(score, columns);
  const first = (last: number, ...order: readonly number[]): string =>
    order.reduceRight((rest, score) => `IF(${count(score)}>0,${score},${rest})`, String(last));
  const [lowest, highest] = [first(5, 1, 2, 3, 4), first(1, 5, 4, 3, 2)];
  const all = `(${[1, 2, 3, 4, 5].map(count).join("+")})`;
  const asks = `IF(${highest}-${lowest}>=${talkFrom},${quoted(talk)},${quoted(end)})`;
  const both = `${quoted(from)}&${lowest}&${quoted(to)}&${highest}&${asks}`;
  const { scores, labels, label } = columns;
  return withAddIn(
    `SPREIDING(${scores},${labels},${label})`,
    `IF(${all}=0,${quoted(none)},IF(${all}=1,${quoted(one)}&${lowest},${both}))`,
  );
}

/** What became of a score since the last time. */
export function developmentFormula(before: string, now: string): string {
  const { up, down, to, same, none } = answerTexts.development;
  const moved = (arrow: string): string => `${quoted(arrow)}&${before}&${quoted(to)}&${now}`;
  const compared = `IF(${now}>${before},${moved(up)},IF(${now}<${before},${moved(down)},${quoted(same)}&${now}))`;
  return withAddIn(
    `ONTWIKKELING(${before},${now})`,
    `IF(AND(${isScoreFormula(before)},${isScoreFormula(now)}),${compared},${quoted(none)})`,
  );
}

/** The conditions under which the letters S, M, A and R of an action are there, and where its dates stand. */
export interface SmartRefs {
  readonly letters: readonly [string, string, string, string];
  readonly begin: string;
  readonly end: string;
}

/** The questions that SMART still has, with blanks between and around them; `VTH.SMART` takes a text per letter. */
export function smartFormula({ letters, begin, end }: SmartRefs): string {
  const { specific, measurable, acceptable, realistic, complete } = answerTexts.smart;
  const questions = [specific, measurable, acceptable, realistic];
  const given = letters.map((isThere) => `IF(${isThere},"x","")`);
  const missing = letters.map((isThere, index) => `IF(${isThere},"",${quoted(`${questions[index] ?? ""} `)})`);
  const isWhole = `AND(${[...letters, isDay(begin), isDay(end), `IFERROR(${end}>=${begin},FALSE)`].join(",")})`;
  const untouched = `NOT(OR(${letters.join(",")},NOT(${isEmptyFormula(begin)}),NOT(${isEmptyFormula(end)})))`;
  const asked = `${missing.join("&")}&${periodFormula(begin, end)}&IF(${isWhole},${quoted(complete)},"")`;
  return withAddIn(`SMART(${[...given, argument(begin), argument(end)].join(",")})`, `IF(${untouched},"",${asked})`);
}

/** Whether a cell holds a day that an action can begin or end on. */
export function isDay(ref: string): string {
  return `IF(ISNUMBER(${ref}),AND(${ref}>=${dayLimits.first},${ref}<=${dayLimits.last}),FALSE)`;
}

function periodFormula(begin: string, end: string): string {
  const { noPeriod, noBegin, noEnd, noDate, reversed } = answerTexts.smart;
  const isFine = (ref: string): string => `OR(${isEmptyFormula(ref)},${isDay(ref)})`;
  const order = `IF(${end}<${begin},${quoted(reversed)},"")`;
  const begun = `IF(${end}="",${quoted(noEnd)},${order})`;
  const days = `IF(${begin}="",IF(${end}="",${quoted(noPeriod)},${quoted(noBegin)}),${begun})`;
  return `IF(AND(${isFine(begin)},${isFine(end)}),${days},${quoted(noDate)})`;
}
