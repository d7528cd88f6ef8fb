import { readFile, writeFile } from "node:fs/promises";
import { readBlueprint, writeBlueprint } from "../../src/xlsx/index.ts";
import { typed } from "./sharing.ts";

/** Gives a score in a workbook on disk, as somebody would: without any, recording asks first. */
export async function scoreIn(path: string): Promise<void> {
  const { blueprint } = await readBlueprint(await readFile(path));
  await writeFile(path, await writeBlueprint(typed(blueprint, { score_casemanager: 3 })));
}
