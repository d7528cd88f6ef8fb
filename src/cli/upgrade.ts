import { success, type Outcome } from "../model/problem.ts";
import { checkUpgrade, upgrade, upgradeLines, upgradePreview } from "../usecases/upgrade.ts";
import type { Given } from "./arguments.ts";
import type { Command, World } from "./command.ts";
import { readBytes } from "./files.ts";
import { caughtInWorkbook } from "./mending.ts";
import { linesText } from "./problems.ts";
import { fileRepairer, inspected } from "./repair-file.ts";
import { pathIn, workbookTarget } from "./target.ts";
import { texts } from "./texts.ts";
import { clock, givenDay } from "./today.ts";

/** `bijwerken`: says what upgrading a workbook changes; with `--uit` it is upgraded in another file. */
export const upgradeCommand: Command = {
  grammar: {
    options: { uit: { kind: "path" }, datum: { kind: "text" }, overschrijf: { kind: "flag" } },
    files: 1,
  },
  run: runUpgrade,
};

async function runUpgrade(given: Given, world: World): Promise<Outcome<string>> {
  const day = givenDay(given.values.get("datum"));
  if (!day.ok) return day;
  return given.values.has("uit") ? renew(given, world, day.value) : look(given, world, day.value);
}

async function look(given: Given, world: World, day: string): Promise<Outcome<string>> {
  const workbook = pathIn(world, given.files[0]);
  const bytes = await readBytes(workbook);
  const inspect = async () => inspected(await world.format.decodeWhole(bytes));
  const report = await caughtInWorkbook(workbook, () => checkUpgrade({ inspect }, day));
  return report.ok ? success(linesText(upgradePreview(report.value))) : report;
}

async function renew(given: Given, world: World, day: string): Promise<Outcome<string>> {
  const workbook = pathIn(world, given.files[0]);
  const target = await workbookTarget(given, world, [workbook]);
  if (!target.ok) return target;
  const bytes = await readBytes(workbook);
  const { keeper, told } = clock();
  const repairer = fileRepairer(bytes, target.value, world);
  const report = await caughtInWorkbook(workbook, () => upgrade(repairer, { day, shown: null }, keeper));
  if (!report.ok) return report;
  return success(linesText([...upgradeLines(report.value), ...told, texts.made(target.value.path)]));
}
