import { answerTexts } from "../answer-texts.ts";
import { isBlankText } from "../blank.ts";
import type { Action, Evaluation, IsoDate } from "../evaluation/evaluation.ts";
import { findPeople } from "../people/find.ts";
import { dayLimits, smartQuestions, type Day, type SmartParts } from "../smart.ts";
import { keptGrounds, type PlanGround } from "./grounds.ts";
import { planPeriod } from "./period.ts";
import { isVanished } from "./planned.ts";
import { planTexts as texts } from "./texts.ts";

/**
 * The rules about an action, as tests name them. `P1` a letter of SMART is missing, or the dates are in the wrong order;
 * `P2` an indicator without baseline; `P3` without target; `P4` a date outside the period; `P5` an owner that looks like a
 * person; `P6` its reason is gone.
 */
export type PlanRule = "P1" | "P2" | "P3" | "P4" | "P5" | "P6";

/** A question about one action. Nothing is blocked by it. */
export interface PlanQuestion {
  /** The key of the action. */
  readonly id: string;
  readonly rule: PlanRule;
  /** Dutch, one sentence; begins with the letter it is about, when it is about one. */
  readonly question: string;
}

/** What there is to ask about the plan, row by row. */
export function planQuestions(evaluation: Evaluation): readonly PlanQuestion[] {
  const kept = keptGrounds(evaluation);
  return evaluation.actions.flatMap((action) => questionsAbout(action, evaluation, kept));
}

function questionsAbout(action: Action, evaluation: Evaluation, kept: readonly PlanGround[]): readonly PlanQuestion[] {
  const { id } = action;
  const ask = (rule: PlanRule, question: string | null): readonly PlanQuestion[] =>
    question === null ? [] : [{ id, rule, question }];
  const open = isClosed(action)
    ? []
    : [
        ...smartQuestions(smartParts(action)).flatMap((question) => ask("P1", withMissing(question, action))),
        ...ask("P2", baselineQuestion(action)),
        ...ask("P3", targetQuestion(action)),
        ...ask("P4", periodQuestion(action, evaluation.year)),
      ];
  return [
    ...open,
    ...ask("P5", ownerQuestion(action, evaluation.contact)),
    ...ask("P6", isVanished(action, kept) ? texts.questions.vanished : null),
  ];
}

/** An action that is done, or that was given up, is not asked about any more. */
export function isClosed({ status }: Pick<Action, "status">): boolean {
  return status === "gereed" || status === "vervallen";
}

const says = (text: string): boolean => !isBlankText(text);

/**
 * An action letter by letter. Measurable is an indicator with what it is now and what it will be; acceptable asks for an
 * owner and for support.
 */
export function smartParts(action: Action): SmartParts {
  return {
    specific: says(action.specific),
    measurable: says(action.indicator) && says(action.baseline) && says(action.target),
    acceptable: says(action.owner) && says(action.support),
    realistic: says(action.means),
    begin: dayOf(action.start),
    end: dayOf(action.end),
  };
}

/** A text in which the question about owner and support asks only for the one that is missing. */
function withMissing(text: string, { owner, support }: Action): string {
  const { noOwner, noSupport } = texts.questions;
  const { acceptable } = answerTexts.smart;
  const missing = says(owner) ? noSupport : says(support) ? noOwner : acceptable;
  return text.replace(acceptable, missing);
}

const epoch = Date.UTC(1899, 11, 30);

function dayOf(date: IsoDate | null): Day {
  if (date === null) return null;
  const serial = Math.round((Date.parse(`${date}T00:00:00Z`) - epoch) / 86_400_000);
  return serial >= dayLimits.first && serial <= dayLimits.last ? serial : "no-day";
}

/** What is asked of an indicator without a baseline. */
export function baselineQuestion({ indicator, baseline }: Action): string | null {
  return says(indicator) && !says(baseline) ? texts.questions.baseline : null;
}

/** What is asked of an indicator without a target. */
export function targetQuestion({ indicator, target }: Action): string | null {
  return says(indicator) && !says(target) ? texts.questions.target : null;
}

/** What is asked when a date lies outside the plan's period; nothing without a year, or of what is no date at all. */
export function periodQuestion({ start, end }: Action, year: number | null): string | null {
  const period = planPeriod(year);
  if (period === null) return null;
  const isOutside = (date: IsoDate | null): boolean =>
    typeof dayOf(date) === "number" && date !== null && (date < period.start || date > period.end);
  return isOutside(start) || isOutside(end) ? texts.questions.outside(period.firstYear, period.lastYear) : null;
}

function ownerQuestion({ owner }: Action, contact: string): string | null {
  const [found] = findPeople(owner, { contact });
  return found === undefined ? null : texts.questions.person(found.text);
}
