/** Sheets that a user protected, with a password: what was open stays open, the rest is refused with a remedy. */
import { addressOf, parseArea } from "../../sandbox/core/store/area.ts";
import { protect, unprotect } from "../../sandbox/core/store/protection.ts";
import { sheetNamed } from "../../sandbox/core/store/sheets.ts";
import type { Workbook } from "../../sandbox/core/store/workbook.ts";
import { clickName, openedDesk, placeOf, refusal } from "../../test/support/desk.ts";
import { profiles } from "../model/bijlage-d/index.ts";
import { sentence, success } from "../model/problem.ts";
import { assess, type Assessing } from "../usecases/assess.ts";
import { setScore, writeText } from "../usecases/write-answers.ts";
import { names, tableNames } from "../workbook/names.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import { excelWorkbook } from "./index.ts";

const password = "geheim";
const one: Assessing = { id: null, assessor: "jurist", profile: "casemanager", score: 2, reason: "Omdat." };

/** Protects a sheet as a user does; every cell that was open can be locked first. */
async function close(workbook: Workbook, sheetName: string, { locked = false } = {}): Promise<void> {
  const sheet = sheetNamed(workbook, sheetName);
  unprotect(sheet);
  if (locked) await lock(sheetName);
  protect(sheet, {}, password);
}

async function lock(sheetName: string, address?: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    (address === undefined ? sheet.getUsedRange() : sheet.getRange(address)).format.protection.locked = true;
    await context.sync();
  });
}

const codeOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => "ok").catch((error: unknown) => error);

describe("the password", () => {
  test.each([undefined, "", "Geheim"])("[D30] Excel keeps the sheet closed for %p", async (given) => {
    const { workbook } = await openedDesk();
    await close(workbook, sheetNames.stap3);
    const opening = Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetNames.stap3).protection.unprotect(given);
      await context.sync();
    });
    expect(await codeOf(opening)).toMatchObject({ code: "AccessDenied" });
    expect(sheetNamed(workbook, sheetNames.stap3).protection).not.toBeNull();
  });

  test("[D31] with it the sheet opens", async () => {
    const { workbook } = await openedDesk();
    await close(workbook, sheetNames.stap3);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetNames.stap3).protection.unprotect(password);
      await context.sync();
    });
    expect(sheetNamed(workbook, sheetNames.stap3).protection).toBeNull();
  });
});

describe("a sheet with a password", () => {
  test("[D32] where the cells are open, the pane looks, writes, adds and goes as ever", async () => {
    const { workbook, ...desk } = await openedDesk();
    await close(workbook, sheetNames.stap1);
    expect(await desk.look(clickName(workbook, "score_casemanager"))).toMatchObject({ name: "score_casemanager" });
    await setScore("casemanager", 3, desk);
    expect(await assess(one, desk)).toEqual(success(null));
    await desk.go(names.justification("casemanager"));
    expect((await excelWorkbook().read()).values.get("score_casemanager")).toBe(3);
    expect(sheetNamed(workbook, sheetNames.stap1)).toMatchObject({ password, protection: {} });
  });

  test("[D33] a locked cell names the sheet, the way to open it and the password; nothing is written", async () => {
    const { workbook, ...desk } = await openedDesk();
    await close(workbook, sheetNames.stap3, { locked: true });
    const problem = await refusal(writeText(names.conclusion(1), "Wij leren.", desk));
    expect(problem).toMatchObject({ code: "cel-beveiligd", where: "blad “Stap 3 Conclusies”, cel conclusie_1" });
    expect(problem === undefined ? "" : sentence(problem)).toMatch(/Beveiliging blad opheffen.*wachtwoord/);
    expect((await excelWorkbook().read()).values.get(names.conclusion(1))).toBeNull();
  });

  test("[D34] a locked table says so, with its sheet; nothing is written", async () => {
    const { workbook, ...desk } = await openedDesk();
    await close(workbook, sheetNames.stap1, { locked: true });
    const problem = await refusal(assess(one, desk));
    expect(problem).toMatchObject({
      code: "tabel-beveiligd",
      where: "blad “Stap 1 Zelfevaluatie”, tabel Beoordelaars",
    });
    expect(problem === undefined ? "" : sentence(problem)).toMatch(/Beveiliging blad opheffen.*wachtwoord/);
    expect((await excelWorkbook().read()).tables.get(tableNames.assessments)?.rows.flat()).not.toContain("jurist");
  });

  test("[D35] a row with one locked cell in it is not half written", async () => {
    const { workbook, ...desk } = await openedDesk();
    const sheet = sheetNamed(workbook, sheetNames.stap1);
    const table = sheet.tables[0]?.area ?? parseArea("A1");
    unprotect(sheet);
    await lock(sheet.name, addressOf({ ...table, top: table.top + 1, bottom: table.top + 1, left: table.left + 2 }));
    protect(sheet, {}, password);
    expect(await refusal(assess(one, desk))).toMatchObject({ code: "tabel-beveiligd" });
    const { tables } = await excelWorkbook().read();
    expect(tables.get(tableNames.assessments)?.rows.flat()).not.toContain("jurist");
    await lockedElsewhere(workbook);
    expect(await assess(one, desk)).toEqual(success(null));
  });

  test("[D36] a full table says that the sheet is in the way", async () => {
    const { workbook, ...desk } = await openedDesk();
    await close(workbook, sheetNames.stap1);
    const { length } = (await excelWorkbook().read()).tables.get(tableNames.assessments)?.rows ?? [];
    for (let count = 0; count < length; count += 1) await assess(one, desk);
    const problem = await refusal(assess(one, desk));
    expect(problem).toMatchObject({ code: "tabel-vol", where: "blad “Stap 1 Zelfevaluatie”, tabel Beoordelaars" });
    expect(problem?.remedy).toContain("wachtwoord");
  });

  test("[D37] the cells of one profile being locked does not stop another", async () => {
    const { workbook, ...desk } = await openedDesk();
    await close(workbook, profiles.casemanager.title, { locked: true });
    expect(await refusal(writeText(names.note("casemanager", 1), "Nee.", desk))).toMatchObject({
      code: "cel-beveiligd",
    });
    expect(await writeText(names.note("vergunningverlener", 1), "Ja.", desk)).toMatchObject({ ok: true });
    expect(placeOf(workbook, names.note("vergunningverlener", 1)).sheet.name).toBe(profiles.vergunningverlener.title);
  });
});

/** Opens the first row of the assessors and locks the last one instead. */
async function lockedElsewhere(workbook: Workbook): Promise<void> {
  const sheet = sheetNamed(workbook, sheetNames.stap1);
  const table = sheet.tables[0]?.area ?? parseArea("A1");
  unprotect(sheet, password);
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(tableNames.assessments).getDataBodyRange();
    body.format.protection.locked = false;
    body.getLastRow().format.protection.locked = true;
    await context.sync();
  });
  protect(sheet, {}, password);
  expect(table.bottom).toBeGreaterThan(table.top + 1);
}
