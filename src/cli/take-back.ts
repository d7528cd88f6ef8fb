import { success, type Outcome } from "../model/problem.ts";
import type { Keeper } from "../usecases/backup.ts";
import {
  landed,
  takeBackLines,
  takeBackStep,
  type ReturnedFile,
  type TakeBackProposal,
} from "../usecases/take-back.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { contentsOf } from "../workbook/contents-of.ts";
import { readEvaluation } from "../workbook/read.ts";
import type { Given } from "./arguments.ts";
import type { Command, World } from "./command.ts";
import { readBytes, writeNew } from "./files.ts";
import { caughtInWorkbook, inWorkbook } from "./mending.ts";
import { caught, linesText } from "./problems.ts";
import { pathIn, workbookTarget } from "./target.ts";
import { clock } from "./today.ts";
import { texts } from "./texts.ts";

/** `neem-over`: takes what colleagues sent back over in a copy of the workbook. */
export const takeBackCommand: Command = {
  grammar: {
    options: { uit: { kind: "path", required: true }, overschrijf: { kind: "flag" } },
    files: 2,
    more: true,
  },
  run: runTakeBack,
};

async function runTakeBack(given: Given, world: World): Promise<Outcome<string>> {
  const [workbook = "", ...returned] = given.files.map((file) => pathIn(world, file));
  const target = await workbookTarget(given, world, [workbook, ...returned]);
  if (!target.ok) return target;
  const bytes = await readBytes(workbook);
  const whole = await caughtInWorkbook(workbook, async () => success(await world.format.decodeWhole(bytes)));
  if (!whole.ok) return whole;
  const files: ReturnedFile[] = [];
  for (const file of new Set(returned)) files.push(await returnedFile(file, world));
  const { keeper, told } = clock();
  const proposal = proposed(workbook, whole.value.blueprint, files, keeper);
  if (!proposal.ok) return proposal;
  const isSame = proposal.value.workbook === whole.value.blueprint;
  await writeNew(target.value, isSame ? bytes : await world.format.encode(proposal.value.workbook));
  const left = isSame ? [] : whole.value.left.map(texts.leftOut);
  const lines = [...takeBackLines(proposal.value), ...told, ...left, texts.made(target.value.path)];
  return success(linesText(lines));
}

/** The same with what is wrong in the workbook said of it; what is wrong in the files is said of those already. */
function proposed(
  file: string,
  workbook: Blueprint,
  files: readonly ReturnedFile[],
  keeper: Keeper,
): Outcome<TakeBackProposal> {
  const contents = contentsOf(workbook);
  const own = readEvaluation(contents);
  if (!own.ok) return inWorkbook(file, own);
  const preview = takeBackStep(contents, files);
  return preview.ok ? inWorkbook(file, landed(workbook, preview.value, keeper)) : preview;
}

async function returnedFile(file: string, { format }: World): Promise<ReturnedFile> {
  const bytes = await readBytes(file);
  return { source: file, read: await caught(async () => success(await format.decodeWhole(bytes))) };
}
