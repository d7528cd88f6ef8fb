import { isBlankText } from "../blank.ts";
import { profileIds } from "../bijlage-d/profiles.ts";
import type { Evaluation, Result } from "../evaluation/evaluation.ts";
import { comparable, evaluationMark } from "../sharing/identity.ts";
import { evaluationIdOf, isOwn } from "./identity.ts";

/** What a row says, apart from the day on which it was recorded. */
const said = [
  "evaluationId",
  "organisation",
  "year",
  "profile",
  "source",
  "score",
  "justification",
  "ambition",
] as const satisfies readonly (keyof Result)[];

/** What makes two rows the same row: evaluation, profile and source. Without an evaluation it is organisation and year. */
export function rowKey({ evaluationId, organisation, year, profile, source }: Result): string {
  const whose = evaluationId === "" ? ["", evaluationMark(organisation, year)] : [evaluationId];
  return JSON.stringify([...whose, profile, comparable(source)]);
}

/** What a row says, as one text: the same for rows that say the same. */
export function contentOf(row: Result): string {
  return JSON.stringify(said.map((property) => row[property]));
}

const inOrder = <Value>(one: Value, other: Value): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Which of two versions of a row is the later one: the one recorded on the later day, without a day it is the earliest; on
 * one day what they say decides, so that it is the same one in whatever order they come. 0 for the very same.
 */
export function laterVersion(one: Result, other: Result): number {
  return inOrder(one.recordedOn ?? "", other.recordedOn ?? "") || inOrder(contentOf(one), contentOf(other));
}

/** The order in which rows come to stand at the end of a table: by year and organisation, a profile's own result first. */
export function tableOrder(one: Result, other: Result): number {
  return (
    one.year - other.year ||
    inOrder(comparable(one.organisation), comparable(other.organisation)) ||
    inOrder(one.evaluationId, other.evaluationId) ||
    profileIds.indexOf(one.profile) - profileIds.indexOf(other.profile) ||
    Number(isOwn(other)) - Number(isOwn(one)) ||
    inOrder(contentOf(one), contentOf(other))
  );
}

/**
 * The evaluations that a workbook is the home of: its own one, recorded or not, and those before it of which it keeps the
 * answers. What others know of them is never better.
 */
export function homeOf(evaluation: Evaluation): ReadonlySet<string> {
  const ids = [currentOf(evaluation), ...evaluation.archive.map((one) => one.evaluationId)];
  return new Set(ids.filter((id) => id !== ""));
}

/** By what the evaluation that a workbook is busy with is known, recorded or not; empty when nothing tells. */
export function currentOf(evaluation: Evaluation): string {
  const { evaluationId, organisation, year } = evaluation;
  const isKnown = !isBlankText(organisation) && year !== null;
  return isKnown ? evaluationIdOf(evaluation, year) : evaluationId;
}
