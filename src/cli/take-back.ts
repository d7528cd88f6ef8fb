import { success, type Outcome } from "../model/problem.ts";
import { takeBack, takeBackLines, type ReturnedFile } from "../usecases/take-back.ts";
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
  const proposal = takeBack(whole.value.blueprint, files, keeper);
  if (!proposal.ok) return inWorkbook(workbook, proposal);
  const isSame = proposal.value.workbook === whole.value.blueprint;
  await writeNew(target.value, isSame ? bytes : await world.format.encode(proposal.value.workbook));
  const left = isSame ? [] : whole.value.left.map(texts.leftOut);
  const lines = [...takeBackLines(proposal.value), ...told, ...left, texts.made(target.value.path)];
  return success(linesText(lines));
}

async function returnedFile(file: string, { format }: World): Promise<ReturnedFile> {
  const bytes = await readBytes(file);
  return { source: file, read: await caught(async () => success(await format.decodeWhole(bytes))) };
}
