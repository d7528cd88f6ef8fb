/**
 * The custom functions of namespace VTH. Their names, descriptions and parameters are made from the JSDoc below
 * (custom-functions-metadata), which Excel shows to who types a formula: therefore it is Dutch, and so are the
 * parameters. Types say `unknown[][]` as the generator knows no alias: one cell comes as a range of one.
 */
import { answerTexts } from "../model/answer-texts.ts";
import { controlAnswer, definitionAnswer, levelAnswer } from "../model/checks/control.ts";
import { developmentAnswer, developmentOf } from "../model/development.ts";
import { isScore, type MaybeScore } from "../model/evaluation/evaluation.ts";
import { smartAnswer } from "../model/smart.ts";
import { answerEach, answerPair, answerTogether } from "./ranges.ts";
import { spreadIn } from "./spread.ts";
import { hasText, isBlank, isError, toDay, toScore } from "./values.ts";

/**
 * Geeft het niveau dat bij een score hoort, zoals ‘voldoet aan de verwachtingen’. Een lege cel is nog niet gewaardeerd.
 * @customfunction NIVEAU
 * @param {any[][]} score Een heel getal van 1 tot en met 5, of een bereik met scores.
 * @returns {any[][]} Het niveau per score.
 */
export function niveau(score: unknown[][]): unknown[][] {
  return answerEach(score, levelOf);
}

/**
 * Geeft de omschrijving uit Bijlage D van het niveau dat bij een score hoort. Een lege cel is nog niet gewaardeerd.
 * @customfunction OMSCHRIJVING
 * @param {any[][]} score Een heel getal van 1 tot en met 5, of een bereik met scores.
 * @returns {any[][]} De omschrijving per score.
 */
export function omschrijving(score: unknown[][]): unknown[][] {
  return answerEach(score, definitionOf);
}

/**
 * Zegt of er een geldige score staat: WAAR voor een heel getal van 1 tot en met 5, anders ONWAAR. Een lege cel is nog niet gewaardeerd.
 * @customfunction SCOREGELDIG
 * @param {any[][]} score De cel of het bereik waarin de score staat.
 * @returns {any[][]} WAAR, ONWAAR of ‘nog niet gewaardeerd’ per score.
 */
export function scoregeldig(score: unknown[][]): unknown[][] {
  return answerEach(score, validOf);
}

/**
 * Stelt de vraag die bij een score en een toelichting past: wat ontbreekt er nog, of waarover praat u verder?
 * @customfunction CONTROLE
 * @param {any[][]} score De score, of een bereik met scores.
 * @param {any[][]} toelichting De toelichting bij de score, of een bereik met toelichtingen.
 * @returns {any[][]} Een vraag voor het gesprek per score.
 */
export function controle(score: unknown[][], toelichting: unknown[][]): unknown[][] {
  return answerPair(score, toelichting, controlOf);
}

/**
 * Laat zien hoe ver de scores van beoordelaars uit elkaar liggen. Er wordt niets gemiddeld. Lege cellen zijn nog niet gewaardeerd en tellen niet mee.
 * @customfunction SPREIDING
 * @param {any[][]} scores De scores van de beoordelaars.
 * @param {any[][]} [profielen] Het profiel bij elke score: een bereik dat even groot is. Laat dit weg als alle scores meetellen.
 * @param {any[][]} [profiel] Het profiel waarvan de scores meetellen.
 * @returns {string} De laagste en de hoogste score, met een vraag als het verschil twee of meer is.
 */
export function spreiding(scores: unknown[][], profielen?: unknown[][], profiel?: unknown[][]): string {
  return spreadIn(scores, profielen, profiel);
}

/**
 * Noemt de letters van SMART die bij een actie nog ontbreken, met de vraag die verder helpt.
 * @customfunction SMART
 * @param {any[][]} specifiek Wat u gaat doen.
 * @param {any[][]} meetbaar Waaraan u ziet dat het gelukt is.
 * @param {any[][]} acceptabel Wie de eigenaar is, als functie, en wie de actie steunt.
 * @param {any[][]} realistisch Welke middelen er zijn.
 * @param {any[][]} begin De datum waarop de actie begint.
 * @param {any[][]} eind De datum waarop de actie klaar is.
 * @returns {any[][]} De vragen die nog openstaan, per actie. Leeg bij een lege rij.
 */
export function smart(
  specifiek: unknown[][],
  meetbaar: unknown[][],
  acceptabel: unknown[][],
  realistisch: unknown[][],
  begin: unknown[][],
  eind: unknown[][],
): unknown[][] {
  return answerTogether([specifiek, meetbaar, acceptabel, realistisch, begin, eind], smartOf);
}

/**
 * Vergelijkt de score van de vorige keer met die van nu.
 * @customfunction ONTWIKKELING
 * @param {any[][]} was De score van de vorige keer, of een bereik met scores.
 * @param {any[][]} wordt De score van nu, of een bereik met scores.
 * @returns {any[][]} Wat er veranderd is, per score.
 */
export function ontwikkeling(was: unknown[][], wordt: unknown[][]): unknown[][] {
  return answerPair(was, wordt, developmentBetween);
}

function levelOf(value: unknown): unknown {
  const score = toScore(value);
  return isError(score) ? score : levelAnswer(score);
}

function definitionOf(value: unknown): unknown {
  const score = toScore(value);
  return isError(score) ? score : definitionAnswer(score);
}

function validOf(value: unknown): unknown {
  if (isError(value)) return toScore(value);
  return isBlank(value) ? answerTexts.notScored : isScore(value);
}

function controlOf(score: unknown, reason: unknown): unknown {
  if (isError(score)) return toScore(score);
  if (isError(reason)) return toScore(reason);
  return controlAnswer(scoreOrNot(score), hasText(reason));
}

/** Whatever is no score is one and the same to the control, so no message is made for it. */
function scoreOrNot(value: unknown): MaybeScore | "no-score" {
  if (isScore(value)) return value;
  return isBlank(value) ? null : "no-score";
}

function smartOf(values: readonly unknown[]): unknown {
  for (const value of values) if (isError(value)) return toScore(value);
  return smartAnswer({
    specific: hasText(values[0]),
    measurable: hasText(values[1]),
    acceptable: hasText(values[2]),
    realistic: hasText(values[3]),
    begin: toDay(values[4]),
    end: toDay(values[5]),
  });
}

function developmentBetween(was: unknown, wordt: unknown): unknown {
  const before = comparable(was);
  const now = comparable(wordt);
  if (isError(before)) return before;
  return isError(now) ? now : developmentAnswer(developmentOf(before, now));
}

/** A score to compare. The words "nog niet gewaardeerd" stand in the workbook's own cells, and mean what they say. */
function comparable(value: unknown): MaybeScore | Error {
  const isUnscored = typeof value === "string" && value.toLowerCase() === answerTexts.notScored;
  return isUnscored ? null : toScore(value);
}
