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
  if (!(await confirm(first.asks))) return failure({ code: "niet-bevestigd", where: "", ...texts.refused });
  return (await attempt(workbook, decide, first.asks)).outcome;
}

interface Attempt<Report> {
  readonly outcome: Outcome<Report>;
  /** What has to be agreed to first. */
  readonly asks: readonly string[];
}

async function attempt<Report extends { readonly changed: readonly Changed[] }>(
  workbook: WorkbookReviser,
  decide: Deciding<Report>,
  agreed: readonly string[],
): Promise<Attempt<Report>> {
  let asks: readonly string[] = [];
  const reports: Report[] = [];
  const outcome = await workbook.revise((contents) => {
    const step = decide(contents);
    if (!step.ok) return step;
    const lines = step.value.report.changed.map(({ before, after }) => texts.change(before, after));
    if (lines.join("\n") !== agreed.join("\n") && lines.length > 0) {
      asks = lines;
      return failure({ code: "bevestigen", where: "", ...texts.ask(lines.length) });
    }
    reports.push(step.value.report);
    return success(step.value.revision);
  });
  if (!outcome.ok) return { outcome, asks };
  const report = reports.at(-1);
  if (report === undefined) throw new Error("the adapter did not ask what to do");
  return { outcome: success(report), asks: [] };
}
