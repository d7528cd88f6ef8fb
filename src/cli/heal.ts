import { success, type Outcome } from "../model/problem.ts";
import { checkHealth, heal, lostLines, upgradeLines, type HealthReport } from "../usecases/health.ts";
import type { WorkbookRepairer } from "../usecases/repairer.ts";
import type { Inspected } from "../workbook/health/fault.ts";
import type { Given } from "./arguments.ts";
import type { Command, Told, World } from "./command.ts";
import { sortedFaultLines, sortedHealLines } from "./fault-lines.ts";
import { readBytes } from "./files.ts";
import { caughtInFile, linesText } from "./problems.ts";
import { fileRepairer, inspected } from "./repair-file.ts";
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
  let book = nothingSeen;
  const inspect = async () => (book = inspected(await world.format.decodeWhole(bytes)));
  const report = await caughtInFile(workbook, () => checkHealth({ inspect }, day));
  if (!report.ok) return report;
  const isSound = report.value.faults.length === 0;
  const after = [...lostLines(report.value).map(texts.lostBefore), ...upgradeLines(report.value)];
  const lines = [...sortedFaultLines(report.value, book), ...after];
  return success(isSound ? { text: "", remarks: lines, code: 0 } : { text: linesText(lines), remarks: [], code: 1 });
}

async function mend(given: Given, world: World, day: string): Promise<Outcome<Told>> {
  const workbook = pathIn(world, given.files[0]);
  const target = await workbookTarget(given, world, [workbook]);
  if (!target.ok) return target;
  const bytes = await readBytes(workbook);
  const { keeper, told } = clock();
  let book = nothingSeen;
  const repairer = watched(fileRepairer(bytes, target.value, world), (found) => (book = found));
  const report = await caughtInFile(workbook, () => heal(repairer, { ...keeper, day }));
  if (!report.ok) return report;
  const lines = [
    ...sortedHealLines(report.value, book),
    ...lostAfter(report.value),
    ...told,
    texts.made(target.value.path),
  ];
  return success({ text: linesText(lines), remarks: [], code: report.value.remaining.length === 0 ? 0 : 1 });
}

const nothingSeen: Inspected = { sheets: [], names: [], styles: {}, properties: { title: "", subject: "" } };

/** A workbook that is mended, of which is told what was found in it. */
const watched = (workbook: WorkbookRepairer, see: (found: Inspected) => void): WorkbookRepairer => ({
  repair: (decide) =>
    workbook.repair((found) => {
      see(found);
      return decide(found);
    }),
});

/** Where answers are that went with their places, and how they come back. */
function lostAfter(report: HealthReport): readonly string[] {
  const number = report.lost?.number ?? 0;
  return lostLines(report).map((line) => texts.lostAfter(line, number));
}
