import { toBlueprint } from "../../sandbox/core/store/blueprint.ts";
import { cellKey } from "../../sandbox/core/store/cells.ts";
import { addFormulaName, maybeName, nameBlock } from "../../sandbox/core/store/names.ts";
import { protect, unprotect } from "../../sandbox/core/store/protection.ts";
import { addSheet, deleteSheet, moveSheet, renameSheet, sheetNamed } from "../../sandbox/core/store/sheets.ts";
import { type } from "../../sandbox/core/store/user.ts";
import { openExcel } from "../../test/support/excel.ts";
import { keys, lines, low, opened, planTable, rowsOf, scored, titles } from "../../test/support/planning.ts";
import { planned } from "../model/action-plan/index.ts";
import { profileIds } from "../model/bijlage-d/index.ts";
import { sentence, type ProblemError } from "../model/problem.ts";
import { plan } from "../usecases/plan.ts";
import { read } from "../usecases/read.ts";
import { setScore } from "../usecases/write-answers.ts";
import { build } from "../workbook/build.ts";
import { cellAddress } from "../workbook/grid.ts";
import { sheetNames } from "../workbook/sheet-texts.ts";
import { columnTexts } from "../workbook/texts.ts";
import { excelDesk, excelWorkbook } from "./index.ts";

const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason as ProblemError,
  );
  return error?.problem.code;
};

describe("drawing up a plan in Excel", () => {
  test("[X1] adds the two sheets behind step 3, in three requests, and touches no other", async () => {
    const { host, workbook, run } = await opened(low);
    const before = toBlueprint(workbook);
    expect(await lines(run())).toEqual(["Het actieplan en de managementsamenvatting zijn opgesteld."]);
    expect(host.log.filter(({ cleanup }) => !cleanup)).toHaveLength(3);
    const at = titles(workbook).indexOf(sheetNames.stap3);
    expect(titles(workbook).slice(at + 1, at + 3)).toEqual(["Actieplan", "Managementsamenvatting"]);
    const others = before.sheets.map(({ name }) => name);
    expect(toBlueprint(workbook, others).sheets).toEqual(before.sheets);
    expect(workbook.anchors.size).toBe(0);
  });

  test("[X2] what Excel holds then is what a workbook with that plan is made of", async () => {
    const { workbook, run } = await opened(low);
    await run();
    const made = build(planned(low).evaluation);
    const own = ["Actieplan", "Managementsamenvatting"];
    const unknown = (blueprint: ReturnType<typeof toBlueprint>) =>
      blueprint.sheets.map((sheet) => ({
        ...sheet,
        charts: sheet.charts.map((chart) => ({ ...chart, altText: "" })),
        cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
      }));
    const wanted = { ...made, sheets: made.sheets.filter(({ name }) => own.includes(name)) };
    expect(unknown(toBlueprint(workbook, own))).toEqual(unknown(wanted));
    const back = await read(excelWorkbook());
    expect(back).toEqual({ ok: true, value: planned(low).evaluation });
  });

  test("[X3] the ways to the plan and the summary, which led to step 3, lead to their sheets", async () => {
    const { workbook, run } = await opened(low);
    const home = (name: string) => {
      const item = maybeName(workbook.names, name);
      return item === null ? null : nameBlock(workbook, item)?.sheet.name;
    };
    expect([home("naar_actieplan"), home("naar_samenvatting")]).toEqual([sheetNames.stap3, sheetNames.stap3]);
    await run();
    expect([home("naar_actieplan"), home("naar_samenvatting")]).toEqual(["Actieplan", "Managementsamenvatting"]);
  });

  test("[X4] again: nothing new, nothing written", async () => {
    const { host, run } = await opened(low);
    await run();
    host.log.length = 0;
    expect(await lines(run())).toEqual(["Er is niets nieuws: het actieplan is niet veranderd."]);
    expect(host.log.flatMap(({ writes }) => writes)).toEqual([]);
  });

  test("[X4] two clicks at once add nothing twice, also after one that failed", async () => {
    const { host, workbook, run } = await opened(low);
    host.cellEdit = true;
    await expect(run()).rejects.toThrow("Enter");
    host.cellEdit = false;
    await Promise.all([run(), run(), run()]);
    expect(keys(workbook)).toEqual(["CM S", "JA S", "OV"]);
    expect(titles(workbook).filter((name) => /^(Actieplan|Management)/.test(name))).toHaveLength(2);
  });

  test("[X5] what is new comes in the empty rows, and then below them, with its formulas", async () => {
    const { workbook, run } = await opened(low);
    await run();
    for (const id of profileIds) await setScore(id, 1, excelDesk());
    expect(await lines(run())).toEqual(["Er zijn 3 rijen toegevoegd."]);
    expect(keys(workbook)).toEqual(["CM S", "JA S", "OV", "VV S", "TH S", "SA S"]);
    const { sheet, table } = planTable(workbook);
    const formula = (row: number) => sheet.cells.get(cellKey(row, table.area.right))?.formula;
    expect(formula(table.area.bottom)).toBe(formula(table.area.top + 1));
    type(workbook, sheet.name, cellAddress(table.area.bottom + 1, table.area.left + 3), "eigen rij");
    await excelDesk().set(new Map([["notitie_casemanager_9", "Opleiden."]]));
    await run();
    expect(keys(workbook).at(-1)).toBe("CM V");
    expect(formula(planTable(workbook).table.area.bottom)).toBe(formula(table.area.top + 1));
  });

  test.each([
    [null, profileIds, /Nog geen enkel profiel is gewaardeerd/],
    [5, profileIds, /Geen enkel profiel vraagt om een actie/],
    [3, profileIds.slice(0, 1), /score vraagt er geen om een actie; 4 profielen zijn nog niet gewaardeerd/],
    [3, profileIds.slice(1), /; 1 profiel is nog niet gewaardeerd/],
  ] as const)("[X6] score %p of %p: one overarching row, and why", async (score, ids, why) => {
    const { workbook, run } = await opened(scored(score, ...ids));
    expect((await lines(run()))[1]).toMatch(why);
    expect(keys(workbook)).toEqual(["OV"]);
  });

  test("[X7] 200 actions and texts of 5,000 characters stay as they are", async () => {
    const [row] = planned(low).evaluation.actions;
    if (row === undefined) throw new Error("no row");
    const many = Array.from({ length: 200 }, (_, index) => ({ ...row, id: `A${index}`, specific: "x".repeat(5000) }));
    const { workbook, run } = await opened({ ...low, actions: many });
    const before = rowsOf(workbook).slice(0, 200);
    expect(await lines(run())).toEqual(["Er zijn 3 rijen toegevoegd."]);
    expect(rowsOf(workbook).slice(0, 200)).toEqual(before);
  });
});

describe("what the user did to the plan", () => {
  test("[X10] a renamed sheet is known", async () => {
    const { workbook, run } = await opened(low);
    await run();
    renameSheet(workbook, sheetNamed(workbook, "Actieplan"), "Ons plan");
    expect(await lines(run())).toEqual(["Er is niets nieuws: het actieplan is niet veranderd."]);
    await setScore("vergunningverlener", 1, excelDesk());
    await run();
    expect([titles(workbook).includes("Actieplan"), keys(workbook).includes("VV S")]).toEqual([false, true]);
  });

  test("[X11] a deleted sheet is made again, beside a summary that outlives it", async () => {
    const { workbook, run } = await opened(low);
    await run();
    deleteSheet(workbook, sheetNamed(workbook, "Actieplan"));
    expect(await lines(run())).toEqual(["Het actieplan is opgesteld."]);
    expect(keys(workbook)).toEqual(["CM S", "JA S", "OV"]);
    expect(titles(workbook).filter((name) => name.startsWith("Management"))).toHaveLength(1);
  });

  test("[X12] a deleted summary comes back behind the plan", async () => {
    const { workbook, run } = await opened(low);
    await run();
    deleteSheet(workbook, sheetNamed(workbook, "Managementsamenvatting"));
    expect(await lines(run())).toEqual(["De managementsamenvatting is opnieuw gemaakt."]);
    expect(titles(workbook)[titles(workbook).indexOf("Actieplan") + 1]).toBe("Managementsamenvatting");
  });

  test("[X13] a protected plan is told, and nothing is written; without news it is no matter", async () => {
    const { host, workbook, run } = await opened(low);
    await run();
    protect(sheetNamed(workbook, "Actieplan"), {});
    expect(await lines(run())).toEqual(["Er is niets nieuws: het actieplan is niet veranderd."]);
    await setScore("vergunningverlener", 1, excelDesk());
    const before = toBlueprint(workbook);
    host.log.length = 0;
    expect(await refusal(run())).toBe("blad-beveiligd");
    expect(toBlueprint(workbook)).toEqual(before);
  });

  test("[X22] a plan behind a password: nothing is written, not even beside it; without the password it goes on", async () => {
    const { workbook, run } = await opened(low);
    await run();
    deleteSheet(workbook, sheetNamed(workbook, "Managementsamenvatting"));
    protect(sheetNamed(workbook, "Actieplan"), {}, "geheim");
    await setScore("vergunningverlener", 1, excelDesk());
    const before = toBlueprint(workbook);
    const problem = await run().then(
      () => null,
      (error: unknown) => (error as ProblemError).problem,
    );
    expect(problem).toMatchObject({ code: "blad-beveiligd", where: "blad “Actieplan”" });
    expect(problem === null ? "" : sentence(problem)).toMatch(/Beveiliging blad opheffen.*wachtwoord/);
    expect(toBlueprint(workbook)).toEqual(before);
    unprotect(sheetNamed(workbook, "Actieplan"), "geheim");
    await run();
    expect([keys(workbook).includes("VV S"), titles(workbook).includes("Managementsamenvatting")]).toEqual([
      true,
      true,
    ]);
  });

  test("[X23] a plan behind a password without news: only the summary that is gone is made again", async () => {
    const { workbook, run } = await opened(low);
    await run();
    deleteSheet(workbook, sheetNamed(workbook, "Managementsamenvatting"));
    protect(sheetNamed(workbook, "Actieplan"), {}, "geheim");
    const rows = rowsOf(workbook);
    expect(await lines(run())).toEqual(["De managementsamenvatting is opnieuw gemaakt."]);
    expect(rowsOf(workbook)).toEqual(rows);
    expect(sheetNamed(workbook, "Actieplan").password).toBe("geheim");
  });

  test("[X24] a plan that was moved stays where it is, and gets what is new", async () => {
    const { workbook, run } = await opened(low);
    await run();
    moveSheet(workbook, sheetNamed(workbook, "Actieplan"), 0);
    deleteSheet(workbook, sheetNamed(workbook, "Managementsamenvatting"));
    await setScore("vergunningverlener", 1, excelDesk());
    await run();
    expect(titles(workbook).slice(0, 2)).toEqual(["Actieplan", "Managementsamenvatting"]);
    expect(keys(workbook)).toContain("VV S");
  });

  test("[X14] without the column of keys nothing is added twice: it is asked back", async () => {
    const { workbook, run } = await opened(low);
    await run();
    const { sheet, table } = planTable(workbook);
    type(workbook, sheet.name, cellAddress(table.area.top, table.area.left), "Nummer");
    expect(await lines(run())).toEqual(["kolom-ontbreekt"]);
  });

  test("[X15] a table that was renamed or undone is asked back, never made twice", async () => {
    const { workbook, run } = await opened(low);
    await run();
    const { sheet } = planTable(workbook);
    sheet.tables = [];
    expect(await lines(run())).toEqual(["tabel-ontbreekt"]);
  });

  test("[X16] a column that the user renamed is left, and the rest is filled in", async () => {
    const { workbook, run } = await opened(low);
    await run();
    const { sheet, table } = planTable(workbook);
    type(workbook, sheet.name, cellAddress(table.area.top, table.area.left + 9), "Budget");
    await setScore("vergunningverlener", 1, excelDesk());
    for (let count = 0; count < 4; count += 1) {
      const { area } = planTable(workbook).table;
      type(workbook, sheet.name, cellAddress(area.bottom + 1, area.left + 3), "erbij");
    }
    expect((await lines(run()))[0]).toBe("Er is 1 rij toegevoegd.");
    expect(keys(workbook).at(-1)).toBe("VV S");
  });

  test("[X17] a sheet of the user's that is called so already: ours gets another title", async () => {
    const { workbook, run } = await opened(low);
    addSheet(workbook, "actieplan");
    type(workbook, "actieplan", "A1", "van mij");
    await run();
    expect(titles(workbook)).toContain("Actieplan (2)");
    expect(planTable(workbook).sheet.name).toBe("Actieplan (2)");
  });

  test("[X18] a name of the user's that is called so already is told, and nothing is written", async () => {
    const { workbook, run } = await opened(low);
    addFormulaName(workbook, "Actieplan", "=1");
    const before = titles(workbook);
    expect(await lines(run())).toEqual(["naam-bezet"]);
    expect(titles(workbook)).toEqual(before);
  });

  test("[X19] a score that is none is told, and the rest is planned", async () => {
    const { workbook, run } = await opened(low);
    const item = maybeName(workbook.names, "score_vergunningverlener");
    const place = item === null ? null : nameBlock(workbook, item);
    const cell = place?.sheet.cells.get(cellKey(place.area.top, place.area.left));
    if (cell === undefined) throw new Error("no cell");
    cell.value = "vier";
    expect((await lines(run()))[1]).toMatch(/Eén antwoord was niet te lezen.*“vier”/);
    expect(keys(workbook)).toEqual(["CM S", "JA S", "OV"]);
  });

  test("[X20] in a workbook that is not ours nothing happens", async () => {
    const host = await openExcel();
    expect(await lines(plan(excelWorkbook()))).toEqual(["geen-werkmap"]);
    expect(titles(host.workbook)).toEqual(["Blad1"]);
  });

  test("[X21] while a cell is being edited, Excel's own words are told", async () => {
    const { host, run } = await opened(low);
    host.cellEdit = true;
    expect(await refusal(run())).toBe("excel-cellEdit");
  });
});

test("[X160] the column heads of the plan name the parts of SMART", async () => {
  const { workbook, run } = await opened(low);
  await run();
  const { sheet, table } = planTable(workbook);
  const heads = Array.from({ length: table.area.right - table.area.left + 1 }, (_, index) =>
    String(sheet.cells.get(cellKey(table.area.top, table.area.left + index))?.value),
  );
  expect(heads.slice(-2)).toEqual([columnTexts.smart, columnTexts.signal]);
});
