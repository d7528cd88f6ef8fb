import { emptyEvaluation } from "../model/evaluation/empty.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { holdsGroup } from "../model/history/comparison.ts";
import { success, type Outcome } from "../model/problem.ts";
import type { Blueprint } from "./blueprint.ts";
import { collect } from "./collect.ts";
import type { Contents } from "./contents.ts";
import type { DrawnSheet } from "./draft.ts";
import { upToDate } from "./migrations.ts";
import { names } from "./names.ts";
import { readTable } from "./read-table.ts";
import { commonTexts, gatheredTexts } from "./sheet-texts.ts";
import { comparisonSheet } from "./sheets/comparison.ts";
import { gatheredSheet, type GatheredSheet } from "./sheets/gathered.ts";
import { guideSheet } from "./sheets/guide.ts";
import { organisationsSheet } from "./sheets/organisations.ts";
import { pivotSheet } from "./sheets/pivot.ts";
import { resultsSheet } from "./sheets/results.ts";
import { styles } from "./styles.ts";
import { organisationChangeTable, resultTable } from "./tables.ts";

/** What a workbook with nothing but results holds. */
export type Gathered = Pick<Evaluation, "history" | "organisationChanges">;

/** The sheets behind the first one, in their order, and how each is drawn. A sheet that comes later needs a line here. */
const sheets: readonly (readonly [GatheredSheet, (evaluation: Evaluation) => DrawnSheet])[] = [
  ["leeswijzer", guideSheet],
  ["resultaten", (evaluation) => resultsSheet(evaluation, false)],
  ["organisaties", organisationsSheet],
  ["vergelijking", (evaluation) => comparisonSheet(evaluation, false)],
  ["draaitabel", pivotSheet],
];

/** A workbook with nothing but results, of one organisation or of many. Law: {@link readGathered} gives them back. */
export function buildGathered(gathered: Gathered): Blueprint {
  const evaluation = { ...emptyEvaluation("", null), ...gathered };
  const wanted = sheets.filter(([key]) => key !== "vergelijking" || holdsGroup(evaluation));
  const keys = wanted.map(([key]) => key);
  const drawn = [gatheredSheet(evaluation, keys), ...wanted.map(([, draw]) => draw(evaluation))];
  return {
    sheets: drawn.map(({ sheet }) => sheet),
    names: drawn.flatMap((one) => one.names),
    styles,
    properties: { title: gatheredTexts.title, subject: commonTexts.subject },
  };
}

/** Whether contents are those of a workbook with nothing but results. */
export function isGathered({ values }: Contents): boolean {
  return values.has(names.results) && !values.has(names.organisation);
}

/** What a workbook with nothing but results holds, also one of an older layout. */
export function readGathered(contents: Contents): Outcome<Gathered> {
  const current = upToDate(contents);
  if (!current.ok) return current;
  const history = readTable(resultTable, current.value);
  const organisationChanges = readTable(organisationChangeTable, current.value);
  if (!history.ok || !organisationChanges.ok) {
    return collect<unknown>([history, organisationChanges]) as Outcome<never>;
  }
  return success({ history: history.value, organisationChanges: organisationChanges.value });
}
