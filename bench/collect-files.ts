/** Workbooks of many organisations, each in its third year and recorded, as files. */
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { profileIds } from "../src/model/bijlage-d/profiles.ts";
import { emptyEvaluation } from "../src/model/evaluation/empty.ts";
import type { Evaluation, Result, Score } from "../src/model/evaluation/evaluation.ts";
import { evaluationMark } from "../src/model/sharing/identity.ts";
import type { EarlierFile } from "../src/usecases/collect-files.ts";
import { build } from "../src/workbook/build.ts";
import { writeBlueprint } from "../src/xlsx/index.ts";

const years = [2024, 2026, 2028];
const reason = "De organisatie voldoet in grote lijnen; bij regie en juridisch advies is zij kwetsbaar. ".repeat(3);

const nameOf = (index: number): string => `Omgevingsdienst ${index}`;

function rowsOf(organisation: string, index: number): readonly Result[] {
  return years.flatMap((year) =>
    profileIds.map((profile, at): Result => ({
      evaluationId: evaluationMark(organisation, year),
      organisation,
      year,
      profile,
      source: "zelfevaluatie",
      score: (((index + at + year / 2) % 5) + 1) as Score,
      justification: `${reason}${organisation}.`,
      ambition: "Over twee jaar een niveau hoger.",
      recordedOn: `${year}-11-25`,
    })),
  );
}

/** A workbook in its third year, recorded, with notes and justifications in it. */
function evaluationOf(index: number): Evaluation {
  const organisation = nameOf(index);
  const history = rowsOf(organisation, index);
  const empty = emptyEvaluation(organisation, 2028);
  const profiles = { ...empty.profiles };
  for (const id of profileIds) {
    const last = history.findLast(({ profile }) => profile === id);
    const notes = profiles[id].notes.map((_, note) => (note === 7 ? (last?.ambition ?? "") : `${reason}${note}`));
    profiles[id] = { ...profiles[id], notes, score: last?.score ?? null, justification: last?.justification ?? "" };
  }
  return { ...empty, evaluationId: evaluationMark(organisation, 2028), profiles, history };
}

/** Where a file of the folder stands. */
export const pathOf = (folder: string, index: number): string => join(folder, `${index}.xlsx`);

/** Makes the files that are not there yet. */
export async function makeFiles(folder: string, from: number, to: number): Promise<void> {
  for (let index = from; index < to; index += 1) {
    await writeFile(pathOf(folder, index), await writeBlueprint(build(evaluationOf(index))));
  }
}

/** The first so many files, as they are chosen to be gathered. */
export const filesIn = (folder: string, count: number): Promise<readonly EarlierFile[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => fileIn(folder, index)));

async function fileIn(folder: string, index: number): Promise<EarlierFile> {
  const path = pathOf(folder, index);
  return { source: path, size: (await stat(path)).size, bytes: async () => new Uint8Array(await readFile(path)) };
}
