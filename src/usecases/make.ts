import { success, type Outcome } from "../model/problem.ts";
import { build } from "../workbook/build.ts";
import type { WorkbookWriter } from "./ports.ts";
import { requestedEvaluation, type MakeRequest } from "./request.ts";

export type { MakeRequest } from "./request.ts";

/** What became of it: the workbook was made, or an evaluation stood there already and nothing was changed. */
export type Made = "created" | "unchanged";

/**
 * Makes an evaluation workbook. Nothing is written when the request has a fault: its problems are the answer.
 * @throws ProblemError from the writer, when the world refuses.
 */
export async function make(request: MakeRequest, writer: WorkbookWriter): Promise<Outcome<Made>> {
  const evaluation = requestedEvaluation(request);
  return evaluation.ok ? success(await writer.write(build(evaluation.value))) : evaluation;
}
