import { failure, success, type Outcome, type Problem } from "../model/problem.ts";

/** All values, or all problems: a user sees everything that is wrong at once. */
export function collect<T>(outcomes: readonly Outcome<T>[]): Outcome<readonly T[]> {
  const problems: Problem[] = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  const [first, ...rest] = problems;
  if (first !== undefined) return failure(first, ...rest);
  return success(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])));
}
