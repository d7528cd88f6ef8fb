import { textLimit, type Evaluation, type MaybeScore } from "../model/evaluation/evaluation.ts";
import type { ProfileId } from "../model/bijlage-d/profiles.ts";
import { failure, success, type Outcome, type Problem } from "../model/problem.ts";
import type { CellValue } from "../workbook/blueprint.ts";
import { field } from "../workbook/fields.ts";
import { names } from "../workbook/names.ts";
import { fromText } from "../workbook/values.ts";
import type { CellWriter } from "./ports.ts";
import { answerTexts as texts } from "./answer-texts.ts";

/** What becomes of an evaluation when something is written: answers by defined name. */
export type Answers = ReadonlyMap<string, CellValue>;

/**
 * Sets the organisation's own score of a profile; `null` is "nog niet gewaardeerd". People decide it: it is never
 * computed from anything.
 * @throws ProblemError from the writer.
 */
export async function setScore(profile: ProfileId, score: MaybeScore, cells: CellWriter): Promise<Answers> {
  return written(new Map([[names.score(profile), score]]), cells);
}

/**
 * Writes the text of one answer, by its name.
 * @throws ProblemError from the writer; RangeError for a name that is no answer in words.
 */
export async function writeText(name: string, text: string, cells: CellWriter): Promise<Outcome<Answers>> {
  if (field(name).kind !== "text") throw new RangeError(`${name} is no answer in words`);
  const problem = textProblem(text, "");
  return problem === null ? success(await written(new Map([[name, fromText(text)]]), cells)) : failure(problem);
}

async function written(answers: Answers, cells: CellWriter): Promise<Answers> {
  await cells.set(answers);
  return answers;
}

/** What is wrong with a text for a cell, or `null`. */
export function textProblem(text: string, where: string): Problem | null {
  if (text.length > textLimit) return { code: "tekst-te-lang", where, ...texts.long(textLimit) };
  if (/\p{Surrogate}/u.test(text)) return { code: "tekst-kapot", where, ...texts.broken };
  return null;
}

/** The evaluation with what was written in it, so that it need not be read again. */
export function withAnswers(evaluation: Evaluation, answers: Answers): Evaluation {
  return [...answers].reduce((whole, [name, value]) => {
    const found = field(name);
    if (found.kind === "text") return found.place.set(whole, value === null ? "" : String(value));
    return found.kind === "score"
      ? found.place.set(whole, value as MaybeScore)
      : found.place.set(whole, value as number | null);
  }, evaluation);
}
