import { extname } from "node:path";
import type { Outcome, Problem } from "../model/problem.ts";
import { failure } from "../model/problem.ts";
import { isForMending } from "../usecases/mendable.ts";
import { caught, fewest, inFile, problem } from "./problems.ts";
import { texts } from "./texts.ts";

/** What a shell, or we, may take for more than a name, also between double quotes. */
const risky = /["`$!%^\p{Control}]|^-/u;

/** Names that need no quotes. */
const plain = /^[\p{L}\d./\\:_-]+$/u;

/** A path as it can be pasted behind a command; a name that a shell may take for a command of its own is not given. */
function pasted(path: string): string {
  if (risky.test(path)) return texts.someWorkbook;
  return plain.test(path) ? path : `"${path}"`;
}

/** The command that mends a workbook, ready to be pasted. */
export function mendingText(file: string): string {
  const mended = `${file.slice(0, file.length - extname(file).length)}${texts.mendedEnd}`;
  return texts.mendWith(pasted(file), risky.test(file) ? texts.otherWorkbook : pasted(mended));
}

/** So many problems are told besides what mending is for, so that the command that mends stays among those that are told. */
const mostBesides = 6;

/**
 * The same problems, where mending is for some: of those the first one and how many more, then the others, and at the end
 * the command that mends.
 */
export function withMending(file: string, problems: readonly Problem[]): readonly Problem[] {
  const [first, ...more] = problems.filter(isForMending);
  if (first === undefined) return problems;
  return [
    { ...first, remedy: "" },
    ...(more.length > 0 ? [problem("meer", "", texts.more(more.length))] : []),
    ...fewest(
      problems.filter((one) => !isForMending(one)),
      mostBesides,
    ),
    problem("herstellen", "", { what: mendingText(file), remedy: "" }),
  ];
}

/** The same problems, said of a workbook; where that is broken, with the command that mends it. */
export function inWorkbook<T>(file: string, outcome: Outcome<T>): Outcome<T> {
  const told = inFile(file, outcome);
  if (told.ok) return told;
  const [first = told.problems[0], ...rest] = withMending(file, told.problems);
  return failure(first, ...rest);
}

/** Runs a step on what stood in a workbook; a problem that it throws becomes an outcome about that workbook. */
export async function caughtInWorkbook<T>(file: string, step: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  return inWorkbook(file, await caught(step));
}
