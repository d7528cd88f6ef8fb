import type { Blueprint } from "../../src/workbook/blueprint.ts";
import { build } from "../../src/workbook/build.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { readEvaluation } from "../../src/workbook/read.ts";
import { success } from "../../src/model/problem.ts";
import { takeBack } from "../../src/usecases/take-back.ts";
import { FileError, readBlueprint, writeBlueprint } from "../../src/xlsx/index.ts";
import { filledIn, readyToShare, shareCopy, typed } from "../support/sharing.ts";
import { convert } from "../support/soffice.ts";
import { complaints } from "../support/validator.ts";

jest.setTimeout(240_000);

const read = async (bytes: Uint8Array) => readBlueprint(bytes);

async function taken(workbook: Blueprint, returned: Uint8Array) {
  const outcome = takeBack(workbook, [{ source: "terug", read: success(await read(returned)) }]);
  if (!outcome.ok) throw new Error(outcome.problems[0].what);
  return outcome.value;
}

function entriesOf(workbook: Blueprint) {
  const evaluation = readEvaluation(contentsOf(workbook));
  if (!evaluation.ok) throw new Error(evaluation.problems[0].what);
  return evaluation.value.peerReview.entries;
}

/** Opened and saved by LibreOffice, filled in, and saved by LibreOffice once more. */
async function back(): Promise<Uint8Array> {
  const opened = await convert(await writeBlueprint(shareCopy()), "xlsx");
  return convert(await writeBlueprint(typed((await read(opened)).blueprint, filledIn)), "xlsx");
}

describe("there and back through LibreOffice", () => {
  test("[I30] what colleagues filled in lands in step 2, and nothing outside the cells is seen", async () => {
    const workbook = (await read(await writeBlueprint(build(readyToShare)))).blueprint;
    const saved = await back();
    const proposal = await taken(workbook, saved);
    expect(proposal.told).toEqual([]);
    expect(proposal.taken.lines.every(({ verdict }) => verdict === "new")).toBe(true);
    const direct = await taken(workbook, await writeBlueprint(typed(shareCopy(), filledIn)));
    expect(entriesOf(proposal.workbook)).toEqual(entriesOf(direct.workbook));
    expect(entriesOf(proposal.workbook).length).toBeGreaterThan(15);
    const again = await taken(proposal.workbook, saved);
    expect(again.workbook).toBe(proposal.workbook);
  });

  test("[I31] the merged workbook passes through LibreOffice, and the Open XML SDK finds nothing wrong", async () => {
    const workbook = (await read(await writeBlueprint(build(readyToShare)))).blueprint;
    const { workbook: merged } = await taken(workbook, await writeBlueprint(typed(shareCopy(), filledIn)));
    const bytes = await writeBlueprint(merged);
    expect(await complaints(bytes)).toEqual([]);
    expect(await complaints(await writeBlueprint(shareCopy()))).toEqual([]);
    expect(entriesOf((await read(await convert(bytes, "xlsx"))).blueprint)).toEqual(entriesOf(merged));
  });

  test("[I32] saved with macros (.xlsm) it is read; as .ods and .xls it gets a clear answer", async () => {
    const bytes = await writeBlueprint(typed(shareCopy(), filledIn));
    const workbook = build(readyToShare);
    expect((await taken(workbook, await convert(bytes, "xlsm"))).taken.added.length).toBeGreaterThan(15);
    await expect(read(await convert(bytes, "ods"))).rejects.toThrow(/OpenDocument/);
    await expect(read(await convert(bytes, "xls"))).rejects.toThrow(FileError);
  });
});
