import { profileIds, profiles } from "../model/bijlage-d/index.ts";
import { answerTexts } from "../model/answer-texts.ts";
import type { Evaluation, MaybeScore, Result } from "../model/evaluation/evaluation.ts";
import { answerIn, scored } from "./archive.ts";
import { differenceTexts as texts } from "./backup-texts.ts";
import { fields, type Field } from "./fields.ts";
import { labelOf } from "./labels.ts";
import { partTitle } from "./part-title.ts";
import {
  actionTable,
  answerTable,
  assessmentTable,
  organisationChangeTable,
  peerTable,
  resultTable,
  sourceTable,
  type AnswerTable,
} from "./tables.ts";

/** Something that two evaluations say differently, in Dutch, with both texts in full; an empty text for nothing. */
export interface Difference {
  /** The part of the evaluation. */
  readonly part: string;
  /** What is asked there. */
  readonly question: string;
  readonly was: string;
  readonly becomes: string;
}

/** What becomes different of one evaluation when it becomes the other. Rows that are new stand as one difference each. */
export function differencesBetween(before: Evaluation, after: Evaluation): readonly Difference[] {
  return [...fields.flatMap((field) => inField(field, before, after)), ...inRows(before, after)];
}

function inField(field: Field, before: Evaluation, after: Evaluation): readonly Difference[] {
  const [was, becomes] = [shown(field, before), shown(field, after)];
  return was === becomes ? [] : [{ ...labelOf(field.name, after), was, becomes }];
}

function shown(field: Field, evaluation: Evaluation): string {
  const value = field.place.get(evaluation);
  if (field.kind === "score") return scored(value as MaybeScore) || answerTexts.notScored;
  return String(value ?? "");
}

function inRows(before: Evaluation, after: Evaluation): readonly Difference[] {
  return [
    ...profileIds.flatMap((id) => keyed(sourceTable(id), before.profiles[id].sources, after.profiles[id].sources)),
    ...keyed(assessmentTable, before.assessments, after.assessments),
    ...keyed(peerTable, before.peerReview.entries, after.peerReview.entries),
    ...keyed(answerTable, before.answers, after.answers),
    ...keyed(actionTable, before.actions, after.actions),
    ...keyed(organisationChangeTable, before.organisationChanges, after.organisationChanges),
    ...between(texts.results, resultTable, before.history, after.history, resultTitle),
    ...archived(before, after),
  ];
}

const resultTitle = ({ year, profile, source }: Result): string => `${year}, ${profiles[profile].title}, ${source}`;

interface Keyed {
  readonly id: string;
}

function keyed<Row extends Keyed>(table: AnswerTable<Row>, before: readonly Row[], after: readonly Row[]) {
  const part = table.name === organisationChangeTable.name ? texts.changes : partTitle(`${table.name}/`);
  const byId = new Map(after.map((row) => [row.id, row]));
  const known = new Set(before.map(({ id }) => id));
  const becomes = [...before.map(({ id }) => byId.get(id) ?? null), ...after.filter(({ id }) => !known.has(id))];
  return between(part, table, before, becomes, ({ id }) => texts.row(id));
}

/** Rows in the places that they have before, and behind those what is new; `null` for one that is gone. */
function between<Row extends object>(
  part: string,
  table: AnswerTable<Row>,
  before: readonly Row[],
  after: readonly (Row | null)[],
  title: (row: Row) => string,
): readonly Difference[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index).flatMap((index) => {
    const [was, is] = [before[index] ?? null, after[index] ?? null];
    const row = was ?? is;
    if (row === null || was === is) return [];
    if (was === null || is === null) {
      return [{ part, question: title(row), was: whole(table, was), becomes: whole(table, is) }];
    }
    return changeableOf(table).flatMap((column) => {
      const [one, other] = [answerIn(was, column), answerIn(is, column)];
      return one === other ? [] : [{ part, question: `${title(row)} · ${column.heading}`, was: one, becomes: other }];
    });
  });
}

/** Also by what evaluation a result is known, which it can have lost; a number never changes. */
const changeableOf = <Row extends object>({ columns }: AnswerTable<Row>) =>
  columns.filter(({ kind, property }) => property !== null && property !== "id" && kind !== "calculated");

const columnsOf = <Row extends object>({ columns }: AnswerTable<Row>) =>
  columns.filter(({ kind, property }) => property !== null && kind !== "key" && kind !== "calculated");

function whole<Row extends object>(table: AnswerTable<Row>, row: Row | null): string {
  if (row === null) return "";
  const said = columnsOf(table).map((column) => [column.heading, answerIn(row, column)] as const);
  return said
    .flatMap(([heading, text]) => (text === "" ? [] : [`${heading}${heading.endsWith("?") ? "" : ":"} ${text}`]))
    .join("\n");
}

function archived(before: Evaluation, after: Evaluation): readonly Difference[] {
  const known = new Set(before.archive.map(({ id }) => id));
  const back = after.archive.filter(({ id }) => !known.has(id));
  return back.map(({ year, name, question, answer }) => ({
    part: `${texts.archive} ${year}, ${partTitle(name)}`,
    question,
    was: "",
    becomes: answer,
  }));
}
