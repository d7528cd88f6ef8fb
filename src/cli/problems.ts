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

/**
 * All problems on one line for a person: the first ten, and how many more. What they share is said once: the file in front,
 * and a remedy behind the last of those that it is for.
 */
export function problemLine(problems: Problems): string {
  const told = fewest(problems, most);
  const places = told.map(({ where }) => where);
  const shared = places[0] === "" ? "" : sharedPlace(places.filter((where) => where !== ""));
  const lines = withRemedyOnce(told).map((each) => sentence({ ...each, where: placeWithin(shared, each.where) }));
  return oneLine(`${shared === "" ? "" : `${shared}: `}${lines.join(between)}`);
}

/** Stands between two problems; not in the names of places, where a middle dot does. */
const between = " | ";
/** Stands between a place and a place in it. */
const within = ", ";

/**
 * The longest place that all of these are, or the file that they are in: a name of a folder can hold what stands between a file
 * and a place in it. Empty without one, or when there are not two to share it.
 */
function sharedPlace([first, ...rest]: readonly string[]): string {
  if (first === undefined || rest.length === 0) return "";
  const parts = first.split(within);
  const places = parts.map((_, index) => parts.slice(0, parts.length - index).join(within));
  const isFile = (place: string): boolean => /\.\w+$/u.test(place);
  const isIn = (where: string, place: string): boolean => isFile(place) && where.startsWith(place + within);
  return places.find((place) => rest.every((where) => where === place || isIn(where, place))) ?? "";
}

function placeWithin(shared: string, where: string): string {
  if (shared === "") return where;
  return where === shared ? "" : where.slice(shared.length + within.length);
}

/** Problems with the same remedy behind each other, where the first of them stood; the last of them has it. */
function withRemedyOnce(problems: readonly Problem[]): readonly Problem[] {
  const groups = new Map<unknown, Problem[]>();
  for (const each of problems) {
    const key = each.remedy === "" ? each : each.remedy;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].flatMap((group) =>
    group.map((each, index) => (index < group.length - 1 ? { ...each, remedy: "" } : each)),
  );
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
