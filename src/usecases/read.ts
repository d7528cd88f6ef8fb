import type { Evaluation } from "../model/evaluation/evaluation.ts";
import type { Outcome } from "../model/problem.ts";
import { readEvaluation } from "../workbook/read.ts";
import type { WorkbookReader } from "./ports.ts";

/**
 * Reads a workbook as an evaluation: the answers as they stand, or what in it is no answer of ours.
 * @throws ProblemError from the reader, when the workbook cannot be read at all.
 */
export async function read(reader: WorkbookReader): Promise<Outcome<Evaluation>> {
  return readEvaluation(await reader.read());
}
