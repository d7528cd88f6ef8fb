/**
 * Before every spec beside the code and of the pane: what laws are tried with follows from the product's code, so that a run
 * that failed does the same when it is run again, and so does one that passed. `npm run laws` says with which other seed, and
 * how many times as much.
 */
import type * as FastCheck from "fast-check";
import { freshSeed } from "./seed.ts";

jest.mock("fast-check", () => {
  const actual = jest.requireActual<typeof FastCheck>("fast-check");
  const { LAWS_SEED: seed, LAWS_TIMES: times } = process.env;
  actual.configureGlobal({ seed: seed === undefined ? freshSeed() : Number(seed) });
  const assert = ((law: never, { numRuns = 100, ...other }: FastCheck.Parameters = {}) =>
    actual.assert(law, { ...other, numRuns: numRuns * Number(times ?? 1) })) as typeof actual.assert;
  return { ...actual, __esModule: true, assert, default: { ...actual.default, assert } };
});
