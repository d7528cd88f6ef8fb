import type { Problem } from "../../src/model/problem.ts";
import type { Keeper } from "../../src/usecases/backup.ts";

/** A clock that goes on a minute each time it is looked at, from 29 November 2026, 14:03; with what was told. */
export function keeperAt(start = new Date(2026, 10, 29, 14, 3)): Keeper & { readonly told: readonly Problem[] } {
  const told: Problem[] = [];
  let minutes = 0;
  return {
    now: () => {
      minutes += 1;
      return new Date(start.getTime() + (minutes - 1) * 60_000);
    },
    tell: (problem) => void told.push(problem),
    told,
  };
}
