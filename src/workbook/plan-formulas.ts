import { isClosed, periodQuestion, baselineQuestion, keptGrounds, isVanished } from "../model/action-plan/index.ts";
import { planTexts, profileCodes, smartParts, targetQuestion, yearsAhead } from "../model/action-plan/index.ts";
import { profileIds, profiles, type ProfileId } from "../model/bijlage-d/index.ts";
import type { Action, Evaluation } from "../model/evaluation/evaluation.ts";
import { smartAnswer } from "../model/smart.ts";
import { isBlankFormula, isDay, quoted, smartFormula, type SmartRefs } from "./formulas.ts";
import { names, tableNames } from "./names.ts";
import { planSheetTexts as texts } from "./plan-texts.ts";
import { actionTable, peerTable } from "./tables.ts";
import { columnTexts as heads, labelTexts } from "./texts.ts";

/** Which columns a workbook has, by table: Excel refuses a formula about a column that the user took away. */
export type KnownColumns = (table: string, heading: string) => boolean;

/** The columns of a workbook as it was made. */
export const allColumns: KnownColumns = () => true;

/** The formulas of the plan's calculated columns, the same in every row, so that rows can be sorted and moved. */
export interface PlanFormulas {
  readonly smart: string;
  readonly signal: string;
}

/** The formulas for the columns that are there; what is gone counts as empty. */
export function planFormulas(known: KnownColumns): PlanFormulas {
  const own = (heading: string): string =>
    known(actionTable.name, heading) ? `${actionTable.name}[[#This Row],[${heading}]]` : '""';
  return { smart: smartColumn(own), signal: signalFormula(own, known) };
}

type Own = (heading: string) => string;

/** The condition that a cell says something: what `isBlankText` asks, in built-in functions. */
const says = (ref: string): string => `NOT(${isBlankFormula(ref)})`;

const isClosedFormula = (own: Own): string => {
  const { gereed, vervallen } = labelTexts.statuses;
  return `OR(${own(heads.status)}=${quoted(gereed)},${own(heads.status)}=${quoted(vervallen)})`;
};

/** SMART letter by letter, then the rest. */
function smartColumn(own: Own): string {
  const answer = smartFormula({ letters: letters(own), begin: own(heads.start), end: own(heads.end) });
  return `=IF(${isClosedFormula(own)},"",TRIM(${answer}&${extraQuestions(own)}))`;
}

const all = (own: Own, ...headings: readonly string[]): string =>
  `AND(${headings.map((heading) => says(own(heading))).join(",")})`;

/** The conditions behind S, M, A and R. */
const letters = (own: Own): SmartRefs["letters"] => [
  all(own, heads.specific),
  all(own, heads.indicator, heads.baseline, heads.target),
  all(own, heads.owner, heads.support),
  all(own, heads.means),
];

/** What is asked beyond the letters: baseline, target, and dates outside the plan's period. */
function extraQuestions(own: Own): string {
  const { baseline, target } = planTexts.questions;
  const indicator = says(own(heads.indicator));
  const ask = (heading: string, question: string): string =>
    `IF(AND(${indicator},NOT(${says(own(heading))})),${quoted(` ${question}`)},"")`;
  return [ask(heads.baseline, baseline), ask(heads.target, target), outsideFormula(own)].join("&");
}

function outsideFormula(own: Own): string {
  const { before, to, after } = texts.outside;
  const last = `MIN(2100,${names.year}+${yearsAhead})`;
  const isOutside = (ref: string): string =>
    `AND(${isDay(ref)},OR(${ref}<DATE(${names.year},1,1),${ref}>=DATE(${last}+1,1,1)))`;
  const question = `${quoted(` ${before}`)}&${names.year}&${quoted(to)}&${last}&${quoted(after)}`;
  const either = `OR(${isOutside(own(heads.start))},${isOutside(own(heads.end))})`;
  return `IF(ISNUMBER(${names.year}),IF(${either},${question},""),"")`;
}

/** What the SMART column shows for an action. */
export function smartNow(action: Action | null, year: number | null): string {
  if (action === null || isClosed(action)) return "";
  const extra = [baselineQuestion(action), targetQuestion(action), periodQuestion(action, year)];
  return [smartAnswer(smartParts(action)), ...extra].filter((text) => text !== null && text !== "").join(" ");
}

/** What stands out: an end that is past or near, and a reason that is gone. */
function signalFormula(own: Own, known: KnownColumns): string {
  const { overdue, near, nearDays, vanished } = texts.signal;
  const end = own(heads.end);
  const due = `IF(${end}<TODAY(),${quoted(overdue)},IF(${end}<=TODAY()+${nearDays},${quoted(near)},""))`;
  const gone = `IF(IFERROR(${isHeld(own(heads.key), known)},TRUE),"",${quoted(` ${vanished}`)})`;
  return `=IF(${isClosedFormula(own)},"",TRIM(IF(ISNUMBER(${end}),${due},"")&${gone}))`;
}

/** Whether at least one of the grounds in a key is still there: `isVanished` of the model, in built-in functions. */
function isHeld(key: string, known: KnownColumns): string {
  const codes = profileIds.map((id) => quoted(profileCodes[id])).join(",");
  const pick = (of: (id: ProfileId) => string): string =>
    `CHOOSE(MATCH(LEFT(${key},2),{${codes}},0),${profileIds.map(of).join(",")})`;
  const has = (mark: string): string => `ISNUMBER(FIND(" ${mark}"," "&MID(${key},4,250)))`;
  const score = pick(names.score);
  const own = [
    `AND(${has("S")},ISNUMBER(${score}),${score}<=2)`,
    `AND(${has("V")},${pick((id) => names.note(id, 9))}<>"")`,
    `AND(${has("A")},${pick((id) => names.note(id, 8))}<>"")`,
    suggested(`${suggestionCount(pick((id) => quoted(profiles[id].title)))}>0`, has("T"), known),
  ];
  const isOverarching = `LEFT(${key},2)=${quoted(profileCodes.overkoepelend)}`;
  return `IF(LEN(${key})<4,TRUE,IF(${isOverarching},${isOverarchingHeld(has, known)},OR(${own.join(",")})))`;
}

function isOverarchingHeld(has: (mark: string) => string, known: KnownColumns): string {
  const some = (refs: readonly string[]): string => `${refs.join("&")}<>""`;
  const general = profileIds.map((id) => `-${suggestionCount(quoted(profiles[id].title))}`).join("");
  const held = [
    `AND(${has("C")},${some([3, 4, 5].map(names.conclusion))})`,
    `AND(${has("G")},${some([3, 4, 6].map(names.peerNote))})`,
    suggested(`${suggestionCount(null)}${general}>0`, has("T"), known),
  ];
  return `OR(${held.join(",")})`;
}

/** A suggestion counts as there when its remarks cannot be counted any more. */
function suggested(isThere: string, has: string, known: KnownColumns): string {
  const canCount = known(peerTable.name, heads.subject) && known(peerTable.name, heads.notes);
  return canCount ? `AND(${has},${isThere})` : has;
}

/** How many remarks peers made, on one subject or on any. */
function suggestionCount(subject: string | null): string {
  const table = tableNames.peerEntries;
  const noted = `${table}[${heads.notes}],"?*"`;
  return subject === null ? `COUNTIFS(${noted})` : `COUNTIFS(${noted},${table}[${heads.subject}],${subject})`;
}

/** What the signal column shows for an action, apart from what the date of today adds: there is no clock here. */
export function signalNow(action: Action | null, evaluation: Evaluation): string {
  const isGone = action !== null && isVanished(action, keptGrounds(evaluation));
  return isGone ? texts.signal.vanished : "";
}
