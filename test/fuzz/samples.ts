import { readFileSync } from "node:fs";
import { build } from "../../src/workbook/build.ts";
import { writeBlueprint } from "../../src/xlsx/index.ts";
import { keepingBackups } from "../../src/usecases/backup.ts";
import { success } from "../../src/model/problem.ts";
import { names } from "../../src/workbook/names.ts";
import type { Revision } from "../../src/workbook/revise.ts";
import { record } from "../../src/usecases/record.ts";
import { keeperAt } from "../support/keeping.ts";
import { asking, RevisedBook, valueOf } from "../support/revising.ts";
import { inFull } from "../support/evaluation-in-full.ts";
import { sampleBlueprint } from "../support/sample-blueprint.ts";
import { filledIn, shareCopy, typed } from "../support/sharing.ts";
import { partsOf, type Parts } from "./parts.ts";

/** A sound file to spoil. */
export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly parts: Parts;
  /** Whether it is a workbook of one's own, or one that a colleague sends back. */
  readonly isOwn: boolean;
}

/** Frozen: as LibreOffice 7.4 saved our workbook and our share copy. */
const frozen = (name: string): Uint8Array => new Uint8Array(readFileSync(`test/fuzz/samples/${name}`));

async function sample(name: string, isOwn: boolean, bytes: Uint8Array): Promise<Sample> {
  return { name, isOwn, bytes, parts: await partsOf(bytes) };
}

/** A workbook with a backup, of before its results were recorded and an answer was changed. */
async function withBackup(): Promise<Uint8Array> {
  const book = new RevisedBook(inFull);
  valueOf(await record(keepingBackups(book, keeperAt()), "2026-11-29", asking(true)));
  const changed = new Map([[names.conclusion(1), "Later geschreven."]]);
  await book.revise(() =>
    success({ sheets: [], behind: "", styles: {}, rows: [], values: changed, changes: [] } satisfies Revision),
  );
  return writeBlueprint(book.blueprint);
}

/** Whole workbooks and copies that colleagues send back, as we and as LibreOffice write them, and one with every feature. */
export async function samples(): Promise<readonly Sample[]> {
  const copy = typed(shareCopy(inFull), filledIn);
  return [
    await sample("our workbook", true, await writeBlueprint(build(inFull))),
    await sample("our workbook with a backup", true, await withBackup()),
    await sample("a workbook of the first layout", true, new Uint8Array(readFileSync("test/frozen/indeling-1.xlsx"))),
    await sample("our share copy", false, await writeBlueprint(copy)),
    await sample("LibreOffice's workbook", true, frozen("libreoffice-werkmap.xlsx")),
    await sample("LibreOffice's share copy", false, frozen("libreoffice-deelversie.xlsx")),
    await sample("a workbook with every feature", false, await writeBlueprint(sampleBlueprint)),
  ];
}
