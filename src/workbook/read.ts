import { profileIds, type ProfileId } from "../model/bijlage-d/profiles.ts";
import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation, Source } from "../model/evaluation/evaluation.ts";
import { failure, success, type Outcome } from "../model/problem.ts";
import { collect } from "./collect.ts";
import type { Contents } from "./contents.ts";
import { fields, type Field } from "./fields.ts";
import { placeName } from "./labels.ts";
import { newerCode, upToDate } from "./migrations.ts";
import { names, type SheetKey } from "./names.ts";
import { wasOurs } from "./ours.ts";
import { readTable } from "./read-table.ts";
import { shareNames } from "./share/names.ts";
import {
  actionTable,
  answerTable,
  archiveTable,
  assessmentTable,
  organisationChangeTable,
  peerTable,
  resultTable,
  sourceTable,
  type AnswerTable,
} from "./tables.ts";
import { readTexts } from "./texts.ts";
import { toScore, toText, toYear } from "./values.ts";

/**
 * The Evaluation that a workbook holds, also one of an older layout. Fails, with every problem there is, when the workbook
 * is not ours, is of a newer layout, misses a place for an answer, or holds something that is no score, year, date or choice: an answer is
 * never silently left out.
 */
export function readEvaluation(contents: Contents): Outcome<Evaluation> {
  const current = ours(contents);
  return current.ok ? readCurrent(current.value) : current;
}

function readCurrent(contents: Contents): Outcome<Evaluation> {
  const single = collect(fields.map((field) => readField(field, contents)));
  const lists = readLists(contents);
  const both = collect<unknown>([single, lists]);
  if (!single.ok || !lists.ok) return both as Outcome<never>;
  const answered = single.value.reduce((evaluation, apply) => apply(evaluation), emptyEvaluation("", null));
  const evaluationId = toText(contents.values.get(names.evaluation) ?? null);
  return success({ ...withLists(answered, lists.value), evaluationId });
}

/** The code of the problem that a workbook is one of ours, and lacks what says so: it can only be mended. */
export const damagedCode = "werkmap-beschadigd";

/** The contents as the newest layout would hold them, when they are those of an evaluation. */
function ours(contents: Contents): Outcome<Contents> {
  const { values } = contents;
  if (values.has(names.layout) && values.has(names.organisation)) return upToDate(contents);
  if (values.has(shareNames.mark)) return failure({ code: "deelversie", where: "", ...readTexts.shareCopy });
  if (values.has(names.results)) return failure({ code: "uitkomsten", where: "", ...readTexts.resultsAlone });
  if (!wasOurs(contents)) return failure({ code: "geen-werkmap", where: "", ...readTexts.notOurs });
  return newerIn(contents) ?? failure({ code: damagedCode, where: "", ...readTexts.damaged });
}

/** That the workbook is of a newer layout, which is not for this code to mend. */
function newerIn(contents: Contents): Outcome<never> | null {
  const now = upToDate(contents);
  return now.ok || now.problems[0].code !== newerCode ? null : now;
}

type Change = (evaluation: Evaluation) => Evaluation;

function readField(field: Field, contents: Contents): Outcome<Change> {
  const where = placeName(field.name);
  const value = contents.values.get(field.name);
  if (value === undefined) return failure({ code: "naam-ontbreekt", where, ...readTexts.missing });
  if (field.kind === "text") return success((evaluation) => field.place.set(evaluation, toText(value)));
  if (field.kind === "score") return change(toScore(value, where), field.place.set);
  return change(toYear(value, where), field.place.set);
}

function change<T>(outcome: Outcome<T>, set: (evaluation: Evaluation, value: T) => Evaluation): Outcome<Change> {
  return outcome.ok ? success((evaluation) => set(evaluation, outcome.value)) : outcome;
}

interface Lists extends Pick<
  Evaluation,
  "assessments" | "answers" | "actions" | "history" | "archive" | "organisationChanges"
> {
  readonly entries: Evaluation["peerReview"]["entries"];
  readonly sources: Readonly<Record<ProfileId, readonly Source[]>>;
}

/**
 * A table that a workbook can do without: what was made before it was there stays readable. Where its sheet stands, the table is
 * gone: what was filled in there is not taken for nothing, nor written a second time elsewhere.
 */
function readOptional<Row extends object>(
  table: AnswerTable<Row>,
  sheet: SheetKey,
  contents: Contents,
): Outcome<readonly Row[]> {
  const isNever = !contents.tables.has(table.name) && !contents.values.has(names.sheet(sheet));
  return isNever ? success([]) : readTable(table, contents);
}

function readLists(contents: Contents): Outcome<Lists> {
  const assessments = readTable(assessmentTable, contents);
  const entries = readTable(peerTable, contents);
  const answers = readOptional(answerTable, "vragen", contents);
  const actions = readOptional(actionTable, "actieplan", contents);
  const sources = collect(profileIds.map((id) => readTable(sourceTable(id), contents)));
  const kept = readKept(contents);
  if (assessments.ok && entries.ok && answers.ok && actions.ok && kept.ok && sources.ok) {
    return success({
      ...kept.value,
      assessments: assessments.value,
      entries: entries.value,
      answers: answers.value,
      actions: actions.value,
      sources: Object.fromEntries(profileIds.map((id, index) => [id, sources.value[index] ?? []])) as Lists["sources"],
    });
  }
  return collect<unknown>([assessments, entries, answers, actions, kept, sources]) as Outcome<never>;
}

/** What is kept of earlier years, and of how organisations changed. */
function readKept(contents: Contents): Outcome<Pick<Lists, "history" | "archive" | "organisationChanges">> {
  const history = readTable(resultTable, contents);
  const archive = readOptional(archiveTable, "archief", contents);
  const changes = readTable(organisationChangeTable, contents);
  if (history.ok && archive.ok && changes.ok) {
    return success({ history: history.value, archive: archive.value, organisationChanges: changes.value });
  }
  return collect<unknown>([history, archive, changes]) as Outcome<never>;
}

function withLists(evaluation: Evaluation, lists: Lists): Evaluation {
  const profiles = Object.fromEntries(
    profileIds.map((id) => [id, { ...evaluation.profiles[id], sources: lists.sources[id] }]),
  ) as Evaluation["profiles"];
  return {
    ...evaluation,
    profiles,
    assessments: lists.assessments,
    peerReview: { ...evaluation.peerReview, entries: lists.entries },
    answers: lists.answers,
    actions: lists.actions,
    history: lists.history,
    archive: lists.archive,
    organisationChanges: lists.organisationChanges,
  };
}
