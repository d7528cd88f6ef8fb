/**
 * Plays ten thousand random sessions of a user, and holds the product to what she filled in. Prints the seed; the same seed
 * gives the same sessions. With a path, as it is told of a session that failed, that one alone is played again.
 *
 * npm run sessions [-- SEED [COUNT [PATH]]]
 */
import { availableParallelism } from "node:os";
import { logErrorMessage } from "office-addin-cli";
import { batchesOf, playSessions } from "../test/sessions/run.ts";
import type { Report } from "../test/sessions/child.ts";
import { anySeed, askedNumbers } from "./asked-numbers.ts";

const numberOf = askedNumbers("seed and count are numbers");

function tell({ seed, failed }: Report): void {
  if (failed !== null) console.log(`session ${seed} ${failed.path}: ${failed.words}\n`);
}

async function main([seedWord, countWord, path = ""]: readonly string[]): Promise<void> {
  const seed = numberOf(seedWord, anySeed());
  const count = numberOf(countWord, 10_000);
  console.log(`seed ${seed}`);
  const batches = path === "" ? batchesOf(seed, count) : [{ seed, count, path }];
  const started = process.hrtime.bigint();
  const { played, failed, acts, answers, found } = await playSessions(batches, availableParallelism(), tell);
  for (const [act, times] of [...acts].sort()) console.log(`${String(times).padStart(7)} ${act}`);
  const minutes = Number((process.hrtime.bigint() - started) / 1_000_000_000n) / 60;
  console.log(
    `${played} sessions, ${failed.length} batches with a session that lost something; ${minutes.toFixed(1)} minutes`,
  );
  console.log(`${answers} answers at the end, of which ${found} on the sheet of found answers`);
  if (failed.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
