import { success, type Outcome } from "../model/problem.ts";
import type { Contents } from "../workbook/contents.ts";

/**
 * Has a workbook changed as `decide` says, and gives back what that told: an adapter may ask more than once, and what was told
 * last is what was done.
 * @throws ProblemError from the adapter, when the world refuses.
 */
export async function reported<Change, Report>(
  change: (decide: (contents: Contents) => Outcome<Change>) => Promise<Outcome<null>>,
  decide: (contents: Contents, tell: (report: Report) => void) => Outcome<Change>,
): Promise<Outcome<Report>> {
  const told: Report[] = [];
  const outcome = await change((contents) => decide(contents, (report) => void told.push(report)));
  if (!outcome.ok) return outcome;
  const report = told.at(-1);
  if (report === undefined) throw new Error("the adapter did not ask what to do");
  return success(report);
}
