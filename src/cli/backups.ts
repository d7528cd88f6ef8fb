import { failure, success, type Outcome } from "../model/problem.ts";
import {
  backupLine,
  differenceLines,
  listedBackups,
  restore,
  restoreLines,
  type ListedBackup,
} from "../usecases/restore.ts";
import { restoreTexts } from "../usecases/restore-texts.ts";
import type { Given } from "./arguments.ts";
import type { Command, World } from "./command.ts";
import { readBytes } from "./files.ts";
import { caughtInFile, inFile, linesText, problem } from "./problems.ts";
import { reviseGiven } from "./revise-file.ts";
import { pathIn } from "./target.ts";
import { texts } from "./texts.ts";

/** `reservekopieen`: which backups a workbook holds, or with a number what putting one back would change. */
export const backupsCommand: Command = {
  grammar: { options: { nummer: { kind: "text" } }, files: 1 },
  run: runBackups,
};

/** `terugzetten`: puts the answers of a backup back, in another file. */
export const restoreCommand: Command = {
  grammar: {
    options: {
      nummer: { kind: "text", required: true },
      uit: { kind: "path", required: true },
      akkoord: { kind: "flag" },
      overschrijf: { kind: "flag" },
    },
    files: 1,
  },
  run: runRestore,
};

async function runBackups(given: Given, world: World): Promise<Outcome<string>> {
  const all = await backupsOf(given, world);
  if (!all.ok) return all;
  const number = given.values.get("nummer");
  if (number === undefined) return success(linesText(all.value.map(backupLine)));
  const chosen = backupAt(all.value, number);
  if (!chosen.ok) return chosen;
  const { restoring } = chosen.value;
  if (!restoring.ok) return inFile(fileOf(given, world), restoring);
  return success(linesText([backupLine(chosen.value), ...differenceLines(restoring.value)]));
}

async function runRestore(given: Given, world: World): Promise<Outcome<string>> {
  const all = await backupsOf(given, world);
  const chosen = all.ok ? backupAt(all.value, given.values.get("nummer") ?? "") : all;
  if (!chosen.ok) return chosen;
  const { key, restoring } = chosen.value;
  if (!restoring.ok) return inFile(fileOf(given, world), restoring);
  const { differences } = restoring.value;
  if (differences.length > 0 && !given.flags.has("akkoord")) {
    const lines = differenceLines(restoring.value).map((what) => problem("verandert", "", { what, remedy: "" }));
    return failure(problem("bevestigen", fileOf(given, world), texts.askRestore(differences.length)), ...lines);
  }
  return reviseGiven(given, world, async (workbook) => {
    const done = await restore(workbook, key, differences);
    return done.ok ? success(restoreLines(done.value)) : done;
  });
}

const fileOf = (given: Given, world: World): string => pathIn(world, given.files[0]);

async function backupsOf(given: Given, world: World): Promise<Outcome<readonly ListedBackup[]>> {
  const file = fileOf(given, world);
  const bytes = await readBytes(file);
  return caughtInFile(file, async () => listedBackups(await world.format.decode(bytes)));
}

function backupAt(all: readonly ListedBackup[], given: string): Outcome<ListedBackup> {
  const chosen = all.find(({ number }) => String(number) === given.trim());
  if (chosen !== undefined) return success(chosen);
  return failure(problem("geen-nummer", "--nummer", restoreTexts.noSuch(given, all.length)));
}
