/**
 * Has every use case that writes in Excel fail at every point, and do it again. With names, those jobs alone.
 *
 * npm run faults [-- "NAME OF A JOB" ...]
 */
import { availableParallelism } from "node:os";
import { logErrorMessage } from "office-addin-cli";
import { jobs } from "../test/faults/jobs.ts";
import { tryJobs, type JobReport } from "../test/faults/processes.ts";

function tell({ name, points, failed, broken }: JobReport): void {
  console.log(`${String(points).padStart(6)} points  ${name}: ${broken ?? (failed.length || "none")} failed`);
  for (const { fault, why } of failed.slice(0, 20)) console.log(`          ${JSON.stringify(fault)} ${why}`);
}

async function main(words: readonly string[]): Promise<void> {
  const names = jobs.map(({ name }) => name);
  const unknown = words.find((word) => !names.includes(word));
  if (unknown !== undefined) throw new RangeError(`there is no job "${unknown}"; there are: ${names.join(", ")}`);
  const started = process.hrtime.bigint();
  const wanted = words.length === 0 ? names : words;
  const reports = await tryJobs(wanted, { every: 1, processes: availableParallelism() }, tell);
  const minutes = Number((process.hrtime.bigint() - started) / 1_000_000_000n) / 60;
  const points = reports.reduce((sum, one) => sum + one.points, 0);
  const failed = reports.reduce((sum, one) => sum + one.failed.length, 0);
  const broken = reports.filter((one) => one.broken !== null).length;
  console.log(`${points} points of ${reports.length} jobs tried, ${failed} failed; ${minutes.toFixed(1)} minutes`);
  if (failed + broken > 0 || reports.length < wanted.length) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
