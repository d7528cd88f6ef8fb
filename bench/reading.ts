/** Reading returned files, beside other libraries, each in a process of its own for its memory; row 5. */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readContents } from "../src/xlsx/index.ts";
import { makeFiles, pathOf } from "./collect-files.ts";
import { read as readExcelFile } from "./peers/excel-file.ts";
import { read as readExcelJs } from "./peers/exceljs.ts";
import { median } from "./runner.ts";
import { atMost, compared, milliseconds, under, type Line } from "./table.ts";

const readers = { ours: readContents, exceljs: readExcelJs, small: readExcelFile } as const;

/** Who reads. */
export type Reader = keyof typeof readers;

/** What reading took: milliseconds of the processor a file, and the most memory, in bytes. */
export interface Reading {
  readonly perFile: number;
  readonly memory: number;
}

/** Reads files one after another; what a process of its own does. */
export async function readAll(reader: Reader, folder: string, count: number): Promise<Reading> {
  const begin = process.cpuUsage();
  for (let index = 0; index < count; index += 1) {
    await readers[reader](new Uint8Array(await readFile(pathOf(folder, index))));
  }
  const { user, system } = process.cpuUsage(begin);
  return { perFile: (user + system) / 1000 / count, memory: process.resourceUsage().maxRSS * 1024 };
}

/** What a script beside this one prints of so many files, in a process of its own. */
function apart<T>(script: string, how: string, folder: string, count: number): T {
  const given = [...process.execArgv, join(import.meta.dirname, script), how, folder, String(count)];
  const { status, stdout } = spawnSync(process.execPath, given, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${script} ${how} failed`);
  return JSON.parse(stdout) as T;
}

const readApart = (reader: Reader, folder: string, count: number): Reading =>
  apart("read-apart.ts", reader, folder, count);

/** What gathering takes by the clock, with one process more and without, by turns. */
function gatherTimes(folder: string, count: number, rounds: number): { two: number; one: number } {
  const times = Array.from({ length: rounds }, () => ({
    two: apart<number>("gather-apart.ts", "1", folder, count),
    one: apart<number>("gather-apart.ts", "0", folder, count),
  }));
  return { two: median(times.map(({ two }) => two)), one: median(times.map(({ one }) => one)) };
}

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(0)} MB`;

const medianOf = (readings: readonly Reading[]): Reading => ({
  perFile: median(readings.map(({ perFile }) => perFile)),
  memory: median(readings.map(({ memory }) => memory)),
});

/** Does some work with a folder that holds so many files, each another workbook, and takes it away again. */
export async function withFiles<T>(count: number, work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "spiegel-bench-"));
  try {
    await makeFiles(folder, 0, count);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function byTurns(folder: string, count: number, rounds: number): Record<Reader, Reading> {
  const readings: Record<Reader, Reading[]> = { ours: [], exceljs: [], small: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const reader of Object.keys(readings) as Reader[]) readings[reader].push(readApart(reader, folder, count));
  }
  return { ours: medianOf(readings.ours), exceljs: medianOf(readings.exceljs), small: medianOf(readings.small) };
}

/** Row 5: so many files, and for the memory a tenth of them. */
export function readingLines(count: number, rounds: number): Promise<readonly Line[]> {
  return withFiles(count, (folder) => {
    const few = medianOf(Array.from({ length: rounds }, () => readApart("ours", folder, count / 10)));
    const { ours, exceljs, small } = byTurns(folder, count, rounds);
    const what = `reading a file, of ${count}`;
    const memory = "peak memory of that";
    const { two, one } = gatherTimes(folder, count, rounds);
    return [
      compared(5, what, [ours.perFile, "ExcelJS", exceljs.perFile], milliseconds, under(1)),
      compared(5, what, [ours.perFile, "read-excel-file: cells alone", small.perFile], milliseconds, under(1)),
      compared(5, memory, [ours.memory, "ExcelJS", exceljs.memory], megabytes, under(1)),
      compared(5, memory, [ours.memory, "read-excel-file", small.memory], megabytes, under(1)),
      compared(5, memory, [ours.memory, `${count / 10} files`, few.memory], megabytes, atMost(1.25)),
      compared(
        5,
        `gathering ${count} files, by the clock`,
        [two, "without a second process", one],
        milliseconds,
        under(1),
      ),
    ];
  });
}
