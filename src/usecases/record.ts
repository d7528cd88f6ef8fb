import type { IsoDate, Result } from "../model/evaluation/evaluation.ts";
import { recorded, type Changed, type Recorded } from "../model/history/record.ts";
import { sentence, success, type Outcome, type Problem } from "../model/problem.ts";
import type { Contents } from "../workbook/contents.ts";
import { readEvaluation } from "../workbook/read.ts";
import { replacing } from "../workbook/replace.ts";
import { keepingFirst, type Revision } from "../workbook/revise.ts";
import { recordTexts as texts } from "./record-texts.ts";
import { revisedAfterAsking } from "./ask-first.ts";
import type { Confirmer, WorkbookReviser } from "./reviser.ts";

/** What was recorded, to be told. */
export interface RecordReport {
  readonly year: number;
  readonly added: readonly Result[];
  readonly changed: readonly Changed[];
  /** Whether the evaluation gets its first rows while not one of them has a score: that is asked first. */
  readonly isUnscored: boolean;
  /** Rows of this evaluation of which it says nothing (any more); they stay. */
  readonly unknown: readonly Result[];
  /** Other scores of the organisation's own for the year, under another evaluation; they stay. */
  readonly twice: readonly Problem[];
}

/**
 * Records the results of a workbook on a day in its table `Resultaten`. Rows that stand there for this evaluation change
 * only after the user agreed; no row is ever there twice, moved or removed.
 * @throws ProblemError from the adapter, when the world refuses.
 */
export function record(workbook: WorkbookReviser, day: IsoDate, asking: Confirmer): Promise<Outcome<RecordReport>> {
  return revisedAfterAsking(workbook, asking, (contents) => recordStep(contents, day));
}

/** The pure step: what a workbook with these contents becomes when it is recorded, and what there is to say of it. */
export function recordStep(
  contents: Contents,
  day: IsoDate,
): Outcome<{ readonly revision: Revision; readonly report: RecordReport }> {
  const evaluation = readEvaluation(contents);
  if (!evaluation.ok) return evaluation;
  const done = recorded(evaluation.value, day);
  if (!done.ok) return done;
  const { evaluation: after, ...rest } = done.value;
  const report = { year: after.year ?? 0, isUnscored: isUnscored(done.value), ...rest };
  return success({ revision: keepingFirst("vastleggen", replacing(contents, evaluation.value, after)), report });
}

/** Whether an evaluation would be recorded for the first time, with no score at all. */
export function isUnscored({ evaluation: { evaluationId, history }, added }: Recorded): boolean {
  const own = history.filter((row) => row.evaluationId === evaluationId);
  return added.length > 0 && own.length === added.length && added.every(({ score }) => score === null);
}

/** The report in words. */
export function recordLines({ year, added, changed, unknown, twice }: RecordReport): readonly string[] {
  const done = [
    ...(added.length > 0 ? [texts.added(added.length, year)] : []),
    ...(changed.length > 0 ? [texts.changed(changed.length)] : []),
  ];
  return [
    ...(done.length === 0 ? [texts.unchanged(year)] : done),
    ...unknown.map(texts.unknown),
    ...twice.map(sentence),
  ];
}
