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

/** What may have to be agreed to, of what a step reports. */
export interface Asked {
  readonly changed: readonly Changed[];
  /** Whether an evaluation without any score is recorded. */
  readonly isUnscored?: boolean;
}

/**
 * Revises a workbook; when recorded rows would change, or nothing has a score, the user is asked first, while nothing is
 * held open. When by then something else would be asked, nothing is done.
 * @throws ProblemError from the adapter, when the world refuses.
 */
export async function revisedAfterAsking<Report extends Asked>(
  workbook: WorkbookReviser,
  { confirm }: Confirmer,
  decide: Deciding<Report>,
  words: AskingWords = recordTexts,
): Promise<Outcome<Report>> {
  const attempt = (agreed: Asked) => attempted(workbook, decide, words, agreed);
  const first = await attempt(nothing);
  const { asks } = first;
  if (asks === null) return first.outcome;
  const lines = asks.changed.map(({ before, after }) => words.change(before, after));
  const all = asks.isUnscored === true ? [recordTexts.unscored, ...lines] : lines;
  const refused = lines.length === 0 ? recordTexts.refusedUnscored : words.refused;
  if (!(await confirm(all, asks.changed))) return failure({ code: "niet-bevestigd", where: "", ...refused });
  return (await attempt(asks)).outcome;
}

const nothing: Asked = { changed: [] };

/** Whether two lists of changes are one and the same: what was agreed to for the one holds for the other. */
export function isSameChange(one: readonly Changed[], other: readonly Changed[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

interface Attempt<Report> {
  readonly outcome: Outcome<Report>;
  /** What has to be agreed to first; `null` for nothing. */
  readonly asks: Asked | null;
}

async function attempted<Report extends Asked>(
  workbook: WorkbookReviser,
  decide: Deciding<Report>,
  words: AskingWords,
  agreed: Asked,
): Promise<Attempt<Report>> {
  let asks: Asked | null = null;
  const outcome = await revised(workbook, (contents) => {
    const step = decide(contents);
    if (!step.ok || isAgreed(step.value.report, agreed)) return step;
    asks = step.value.report;
    const { changed } = step.value.report;
    const said = changed.length === 0 ? recordTexts.askUnscored : words.ask(changed.length);
    return failure({ code: "bevestigen", where: "", ...said });
  });
  return { outcome, asks: outcome.ok ? null : asks };
}

function isAgreed({ changed, isUnscored = false }: Asked, agreed: Asked): boolean {
  const isKnown = changed.length === 0 || isSameChange(changed, agreed.changed);
  return isKnown && (!isUnscored || agreed.isUnscored === true);
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
