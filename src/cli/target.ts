import { extname, resolve } from "node:path";
import { failure, success, type Outcome } from "../model/problem.ts";
import type { Given } from "./arguments.ts";
import type { World } from "./command.ts";
import { ensureTarget, type Target } from "./files.ts";
import { problem } from "./problems.ts";
import { texts } from "./texts.ts";

/** The path of a file that was given, relative to the folder of the world. */
export const pathIn = ({ folder }: World, path: string | undefined): string => resolve(folder, path ?? "");

/**
 * Where `--uit` puts a workbook, looked at before any work is done: it has to be named as one, and may not be one of the
 * files that are read.
 * @throws DiskError when it can't be written there.
 */
export function workbookTarget(given: Given, world: World, inputs: readonly string[]): Promise<Outcome<Target>> {
  return targetNamed([".xlsx"], given, world, inputs);
}

/** The same for a workbook or a table of results, by the end of its name. */
export function resultsTarget(given: Given, world: World, inputs: readonly string[]): Promise<Outcome<Target>> {
  return targetNamed([".xlsx", ".csv"], given, world, inputs);
}

/** Whether a file that is written is to be a table as text. */
export const isCsv = ({ path }: Target): boolean => extname(path).toLowerCase() === ".csv";

async function targetNamed(
  endings: readonly string[],
  given: Given,
  world: World,
  inputs: readonly string[],
): Promise<Outcome<Target>> {
  const path = pathIn(world, given.values.get("uit"));
  if (!endings.includes(extname(path).toLowerCase())) {
    return failure(problem("geen-xlsx-naam", path, endings.length > 1 ? texts.noResultsName : texts.noWorkbookName));
  }
  const target = { path, overwrite: given.flags.has("overschrijf") };
  await ensureTarget(target, inputs);
  return success(target);
}
