import type { Blueprint } from "../../src/workbook/blueprint.ts";
import { build } from "../../src/workbook/build.ts";
import { cellAddress, parseArea } from "../../src/workbook/grid.ts";
import { contentsOf } from "../../src/workbook/contents-of.ts";
import { readEvaluation } from "../../src/workbook/read.ts";
import { success } from "../../src/model/problem.ts";
import { landed, takeBackStep } from "../../src/usecases/take-back.ts";
import { FileError, readBlueprint, writeBlueprint } from "../../src/xlsx/index.ts";
import { keeperAt } from "../support/keeping.ts";
import { valueOf } from "../support/revising.ts";
import { filledIn, readyToShare, reviewed, shareCopy, typed, typedAt } from "../support/sharing.ts";
import { convert } from "../support/soffice.ts";
import { complaints } from "../support/validator.ts";

jest.setTimeout(240_000);

const read = async (bytes: Uint8Array) => readBlueprint(bytes);

async function taken(workbook: Blueprint, returned: Uint8Array) {
  const files = [{ source: "terug", read: success(await read(returned)) }];
  return valueOf(landed(workbook, valueOf(takeBackStep(contentsOf(workbook), files)), keeperAt()));
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

/** The workbook with a formula in a cell. */
function withFormula(blueprint: Blueprint, sheet: string, address: string, formula: string): Blueprint {
  const { top, left } = parseArea(address);
  const cells = (one: Blueprint["sheets"][number]) =>
    one.cells.map((cell) => (cell.row === top && cell.column === left ? { ...cell, formula, value: null } : cell));
  return {
    ...blueprint,
    sheets: blueprint.sheets.map((one) => (one.name === sheet ? { ...one, cells: cells(one) } : one)),
  };
}

describe("step 2, calculated by LibreOffice", () => {
  const rowsOf = (workbook: Blueprint) => {
    const sheet = workbook.sheets.find(({ tables }) => tables.some(({ name }) => name === "Toetsing"));
    const table = sheet?.tables.find(({ name }) => name === "Toetsing");
    if (sheet === undefined || table === undefined) throw new Error("no table");
    const { top, left } = parseArea(table.address);
    const address = (row: number, heading: string) => cellAddress(top + row, left + table.columns.indexOf(heading));
    return { name: sheet.name, address };
  };
  const shownIn = async (workbook: Blueprint): Promise<string> => {
    const { blueprint } = await read(await convert(await writeBlueprint(workbook), "xlsx"));
    const sheet = blueprint.sheets.find(({ name }) => name === rowsOf(workbook).name);
    return (sheet?.cells ?? [])
      .flatMap(({ formula, value }) => (formula === undefined ? [] : [String(value)]))
      .join("\n");
  };

  test("[I33] a subject that was pasted with blanks is shown; a row with an error says so, and hides no other", async () => {
    const whole = build(reviewed);
    const { name, address } = rowsOf(whole);
    const before = await shownIn(whole);
    expect(before).toContain("OD Noord: Helder beeld.\n→ Dank, zo houden.\nOD Zuid: Mist cijfers.");
    const pasted = [
      [1, "Onderwerp", "Vraag 1 "],
      [2, "Onderwerp", " Casemanager"],
    ] as const;
    const blanks = pasted.reduce(
      (book, [row, heading, text]) => typedAt(book, name, address(row, heading), text),
      whole,
    );
    const after = await shownIn(blanks);
    expect(after).toContain("OD Noord: Helder beeld.\n→ Dank, zo houden.\nOD Zuid: Mist cijfers.");
    expect(after).toContain("OD Noord: 4\nOD Zuid: 2");
    const broken = withFormula(whole, name, address(1, "Aantekeningen"), "=1/0");
    expect(await shownIn(broken)).toContain("(een rij met een fout: zie de tabel hieronder)\nOD Zuid: Mist cijfers.");
  });
});
