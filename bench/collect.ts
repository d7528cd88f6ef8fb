/**
 * How fast the results of many workbooks are brought together, and how much memory that takes: `npm run bench:collect`, and
 * with `-- --alles` also for 5,000 files. Every file is another workbook of three years, of an organisation of its own.
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { gather } from "../src/usecases/bring-in.ts";
import { collectFiles } from "../src/usecases/collect-files.ts";
import { resultsCsv } from "../src/workbook/results-csv.ts";
import { buildGathered } from "../src/workbook/results-workbook.ts";
import { readContents, writeBlueprint } from "../src/xlsx/index.ts";
import { filesIn, makeFiles } from "./collect-files.ts";

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(bytes < 10_485_760 ? 1 : 0)} MB`;

/** Reads files and brings their results together; a row of the table. Memory is looked at behind every file. */
async function measured(folder: string, count: number): Promise<string> {
  const files = await filesIn(folder, count);
  const memory: number[] = [];
  const [begin, worked] = [performance.now(), process.cpuUsage()];
  const collected = await collectFiles(files, {
    read: readContents,
    onProgress: () => void memory.push(process.memoryUsage().rss),
  });
  const rate = (count * 1000) / (performance.now() - begin);
  const { user, system } = process.cpuUsage(worked);
  const perProcessor = (count * 1_000_000) / (user + system);
  if (!collected.ok || collected.value.unreadable.length > 0) throw new Error("a file could not be read");
  const { history, organisationChanges } = gather(collected.value.contributions).gathered;
  const csv = new TextEncoder().encode(resultsCsv(history)).length;
  const half = Math.max(...memory.slice(0, count / 2));
  const workbook =
    history.length > 20_000
      ? "–"
      : megabytes((await writeBlueprint(buildGathered({ history, organisationChanges }))).length);
  const whole = process.resourceUsage().maxRSS * 1024;
  const figures = [
    rate.toFixed(0),
    perProcessor.toFixed(0),
    megabytes(half),
    megabytes(Math.max(...memory)),
    megabytes(whole),
    megabytes(csv),
    workbook,
  ];
  return `| ${[count, history.length, ...figures].join(" | ")} |`;
}

/** The same in a process of its own, so that nothing of what was done before is in its memory. */
function measuredApart(folder: string, count: number): void {
  const [, script = ""] = process.argv;
  const { status } = spawnSync(process.execPath, [...process.execArgv, script, folder, String(count)], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`measuring ${count} files failed`);
}

async function measureAll(counts: readonly number[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "spiegel-bench-"));
  try {
    const machine = [cpus()[0]?.model ?? "", `${availableParallelism()} cores`, `${megabytes(totalmem())} of memory`];
    console.log(`${machine.join(", ")}, Node ${process.version}\n`);
    console.log(
      "| files | rows | files a second | of the processor | peak, first half | peak, reading | peak, all | CSV | workbook |",
    );
    console.log("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (const [at, count] of counts.entries()) {
      await makeFiles(folder, counts[at - 1] ?? 0, count);
      measuredApart(folder, count);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [folder = "", count] = process.argv.slice(2);
if (count !== undefined) console.log(await measured(folder, Number(count)));
else await measureAll(folder === "--alles" ? [50, 500, 5000] : [50, 500]);
