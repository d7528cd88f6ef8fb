import { readFileSync } from "node:fs";
import type { Blueprint } from "../../src/workbook/blueprint.ts";
import { readBlueprint } from "../../src/xlsx/index.ts";

/** The workbook of the first layout that is kept, as data. */
export async function firstLayout(): Promise<Blueprint> {
  const { blueprint } = await readBlueprint(new Uint8Array(readFileSync("test/frozen/indeling-1.xlsx")));
  return blueprint;
}
