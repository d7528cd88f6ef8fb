import { profileIds } from "../model/bijlage-d/profiles.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { planSheets } from "./build.ts";
import type { Contents } from "./contents.ts";
import type { DrawnSheet } from "./draft.ts";
import type { NewRows } from "./extend.ts";
import { planFormulas, type KnownColumns } from "./plan-formulas.ts";
import { answerCells, firstFree, withoutBlanks, type RowRevision } from "./revise.ts";
import { questionsSheet } from "./sheets/questions.ts";
import { actionTable, answerTable, assessmentTable, peerTable, sourceTable, type AnswerTable } from "./tables.ts";
import { columnTexts } from "./texts.ts";

/** What a workbook gets of rows that the evaluation in it has not. */
export interface Returning {
  /** Rows that go where the table has empty ones: also on a protected sheet. */
  readonly changes: readonly RowRevision[];
  readonly rows: readonly NewRows[];
  /** The sheets of tables that are gone. */
  readonly sheets: readonly DrawnSheet[];
  /** Whether the sheets of the action plan are among those. */
  readonly isPlan: boolean;
}

interface Keyed {
  readonly id: string;
}

/** What brings the rows of sources, assessors, peers, answers and actions that only the one after has. */
export function returning(contents: Contents, before: Evaluation, after: Evaluation): Returning {
  const of = <Row extends Keyed>(table: AnswerTable<Row>, was: readonly Row[], is: readonly Row[]): Returning =>
    tail(table, contents, beyond(was, is));
  const actions = beyond(before.actions, after.actions);
  const answers = beyond(before.answers, after.answers);
  return joined([
    ...profileIds.map((id) => of(sourceTable(id), before.profiles[id].sources, after.profiles[id].sources)),
    of(assessmentTable, before.assessments, after.assessments),
    of(peerTable, before.peerReview.entries, after.peerReview.entries),
    answers.length > 0 && !contents.tables.has(answerTable.name)
      ? { ...none, sheets: [questionsSheet(after)] }
      : tail(answerTable, contents, answers),
    actions.length > 0 ? plannedActions(contents, after, actions) : none,
  ]);
}

const none: Returning = { changes: [], rows: [], sheets: [], isPlan: false };

const joined = (all: readonly Returning[]): Returning => ({
  changes: all.flatMap(({ changes }) => changes),
  rows: all.flatMap(({ rows }) => rows),
  sheets: all.flatMap(({ sheets }) => sheets),
  isPlan: all.some(({ isPlan }) => isPlan),
});

function beyond<Row extends Keyed>(before: readonly Row[], after: readonly Row[]): readonly Row[] {
  const known = new Set(before.map(({ id }) => id));
  return after.filter(({ id }) => !known.has(id));
}

function tail<Row extends object>(table: AnswerTable<Row>, { tables }: Contents, added: readonly Row[]): Returning {
  const found = tables.get(table.name);
  if (found === undefined || added.length === 0) return none;
  const first = firstFree(found, table);
  const room = found.rows.length - first;
  const cells = added.map((row) => withoutBlanks(answerCells(table, row, found)));
  const changes = cells.slice(0, room).map((one, index) => ({ table: table.name, row: first + index, cells: one }));
  const rows = cells.slice(room);
  const below = { table: table.name, first: found.rows.length, rows, formulas: new Map<string, string>() };
  return { ...none, changes, rows: rows.length === 0 ? [] : [below] };
}

/** Actions calculate: their rows get the formulas too. Without a plan its sheets come, as far as they are not there. */
function plannedActions(contents: Contents, after: Evaluation, added: Evaluation["actions"]): Returning {
  const found = contents.tables.get(actionTable.name);
  const isThere = ({ names }: DrawnSheet): boolean => names.some(({ name }) => contents.values.has(name));
  if (found === undefined) {
    return { ...none, isPlan: true, sheets: planSheets(after).filter((one) => !isThere(one)) };
  }
  const known: KnownColumns = (table, heading) => contents.tables.get(table)?.columns.includes(heading) ?? false;
  const { smart, signal } = planFormulas(known);
  const formulas = new Map([
    [columnTexts.smart, smart],
    [columnTexts.signal, signal],
  ]);
  const rows = added.map((row) => withoutBlanks(answerCells(actionTable, row, found)));
  return { ...none, rows: [{ table: actionTable.name, first: firstFree(found, actionTable), rows, formulas }] };
}
