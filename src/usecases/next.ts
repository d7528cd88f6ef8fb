import { isYear, type Evaluation, type IsoDate } from "../model/evaluation/evaluation.ts";
import { isPutAway, nextEvaluation, takenUp } from "../model/history/next.ts";
import { recorded, type Recorded } from "../model/history/record.ts";
import { failure, success, type Outcome, type Problem } from "../model/problem.ts";
import { archivedAnswers } from "../workbook/archive.ts";
import type { Contents } from "../workbook/contents.ts";
import { readEvaluation } from "../workbook/read.ts";
import { replacing } from "../workbook/replace.ts";
import { keepingFirst } from "../workbook/revise.ts";
import { revisedAfterAsking, type Step } from "./ask-first.ts";
import { nextTexts as texts } from "./next-texts.ts";
import { isUnscored, recordLines, type RecordReport } from "./record.ts";
import type { Confirmer, WorkbookReviser } from "./reviser.ts";

/** What became of the evaluation that ended, to be told. */
export interface NextReport extends RecordReport {
  /** The year that begins; `year` is the one that ended. */
  readonly next: number;
  /** How many answers were put away. */
  readonly kept: number;
  /** How many actions go on. */
  readonly actions: number;
  /** The tables in which the user has columns of his own with something in them. */
  readonly ownColumns: readonly string[];
}

/** What someone asks for who starts the next evaluation: a year as it was typed, and the day it is. */
export interface NextRequest {
  readonly year: number | string;
  readonly day: IsoDate;
}

/**
 * Starts the next evaluation in a workbook: records this one (after a question when that changes recorded rows, or when nothing has a score), puts its
 * answers away in the archive, and empties the inputs for the later year. Profile texts and open actions stay. Where that
 * was broken off, it is taken up: the year comes last, and what was recorded and put away by then is known by its place.
 * @throws ProblemError from the adapter, when the world refuses.
 */
export function next(workbook: WorkbookReviser, request: NextRequest, asking: Confirmer): Promise<Outcome<NextReport>> {
  return revisedAfterAsking(workbook, asking, (contents) => nextStep(contents, request));
}

/** The pure step: what a workbook with these contents becomes, and what there is to say of it. */
export function nextStep(contents: Contents, { year, day }: NextRequest): Outcome<Step<NextReport>> {
  const before = readEvaluation(contents);
  if (!before.ok) return before;
  const later = laterYear(year, before.value.year);
  if (!later.ok) return later;
  const done = recordedOnce(before.value, day);
  if (!done.ok) return done;
  const { evaluation, ...rest } = done.value;
  const kept = archivedAnswers(evaluation, contents, headOf(evaluation));
  const after = nextEvaluation(evaluation, later.value, kept);
  const away = after.archive.filter(({ evaluationId }) => evaluationId === evaluation.evaluationId);
  const own = away.filter(({ name }) => name.includes("/eigen/")).map(({ name }) => name.split("/")[0] ?? "");
  return success({
    revision: keepingFirst("volgend", replacing(contents, before.value, after)),
    report: {
      year: evaluation.year ?? 0,
      isUnscored: isUnscored(done.value),
      ...rest,
      next: later.value,
      kept: away.length,
      actions: after.actions.length,
      ownColumns: [...new Set(own)],
    },
  });
}

function recordedOnce(before: Evaluation, day: IsoDate): Outcome<Recorded> {
  const done = recorded(before, day);
  return done.ok && isPutAway(done.value.evaluation) ? success(takenUp(done.value, before.history)) : done;
}

/** Whether a problem is about the year that was asked for, so that a form can show it there. */
export const isAboutRequest = ({ where }: Problem): boolean => where === texts.where;

const headOf = ({ evaluationId, organisation, year }: Evaluation) => ({ evaluationId, organisation, year: year ?? 0 });

/** The year that was asked for, which must come after the one that ends. */
function laterYear(asked: number | string, current: number | null): Outcome<number> {
  const typed = String(asked).trim();
  const refuse = (code: string, said: Pick<Problem, "what" | "remedy">): Outcome<never> =>
    failure({ code, where: texts.where, ...said });
  if (typed === "") return refuse("jaar-leeg", texts.empty);
  if (!/^-?\d+$/.test(typed)) return refuse("jaar-geen-getal", texts.noNumber(typed.slice(0, 60)));
  const year = Number(typed);
  if (!isYear(year)) return refuse("jaar-buiten-bereik", texts.outside(typed.slice(0, 60)));
  if (current !== null && year <= current) return refuse("jaar-niet-later", texts.notLater(year, current));
  return success(year);
}

/** The report in words: what was recorded, what was kept, what goes on. */
export function nextLines(report: NextReport): readonly string[] {
  const { year, kept, actions, ownColumns } = report;
  return [
    ...recordLines(report),
    kept === 0 ? texts.nothingKept(year) : texts.kept(kept, year),
    texts.started(report.next),
    ...(actions > 0 ? [texts.actions(actions)] : []),
    ...(ownColumns.length > 0 ? [texts.ownColumns(ownColumns)] : []),
  ];
}
