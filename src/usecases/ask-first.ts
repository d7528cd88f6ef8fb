import type { Result } from "../model/evaluation/evaluation.ts";
import type { Changed } from "../model/history/record.ts";
import { failure, success, type Outcome, type Problem } from "../model/problem.ts";
import type { Contents } from "../workbook/contents.ts";
import type { Revision } from "../workbook/revise.ts";
import { recordTexts } from "./record-texts.ts";
import { reported } from "./reported.ts";
import type { Confirmer, WorkbookReviser } from "./reviser.ts";

/** What becomes of a workbook, and what is told of it. */
export interface Step<Report> {
  readonly revision: Revision;
  readonly report: Report;
}

/** A pure step, with a report of what it does. */
export type Deciding<Report> = (contents: Contents) => Outcome<Step<Report>>;

/** The words in which is asked: of one row, of all of them, and what is said when the user rather not. */
export interface AskingWords {
  readonly change: (before: Result, after: Result) => string;
  readonly ask: (count: number) => Pick<Problem, "what" | "remedy">;
  readonly refused: Pick<Problem, "what" | "remedy">;
}

/**
 * Revises a workbook; when recorded rows would change, the user is asked first, while nothing is held open. When by then
 * something else would change, nothing is done.
 * @throws ProblemError from the adapter, when the world refuses.
 */
export async function revisedAfterAsking<Report extends { readonly changed: readonly Changed[] }>(
  workbook: WorkbookReviser,
  { confirm }: Confirmer,
  decide: Deciding<Report>,
  words: AskingWords = recordTexts,
): Promise<Outcome<Report>> {
  const attempt = (agreed: readonly Changed[]) => attempted(workbook, decide, words, agreed);
  const first = await attempt([]);
  if (first.asks.length === 0) return first.outcome;
  const lines = first.asks.map(({ before, after }) => words.change(before, after));
  if (!(await confirm(lines, first.asks))) return failure({ code: "niet-bevestigd", where: "", ...words.refused });
  return (await attempt(first.asks)).outcome;
}

/** Whether two lists of changes are one and the same: what was agreed to for the one holds for the other. */
export function isSameChange(one: readonly Changed[], other: readonly Changed[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

interface Attempt<Report> {
  readonly outcome: Outcome<Report>;
  /** What has to be agreed to first. */
  readonly asks: readonly Changed[];
}

async function attempted<Report extends { readonly changed: readonly Changed[] }>(
  workbook: WorkbookReviser,
  decide: Deciding<Report>,
  words: AskingWords,
  agreed: readonly Changed[],
): Promise<Attempt<Report>> {
  let asks: readonly Changed[] = [];
  const outcome = await revised(workbook, (contents) => {
    const step = decide(contents);
    if (!step.ok) return step;
    const { changed } = step.value.report;
    if (changed.length === 0 || isSameChange(changed, agreed)) return step;
    asks = changed;
    return failure({ code: "bevestigen", where: "", ...words.ask(changed.length) });
  });
  return { outcome, asks: outcome.ok ? [] : asks };
}

/**
 * Revises a workbook as a step says, without a question, and gives back what there is to tell of it.
 * @throws ProblemError from the adapter, when the world refuses.
 */
export function revised<Report>(workbook: WorkbookReviser, decide: Deciding<Report>): Promise<Outcome<Report>> {
  return reported<Revision, Report>(
    (asked) => workbook.revise(asked),
    (contents, tell) => {
      const step = decide(contents);
      if (!step.ok) return step;
      tell(step.value.report);
      return success(step.value.revision);
    },
  );
}
