/**
 * Holds the specs' laws against many more cases than `npm test` tries: twenty times as many, unless told otherwise. Prints
 * the seed; the same seed tries the same cases.
 *
 * npm run laws [-- SEED [TIMES [FILE…]]]
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { logErrorMessage } from "office-addin-cli";
import { anySeed, askedNumbers } from "./asked-numbers.ts";

const numberOf = askedNumbers("seed and times are numbers");

/** The specs that hold laws; random sessions have a script of their own. */
function filesWithLaws(): readonly string[] {
  const found = spawnSync("git", ["grep", "--untracked", "-l", "fc.assert(", "--", "*.spec.ts", "*.spec.tsx"], {
    encoding: "utf8",
  });
  if (found.status !== 0) throw new Error("no spec with laws was found");
  return found.stdout.trim().split("\n");
}

function main([seedWord, timesWord, ...files]: readonly string[]): void {
  const [seed, times] = [numberOf(seedWord, anySeed()), numberOf(timesWord, 20)];
  if (!(times >= 1)) throw new RangeError("times is 1 or more");
  console.log(`seed ${seed}`);
  const asked = ["--runTestsByPath", ...(files.length > 0 ? files : filesWithLaws())];
  const jest = ["--selectProjects", "specs", "ui", "--maxWorkers=100%", `--testTimeout=${times * 60_000}`];
  const env = { ...process.env, LAWS_SEED: String(seed), LAWS_TIMES: String(times) };
  const runner = createRequire(import.meta.url).resolve("jest/bin/jest");
  const { status, error } = spawnSync(process.execPath, [runner, ...asked, ...jest], { stdio: "inherit", env });
  if (error !== undefined) throw error;
  process.exitCode = status ?? 1;
}

try {
  main(process.argv.slice(2));
} catch (error) {
  logErrorMessage(error);
  process.exitCode = 1;
}
