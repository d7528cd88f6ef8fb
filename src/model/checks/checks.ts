import { profileIds } from "../bijlage-d/profiles.ts";
import { isBlankText } from "../blank.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import type { Finding, Hit, Place, Rule, Stray, Subject } from "./finding.ts";
import { findingKey } from "./key.ts";
import { rules } from "./rules.ts";
import { ruleTexts } from "./texts.ts";

/**
 * Every question that the rules have about an evaluation, by step, within a step by profile, then in the order of the
 * rules. One that was answered carries its answer, as long as what it is about is still the same.
 */
export function findings(evaluation: Evaluation, strays: readonly Stray[] = []): readonly Finding[] {
  const given = answersByKey(evaluation.answers);
  const subject: Subject = { evaluation, strays };
  return rules
    .flatMap((rule) => rule.find(subject).map((hit) => findingOf(rule, hit, given)))
    .sort((one, other) => one.step - other.step || rank(one.place) - rank(other.place));
}

/** The questions that nobody answered yet. */
export function openFindings<Asked extends Finding>(all: readonly Asked[]): readonly Asked[] {
  return all.filter(({ answer }) => answer === null);
}

/** Answers by what they answer: the last one given, and never one of blanks. */
function answersByKey(answers: Evaluation["answers"]): ReadonlyMap<string, string> {
  return new Map(answers.filter(({ answer }) => !isBlankText(answer)).map(({ key, answer }) => [key, answer]));
}

function findingOf(rule: Rule, hit: Hit, answers: ReadonlyMap<string, string>): Finding {
  const { question, remedy } = ruleTexts[rule.id];
  const key = findingKey(rule.id, hit);
  return {
    rule: rule.id,
    step: rule.step,
    place: hit.place,
    question: question(hit.about),
    remedy,
    key,
    answer: answers.get(key) ?? null,
  };
}

/** The form's head first, then the profiles in their order, then what belongs to none. */
function rank(place: Place): number {
  if ("profile" in place) return profileIds.indexOf(place.profile);
  return place.kind === "organisation" || place.kind === "contact" || place.kind === "year" ? -1 : profileIds.length;
}
