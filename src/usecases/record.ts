import type { IsoDate, Result } from "../model/evaluation/evaluation.ts";
import type { Evaluation } from "../model/evaluation/evaluation.ts";
import { recorded, type Changed, type Recorded } from "../model/history/record.ts";
import { failure, success, type Outcome } from "../model/problem.ts";
import type { Contents } from "../workbook/contents.ts";
import { names } from "../workbook/names.ts";
import { readEvaluation } from "../workbook/read.ts";
import { answerCells, filledRows, firstFree, withoutBlanks, type Revision } from "../workbook/revise.ts";
import { levelColumn } from "../workbook/sheets/results.ts";
import { resultTable } from "../workbook/tables.ts";
import { columnTexts } from "../workbook/texts.ts";
import { fromText } from "../workbook/values.ts";
import { recordTexts as texts } from "./record-texts.ts";
import type { Confirmer, WorkbookReviser } from "./reviser.ts";

/** What was recorded, to be told. */
export interface RecordReport {
  readonly year: number;
  readonly added: readonly Result[];
  readonly changed: readonly Changed[];
  /** Rows of this evaluation of which it says nothing (any more); they stay. */
  readonly unknown: readonly Result[];
}

/**
 * Records the results of a workbook on a day in its table `Resultaten`. Rows that stand there for this evaluation change
 * only after the user agreed; no row is ever there twice, moved or removed.
 * @throws ProblemError from the adapter, when the world refuses.
 */
export async function record(
  workbook: WorkbookReviser,
  day: IsoDate,
  { confirm }: Confirmer,
): Promise<Outcome<RecordReport>> {
  const first = await recordOnce(workbook, day, null);
  if (first.outcome.ok || first.asks.length === 0) return first.outcome;
  if (!(await confirm(first.asks))) return failure({ code: "niet-bevestigd", where: "", ...texts.refused });
  return (await recordOnce(workbook, day, first.asks)).outcome;
}

interface Turn {
  readonly outcome: Outcome<RecordReport>;
  /** What has to be agreed to first. */
  readonly asks: readonly string[];
}

/** `agreed` is what the user agreed to: when something else would change by now, that is asked first. */
async function recordOnce(workbook: WorkbookReviser, day: IsoDate, agreed: readonly string[] | null): Promise<Turn> {
  let asks: readonly string[] = [];
  const reports: RecordReport[] = [];
  const outcome = await workbook.revise((contents) => {
    const step = recordStep(contents, day);
    if (!step.ok) return step;
    const changes = changeLines(step.value.report);
    if (changes.length > 0 && agreed?.join("\n") !== changes.join("\n")) {
      asks = changes;
      return failure({ code: "bevestigen", where: "", ...texts.ask(changes.length) });
    }
    reports.push(step.value.report);
    return success(step.value.revision);
  });
  const report = reports.at(-1);
  if (!outcome.ok) return { outcome, asks };
  if (report === undefined) throw new Error("the adapter did not ask what to do");
  return { outcome: success(report), asks: [] };
}

/** What would be replaced, a line per row. */
export const changeLines = ({ changed }: Pick<RecordReport, "changed">): readonly string[] =>
  changed.map(({ before, after }) => texts.change(before, after));

/** The pure step: what a workbook with these contents becomes when it is recorded, and what there is to say of it. */
export function recordStep(
  contents: Contents,
  day: IsoDate,
): Outcome<{ readonly revision: Revision; readonly report: RecordReport; readonly evaluation: Evaluation }> {
  const evaluation = readEvaluation(contents);
  if (!evaluation.ok) return evaluation;
  const done = recorded(evaluation.value, day);
  if (!done.ok) return done;
  const { added, changed, unknown, evaluation: after } = done.value;
  const report = { year: after.year ?? 0, added, changed, unknown };
  return success({ revision: resultRevision(contents, evaluation.value, done.value), report, evaluation: after });
}

/** What recording does to a workbook. */
function resultRevision(contents: Contents, before: Evaluation, { evaluation, added }: Recorded): Revision {
  const found = contents.tables.get(resultTable.name);
  if (found === undefined) throw new Error("an evaluation was read without its results");
  const places = filledRows(resultTable, found);
  const changes = before.history.flatMap((row, index) => {
    const after = evaluation.history[index];
    if (after === undefined || after === row) return [];
    return [{ table: resultTable.name, row: places[index] ?? 0, cells: answerCells(resultTable, after, found) }];
  });
  const isNamed = contents.values.has(names.evaluation) && before.evaluationId !== evaluation.evaluationId;
  return {
    sheets: [],
    behind: "",
    styles: {},
    values: new Map(isNamed ? [[names.evaluation, fromText(evaluation.evaluationId)]] : []),
    changes,
    rows: [
      {
        table: resultTable.name,
        first: firstFree(found, resultTable),
        rows: added.map((row) => withoutBlanks(answerCells(resultTable, row, found))),
        formulas: new Map([[columnTexts.level, levelColumn]]),
      },
    ],
  };
}

/** The report in words. */
export function recordLines({ year, added, changed, unknown }: RecordReport): readonly string[] {
  const done = [
    ...(added.length > 0 ? [texts.added(added.length, year)] : []),
    ...(changed.length > 0 ? [texts.changed(changed.length)] : []),
  ];
  return [...(done.length === 0 ? [texts.unchanged(year)] : done), ...unknown.map(texts.unknown)];
}
