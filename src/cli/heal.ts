import { success, type Outcome } from "../model/problem.ts";
import { checkHealth, faultLines, heal, healLines, lostLines, type HealthReport } from "../usecases/health.ts";
import type { Given } from "./arguments.ts";
import type { Command, Told, World } from "./command.ts";
import { readBytes } from "./files.ts";
import { caughtInFile, linesText } from "./problems.ts";
import { fileRepairer } from "./repair-file.ts";
import { pathIn, workbookTarget } from "./target.ts";
import { texts } from "./texts.ts";
import { clock, givenDay } from "./today.ts";

/** `herstel`: says what is broken in a workbook, a line each; with `--uit` it is mended in another file. */
export const healCommand: Command = {
  grammar: {
    options: { uit: { kind: "path" }, datum: { kind: "text" }, overschrijf: { kind: "flag" } },
    files: 1,
  },
  run: runHeal,
};

async function runHeal(given: Given, world: World): Promise<Outcome<string | Told>> {
  const day = givenDay(given.values.get("datum"));
  if (!day.ok) return day;
  return given.values.has("uit") ? mend(given, world, day.value) : look(given, world, day.value);
}

async function look(given: Given, world: World, day: string): Promise<Outcome<Told>> {
  const workbook = pathIn(world, given.files[0]);
  const bytes = await readBytes(workbook);
  const inspect = async () => (await world.format.decodeWhole(bytes)).blueprint;
  const report = await caughtInFile(workbook, () => checkHealth({ inspect }, day));
  if (!report.ok) return report;
  const isSound = report.value.faults.length === 0;
  const lines = [...faultLines(report.value), ...lostLines(report.value).map(texts.lostBefore)];
  return success(isSound ? { text: "", remarks: lines, code: 0 } : { text: linesText(lines), remarks: [], code: 1 });
}

async function mend(given: Given, world: World, day: string): Promise<Outcome<Told>> {
  const workbook = pathIn(world, given.files[0]);
  const target = await workbookTarget(given, world, [workbook]);
  if (!target.ok) return target;
  const bytes = await readBytes(workbook);
  const { keeper, told } = clock();
  const report = await caughtInFile(workbook, () => heal(fileRepairer(bytes, target.value, world), { ...keeper, day }));
  if (!report.ok) return report;
  const lines = [...healLines(report.value), ...lostAfter(report.value), ...told, texts.made(target.value.path)];
  return success({ text: linesText(lines), remarks: [], code: report.value.remaining.length === 0 ? 0 : 1 });
}

/** Where answers are that went with their places, and how they come back. */
function lostAfter(report: HealthReport): readonly string[] {
  const number = report.lost?.number ?? 0;
  return lostLines(report).map((line) => texts.lostAfter(line, number));
}
