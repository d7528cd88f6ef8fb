/**
 * Runs npm scripts one after the other, each on one line: `ok` and its time, or `FAILED` with all it printed. Goes on
 * after a failure, so that one run tells everything, and exits 1 when one failed. The names of those that passed and
 * failed stand in reports/gates.txt for .ci/run.
 *
 * npm run: tsx scripts/gate.ts NAME…
 */
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { getPackageJsonScript, logErrorMessage } from "office-addin-cli";

interface Result {
  readonly name: string;
  readonly ok: boolean;
}

/** Runs a command as npm does, with the packages' own programs on the path that npm has set. */
async function run(command: string): Promise<{ readonly ok: boolean; readonly output: string }> {
  const child = spawn(command, { shell: true, stdio: ["ignore", "pipe", "pipe"] });
  const parts: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  child.stderr.on("data", (part: Buffer) => parts.push(part));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { ok: code === 0, output: Buffer.concat(parts).toString("utf8") };
}

async function pass(name: string): Promise<Result> {
  const command = await getPackageJsonScript(name);
  if (command === undefined) throw new Error(`package.json has no script ${name}`);
  const start = performance.now();
  const { ok, output } = await run(command);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${ok ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (!ok) console.log(output);
  return { name, ok };
}

async function main(names: readonly string[]): Promise<void> {
  mkdirSync("reports", { recursive: true });
  const results: Result[] = [];
  for (const name of names) results.push(await pass(name));
  const lines = results.map(({ name, ok }) => `${name}:${ok ? "ok" : "failed"}`);
  writeFileSync("reports/gates.txt", `${lines.join("\n")}\n`);
  const failed = results.filter(({ ok }) => !ok).map(({ name }) => name);
  if (failed.length > 0) throw new Error(`not passed: ${failed.join(", ")}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
