import { extname } from "node:path";
import { toJson } from "../model/evaluation/json.ts";
import { failure, success, type Outcome } from "../model/problem.ts";
import { read } from "../usecases/read.ts";
import type { Given } from "./arguments.ts";
import type { Command, World } from "./command.ts";
import { ensureTarget, readBytes, writeNew } from "./files.ts";
import { caughtInWorkbook } from "./mending.ts";
import { problem } from "./problems.ts";
import { pathIn } from "./target.ts";
import { texts } from "./texts.ts";

/** `lees`: the answers of a workbook as JSON, on standard output or in a file. */
export const readCommand: Command = {
  grammar: { options: { uit: { kind: "path" }, overschrijf: { kind: "flag" } }, files: 1 },
  run: runRead,
};

const workbookNames = new Set([".xlsx", ".xlsm", ".xlsb", ".xls"]);

async function runRead(given: Given, world: World): Promise<Outcome<string>> {
  const workbook = pathIn(world, given.files[0]);
  const out = given.values.get("uit");
  const target = { path: pathIn(world, out), overwrite: given.flags.has("overschrijf") };
  if (out !== undefined) {
    await ensureTarget(target, [workbook]);
    if (workbookNames.has(extname(out).toLowerCase()))
      return failure(problem("werkmap-naam", target.path, texts.workbookName));
  }
  const json = await readJson(workbook, world);
  if (!json.ok || out === undefined) return json;
  await writeNew(target, new TextEncoder().encode(json.value));
  return success(`${texts.written(target.path)}\n`);
}

async function readJson(workbook: string, { format }: World): Promise<Outcome<string>> {
  const bytes = await readBytes(workbook);
  const evaluation = await caughtInWorkbook(workbook, () => read({ read: () => format.decode(bytes) }));
  return evaluation.ok ? success(`${JSON.stringify(toJson(evaluation.value), null, 2)}\n`) : evaluation;
}
