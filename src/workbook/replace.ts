import { profileIds } from "../model/bijlage-d/index.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { holdsGroup } from "../model/history/comparison.ts";
import type { CellValue } from "./blueprint.ts";
import type { Contents } from "./contents.ts";
import { fields } from "./fields.ts";
import { names } from "./names.ts";
import {
  answerCells,
  emptyCells,
  filledRows,
  firstFree,
  withoutBlanks,
  type Revision,
  type RowRevision,
} from "./revise.ts";
import { levelColumn } from "./sheets/results.ts";
import { organisationsSheet } from "./sheets/organisations.ts";
import { pageYear } from "./sheets/parts.ts";
import { pivotWish } from "./sheets/pivot.ts";
import { comparisonSheet } from "./sheets/comparison.ts";
import { returning, type Returning } from "./returning.ts";
import { archiveSheet } from "./sheets/archive.ts";
import { styles } from "./styles.ts";
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
import { columnTexts } from "./texts.ts";
import { fromText, toText } from "./values.ts";

/**
 * What makes of a workbook with one evaluation a workbook with another, where rows that the one before has not stand behind
 * the others. Rows keep their places; those that are gone become empty ones. What is in the archive does not change.
 */
export function replacing(contents: Contents, before: Evaluation, after: Evaluation): Revision {
  const back = returning(contents, before, after);
  return {
    values: inOrder([...fieldValues(before, after), ...identity(contents, before, after)]),
    changes: [
      ...profileIds.flatMap((id) =>
        keyedChanges(sourceTable(id), contents, before.profiles[id].sources, after.profiles[id].sources),
      ),
      ...keyedChanges(assessmentTable, contents, before.assessments, after.assessments),
      ...keyedChanges(peerTable, contents, before.peerReview.entries, after.peerReview.entries),
      ...keyedChanges(answerTable, contents, before.answers, after.answers),
      ...keyedChanges(actionTable, contents, before.actions, after.actions),
      ...keyedChanges(organisationChangeTable, contents, before.organisationChanges, after.organisationChanges),
      ...changesIn(resultTable, contents, before.history, after.history.slice(0, before.history.length)),
      ...back.changes,
    ],
    ...additions(contents, before, after, back),
    ...(after.history !== before.history && wishFor(after)),
    ...(after.year !== before.year && {
      pageYear: { from: pageYear(before), to: pageYear(after) },
      title: { from: before, to: after },
    }),
  };
}

function wishFor(after: Evaluation): Pick<Revision, "pivot"> {
  const pivot = pivotWish(after);
  return pivot === null ? {} : { pivot };
}

/** The year last: as long as it stands there, the workbook is of the evaluation before, however far the writing came. */
function inOrder(values: readonly (readonly [string, CellValue])[]): ReadonlyMap<string, CellValue> {
  const isYear = ([name]: readonly [string, CellValue]): boolean => name === names.year;
  return new Map([...values.filter((one) => !isYear(one)), ...values.filter(isYear)]);
}

function fieldValues(before: Evaluation, after: Evaluation): readonly (readonly [string, CellValue])[] {
  return fields.flatMap(({ name, place }) => {
    const value = place.get(after);
    return value === place.get(before) ? [] : [[name, value === "" ? null : value] as const];
  });
}

function identity(
  { values }: Contents,
  before: Evaluation,
  after: Evaluation,
): readonly (readonly [string, CellValue])[] {
  const isKept = values.has(names.evaluation) && before.evaluationId !== after.evaluationId;
  return isKept ? [[names.evaluation, fromText(after.evaluationId)]] : [];
}

interface Keyed {
  readonly id: string;
}

/** The same for rows that are known by their keys: one that is not there any more becomes empty. */
function keyedChanges<Row extends Keyed>(
  table: AnswerTable<Row>,
  contents: Contents,
  before: readonly Row[],
  after: readonly Row[],
): readonly RowRevision[] {
  const left = new Map(after.map((row) => [row.id, row]));
  const changes = changesIn(
    table,
    contents,
    before,
    before.map(({ id }) => left.get(id) ?? null),
  );
  const hasOwnKey = ownKeys(table, contents, before);
  return [...changes.filter((one) => !hasOwnKey(one)).reverse(), ...changes.filter(hasOwnKey)];
}

/**
 * Whether the key that a row is read with stands in it. The others get one by what stands above them and by the keys that
 * are taken; from the last one up they go first, so that those that are left keep theirs.
 */
function ownKeys<Row extends Keyed>(
  table: AnswerTable<Row>,
  { tables }: Contents,
  before: readonly Row[],
): (change: RowRevision) => boolean {
  const found = tables.get(table.name);
  if (found === undefined) return () => true;
  const column = found.columns.indexOf(columnTexts.key);
  const keys = new Map(filledRows(table, found).map((row, index) => [row, before[index]?.id]));
  return ({ row }) => toText(found.rows[row]?.[column] ?? null) === keys.get(row);
}

/** What becomes of each row of a table, in the order in which they are read. */
function changesIn<Row extends object>(
  table: AnswerTable<Row>,
  { tables }: Contents,
  before: readonly Row[],
  after: readonly (Row | null)[],
): readonly RowRevision[] {
  const found = tables.get(table.name);
  if (found === undefined) return [];
  const places = filledRows(table, found);
  return before.flatMap((row, index) => {
    const next = after[index] ?? null;
    const place = places[index];
    if (next === row || place === undefined) return [];
    const cells = next === null ? emptyCells(table, found) : answerCells(table, next, found);
    return [{ table: table.name, row: place, cells }];
  });
}

function additions(
  contents: Contents,
  before: Evaluation,
  after: Evaluation,
  back: Returning,
): Pick<Revision, "sheets" | "rows" | "behind" | "styles"> {
  const changes = grown(organisationChangeTable, contents, before.organisationChanges, after.organisationChanges);
  const archive = grown(archiveTable, contents, before.archive, after.archive);
  const levels = new Map([[columnTexts.level, levelColumn]]);
  return {
    sheets: [
      ...back.sheets,
      ...(changes.isSheet ? [organisationsSheet(after)] : []),
      ...(archive.isSheet ? [archiveSheet(after)] : []),
      ...(becomesGroup(contents, before, after) ? [comparisonSheet(after)] : []),
    ],
    behind: names.sheet(back.isPlan ? "stap3" : "resultaten"),
    styles,
    rows: [
      ...back.rows,
      ...newRows(resultTable, contents, after.history.slice(before.history.length), levels),
      ...changes.rows,
      ...archive.rows,
    ],
  };
}

/** Whether the results now hold more than one organisation, for the first time: a sheet that the user took away stays away. */
function becomesGroup({ values }: Contents, before: Evaluation, after: Evaluation): boolean {
  return !values.has(names.sheet("vergelijking")) && !holdsGroup(before) && holdsGroup(after);
}

/** Rows at the end of a table: as such where there is one, else with the whole sheet. */
function grown<Row extends object>(
  table: AnswerTable<Row>,
  contents: Contents,
  before: readonly Row[],
  after: readonly Row[],
): { readonly isSheet: boolean; readonly rows: Revision["rows"] } {
  const added = after.slice(before.length);
  const isThere = contents.tables.has(table.name);
  return {
    isSheet: !isThere && added.length > 0,
    rows: isThere ? newRows(table, contents, added, new Map()) : [],
  };
}

function newRows<Row extends object>(
  table: AnswerTable<Row>,
  { tables }: Contents,
  added: readonly Row[],
  formulas: ReadonlyMap<string, string>,
): Revision["rows"] {
  const found = tables.get(table.name);
  if (found === undefined || added.length === 0) return [];
  const rows = added.map((row) => withoutBlanks(answerCells(table, row, found)));
  return [{ table: table.name, first: firstFree(found, table), rows, formulas }];
}
