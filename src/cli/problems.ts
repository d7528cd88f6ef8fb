import { failure, ProblemError, sentence, type Outcome, type Problem } from "../model/problem.ts";
import { texts } from "./texts.ts";

type Problems = readonly [Problem, ...Problem[]];

/** A problem of the command line or of what it was given. */
export function problem(code: string, where: string, text: Pick<Problem, "what" | "remedy">): Problem {
  return { code, where, ...text };
}

/** The same problems, said of a file. */
export function inFile<T>(file: string, outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok) return outcome;
  const [first, ...rest] = outcome.problems;
  return failure(located(file, first), ...rest.map((each) => located(file, each)));
}

const located = (file: string, each: Problem): Problem => ({ ...each, where: texts.line(file, each.where) });

/** Runs a step on what stood in a file; a problem that it throws becomes an outcome about that file. */
export async function caughtInFile<T>(file: string, step: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  return inFile(file, await caught(step));
}

/** Runs a step; the problem that an adapter throws becomes an outcome. Anything else stays thrown. */
export async function caught<T>(step: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return failure(error.problem);
  }
}

const most = 10;

/** All problems on one line for a person: the first ten, and how many more. */
export function problemLine(problems: Problems): string {
  return oneLine(fewest(problems, most).map(sentence).join(" "));
}

/** The first so many problems, and how many more; all of them when that is one more. */
export function fewest(problems: readonly Problem[], count: number): readonly Problem[] {
  const more = problems.length - count;
  return more > 1 ? [...problems.slice(0, count), problem("meer", "", texts.more(more))] : problems;
}

/** Lines for standard output, each of them one line. */
export function linesText(lines: readonly string[]): string {
  return lines.map((line) => `${oneLine(line)}\n`).join("");
}

/** A text without line breaks or anything else that steers a terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Control}\u2028\u2029]+/gu, " ").trim();
}
