import { maybeLevel, profileIds } from "../model/bijlage-d/index.ts";
import { readDay } from "../model/evaluation/dates.ts";
import type { Archived, Evaluation, MaybeScore } from "../model/evaluation/evaluation.ts";
import type { Contents, TableContents } from "./contents.ts";
import { fields, type Field } from "./fields.ts";
import { maybeTopic } from "./place.ts";
import { questionOf } from "./question.ts";
import { uniqueKeys } from "./read-table.ts";
import { filledRows } from "./revise.ts";
import {
  actionTable,
  answerTable,
  archiveTable,
  assessmentTable,
  peerTable,
  sourceTable,
  type AnswerTable,
  type Column,
} from "./tables.ts";
import { isBlank, toText } from "./values.ts";

/** An answer with the place it stood in, and what was asked there. */
type Kept = Pick<Archived, "name" | "question" | "answer">;

/** Of what evaluation answers are. */
export type ArchiveHead = Pick<Archived, "evaluationId" | "organisation" | "year">;

/**
 * Every answer of an evaluation, as it is kept once the next one begins: the single ones, then the tables row by row. What
 * goes on in the next evaluation is not among them: the form's head and the profile texts. What the user put in columns of
 * his own is. What stands in the archive for this evaluation already is not among them either: the work can be taken up
 * where it was broken off. The rows get the next free numbers of the archive.
 */
export function archivedAnswers(evaluation: Evaluation, contents: Contents, head: ArchiveHead): readonly Archived[] {
  const isThere = among(evaluation.archive.filter(({ evaluationId }) => evaluationId === head.evaluationId));
  const all = [...fields.flatMap((field) => keptField(field, evaluation)), ...keptRows(evaluation, contents)];
  const kept = all.filter((one) => !isThere(one));
  const taken = evaluation.archive.map(({ id }) => id);
  const ids = uniqueKeys([...taken, ...kept.map(() => "")], archiveTable.keyPrefix ?? "").slice(taken.length);
  return kept.map((one, index) => ({ id: ids[index] ?? "", ...head, ...one }));
}

function among(rows: readonly Kept[]): (one: Kept) => boolean {
  const places = new Set(rows.map(placed));
  return (one) => places.has(placed(one));
}

/** An answer in its place. */
const placed = ({ name, answer }: Kept): string => JSON.stringify([name, answer]);

const said = (name: string, question: string, answer: string): readonly Kept[] =>
  answer === "" ? [] : [{ name, question, answer }];

function keptField(field: Field, evaluation: Evaluation): readonly Kept[] {
  const topic = maybeTopic(field.name);
  const question = topic === null ? null : questionOf(topic, evaluation);
  if (question === null) return [];
  const value = field.place.get(evaluation);
  return said(field.name, question, field.kind === "score" ? scored(value as MaybeScore) : String(value ?? ""));
}

/** A score with its level, as it is read. */
export function scored(score: MaybeScore): string {
  const level = maybeLevel(score);
  return level === null ? "" : `${level.score} · ${level.label}`;
}

function keptRows(evaluation: Evaluation, { tables }: Contents): readonly Kept[] {
  const of = <Row extends { readonly id: string }>(table: AnswerTable<Row>, rows: readonly Row[]): readonly Kept[] => {
    const found = tables.get(table.name);
    return rows.flatMap((row, index) => [
      ...keptRow(table, row),
      ...(found === undefined ? [] : keptOwn(table, row, ownCells(table, found, index))),
    ]);
  };
  return [
    ...profileIds.flatMap((id) => of(sourceTable(id), evaluation.profiles[id].sources)),
    ...of(assessmentTable, evaluation.assessments),
    ...of(peerTable, evaluation.peerReview.entries),
    ...of(answerTable, evaluation.answers),
    ...of(actionTable, evaluation.actions),
  ];
}

/** The last part of a place in a table, by the property of the row. Never change one: archives that exist use them. */
const words: Readonly<Record<string, string>> = {
  id: "sleutel",
  kind: "soort",
  description: "bron",
  finding: "bevinding",
  assessor: "functie",
  profile: "profiel",
  score: "score",
  reason: "reden",
  organisation: "organisatie",
  subject: "onderwerp",
  note: "notitie",
  response: "reactie",
  question: "vraag",
  answer: "antwoord",
  key: "kenmerk",
  specific: "specifiek",
  indicator: "indicator",
  baseline: "nulmeting",
  target: "streefwaarde",
  owner: "eigenaar",
  support: "draagvlak",
  means: "middelen",
  start: "begin",
  end: "einde",
  status: "status",
  progress: "voortgang",
};

/** A key is part of a place, and of what was asked; a user can make it as long as a cell takes. */
const longestKey = 200;

const shortKey = (id: string): string => id.slice(0, longestKey).replace(/[\ud800-\udbff]$/, "");

interface Keyed {
  readonly id: string;
}

function keptRow<Row extends Keyed>(table: AnswerTable<Row>, row: Row): readonly Kept[] {
  const answers = table.columns.filter(({ kind, property }) => property !== null && kind !== "key");
  const kept = answers.flatMap((column) => keptCell(table, row, column));
  const key = table.columns.filter(({ kind }) => kind === "key");
  const isLost = kept.length === 0 || row.id.length > longestKey;
  return isLost ? [...kept, ...key.flatMap((column) => keptCell(table, row, column))] : kept;
}

function keptCell<Row extends Keyed>(table: AnswerTable<Row>, row: Row, column: Column<Row>): readonly Kept[] {
  const { property, heading } = column;
  const word = words[String(property)];
  if (word === undefined) throw new RangeError(`no word for ${String(property)}`);
  const key = shortKey(row.id);
  return said(`${table.name}/${key}/${word}`, `${key} · ${heading}`, answerIn(row, column));
}

/** What a cell of a row says, as it is read; empty for nothing. */
export function answerIn<Row extends object>(row: Row, { kind, property, toCell }: Column<Row>): string {
  const value = property === null ? null : row[property];
  if (kind === "score") return scored(value as MaybeScore);
  if (kind === "date") return value === null ? "" : readDay(String(value));
  return toText(toCell(row));
}

/** What stands in the user's own columns of a row, by heading. */
function ownCells<Row extends object>(table: AnswerTable<Row>, found: TableContents, index: number) {
  const ours = new Set(table.columns.map(({ heading }) => heading));
  const row = found.rows[filledRows(table, found)[index] ?? -1] ?? [];
  return found.columns.flatMap((heading, column) => {
    const value = row[column] ?? null;
    return ours.has(heading) || isBlank(value) ? [] : [[heading, toText(value)] as const];
  });
}

function keptOwn<Row extends Keyed>(
  table: AnswerTable<Row>,
  row: Row,
  cells: readonly (readonly [heading: string, text: string])[],
): readonly Kept[] {
  const key = shortKey(row.id);
  return cells.flatMap(([heading, text]) => said(`${table.name}/${key}/eigen/${heading}`, `${key} · ${heading}`, text));
}
