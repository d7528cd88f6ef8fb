import type { Changed } from "../model/history/record.ts";
import { failure, success, type Outcome } from "../model/problem.ts";
import type { Contents } from "../workbook/contents.ts";
import type { Revision } from "../workbook/revise.ts";
import { recordTexts as texts } from "./record-texts.ts";
import type { Confirmer, WorkbookReviser } from "./reviser.ts";

/** What becomes of a workbook, and what is told of it. */
export interface Step<Report> {
  readonly revision: Revision;
  readonly report: Report;
}

/** A pure step whose report says which recorded rows it changes. */
export type Deciding<Report> = (contents: Contents) => Outcome<Step<Report>>;

/**
 * Revises a workbook; when recorded rows would change, the user is asked first, while nothing is held open. When by then
 * something else would change, nothing is done.
 * @throws ProblemError from the adapter, when the world refuses.
 */
export async function revisedAfterAsking<Report extends { readonly changed: readonly Changed[] }>(
  workbook: WorkbookReviser,
  { confirm }: Confirmer,
  decide: Deciding<Report>,
): Promise<Outcome<Report>> {
  const first = await attempt(workbook, decide, []);
  if (first.asks.length === 0) return first.outcome;
  const lines = first.asks.map(({ before, after }) => texts.change(before, after));
  if (!(await confirm(lines, first.asks))) return failure({ code: "niet-bevestigd", where: "", ...texts.refused });
  return (await attempt(workbook, decide, first.asks)).outcome;
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

async function attempt<Report extends { readonly changed: readonly Changed[] }>(
  workbook: WorkbookReviser,
  decide: Deciding<Report>,
  agreed: readonly Changed[],
): Promise<Attempt<Report>> {
  let asks: readonly Changed[] = [];
  const reports: Report[] = [];
  const outcome = await workbook.revise((contents) => {
    const step = decide(contents);
    if (!step.ok) return step;
    const { changed } = step.value.report;
    if (changed.length > 0 && !isSameChange(changed, agreed)) {
      asks = changed;
      return failure({ code: "bevestigen", where: "", ...texts.ask(changed.length) });
    }
    reports.push(step.value.report);
    return success(step.value.revision);
  });
  if (!outcome.ok) return { outcome, asks };
  const report = reports.at(-1);
  if (report === undefined) throw new Error("the adapter did not ask what to do");
  return { outcome: success(report), asks: [] };
}
