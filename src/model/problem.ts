/**
 * What a user got wrong, or what the world refused: a plain value with everything a message needs.
 * All three sentences are Dutch and ready to be shown.
 */
export interface Problem {
  /** Stable id for tests and for translation of behaviour, e.g. `jaar-buiten-bereik`. Never shown. */
  readonly code: string;
  /** What is wrong, one sentence. */
  readonly what: string;
  /** Where: a file, a cell name, a path in a JSON file; empty when it is about the whole. */
  readonly where: string;
  /** What the user can do about it, one sentence. */
  readonly remedy: string;
}

/** The answer of a pure step on something a user gave: a value, or at least one problem. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/** Wraps a value as a successful outcome. */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Wraps one or more problems as a failed outcome. */
export function failure(first: Problem, ...rest: readonly Problem[]): Outcome<never> {
  return { ok: false, problems: [first, ...rest] };
}

/**
 * What an adapter (Excel, a file) throws when the world refuses. Surfaces catch exactly this class,
 * show its problem, and rethrow everything else.
 */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(sentence(problem), options);
    this.name = new.target.name;
    this.problem = problem;
  }
}

/** One line for a person: where, what and the remedy. */
export function sentence(problem: Problem): string {
  const where = problem.where === "" ? "" : `${problem.where}: `;
  return `${where}${problem.what} ${problem.remedy}`.trim();
}
