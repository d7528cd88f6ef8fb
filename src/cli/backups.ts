import { failure, sentence, success, type Outcome } from "../model/problem.ts";
import {
  backupLine,
  differenceLines,
  listedBackups,
  restore,
  restoreLines,
  stayLines,
  warnLines,
  type ListedBackup,
  type Restoring,
} from "../usecases/restore.ts";
import { restoreTexts } from "../usecases/restore-texts.ts";
import type { Given } from "./arguments.ts";
import type { Command, Told, World } from "./command.ts";
import { readBytes } from "./files.ts";
import { caughtInWorkbook, inWorkbook } from "./mending.ts";
import { linesText, problem } from "./problems.ts";
import { reviseGiven } from "./revise-file.ts";
import { pathIn } from "./target.ts";
import { texts } from "./texts.ts";

/** `reservekopieen`: which backups a workbook holds, or with a number what putting one back would change. */
export const backupsCommand: Command = {
  grammar: { options: { nummer: { kind: "text" } }, files: 1 },
  run: runBackups,
};

/** `terugzetten`: puts the answers of a backup back in another file, with `--aanvullen` only those that are missing. */
export const restoreCommand: Command = {
  grammar: {
    options: {
      nummer: { kind: "text", required: true },
      uit: { kind: "path" },
      aanvullen: { kind: "flag" },
      akkoord: { kind: "flag" },
      overschrijf: { kind: "flag" },
    },
    files: 1,
  },
  run: runRestore,
};

async function runBackups(given: Given, world: World): Promise<Outcome<string | Told>> {
  const all = await backupsOf(given, world);
  const number = given.values.get("nummer");
  if (!all.ok) return number === undefined ? orNone(all) : all;
  if (number === undefined) return success(linesText(all.value.map((backup) => backupLine(backup))));
  const chosen = backupAt(all.value, number);
  if (!chosen.ok) return chosen;
  const { restoring } = chosen.value;
  if (!restoring.ok) return inWorkbook(fileOf(given, world), restoring);
  return success(linesText(shownLines(chosen.value, restoring.value)));
}

/** Nothing was kept yet: that is an answer, and no fault. */
function orNone(refused: Outcome<never>): Outcome<Told> {
  if (refused.ok || refused.problems[0].code !== "geen-reservekopie") return refused;
  return success({ text: "", remarks: [sentence({ ...refused.problems[0], where: "" })], code: 0 });
}

async function runRestore(given: Given, world: World): Promise<Outcome<string | Told>> {
  const all = await backupsOf(given, world);
  const chosen = all.ok ? backupAt(all.value, given.values.get("nummer") ?? "") : all;
  if (!chosen.ok) return chosen;
  const { key, missing } = chosen.value;
  const restoring = given.flags.has("aanvullen") ? missing : chosen.value.restoring;
  if (!restoring.ok) return inWorkbook(fileOf(given, world), restoring);
  const { way, differences } = restoring.value;
  const isWritten = given.values.has("uit");
  if (!given.flags.has("akkoord") && (differences.length > 0 || !isWritten)) {
    return success({ text: previewOf(chosen.value, restoring.value), remarks: [], code: isWritten ? 1 : 0 });
  }
  if (!isWritten) return failure(problem("optie-ontbreekt", "", texts.missingOption("uit")));
  return reviseGiven(given, world, async (workbook) => {
    const done = await restore(workbook, key, differences, way);
    return done.ok ? success(restoreLines(done.value)) : done;
  });
}

/** What would change, each difference on a line, and how to go on. */
function previewOf(backup: ListedBackup, restoring: Restoring): string {
  const isEmpty = restoring.differences.length === 0;
  return linesText([
    ...shownLines(backup, restoring),
    ...stayLines(restoring),
    ...(isEmpty ? [] : nextLines(backup, restoring)),
  ]);
}

const shownLines = (backup: ListedBackup, restoring: Restoring): readonly string[] => [
  backupLine(backup, restoring),
  ...warnLines(restoring),
  ...differenceLines(restoring),
];

/** How to go on; also with less, when that leaves newer answers as they are. */
function nextLines({ number, missing }: ListedBackup, restoring: Restoring): readonly string[] {
  const { way, differences } = restoring;
  if (way === "missing") return [texts.supplementNext(differences.length, number)];
  const count = missing.ok && warnLines(restoring).length > 0 ? missing.value.differences.length : 0;
  return [texts.restoreNext(differences.length, number), ...(count > 0 ? [texts.supplementToo(count, number)] : [])];
}

const fileOf = (given: Given, world: World): string => pathIn(world, given.files[0]);

async function backupsOf(given: Given, world: World): Promise<Outcome<readonly ListedBackup[]>> {
  const file = fileOf(given, world);
  const bytes = await readBytes(file);
  return caughtInWorkbook(file, async () => listedBackups(await world.format.decode(bytes)));
}

function backupAt(all: readonly ListedBackup[], given: string): Outcome<ListedBackup> {
  const chosen = all.find(({ number }) => String(number) === given.trim());
  if (chosen !== undefined) return success(chosen);
  return failure(problem("geen-nummer", "--nummer", restoreTexts.noSuch(given, all.length)));
}
