/**
 * Adds up what was counted: jest's JSON reports, and gates that are no tests (given as "name:ok" or "name:failed").
 * Prints `N passed, N failed` and exits 1 when anything failed. A report that is not there counts as one failure, as does
 * a test file that could not run. Of tests that begin anew each time, their titles say how to play the same again: these are
 * printed first. Plain Node without packages: it must also speak when installing them failed.
 *
 * node scripts/tally.mjs [name:ok | name:failed | report.json]…
 */
import { existsSync, readFileSync } from "node:fs";

/** @param {string} path */
function countReport(path) {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(path, "utf8"));
  for (const title of replayable(report)) console.log(title);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  };
}

/** @param {{ testResults?: { assertionResults: { title: string }[] }[] }} report */
function replayable({ testResults = [] }) {
  const titles = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ title }) => title));
  return titles.filter((title) => /: npm run \S+ -- \d/.test(title));
}

/** @param {string} item */
function count(item) {
  if (item.endsWith(".json")) return countReport(item);
  return item.endsWith(":ok") ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const counts = process.argv.slice(2).map(count);
const total = (/** @type {"passed" | "failed"} */ key) => counts.reduce((sum, each) => sum + each[key], 0);
console.log(`${total("passed")} passed, ${total("failed")} failed`);
process.exitCode = total("failed") === 0 ? 0 : 1;
