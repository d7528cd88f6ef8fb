import fc from "fast-check";
import { addressOf, contains } from "../../sandbox/core/store/area.ts";
import { merge } from "../../sandbox/core/store/cells.ts";
import { protect, unprotect } from "../../sandbox/core/store/protection.ts";
import { deleteRows, insertRows } from "../../sandbox/core/store/rows.ts";
import { addSheet, deleteSheet, renameSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { type } from "../../sandbox/core/store/user.ts";
import { clearValidation } from "../../sandbox/core/store/validations.ts";
import { newWorkbook } from "../../sandbox/core/store/workbook.ts";
import { anyBlueprint } from "../../test/support/blueprints.ts";
import { placeOf } from "../../test/support/desk.ts";
import { inFull } from "../../test/support/evaluation-in-full.ts";
import { evaluations } from "../../test/support/evaluations.ts";
import { openExcel } from "../../test/support/excel.ts";
import { straight, struck } from "../../test/support/faults.ts";
import { inspectedParts } from "../../test/support/inspected.ts";
import type { Blueprint } from "../workbook/blueprint.ts";
import { build } from "../workbook/build.ts";
import { parseArea } from "../workbook/grid.ts";
import { names } from "../workbook/names.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import { excelHealth } from "./health.ts";
import { excelWorkbook } from "./index.ts";

const inspect = () => excelHealth().inspect();

/** A workbook with this on its sheets, with an empty log. */
async function opened(blueprint: Blueprint) {
  const host = await openExcel();
  await excelWorkbook().write(blueprint);
  deleteSheet(host.workbook, sheetNamed(host.workbook, "Blad1"));
  host.log.length = 0;
  return host;
}

/** The parts without the rules of cells that are no input of what was drawn: those are not looked at. */
function partsOfInputs(found: Blueprint, drawn: Blueprint) {
  const { names: pointing, sheets } = inspectedParts(found, drawn);
  return {
    pointing,
    sheets: sheets.map(({ validations, ...parts }, index) => {
      const open = parts.cells.filter(({ locked }) => !locked).map(({ at }) => at);
      const named = pointing.filter(({ sheet }) => sheet === parts.name).map(({ address }) => address);
      const cells = named.filter((address) => !address.includes(":"));
      const inputs = [...open, ...cells, ...parts.tables.map(({ address }) => address)].map(parseArea);
      const isInput = ([at]: [string, unknown]) => inputs.some((area) => contains(area, parseArea(at)));
      return { ...parts, index, validations: Object.entries(validations).filter(isInput) };
    }),
  };
}

describe("looking at a whole workbook", () => {
  test("[E-I1] what was written is found", async () => {
    await fc.assert(
      fc.asyncProperty(anyBlueprint, async (blueprint) => {
        await opened(blueprint);
        expect(partsOfInputs(await inspect(), blueprint)).toEqual(partsOfInputs(blueprint, blueprint));
      }),
      { numRuns: 50 },
    );
  });

  test("[E-I2] also of an evaluation, in four requests", async () => {
    await fc.assert(
      fc.asyncProperty(evaluations, async (evaluation) => {
        const blueprint = build(evaluation);
        const { log } = await opened(blueprint);
        const found = await inspect();
        expect(inspectedParts(found, blueprint)).toEqual(inspectedParts(blueprint, blueprint));
        expect(log).toHaveLength(4);
        expect(log.flatMap(({ writes }) => writes)).toEqual([]);
      }),
      { numRuns: 5, examples: [[inFull]], endOnFailure: true },
    );
  });
});

const sheetOf = (found: Blueprint, name: string) => found.sheets.find((sheet) => sheet.name === name);

describe("what a user did is found", () => {
  test("[E-I3] a name whose cell was deleted is not there; the others are where they are now", async () => {
    const { workbook } = await opened(build(inFull));
    const step3 = sheetNamed(workbook, sheetNames.stap3);
    const place = placeOf(workbook, names.conclusion(2));
    unprotect(step3);
    deleteRows(workbook, step3, place.area.top, 1);
    insertRows(workbook, step3, 1, 3);
    renameSheet(workbook, step3, "Onze 'eigen' conclusies");
    const found = await inspect();
    const pointing = new Map(found.names.map(({ name, ...at }) => [name, at]));
    expect(pointing.has(names.conclusion(2))).toBe(false);
    const { area } = placeOf(workbook, names.conclusion(3));
    expect(pointing.get(names.conclusion(3))).toEqual({ sheet: "Onze 'eigen' conclusies", address: addressOf(area) });
  });

  test("[E-I4] protection that was taken off, or set with other options", async () => {
    const { workbook } = await opened(build(inFull));
    for (const title of [sheetNames.stap1, sheetNames.stap3]) unprotect(sheetNamed(workbook, title));
    protect(sheetNamed(workbook, sheetNames.stap3), { allowFormatRows: true, allowSort: true }, "geheim");
    const found = await inspect();
    expect(sheetOf(found, sheetNames.stap1)?.protection).toBeNull();
    expect(sheetOf(found, sheetNames.stap3)?.protection).toEqual({
      formatCells: false,
      formatColumns: false,
      formatRows: true,
    });
  });

  test("[E-I5] a cell that was locked, and one that was opened", async () => {
    const { workbook } = await opened(build(inFull));
    const { area, sheet } = placeOf(workbook, names.conclusion(1));
    unprotect(sheet);
    await Excel.run(async (context) => {
      const on = context.workbook.worksheets.getItem(sheet.name);
      on.getRange(addressOf(area)).format.protection.locked = true;
      on.getRange("B2").format.protection.locked = false;
      await context.sync();
    });
    const { styles, ...found } = await inspect();
    const lockedAt = (top: number, left: number) => {
      const cell = sheetOf({ styles, ...found }, sheet.name)?.cells.find(
        (one) => one.row === top && one.column === left,
      );
      return styles[cell?.style ?? ""]?.locked;
    };
    expect([lockedAt(area.top, area.left), lockedAt(2, 2)]).toEqual([true, false]);
  });

  test("[E-I6] one cell of a table without the rule of the others, in a request more", async () => {
    const { workbook, log } = await opened(build(inFull));
    const sheet = sheetNamed(workbook, sheetNames.stap1);
    const before = inspectedParts(await inspect(), build(inFull));
    const validations = before.sheets.find(({ name }) => name === sheet.name)?.validations ?? {};
    const { area } = sheet.tables[0] ?? { area: parseArea("A1") };
    const at =
      Object.keys(validations).find((address) => contains({ ...area, top: area.top + 4 }, parseArea(address))) ?? "";
    clearValidation(sheet, parseArea(at));
    log.length = 0;
    const after = inspectedParts(await inspect(), build(inFull));
    const { [at]: gone, ...others } = validations;
    expect(gone).toBeDefined();
    expect(after.sheets.find(({ name }) => name === sheet.name)?.validations).toEqual(others);
    expect(log).toHaveLength(5);
  });

  test("[E-I7] a text that begins with = is no formula", async () => {
    const { workbook } = await opened(build(inFull));
    const { area, sheet } = placeOf(workbook, names.conclusion(1));
    type(workbook, sheet.name, addressOf(area), "'=B4 is ons antwoord");
    const cell = sheetOf(await inspect(), sheet.name)?.cells.find(
      ({ row, column }) => row === area.top && column === area.left,
    );
    expect(cell).toMatchObject({ value: "=B4 is ons antwoord" });
    expect(cell?.formula).toBeUndefined();
  });

  test("[E-I8] sheets that are half made are not there", async () => {
    const { requests } = await straight(newWorkbook(), () => excelWorkbook().write(build(inFull)));
    const [, { actions } = { actions: 0 }] = requests;
    const job = () => excelWorkbook().write(build(inFull));
    await struck(newWorkbook(), job, { kind: "lost", request: 1, done: Math.floor(actions * 0.8) });
    const found = await inspect();
    expect(found.sheets.map(({ name }) => name)).toEqual(["Blad1"]);
    expect(found.names).toEqual([]);
  });
});

describe("what is large", () => {
  test("[E-I9] a user's own sheet is not read, and no scribble far away stops ours from being read", async () => {
    const { workbook, log } = await opened(build(inFull));
    addSheet(workbook, "Gegevens");
    type(workbook, "Gegevens", "A1", "ver");
    type(workbook, "Gegevens", "ZZ90000", "weg");
    unprotect(sheetNamed(workbook, sheetNames.stap3));
    type(workbook, sheetNames.stap3, "ZZ90000", "ook");
    type(workbook, sheetNames.stap3, "Z90", "vlakbij");
    const found = await inspect();
    const cells = new Map(found.sheets.map((sheet) => [sheet.name, sheet.cells]));
    expect(cells.get("Gegevens")).toEqual([]);
    const values = cells.get(sheetNames.stap3)?.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining([inFull.conclusions[0], "vlakbij"]));
    expect(log).toHaveLength(4);
    expect(sheetOf(found, "Gegevens")?.unread).toEqual(["A1:ZZ90000"]);
    const unread = (sheetOf(found, sheetNames.stap3)?.unread ?? []).map(parseArea);
    const isUnread = (address: string) => unread.some((area) => contains(area, parseArea(address)));
    expect(["B2", "Z90", "B90000", "ZZ1", "ZZ90000"].map(isUnread)).toEqual([false, false, true, true, true]);
    expect(found.sheets.flatMap((sheet) => (sheet.unread === undefined ? [] : [sheet.name]))).toHaveLength(2);
  });

  test("[E-I10] what weighs over 5 MB comes in parts, all of it", async () => {
    const evaluation = { ...inFull, conclusions: inFull.conclusions.map((_, index) => `${index}`.padEnd(32_000, "é")) };
    const assessments = Array.from({ length: 120 }, (_, index) => ({
      id: `B${index + 1}`,
      assessor: `functie ${index + 1}`,
      profile: "casemanager" as const,
      score: 3 as const,
      reason: `reden ${index}`.padEnd(32_000, "é"),
    }));
    const blueprint = build({ ...evaluation, assessments });
    const { log } = await opened(blueprint);
    expect(inspectedParts(await inspect(), blueprint)).toEqual(inspectedParts(blueprint, blueprint));
    expect(log.length).toBeGreaterThan(6);
  });

  test("[E-I11] more merges than Excel tells of stop nothing", async () => {
    const { workbook } = await opened(build(inFull));
    const sheet = addSheet(workbook, "Samengevoegd");
    for (let row = 1; row <= 513; row += 1) merge(sheet, parseArea(`A${row}:B${row}`));
    type(workbook, sheet.name, "A1", "hier");
    const { sheets } = await inspect();
    const found = sheets.find(({ name }) => name === sheet.name);
    expect(found).toMatchObject({ merges: [], hasMoreMerges: true, cells: [{ value: "hier" }] });
    const others = sheets
      .filter((one) => one !== found)
      .map(({ hasMoreMerges, merges }) => ({ hasMoreMerges, merges }));
    expect(others).toEqual(
      build(inFull).sheets.map(({ merges }) => ({ merges: expect.arrayContaining([...merges]) as unknown })),
    );
  });
});

describe("what was deleted", () => {
  test.each(["#REF!", "#VERW!"])(
    "[GZ95] the names of a deleted sheet are told apart from others, by %s",
    async (said) => {
      const { workbook } = await opened(build(inFull));
      workbook.nowhere = said;
      const whole = await inspect();
      deleteSheet(workbook, sheetNamed(workbook, sheetNames.actieplan));
      const found = await inspect();
      expect([whole.dangling, found.dangling]).toEqual([[], [names.sheet("actieplan"), names.wayTo("actieplan")]]);
      expect(found.names.map(({ name }) => name)).not.toContain(names.sheet("actieplan"));
    },
  );
});
