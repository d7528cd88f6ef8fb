/**
 * Spoils workbook files in a thousand ways and has each read in every way there is. Prints the seed; the same seed gives
 * the same files.
 *
 * npm run fuzz:files [-- SEED [COUNT [FIRST]]]
 */
import { logErrorMessage } from "office-addin-cli";
import { memoryLimit, readMutants, type Finding } from "../test/fuzz/run.ts";
import { anySeed, askedNumbers } from "./asked-numbers.ts";

const numberOf = askedNumbers("seed, count and first are numbers");

function tell(finding: Finding | undefined): void {
  if (finding === undefined) return;
  console.log(`mutant ${finding.number ?? "given"}, ${finding.what}`);
  for (const fault of finding.faults) console.log(`  ${fault}`);
}

async function main([seedWord, countWord, firstWord]: readonly string[]): Promise<void> {
  const seed = numberOf(seedWord, anySeed());
  const count = numberOf(countWord, 1_000);
  const first = numberOf(firstWord, 0);
  console.log(`seed ${seed}`);
  const numbers = Array.from({ length: count }, (_, index) => first + index);
  const { findings, mutants, outcomes, longest, memory } = await readMutants(seed, numbers, tell);
  for (const [outcome, times] of [...outcomes].sort()) console.log(`${String(times).padStart(6)} ${outcome}`);
  console.log(`${mutants} mutants, ${findings.length} not answered well`);
  console.log(`longest ${Math.round(longest)} ms of 2,000; most memory ${Math.round(memory)} MB of ${memoryLimit.all}`);
  if (findings.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
