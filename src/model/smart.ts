import { answerTexts } from "./answer-texts.ts";

/** When an action begins and ends, as far as that was filled in. Days are Excel's serial numbers. */
export interface Period {
  readonly begin: Day;
  readonly end: Day;
}

/** A day, nothing, or something that is no day. */
export type Day = number | null | "no-day";

/** What was filled in of an action, letter by letter: whether there is a text, and the period. */
export interface SmartParts extends Period {
  readonly specific: boolean;
  readonly measurable: boolean;
  readonly acceptable: boolean;
  readonly realistic: boolean;
}

/** The days an action can begin or end on, as serial numbers: 1-1-2000 to 31-12-2100. A year typed as a date is outside. */
export const dayLimits = { first: 36_526, last: 73_415 } as const;

/** A question per letter that is missing, in the order of the word; none for an action that nobody began to write. */
export function smartQuestions(parts: SmartParts): readonly string[] {
  if (isUntouched(parts)) return [];
  const { specific, measurable, acceptable, realistic } = answerTexts.smart;
  const questions: readonly (string | null)[] = [
    parts.specific ? null : specific,
    parts.measurable ? null : measurable,
    parts.acceptable ? null : acceptable,
    parts.realistic ? null : realistic,
    periodQuestion(parts),
  ];
  return questions.filter((question) => question !== null);
}

/** The questions on one line; what to ask when none is left; nothing for an action that nobody began to write. */
export function smartAnswer(parts: SmartParts): string {
  if (isUntouched(parts)) return "";
  const questions = smartQuestions(parts);
  return questions.length === 0 ? answerTexts.smart.complete : questions.join(" ");
}

function isUntouched({ specific, measurable, acceptable, realistic, begin, end }: SmartParts): boolean {
  return !specific && !measurable && !acceptable && !realistic && begin === null && end === null;
}

function periodQuestion({ begin, end }: Period): string | null {
  const { noPeriod, noBegin, noEnd, noDate, reversed } = answerTexts.smart;
  if (begin === "no-day" || end === "no-day") return noDate;
  if (begin === null) return end === null ? noPeriod : noBegin;
  if (end === null) return noEnd;
  return end < begin ? reversed : null;
}
